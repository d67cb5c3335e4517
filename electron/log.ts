/** The log file: appended line by line, rotated at 1 MB, the last five files kept. It never stops the program. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type LogEvent, lastLines, logLine } from '#bridge/logLine.ts';

const mostBytes = 1024 * 1024;
const keptFiles = 5;
/** Lines a minute; beyond that a fault repeats itself and would only push out what led to it. */
const linesPerMinute = 120;

/** The log of the program. */
export interface Log {
  readonly append: (event: LogEvent) => void;
  /** The last lines, oldest first. */
  readonly last: (count: number) => readonly string[];
}

const fileOf = (folder: string, age: number): string =>
  path.join(folder, age === 0 ? 'fettle.log' : `fettle.${age}.log`);

const rotate = (folder: string): void => {
  rmSync(fileOf(folder, keptFiles - 1), { force: true });
  for (let age = keptFiles - 2; age >= 0; age -= 1) {
    if (existsSync(fileOf(folder, age))) renameSync(fileOf(folder, age), fileOf(folder, age + 1));
  }
};

const write = (folder: string, line: string): void => {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder, 0);
  if (existsSync(file) && statSync(file).size + line.length > mostBytes) rotate(folder);
  appendFileSync(file, line);
};

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The log in a folder. */
export const openLog = (folder: string, now: () => Date): Log => {
  let minute = -1;
  let written = 0;
  const mayWrite = (at: Date): boolean => {
    const current = Math.floor(at.getTime() / 60_000);
    written = current === minute ? written + 1 : 1;
    minute = current;
    return written <= linesPerMinute;
  };
  return {
    append: (event) => {
      const at = now();
      if (!mayWrite(at)) return;
      try {
        write(folder, logLine(event, at.toISOString()));
      } catch {
        // A log that cannot be written (a full disk) is no reason to stop the work.
      }
    },
    last: (count) => {
      try {
        return lastLines(textOf(fileOf(folder, 1)) + textOf(fileOf(folder, 0)), count);
      } catch {
        return [];
      }
    },
  };
};
