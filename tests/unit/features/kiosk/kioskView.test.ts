import { describe, expect, it } from 'vitest';
import { type FleetRows, fleetOf, fleetState } from '#data/fleetState.ts';
import { boardOfDay } from '#domain/checkBoard.ts';
import { checkToResume, machineTiles, managersWithPin, offersFor, operatorsFor } from '#features/kiosk/kioskView.ts';
import { aCheck, aCheckRevision, aCheckTemplate, aDuty, aStandDown, shiftSettings } from '#tests/support/checkRows.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { kioskRows } from '#tests/support/kioskRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';

const fleetWith = (rows: Partial<FleetRows>) => fleetOf(fleetState({ ...noRows, ...rows }));

const early = { day: on('2026-03-10'), time: '07:00' };

describe('the machines on their tiles', () => {
  it('stand in the order of what is still to be done, each with what became of its check in this shift', () => {
    const template = aCheckTemplate();
    const machines = ['A-10', 'A-9', 'B-1', 'C-1', 'D-1'].map((code) => anEquipment({ code }));
    const [ten, nine, done, down, free] = machines;
    if (!ten || !nine || !done || !down || !free) throw new Error('A machine is missing.');
    const standDown = aStandDown({ equipmentId: down.id });
    const fleet = fleetWith({
      equipment: [...machines, anEquipment({ code: 'Z-1', archivedOn: on('2026-01-01') })],
      checkTemplates: [template],
      checkRevisions: [aCheckRevision(template)],
      checkDuties: [ten, nine, done, down].map(({ id }) => aDuty(id, template, { shiftIds: ['early'] })),
      standDowns: [standDown],
      settings: shiftSettings(),
    });
    const place = { checkTemplateId: template.id, shiftId: 'early' };
    const checks = [
      aCheck({ ...place, equipmentId: done.id, state: 'done' }),
      aCheck({ ...place, equipmentId: ten.id, state: 'open' }),
      aCheck({ ...place, equipmentId: nine.id, shiftId: 'late', state: 'done' }),
    ];
    const board = boardOfDay({ fleet, checks, standDowns: [standDown], day: early.day, now: early });
    expect(machineTiles(fleet, board, 'early').map(({ machine, state }) => [machine.code, state])).toEqual([
      ['A-10', 'open'],
      ['A-9', 'expected'],
      ['C-1', 'stoodDown'],
      ['D-1', null],
      ['B-1', 'nilDefect'],
    ]);
  });
});

describe('the checks offered for a machine', () => {
  const [forForklifts, forAll, unready, archived] = [
    aCheckTemplate({ kinds: ['forklift'] }),
    aCheckTemplate(),
    aCheckTemplate(),
    aCheckTemplate({ archivedOn: on('2026-01-01') }),
  ];
  const machine = anEquipment({ kind: 'truck' });
  const rows = {
    equipment: [machine],
    checkTemplates: [forForklifts, forAll, unready, archived],
    checkRevisions: [forForklifts, forAll, archived].map((template) => aCheckRevision(template)),
    settings: shiftSettings(),
  };

  it('are those for its kind that are in force, where it has none of its own', () => {
    expect(offersFor(fleetWith(rows), machine, early)).toEqual([
      { template: forAll, day: early.day, shiftId: 'early' },
    ]);
  });

  it('are its own where it has any; one expected once a working day belongs to no shift', () => {
    const duties = [
      aDuty(machine.id, forForklifts, { shiftIds: ['early'] }),
      aDuty(machine.id, archived),
      aDuty(machine.id, forAll, { endedOn: on('2026-03-01') }),
    ];
    expect(offersFor(fleetWith({ ...rows, checkDuties: duties }), machine, early)).toEqual([
      { template: forForklifts, day: early.day, shiftId: 'early' },
    ]);
    const daily = [aDuty(machine.id, forForklifts)];
    expect(offersFor(fleetWith({ ...rows, checkDuties: daily }), machine, early)[0]?.shiftId).toBe('');
  });
});

describe('the check gone on with', () => {
  const now = { day: on('2026-03-10'), shiftId: 'early' };
  const me = aCheck().operatorId;
  const other = aCheck({ shiftId: 'early' });
  const ofShift = { operatorId: me, shiftId: 'night' };
  it.each([
    ['one’s own of the night before', [aCheck({ ...ofShift, day: on('2026-03-09') })], 0],
    ['none of one’s own of two days ago', [aCheck({ ...ofShift, day: on('2026-03-08') })], null],
    ['that of another in the same shift', [other], 0],
    ['none of another in another shift', [aCheck({ shiftId: 'late' })], null],
    ['one’s own before that of another', [other, aCheck(ofShift)], 1],
    ['none that is done', [aCheck({ ...ofShift, state: 'done' })], null],
  ] as const)('is %s', (_, checks, index) => {
    if (me === null) throw new Error('The operator is missing.');
    expect(checkToResume(checks, me, now)).toBe(index === null ? null : checks[index]);
  });
});

describe('the people at the screen', () => {
  it('are operators and managers, the crew of the machine first; only managers with a PIN vouch', async () => {
    const { rows, operator, uncertified, manager } = await kioskRows();
    const machine = anEquipment({ crew: { chiefId: operator.id, memberIds: [] } });
    const fleet = fleetWith({ people: rows.people });
    expect(operatorsFor(fleet, machine)).toEqual([operator, manager, uncertified]);
    expect(managersWithPin(fleet)).toEqual([manager]);
    expect(managersWithPin(fleetWith({ people: [{ ...manager, pin: null }] }))).toEqual([]);
  });
});
