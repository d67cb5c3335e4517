/** Looks now and then at the computer itself: room on its disk, and whether its clock can be believed. */
import { doubtClock } from '#data/commands/doubtClock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { noteFreeBytes } from '#data/space.ts';
import { bridge } from '#platform/bridge.ts';
import { logFault } from '#platform/log.ts';

/** Between two looks, in milliseconds. */
const everySoOften = 5 * 60_000;

/** The least of what the disk and the browser's own share leave; null where neither says. */
const freeBytes = async (): Promise<number | null> => {
  const [places, { quota, usage }] = await Promise.all([bridge.backupPlaces(), navigator.storage.estimate()]);
  const onDisk = places.ok ? places.value.freeBytes : null;
  const ofShare = quota === undefined ? null : quota - (usage ?? 0);
  const known = [onDisk, ofShare].filter((bytes) => bytes !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** Looks at once and then every five minutes. Returns the way to stop it. */
export const watchMachine = (db: FettleDatabase): (() => void) => {
  const look = async (): Promise<void> => {
    try {
      noteFreeBytes(await freeBytes());
      await doubtClock(db);
    } catch (reason) {
      // A database that an upgrade closed is no fault; anything else is worth a line.
      if (db.isOpen()) logFault('machine.look', reason);
    }
  };
  void look();
  const timer = setInterval(() => void look(), everySoOften);
  return () => clearInterval(timer);
};
