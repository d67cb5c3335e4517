import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { issueCertificate } from '#data/commands/issueCertificate.ts';
import { openOtherWork } from '#data/commands/openOtherWork.ts';
import { openRepair } from '#data/commands/openRepair.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { setOrderGuarantee } from '#data/commands/setOrderGuarantee.ts';
import { undoLast } from '#data/commands/undo.ts';
import { voidCertificate } from '#data/commands/voidCertificate.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { reRepairsOf } from '#domain/guaranteeRepairs.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { on } from '#tests/support/rows.ts';
import { aDoneOrder, aTruck, aWorkshop, done, orderOf, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
let truck: EquipmentId;
let certificateId: Certificate['id'];

const goTo = (day: number, month = 2): void => {
  vi.setSystemTime(new Date(2026, month, day, 9));
};

/** Level 1, done and certified on 10 March at 85,200 km: ten days or 2,000 km. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aWorkshop();
  truck = await aTruck('T-1', workshop);
  certificateId = await done(
    issueCertificate({
      orderId: await aDoneOrder(db, truck, workshop),
      inspectorId: workshop.manager,
      form: 'chinese',
      language: 'zh-Hans',
      guarantee: { work: 'level1', days: 10, distanceKm: 2_000 },
    }),
  );
});

afterEach(() => endDatabase(db));

const aRepair = async (): Promise<WorkOrder['id']> => {
  const defect = await done(reportDefect({ equipmentId: truck, severity: 'major', text: 'Oil leak' }));
  return done(openRepair({ equipmentId: truck, title: '', defectIds: [defect], plannedOn: null }));
};
const otherWork = (): Promise<WorkOrder['id']> =>
  done(openOtherWork({ equipmentId: truck, title: 'Brake squeals', tasks: [], plannedOn: null }));
const guaranteeOf = async (id: WorkOrder['id']) => (await orderOf(db, id)).guarantee;
const covered = () => ({ certificateId, isCovered: true, by: '', reason: '' });

describe('a repair within the guarantee of a certificate', () => {
  it('is recognised in the step that opens it, on its last day still', async () => {
    goTo(20);
    expect(await guaranteeOf(await aRepair())).toEqual(covered());
    expect(await guaranteeOf(await otherWork())).toEqual(covered());
  });

  it('is none a day later', async () => {
    goTo(21);
    expect(await guaranteeOf(await aRepair())).toBeNull();
    expect(await guaranteeOf(await otherWork())).toBeNull();
  });

  it('is one at the end reading, and none past it', async () => {
    goTo(15);
    const read = (value: number) =>
      done(recordReading({ equipmentId: truck, unit: 'km', takenOn: on('2026-03-15'), value, takenBy: '' }));
    await read(87_200);
    expect(await guaranteeOf(await otherWork())).toEqual(covered());
    goTo(16);
    await done(
      recordReading({ equipmentId: truck, unit: 'km', takenOn: on('2026-03-16'), value: 87_201, takenBy: '' }),
    );
    expect(await guaranteeOf(await otherWork())).toBeNull();
  });

  it('is none once the certificate is void', async () => {
    await done(voidCertificate({ id: certificateId, rev: 1, reason: 'Wrong reading' }));
    expect(await guaranteeOf(await otherWork())).toBeNull();
  });

  it('is taken back with the order it came with', async () => {
    const id = await aRepair();
    await done(undoLast('en'));
    const orders = await db.orders.toArray();
    const certificate = await db.certificates.get(certificateId);
    expect((await orderOf(db, id)).state).toBe('cancelled');
    expect(certificate && reRepairsOf(certificate, orders, [certificate])).toEqual([]);
  });
});

describe("the manager's word", () => {
  const judge = async (id: WorkOrder['id'], isCovered: boolean, reason = '') => {
    const { rev } = await orderOf(db, id);
    return setOrderGuarantee({ id, rev, certificateId, isCovered, reason });
  };
  const table = async () => {
    const certificate = await db.certificates.get(certificateId);
    if (certificate === undefined) throw new Error('There is no such certificate.');
    return reRepairsOf(certificate, await db.orders.toArray(), [certificate]).map(({ item }) => item);
  };

  it('takes a repair out of the table, with name and reason, and puts it back', async () => {
    const id = await aRepair();
    expect(await table()).toEqual(['Oil leak']);
    expect(codesOf(await judge(id, false))).toEqual(['reasonRequired']);
    await done(judge(id, false, 'Run into a kerb'));
    expect(await guaranteeOf(id)).toEqual({
      certificateId,
      isCovered: false,
      by: 'Wang Fang',
      reason: 'Run into a kerb',
    });
    expect(await table()).toEqual([]);
    await done(judge(id, true));
    expect(await table()).toEqual(['Oil leak']);
  });

  it('can be undone', async () => {
    const id = await aRepair();
    await done(judge(id, false, 'Run into a kerb'));
    await done(undoLast('en'));
    expect(await guaranteeOf(id)).toEqual(covered());
  });

  it('is not that of a technician', async () => {
    const id = await aRepair();
    const settings = await db.settings.get('settings');
    if (settings === undefined) throw new Error('There are no settings.');
    const { rev, id: _, createdAt: __, updatedAt: ___, ...input } = settings;
    await done(saveSettings({ rev, input: { ...input, currentPersonId: workshop.technician } }));
    expect(codesOf(await judge(id, false, 'Run into a kerb'))).toEqual(['guaranteeNotManager']);
  });
});
