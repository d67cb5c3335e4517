import { describe, expect, it } from 'vitest';
import type { Part } from '#domain/part.ts';
import { programmeFileOf, readProgrammeFile } from '#domain/programmeFile.ts';
import { decideImportProgramme, partMatches } from '#domain/programmeImporting.ts';
import { programmeTemplates } from '#templates/programmeTemplates.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, freshId } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aTask } from '#tests/support/serviceRows.ts';

const row = { rev: 1, createdAt: aContext().now, updatedAt: aContext().now };
const aPart = (number: string, columns: Partial<Part> = {}): Part => ({
  ...row,
  id: freshId<'Part'>(),
  number,
  name: `Part ${number}`,
  unit: 'piece',
  reorderLevel: 4,
  orderQuantity: null,
  unitCost: null,
  supplier: 'Marsh & Co',
  location: 'A1',
  notes: '',
  archivedOn: null,
  isSample: false,
  ...columns,
});

const filter = aPart('OF-12');
const oil = aPart('OIL-5', { unit: 'litre' });
const levels = [
  aLevel('L1', {
    tasks: [
      aTask('t1', {
        parts: [
          { partId: filter.id, quantity: 1 },
          { partId: oil.id, quantity: 7.5 },
        ],
        torqueNm: 35,
      }),
      aTask('t2', { needsDefect: true, parts: [{ partId: freshId<'Part'>(), quantity: 1 }] }),
    ],
  }),
];
const programme = aProgramme({ kinds: ['truck'] });
const file = programmeFileOf(programme, levels, new Map([filter, oil].map((part) => [part.id, part])));
const state = { programmes: [], parts: [], language: 'en' } as const;
const input = { file, name: { en: 'From Harbour' }, reason: 'From Harbour Workshop' };

describe('a programme file', () => {
  it('names parts by number, with name and unit, and leaves out those that are gone', () => {
    expect(file.parts).toEqual([
      { number: 'OF-12', name: 'Part OF-12', unit: 'piece' },
      { number: 'OIL-5', name: 'Part OIL-5', unit: 'litre' },
    ]);
    expect(file.levels[0]?.tasks.map(({ parts }) => parts)).toEqual([
      [
        { part: 'OF-12', quantity: 1 },
        { part: 'OIL-5', quantity: 7.5 },
      ],
      [],
    ]);
  });

  it('is read as it was written, of every template too', () => {
    const files = [
      file,
      ...programmeTemplates.map((each) =>
        programmeFileOf({ name: each.name, kinds: [...each.kinds] }, each.levels, new Map()),
      ),
    ];
    for (const each of files) {
      expect(readProgrammeFile(JSON.stringify(each))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(each)) });
    }
  });

  const bad = [
    { what: 'no JSON', text: '{"format":', code: 'programmeFileUnreadable' },
    { what: 'another kind of file', text: '{"name":"x"}', code: 'programmeFileForeign' },
    { what: 'nothing', text: 'null', code: 'programmeFileForeign' },
    { what: 'a later version', text: JSON.stringify({ ...file, version: 2 }), code: 'programmeFileNewer' },
    { what: 'a version that never was', text: JSON.stringify({ ...file, version: 0 }), code: 'programmeFileDamaged' },
    { what: 'no levels', text: JSON.stringify({ ...file, levels: [] }), code: 'programmeFileDamaged' },
    {
      what: 'a figure that is a word',
      text: JSON.stringify(file).replace('"torqueNm":35', '"torqueNm":"35"'),
      code: 'programmeFileDamaged',
    },
  ];
  it.each(bad)('of $what is refused', ({ text, code }) => {
    expect(codesOf(readProgrammeFile(text))).toEqual([code]);
  });

  it('that is damaged is refused with the place', () => {
    const text = JSON.stringify(file).replace('"torqueNm":35', '"torqueNm":"35"');
    expect(problemsOf(readProgrammeFile(text))).toMatchObject([{ params: { place: 'levels.0.tasks.0.torqueNm' } }]);
  });
});

describe('taking a programme in', () => {
  it('makes the parts that are missing, and a first revision that asks for them', () => {
    const { changes } = decided(decideImportProgramme(state, input, aContext()));
    const parts = rowsAfter(changes, 'parts');
    expect(parts).toMatchObject([{ number: 'OF-12' }, { number: 'OIL-5', unit: 'litre', reorderLevel: null }]);
    expect(rowsAfter(changes, 'programmes')).toMatchObject([
      { name: input.name, kinds: ['truck'], needsConfirmation: true },
    ]);
    const [revision] = rowsAfter(changes, 'revisions');
    expect(revision).toMatchObject({ number: 1, reason: 'From Harbour Workshop' });
    expect(revision?.levels[0]?.tasks[0]?.parts).toEqual([
      { partId: parts[0]?.id, quantity: 1 },
      { partId: parts[1]?.id, quantity: 7.5 },
    ]);
  });

  it('uses parts of the same number and unit, letter case aside, not archived ones', () => {
    const here = [aPart('of-12'), aPart('OIL-5', { unit: 'litre', archivedOn: aContext().today })];
    const { known, missing } = partMatches(file.parts, here);
    expect(known.get('OF-12')).toBe(here[0]);
    expect(missing.map(({ number }) => number)).toEqual(['OIL-5']);
  });

  it('asks before it leaves out a part whose number means another unit here', () => {
    const here = { ...state, parts: [aPart('OIL-5', { unit: 'kilogram' })] };
    expect(problemsOf(decideImportProgramme(here, input, aContext()))).toMatchObject([
      { code: 'programmePartsUnclear', level: 'confirm', params: { numbers: 'OIL-5' } },
    ]);
    const { changes } = decided(decideImportProgramme(here, input, aContext({ confirmed: ['programmePartsUnclear'] })));
    expect(rowsAfter(changes, 'parts').map(({ number }) => number)).toEqual(['OF-12']);
    expect(rowsAfter(changes, 'revisions')[0]?.levels[0]?.tasks[0]?.parts).toHaveLength(1);
  });

  it('is refused as a whole when the name is taken or a level is unsound', () => {
    const taken = { ...state, programmes: [aProgramme({ name: input.name })] };
    expect(codesOf(decideImportProgramme(taken, input, aContext()))).toEqual(['programmeNameTaken']);
    const unsound = programmeFileOf(programme, [aLevel('L1', { triggers: [] })], new Map());
    expect(codesOf(decideImportProgramme(state, { ...input, file: unsound }, aContext()))).toEqual([
      'levelWithoutTriggers',
    ]);
  });
});
