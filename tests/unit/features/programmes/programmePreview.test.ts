import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { programmePreview } from '#features/programmes/programmePreview.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, aLevel, anAssignment, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const programme = aProgramme();
const equipment = anEquipment();
const assignment = anAssignment(equipment.id, programme);
const quarterly = aLevel('Q', { triggers: [{ kind: 'calendar', every: 3, unit: 'month' }] });
const halfYearly = aLevel('Q', { triggers: [{ kind: 'calendar', every: 6, unit: 'month' }] });
const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [equipment],
    programmes: [programme],
    revisions: [aRevision(programme, { levels: [quarterly] })],
    assignments: [assignment],
    completions: [aCompletion(assignment, 'Q', { on: on('2026-03-01') })],
  }),
);
const days = (visits: readonly { readonly on: string }[] | null) => visits?.map((visit) => visit.on);

describe('the preview of a programme', () => {
  it('shows a year of visits as in force and as with the draft, both from what was done last', () => {
    const { now, drafted } = programmePreview(fleet, { equipment, programme, draft: [halfYearly] }, today);
    expect(days(now)).toEqual(['2026-06-01', '2026-09-01', '2026-12-01', '2027-03-01']);
    expect(days(drafted)).toEqual(['2026-09-01', '2027-03-01']);
  });

  it('of a draft that changes nothing is the same twice', () => {
    const { now, drafted } = programmePreview(fleet, { equipment, programme, draft: [quarterly] }, today);
    expect(drafted).toEqual(now);
  });

  it('has no second column without a draft', () => {
    expect(programmePreview(fleet, { equipment, programme, draft: null }, today).drafted).toBeNull();
  });

  it('of a machine that is not under the programme is empty', () => {
    const preview = programmePreview(fleet, { equipment: anEquipment(), programme, draft: [quarterly] }, today);
    expect(preview).toEqual({ now: [], drafted: null });
  });
});
