import { describe, expect, it } from 'vitest';
import { decideResumeAssignment, type ResumingState } from '#domain/assignmentResuming.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';
import { anAssignment, aProgramme } from '#tests/support/serviceRows.ts';

const programme = aProgramme();
const equipment = anEquipment();
const ended = anAssignment(equipment.id, programme, { endedOn: on('2026-03-10') });
const state: ResumingState = { assignment: ended, equipment, programme, assignments: [ended] };
const under = anAssignment(equipment.id, programme);
const elsewhere = anAssignment(equipment.id, aProgramme());

describe('taking back that a programme was ended for a machine', () => {
  it('lets it count on from the baseline it had', () => {
    const { changes } = decided(decideResumeAssignment(state, { rev: ended.rev }, aContext()));
    expect(rowsAfter(changes, 'assignments')).toEqual([
      { ...ended, endedOn: null, rev: ended.rev + 1, updatedAt: aContext().now },
    ]);
  });

  it('is not hindered by another programme of the machine', () => {
    const result = decideResumeAssignment(
      { ...state, assignments: [ended, elsewhere] },
      { rev: ended.rev },
      aContext(),
    );
    expect(codesOf(result)).toEqual([]);
  });

  it.each<[string, Partial<ResumingState>, readonly string[]]>([
    ['the machine came under the programme anew', { assignments: [ended, under] }, ['underProgrammeAlready']],
    ['it was never ended', { assignment: under, assignments: [under] }, ['underProgrammeAlready']],
    ['the machine is archived', { equipment: anEquipment({ archivedOn: on('2026-03-10') }) }, ['equipmentArchived']],
    ['the programme is archived', { programme: aProgramme({ archivedOn: on('2026-03-10') }) }, ['programmeArchived']],
    ['there is no such assignment', { assignment: null, assignments: [] }, ['rowGone']],
    ['it was changed meanwhile', { assignment: { ...ended, rev: 5 } }, ['rowChangedMeanwhile']],
  ])('is refused when %s', (_, columns, codes) => {
    expect(codesOf(decideResumeAssignment({ ...state, ...columns }, { rev: ended.rev }, aContext()))).toEqual(codes);
  });
});
