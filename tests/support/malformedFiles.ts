/** Files broken in every way that chance can, and what the import makes of them. Each can be made again from its number. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reasons } from '#archive/importRow.ts';
import type { FettleDatabase } from '#data/db.ts';
import { takeImportBack } from '#data/importUndo.ts';
import { programmeFileOf, readProgrammeFile } from '#domain/programmeFile.ts';
import { problem } from '#i18n/en/problem.ts';
import { ImportFailure } from '#workers/importFailure.ts';
import { ImportJob } from '#workers/importJob.ts';
import { proposedOptions, quietWatch } from './importRun.ts';
import { seededRandom } from './random.ts';
import { aLevel, aProgramme, aTask } from './serviceRows.ts';

const folder = path.join(import.meta.dirname, '../fixtures/import');

/** The sound files that are broken: a register, a log, and those of other programs. */
const soundFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

const nastyCells = [
  '',
  '0',
  '-1',
  '1e309',
  'NaN',
  '31/02/2026',
  '99/99/9999',
  '2026-13-45',
  '1,234.5',
  '１２３４',
  '"',
  '""',
  '"open',
  '=1+1',
  '##',
  '## Log',
  'Metadata',
  '\u0000',
  '\ufeff',
  '\u202eabc',
  '__proto__',
  '<script>alert(1)</script>',
  'x'.repeat(500),
  '😀',
];

type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
};

type Breakage = (text: string, random: Random) => string;

const onLines =
  (change: (lines: string[], at: number, random: Random) => void): Breakage =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, Math.floor(random() * lines.length), random);
    return lines.join('\n');
  };

/** Ways to break a text, whatever it is. */
const textBreakages: readonly Breakage[] = [
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => text.slice(Math.floor(random() * text.length)),
  (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + pick(random, nastyCells) + text.slice(at + Math.floor(random() * 4));
  },
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, random) => {
    const other = Math.floor(random() * lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
];

/** Ways to break a table. */
const tableBreakages: readonly Breakage[] = [
  ...textBreakages,
  onLines((lines, at, random) => {
    const cells = (lines[at] ?? '').split(',');
    cells[Math.floor(random() * cells.length)] = pick(random, nastyCells);
    lines[at] = cells.join(',');
  }),
  onLines((lines, at) => {
    lines[at] = (lines[at] ?? '').split(',').reverse().join(',');
  }),
  (text, random) => text.replaceAll(',', pick(random, [';', '\t', '|', ',,'])),
  (text, random) => text.replaceAll('\n', pick(random, ['\r\n', '\r', '\n\n'])),
  (text) => text.replaceAll('"', ''),
];

const broken = (sound: string, ways: readonly Breakage[], random: Random): string => {
  let text = sound;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) text = pick(random, ways)(text, random);
  return text;
};

/** A broken CSV file. */
const malformedTable = (seed: number): string => {
  const random = seededRandom(seed);
  return broken(pick(random, soundFiles), tableBreakages, random);
};

/** A broken programme archive. */
const malformedArchive = (sound: string, seed: number): string => broken(sound, textBreakages, seededRandom(seed));

/** A programme archive as the program writes it. */
export const soundArchive = JSON.stringify(
  programmeFileOf(aProgramme(), [aLevel('L1', { tasks: [aTask('t1', { torqueNm: 35 })] }), aLevel('L2')], new Map()),
  null,
  1,
);

/** Whether the problem has words for the user. */
const isSaid = (code: string): boolean => Object.hasOwn(problem, code);

const isReason = (reason: string | null): boolean => reasons.some((one) => one === reason);

const options = (job: Awaited<ReturnType<ImportJob['inspect']>>, random: Random) => {
  const proposed = proposedOptions(job, job.table);
  const order = pick(random, ['dmy', 'mdy'] as const);
  return { ...proposed, onlyCode: proposed.onlyCode || 'X-1', dateOrders: { takenOn: order, inServiceOn: order } };
};

const rowCounts = async (db: FettleDatabase) => ({
  equipment: await db.equipment.count(),
  meters: await db.meters.count(),
  readings: await db.readings.count(),
  work: await db.completions.count(),
  parts: await db.parts.count(),
  moves: await db.partMoves.count(),
});

const nothing = { equipment: 0, meters: 0, readings: 0, work: 0, parts: 0, moves: 0 };

/** Writes what was planned and takes it back; says what is wrong with what is left. */
const writtenAndTakenBack = async (db: FettleDatabase, job: ImportJob): Promise<string | null> => {
  const { batchId } = await job.commit(db, 'broken.csv');
  const batch = await db.importBatches.get(batchId);
  const stored = await rowCounts(db);
  if (stored.equipment !== batch?.counts.equipmentCreated) return `half written: ${JSON.stringify(stored)}`;
  const back = await takeImportBack(db, { batchId, confirmed: [] });
  const left = await rowCounts(db);
  if (!back.ok || JSON.stringify(left) !== JSON.stringify(nothing)) return `not taken back: ${JSON.stringify(left)}`;
  return null;
};

/**
 * What becomes of a broken CSV file in an empty database: the code it is refused with, `read`, or what is wrong in
 * words. `isWritten`: what was planned is written and taken back as well.
 */
export const fateOfTable = async (db: FettleDatabase, seed: number, isWritten: boolean): Promise<string> => {
  const job = new ImportJob(quietWatch);
  try {
    const inspection = await job.inspect(new Blob([malformedTable(seed)]), { encoding: null, separator: null });
    const table = inspection.foreign === null ? inspection.table : null;
    const { counts } = await job.plan(db, table, options(inspection, seededRandom(seed)));
    const { rows, total } = job.rows({ verdict: 'refused', from: 0, count: 500 });
    if (total !== counts.refused) return `file ${seed}: rows without a verdict`;
    const mute = rows.find(({ reason }) => !isReason(reason));
    if (mute !== undefined) return `file ${seed}: row ${mute.row} is refused without a reason`;
    const fault = isWritten && counts.new + counts.suspect > 0 ? await writtenAndTakenBack(db, job) : null;
    return fault === null ? 'read' : `file ${seed}: ${fault}`;
  } catch (failure) {
    if (failure instanceof ImportFailure && isSaid(failure.code)) return failure.code;
    return `file ${seed}: ${failure instanceof Error ? failure.stack : String(failure)}`;
  }
};

/** What becomes of a broken programme archive: the code it is refused with, `read`, or what is wrong in words. */
export const fateOfArchive = (sound: string, seed: number): string => {
  try {
    const read = readProgrammeFile(malformedArchive(sound, seed));
    const code = read.ok ? 'read' : (read.problems[0]?.code ?? '');
    return read.ok || isSaid(code) ? code : `archive ${seed}: refused without a reason`;
  } catch (failure) {
    return `archive ${seed}: ${failure instanceof Error ? failure.stack : String(failure)}`;
  }
};

/** Counts the fates of so many files; those that tell of a fault stand apart. */
export const fatesOf = async (
  { from, count }: { readonly from: number; readonly count: number },
  fate: (seed: number) => string | Promise<string>,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly faults: readonly string[] }> => {
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const word = await fate(seed);
    if (/^(file|archive) \d/.test(word)) faults.push(word);
    else counts[word] = (counts[word] ?? 0) + 1;
  }
  return { counts, faults };
};
