/** What must hold of every backup, whatever its rows say. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type ReadableBackup, readBackup } from '#workers/backupReader.ts';
import { bytesSource, packedRows } from './backups.ts';

/** Texts of any 16-bit units: control characters, halves of surrogate pairs, whatever a field was given. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

const forbidden = ['__proto__', 'constructor', 'prototype'] as const;

const anyName = fc
  .oneof(fc.string({ maxLength: 6 }), anyText)
  .filter((name) => !forbidden.some((word) => word === name));

const anyNumber = fc
  .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  // JSON knows no zero below zero.
  .map((number) => (number === 0 ? 0 : number));

const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyText,
    anyNumber,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const anyRow = fc.dictionary(anyName, anyValue, { maxKeys: 6, noNullPrototype: true });

type Rows = readonly object[];

const opened = async (tables: Readonly<Record<string, Rows>>): Promise<ReadableBackup> => {
  const read = await readBackup(bytesSource(await packedRows(tables)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

const rowsIn = async (backup: ReadableBackup, table: string): Promise<Rows> => {
  const rows: object[] = [];
  for await (const batch of backup.rows(table)) rows.push(...batch);
  return rows;
};

/** How many cases, and how many rows each has in its two tables. */
export interface ArchiveCases {
  readonly cases: number;
  readonly rows: number;
}

/** Rows come out of a backup as they went in: each, in their order, to the last character. */
export const rowsComeBack = ({ cases, rows }: ArchiveCases): Promise<void> => {
  const some = fc.array(anyRow, { minLength: Math.ceil(rows / 2), maxLength: Math.ceil(rows / 2) });
  const law = fc.asyncProperty(some, some, async (first, second) => {
    const backup = await opened({ first, second });
    const found = [await rowsIn(backup, 'first'), await rowsIn(backup, 'second')];
    await backup.close();
    return isDeepStrictEqual(found, [first, second]);
  });
  return fc.assert(law, { numRuns: cases });
};

/** Whatever lies around it: a name that could change what an object is refuses the table. */
export const forbiddenNamesAreRefused = ({ cases }: Pick<ArchiveCases, 'cases'>): Promise<void> => {
  const law = fc.asyncProperty(anyRow, anyValue, fc.constantFrom(...forbidden), async (row, value, name) => {
    const bad = { ...row, inside: [Object.defineProperty({}, name, { value, enumerable: true })] };
    const backup = await opened({ first: [row, bad] });
    const refused = await rowsIn(backup, 'first').then(
      () => false,
      (reason: unknown) => reason instanceof Error && reason.message.includes(name),
    );
    await backup.close();
    return refused;
  });
  return fc.assert(law, { numRuns: cases });
};
