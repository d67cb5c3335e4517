import { describe, expect, it } from 'vitest';
import { programmeRevisionSchema, programmeSchema } from '#domain/programme.ts';
import {
  decideArchiveProgramme,
  decideConfirmProgramme,
  decideCreateProgramme,
  decideSaveProgramme,
  type NewProgramme,
} from '#domain/programmeCreation.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';
import { anAssignment, aProgramme, twoLevels } from '#tests/support/serviceRows.ts';

const input: NewProgramme = {
  name: { en: 'Bus service' },
  kinds: ['bus'],
  templateId: 'bus',
  levels: twoLevels(),
  needsConfirmation: true,
};
const nothing = { programmes: [], language: 'zh-Hans' } as const;

describe('making a programme', () => {
  it('writes it with revision 1, approved by the actor and in force from today', () => {
    const { value, changes } = decided(decideCreateProgramme(nothing, input, aContext()));
    const [programme] = rowsAfter(changes, 'programmes');
    const [revision] = rowsAfter(changes, 'revisions');
    expect(programmeSchema.parse(programme)).toMatchObject({ id: value, meters: ['km'], needsConfirmation: true });
    expect(programmeRevisionSchema.parse(revision)).toMatchObject({
      programmeId: value,
      number: 1,
      effectiveOn: '2026-03-10',
      approvedBy: 'Li Wei',
      reason: '首次制定',
    });
  });

  it('keeps the reason given', () => {
    const { changes } = decided(decideCreateProgramme(nothing, { ...input, reason: ' Maker’s book ' }, aContext()));
    expect(rowsAfter(changes, 'revisions')).toMatchObject([{ reason: 'Maker’s book' }]);
  });

  it('refuses a name in use, but not that of an archived programme', () => {
    const other = aProgramme({ name: { en: 'bus service' } });
    const taken = decideCreateProgramme({ ...nothing, programmes: [other] }, input, aContext());
    expect(problemsOf(taken)).toMatchObject([{ code: 'programmeNameTaken', field: 'name' }]);
    const archived = { ...other, archivedOn: on('2026-01-01') };
    expect(decideCreateProgramme({ ...nothing, programmes: [archived] }, input, aContext()).ok).toBe(true);
  });

  it('refuses an empty name and empty levels together', () => {
    const result = decideCreateProgramme(nothing, { ...input, name: { en: ' ' }, levels: [] }, aContext());
    expect(codesOf(result)).toEqual(['required', 'programmeWithoutLevels']);
  });
});

describe('changing a programme', () => {
  const programme = aProgramme({ rev: 3, needsConfirmation: true });
  const state = { programme, programmes: [programme] };

  it('keeps its own name without being told that it is taken', () => {
    const { changes } = decided(
      decideSaveProgramme(state, { rev: 3, name: programme.name, kinds: ['van'] }, aContext()),
    );
    expect(rowsAfter(changes, 'programmes')).toMatchObject([{ rev: 4, kinds: ['van'] }]);
  });

  it('clears the mark of default figures when they are confirmed', () => {
    const { changes } = decided(decideConfirmProgramme({ programme }, { rev: 3 }, aContext()));
    expect(rowsAfter(changes, 'programmes')).toMatchObject([{ needsConfirmation: false }]);
  });

  it('refuses a stale form and a programme that is gone', () => {
    expect(codesOf(decideConfirmProgramme({ programme }, { rev: 2 }, aContext()))).toEqual(['rowChangedMeanwhile']);
    expect(codesOf(decideConfirmProgramme({ programme: null }, { rev: 2 }, aContext()))).toEqual(['rowGone']);
  });

  it('archives it only when no machine is under it any more', () => {
    const open = anAssignment(freshId<'Equipment'>(), programme);
    const ended = { ...open, endedOn: on('2026-02-01') };
    const used = decideArchiveProgramme({ programme, assignments: [open, ended] }, { rev: 3 }, aContext());
    expect(problemsOf(used)).toMatchObject([{ code: 'programmeInUse', params: { count: 1 } }]);
    const { changes } = decided(decideArchiveProgramme({ programme, assignments: [ended] }, { rev: 3 }, aContext()));
    expect(rowsAfter(changes, 'programmes')).toMatchObject([{ archivedOn: '2026-03-10' }]);
  });
});
