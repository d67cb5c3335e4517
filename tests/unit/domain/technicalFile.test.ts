import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '#domain/audit.ts';
import { changeOf } from '#domain/change.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { technicalFile } from '#domain/technicalFile.ts';
import { type TechnicalFileRows, wholeLife } from '#domain/technicalFileRows.ts';
import type { Instant } from '#kernel/instant.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';
import { aStandDown } from '#tests/support/checkRows.ts';
import { aContext, aLog, aMeter, anEquipment, aPerson, aReading, freshId, on } from '#tests/support/rows.ts';
import {
  aCompletion,
  anAssignment,
  anEarlierWork,
  anOrder,
  aProgramme,
  aRevision,
} from '#tests/support/serviceRows.ts';
import { fileRowsOf } from '#tests/support/technicalFileRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const { today } = aContext();

describe('the technical file', () => {
  const machine = anEquipment({ owner: 'Harbour Freight', keeper: 'Night shift' });
  const chief = aPerson({ name: 'Wang Fang' });
  const member = aPerson({ name: 'Chen Jie' });
  const nothing = sampleWorkshop(aContext(), 'en');
  const bare = { ...nothing, orders: [], readings: [], meters: [], checks: [], people: [chief, member] };
  const rowsOf = (columns: Partial<TechnicalFileRows> = {}): TechnicalFileRows => ({
    ...fileRowsOf(machine, bare, { today }),
    ...columns,
  });

  const entry = (seq: number, day: string, [before, after]: readonly [Equipment | null, Equipment]): AuditEntry => ({
    seq,
    at: `${day}T09:00:00.000Z` as Instant,
    actorId: null,
    actorName: 'Li Wei',
    command: 'saveEquipment',
    counts: {},
    changes: [changeOf('equipment', before, after)].map((change) => ({ ...change, id: machine.id })),
    about: [machine.id],
    compensates: null,
    previous: null,
    hash: null,
  });

  it('tells each change of owner, keeper and crew from the trail, and of nothing else', () => {
    const owned: Equipment = { ...machine, owner: 'City Haulage' };
    const renamed: Equipment = { ...owned, name: 'Truck One' };
    const crewed: Equipment = { ...renamed, crew: { chiefId: chief.id, memberIds: [member.id] } };
    const audit = [
      entry(9, '2026-03-01', [renamed, crewed]),
      entry(3, '2024-05-01', [null, machine]),
      entry(5, '2025-06-01', [machine, owned]),
      entry(6, '2025-07-01', [owned, renamed]),
    ];
    const { keepers } = technicalFile(rowsOf({ equipment: crewed, audit }), wholeLife);
    expect(keepers.map(({ on: day, owner, chief: name, members, by }) => [day, owner, name, members, by])).toEqual([
      ['2024-05-01', 'Harbour Freight', '', [], 'Li Wei'],
      ['2025-06-01', 'City Haulage', '', [], 'Li Wei'],
      ['2026-03-01', 'City Haulage', 'Wang Fang', ['Chen Jie'], 'Li Wei'],
    ]);
    const since = technicalFile(rowsOf({ equipment: crewed, audit }), { from: on('2025-12-01'), to: null });
    expect(since.keepers.map((keeper) => keeper.on)).toEqual(['2025-06-01', '2026-03-01']);
  });

  it('names the keeper of a machine whose trail says nothing, since it was entered', () => {
    expect(technicalFile(rowsOf(), wholeLife).keepers).toEqual([
      expect.objectContaining({ on: '2026-03-10', owner: 'Harbour Freight', keeper: 'Night shift', by: '' }),
    ]);
  });

  it('holds services of before the program, which have no order', () => {
    const programme = aProgramme();
    const revision = aRevision(programme);
    const assignment = anAssignment(machine.id, programme);
    const done = (levelId: string) =>
      aCompletion(assignment, levelId, { on: on('2025-02-01'), revisionId: revision.id, meters: { km: 12_000 } });
    const rows = rowsOf({
      completions: [done('L1'), done('L2'), { ...done('L1'), orderId: freshId<'WorkOrder'>() }],
      programmes: new Map([[programme.id, programme]]),
      revisions: new Map([[revision.id, revision]]),
    });
    const { services } = technicalFile(rows, wholeLife);
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({ orderNo: null, on: '2025-02-01', meters: [{ unit: 'km', value: 12_000 }] });
    expect(services[0]?.levels.map(({ name }) => name.en)).toEqual(['Level L1', 'Level L2']);
  });

  it('holds work brought along from elsewhere, with what it cost', () => {
    const programme = aProgramme();
    const revision = aRevision(programme);
    const ofLevel = { programmeId: programme.id, revisionId: revision.id, levelId: 'L1', on: on('2024-06-01') };
    const completions = [anEarlierWork(machine.id, { on: on('2024-05-02') }), anEarlierWork(machine.id, ofLevel)];
    const programmes = new Map([[programme.id, programme]]);
    const revisions = new Map([[revision.id, revision]]);
    const file = technicalFile(rowsOf({ completions, programmes, revisions }), wholeLife);
    expect(file.services).toMatchObject([
      {
        on: '2024-06-01',
        title: 'Oil change',
        orderNo: null,
        levels: [{}],
        earlier: { cost: 60, source: 'service.csv' },
      },
    ]);
    expect(file.repairs).toMatchObject([
      { on: '2024-05-02', kind: 'other', title: 'Oil change', levels: [], earlier: { workshop: 'Corner Garage' } },
    ]);
    expect(file.years[0]).toMatchObject({ year: 2024, orders: 0, other: 120, total: 120 });
    expect(file.total).toMatchObject({ other: 120, total: 120 });
  });

  it('reckons months by the life of the machine when its meter was replaced', () => {
    const meter = aMeter({ equipmentId: machine.id, events: [{ on: on('2026-02-10'), offset: 990, note: 'new' }] });
    const readings = [
      ...aLog(meter, [
        ['2026-01-05', 900],
        ['2026-02-01', 1000],
        ['2026-02-20', 60],
        ['2026-03-01', 110],
      ]),
      aReading(meter, '2026-02-25', { value: 7, state: 'void' }),
    ];
    const [told] = technicalFile(rowsOf({ meters: [meter], readings }), wholeLife).meters;
    expect(told?.months).toEqual([
      { month: '2026-01', readings: 1, last: 900, rise: 0 },
      { month: '2026-02', readings: 2, last: 1050, rise: 150 },
      { month: '2026-03', readings: 1, last: 1100, rise: 50 },
    ]);
    expect(told?.readings).toHaveLength(5);
    expect(told?.current).toEqual({ on: '2026-03-01', value: 1100 });
  });

  it('shows every year between the first and the last, and days of work that goes on', () => {
    const orders = [
      anOrder({ number: '2023-0001', state: 'released', openedOn: on('2023-12-30'), completedOn: on('2024-01-02') }),
      anOrder({ number: '2026-0001', openedOn: on('2026-03-08') }),
      anOrder({ number: '2026-0002', state: 'cancelled', openedOn: on('2026-02-01') }),
    ];
    const { years, total, services } = technicalFile(rowsOf({ orders }), wholeLife);
    expect(years.map(({ year, days, orders: count }) => [year, days, count])).toEqual([
      [2023, 2, 0],
      [2024, 2, 1],
      [2025, 0, 0],
      [2026, 3, 1],
    ]);
    expect([total.days, total.orders, services.length]).toEqual([7, 2, 2]);
  });

  it('keeps the chain of a held certificate through its renewals', () => {
    const held = (number: string, day: string, columns: Partial<HeldCertificate>): HeldCertificate => ({
      ...{ rev: 1, createdAt: aContext().now, updatedAt: aContext().now, isSample: false },
      id: freshId<'HeldCertificate'>(),
      equipmentId: machine.id,
      instrumentId: null,
      kind: 'statutory',
      title: '',
      number,
      issuer: 'Vehicle office',
      issuedOn: on(day),
      expiresOn: null,
      reviewEveryMonths: null,
      reviewedOn: null,
      applyBeforeDays: 30,
      isRequired: true,
      notes: '',
      state: 'current',
      renewsId: null,
      ...columns,
    });
    const first = held('A-1', '2024-01-01', { state: 'replaced' });
    const second = held('A-2', '2025-01-01', { renewsId: first.id });
    const insured = held('I-1', '2025-06-01', { kind: 'insurance' });
    const file = technicalFile(rowsOf({ heldCertificates: [second, first, insured] }), wholeLife);
    expect(file.held.map(({ number, renews, state }) => [number, renews, state])).toEqual([
      ['I-1', null, 'current'],
      ['A-1', null, 'replaced'],
      ['A-2', 'A-1', 'current'],
    ]);
  });

  it('holds repairs with the defects they were for, and stand-downs that touch the period', () => {
    const defect = aDefect({ equipmentId: machine.id, number: 'D-2026-0001', severity: 'unsafe' });
    const repair = anOrder({ kind: 'repair', title: 'Brake hose', levels: [], number: '2026-0003' });
    const stood = aStandDown({
      equipmentId: machine.id,
      fromOn: on('2026-01-10'),
      defectIds: [defect.id],
      returned: { on: on('2026-01-12'), at: aContext().now, by: 'Zhang Min', note: 'Hose replaced' },
    });
    const rows = rowsOf({ orders: [repair], defects: [{ ...defect, orderId: repair.id }], standDowns: [stood] });
    const file = technicalFile(rows, { from: on('2026-01-12'), to: null });
    expect(file.standDowns).toMatchObject([{ on: '2026-01-10', days: 3, defectNos: ['D-2026-0001'] }]);
    expect(file.repairs).toMatchObject([{ orderNo: '2026-0003', kind: 'repair', title: 'Brake hose' }]);
    expect(file.defects).toMatchObject([{ number: 'D-2026-0001', orderNo: '2026-0003', repair: null }]);
    expect(technicalFile(rows, { from: on('2026-01-13'), to: null }).standDowns).toEqual([]);
    expect(technicalFile(rows, { from: null, to: on('2026-01-09') }).standDowns).toEqual([]);
  });

  it('says when daily checks of the machine were cleared out', () => {
    const cleared = { ...entry(4, '2026-02-01', [null, machine]), command: 'clearOldRecords', changes: [] };
    const audit = [
      { ...cleared, counts: { checks: 40 } },
      { ...cleared, seq: 5, counts: { attachments: 2 } },
    ];
    expect(technicalFile(rowsOf({ audit }), wholeLife).clearings).toEqual([{ on: '2026-02-01', by: 'Li Wei' }]);
  });
});
