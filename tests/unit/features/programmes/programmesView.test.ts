import { expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { machinesUnder, programmeRows } from '#features/programmes/programmesView.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aDraft, anAssignment, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const trucks = aProgramme();
const unused = aProgramme({ name: { en: 'Unused' } });
const archived = aProgramme({ archivedOn: on('2026-01-01') });
const [ten, two, gone, left] = ['T-10', 'T-2', 'T-3', 'T-4'].map((code) => anEquipment({ code }));
if (!ten || !two || !gone || !left) throw new Error('There are four machines.');

const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [ten, two, { ...gone, archivedOn: on('2026-02-01') }, left],
    programmes: [unused, archived, trucks],
    revisions: [
      aRevision(trucks, { number: 1, effectiveOn: on('2025-01-01') }),
      aRevision(trucks, { number: 2, effectiveOn: on('2026-03-10') }),
      aRevision(trucks, { number: 3, effectiveOn: on('2026-03-11') }),
    ],
    assignments: [
      anAssignment(ten.id, trucks),
      anAssignment(two.id, trucks),
      anAssignment(gone.id, trucks),
      anAssignment(left.id, trucks, { endedOn: on('2026-02-01') }),
    ],
  }),
);

it('the list holds programmes in use, oldest first, with the revision in force today', () => {
  const rows = programmeRows(fleet, undefined, today).map(({ programme, revision, machines }) => ({
    id: programme.id,
    number: revision?.number ?? null,
    machines,
  }));
  expect(rows).toEqual([
    { id: trucks.id, number: 2, machines: 2 },
    { id: unused.id, number: null, machines: 0 },
  ]);
});

it('machines under a programme are those in service and not taken out of it, by code as people count', () => {
  expect(machinesUnder(fleet, trucks.id).map(({ code }) => code)).toEqual(['T-2', 'T-10']);
  expect(machinesUnder(fleet, unused.id)).toEqual([]);
});

it('a revision to come and a draft are told beside the one in force', () => {
  const draft = aDraft(trucks);
  const [row, other] = programmeRows(fleet, new Map([[trucks.id, draft]]), today);
  expect([row?.coming?.number, row?.draft]).toEqual([3, draft]);
  expect([other?.coming, other?.draft]).toEqual([null, null]);
});
