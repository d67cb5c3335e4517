import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { blankProposal, changeOf, levelsOf, programmesFor } from '#features/defects/proposal.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, aProgramme, aRevision } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const machine = anEquipment();
const own = aProgramme();
const other = aProgramme();
const gone = aProgramme({ archivedOn: on('2026-01-01') });
const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [machine],
    programmes: [other, gone, own],
    revisions: [
      aRevision(own, { number: 1, levels: [aLevel('old')] }),
      aRevision(own, { number: 2, levels: [aLevel('L1'), aLevel('L2')] }),
    ],
    assignments: [anAssignment(machine.id, own)],
  }),
);
const defect = aDefect({ equipmentId: machine.id, text: 'Hose chafed' });

describe('the form of a proposal', () => {
  it('offers the programme of the machine first, and none that is archived', () => {
    expect(programmesFor(fleet, defect)).toEqual([own, other]);
  });

  it('begins with a task that looks at what failed, in the first level of the last revision', () => {
    expect(levelsOf(fleet, own.id).map(({ id }) => id)).toEqual(['L1', 'L2']);
    expect(blankProposal(fleet, defect)).toMatchObject({
      programmeId: own.id,
      levelId: 'L1',
      kind: 'task',
      words: 'Hose chafed',
    });
  });

  it('becomes a task in the language it was written in, or an interval of the first trigger that has one', () => {
    const form = blankProposal(fleet, defect);
    const [level] = levelsOf(fleet, own.id);
    expect(changeOf(form, level, 'zh-Hans')).toEqual({
      kind: 'task',
      levelId: 'L1',
      work: 'inspect',
      text: { 'zh-Hans': 'Hose chafed' },
    });
    expect(changeOf({ ...form, kind: 'interval', every: 20 }, level, 'en')).toMatchObject({
      kind: 'interval',
      trigger: 0,
      every: 20,
    });
  });
});
