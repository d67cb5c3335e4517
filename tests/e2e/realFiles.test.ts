/**
 * The main job's first half on a city's own files, where they are at hand: taken in, taken in again without a change,
 * a programme for many, what is due, and an import taken back. Prints what came of the rows.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Equipment } from '#domain/equipment.ts';
import { carServiceKm } from '#templates/carService.ts';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { storedRows } from '#tests/support/stored.ts';
import {
  applyButton,
  assignKind,
  checkFile,
  createProgramme,
  goTo,
  importFile,
  type RowCounts,
  type Walk,
  walkIn,
} from '#tests/support/walk.ts';
import { dueRows } from '#tests/support/walkOrder.ts';
import { withApp } from '#tests/support/withApp.ts';

const data = path.resolve(import.meta.dirname, '../../../shared/data');
const registerFile = path.join(data, 'fleet-register.csv');
const logFile = path.join(data, 'odometer-log.csv');
const isHere = existsSync(registerFile) && existsSync(logFile);
if (!isHere) process.stdout.write(`The city's files are not at ${data}: skipped.\n`);

let served: ServedApp;
beforeAll(async () => {
  if (isHere) served = await startApp();
});
afterAll(() => served?.close());

const rowsIn = (counts: RowCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const tell = (file: string, counts: RowCounts, started: number): void => {
  const { new: added, changed, same, suspect, refused } = counts;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${path.basename(file)}: ${rowsIn(counts)} rows: ${added} accepted, ${changed} changed, ${same} same, ${suspect} suspect, ${refused} refused; ${seconds} s\n`,
  );
};

const takeIn = async (walk: Walk, file: string): Promise<RowCounts> => {
  const started = performance.now();
  const counts = await importFile(walk, file);
  tell(file, counts, started);
  return counts;
};

/** The same file again: every row that was accepted is there already, and there is nothing to write. */
const takeInAgain = async (walk: Walk, file: string, before: RowCounts): Promise<void> => {
  const again = await checkFile(walk, file);
  expect(again).toMatchObject({ new: 0, changed: 0, suspect: 0, refused: before.refused });
  expect(rowsIn(again)).toBe(rowsIn(before));
  expect(await applyButton(walk, again).count()).toBe(0);
  await walk.page.getByText(walk.texts.import('nothing')).waitFor();
};

const toFileStep = async ({ page, texts }: Walk): Promise<void> => {
  await page.goto(`${served.url}#/programmes`);
  await page.getByRole('heading', { level: 1, name: texts.programmes('title') }).waitFor();
  await page.goto(`${served.url}#/import`);
  await page.getByRole('button', { name: texts.import('choose') }).waitFor();
};

/** Takes the log back: its readings and the vehicles it brought are gone, the register stays. */
const undoLog = async (walk: Walk, registered: number): Promise<void> => {
  const { page, texts } = walk;
  await toFileStep(walk);
  const name = `${texts.common('undo')}: ${path.basename(logFile)}`;
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByText(texts.import('undone'), { exact: true }).first().waitFor();
  expect(await storedRows(page, 'readings')).toHaveLength(0);
  expect(await storedRows(page, 'equipment')).toHaveLength(registered);
};

const seeDue = async (walk: Walk): Promise<void> => {
  await createProgramme(walk, carServiceKm);
  await assignKind(walk, { kind: 'car', from: `${new Date().getFullYear() - 3}-01-15` });
  const started = performance.now();
  await goTo(walk, 'today');
  await dueRows(walk).first().waitFor();
  process.stdout.write(`Due list after the programme: ${Math.round(performance.now() - started)} ms\n`);
  expect(await dueRows(walk).count()).toBeGreaterThan(5);
};

describe.skipIf(!isHere)("a city's register and log", () => {
  it('come in with a verdict for every row, change nothing the second time, fall due, and can be taken back', async () => {
    await withApp({ url: served.url }, async (app) => {
      const walk = walkIn(app, 'en');
      app.page.setDefaultTimeout(60_000);
      await toFileStep(walk);
      const register = await takeIn(walk, registerFile);
      expect(rowsIn(register)).toBe(4109);
      const registered = (await storedRows<Equipment>(app.page, 'equipment')).length;
      expect(registered).toBe(register.new);
      await toFileStep(walk);
      const log = await takeIn(walk, logFile);
      expect(rowsIn(log)).toBe(3854);
      for (const [file, counts] of [[registerFile, register] as const, [logFile, log] as const]) {
        await toFileStep(walk);
        await takeInAgain(walk, file, counts);
      }
      await undoLog(walk, registered);
      await toFileStep(walk);
      expect(await importFile(walk, logFile)).toEqual(log);
      await seeDue(walk);
    });
  }, 400_000);
});
