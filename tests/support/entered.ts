/** The program entered in a test: a fresh database, the fleet read from it, English on the screen. */
import Dexie from 'dexie';
import { page } from 'vitest/browser';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { i18n, loadTexts, startI18n } from '#i18n/i18n.ts';
import { startedDatabase } from './database.ts';

/** Opens a fresh database at the first address. Call `leave` with it afterwards. */
export const enter = async (): Promise<FettleDatabase> => {
  if (!i18n.isInitialized) await startI18n('en');
  await loadTexts();
  location.hash = '';
  localStorage.clear();
  const db = await startedDatabase();
  await startFleet();
  await page.viewport(1280, 800);
  return db;
};

/** Closes and removes the database. */
export const leave = async ({ name }: FettleDatabase): Promise<void> => {
  stopFleet();
  stopDatabase();
  await Dexie.delete(name);
};
