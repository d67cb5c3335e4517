import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { issueCertificate } from '#data/commands/issueCertificate.ts';
import { issueInspection } from '#data/commands/issueInspection.ts';
import { issueStandDownPaper } from '#data/commands/issueStandDownPaper.ts';
import { recordCopy } from '#data/commands/recordCopy.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { returnToService } from '#data/commands/returnToService.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { signOffRepair } from '#data/commands/signOffRepair.ts';
import { undoLast, undoStep } from '#data/commands/undo.ts';
import { voidCertificate } from '#data/commands/voidCertificate.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { Replacing } from '#domain/certificateReissue.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { settingsInForce, settingsInputOf } from '#domain/settings.ts';
import type { StandDown } from '#domain/standDown.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { inspectionAsked } from '#tests/support/certificateRows.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf, problemsOf } from '#tests/support/decisions.ts';
import { aHeld } from '#tests/support/heldRows.ts';
import { on } from '#tests/support/rows.ts';
import { aDoneOrder, aTruck, aWorkshop, done, orderOf, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
let truck: EquipmentId;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aWorkshop();
  truck = await aTruck('T-1', workshop);
});

afterEach(() => endDatabase(db));

const certificateOf = async (id: Certificate['id']): Promise<Certificate> => {
  const row = await db.certificates.get(id);
  if (row === undefined) throw new Error('The certificate is gone.');
  return row;
};

const complete = (orderId: WorkOrder['id'], replaces: Replacing | null = null) =>
  issueCertificate({
    orderId,
    inspectorId: workshop.manager,
    form: 'international',
    language: 'en',
    guarantee: null,
    replaces,
  });

const inspect = (orderId: WorkOrder['id']) =>
  issueInspection({ ...inspectionAsked, orderId, inspectorId: workshop.manager });

describe('certificates of an order', () => {
  it('are of two kinds with a series each, both sealed, and the order stays released until neither stands', async () => {
    const order = await aDoneOrder(db, truck, workshop);
    const record = await certificateOf(await done(inspect(order)));
    const completion = await certificateOf(await done(complete(order)));
    expect([record.number, completion.number]).toEqual(['FTI-2026-000001', 'FT-2026-000001']);
    expect([record.seal?.previous, completion.seal?.previous]).toEqual([null, null]);
    expect(codesOf(await inspect(order))).toEqual(['certificateStands']);
    const reason = 'Wrong tyre';
    await done(voidCertificate({ id: record.id, rev: 1, reason }));
    expect((await orderOf(db, order)).state).toBe('released');
    await done(voidCertificate({ id: completion.id, rev: 1, reason }));
    expect((await orderOf(db, order)).state).toBe('done');
  });

  it('are voided and replaced in one act, the new one sealed behind the old', async () => {
    const order = await aDoneOrder(db, truck, workshop);
    const first = await certificateOf(await done(complete(order)));
    const second = await certificateOf(await done(complete(order, { id: first.id, rev: 1, reason: 'Wrong plate' })));
    expect(second).toMatchObject({
      number: 'FT-2026-000002',
      replacesId: first.id,
      content: { replaces: { number: 'FT-2026-000001', reason: 'Wrong plate' } },
      seal: { previous: { number: 'FT-2026-000001', hash: first.seal?.hash } },
    });
    const old = await certificateOf(first.id);
    expect(old).toMatchObject({ replacedById: second.id, voided: { by: 'Wang Fang', reason: 'Wrong plate' } });
    expect([old.content, old.seal]).toEqual([first.content, first.seal]);
    expect((await orderOf(db, order)).state).toBe('released');
  });

  it('are counted copy by copy, and no copy is taken back', async () => {
    const order = await aDoneOrder(db, truck, workshop);
    const id = await done(complete(order));
    expect(await done(recordCopy({ id, rev: 1 }))).toBe(1);
    expect(await done(recordCopy({ id, rev: 2 }))).toBe(2);
    expect(problemsOf(await undoLast('en'))).toMatchObject([{ code: 'undoCertificate' }]);
    expect((await certificateOf(id)).copies).toBe(2);
  });

  it('are not issued while a required paper of the machine has expired', async () => {
    const order = await aDoneOrder(db, truck, workshop);
    await db.heldCertificates.add(aHeld({ equipmentId: truck, expiresOn: on('2026-03-09') }));
    expect(codesOf(await complete(order))).toEqual(['heldExpired']);
    expect(await db.counters.get('certificate:FT-2026')).toBeUndefined();
  });

  it('are voided by nobody while nobody is chosen as working here', async () => {
    const order = await aDoneOrder(db, truck, workshop);
    const id = await done(complete(order));
    const settings = settingsInForce(await db.settings.get('settings'));
    const input = { ...settingsInputOf(settings, 'en'), currentPersonId: null };
    await done(saveSettings({ rev: settings.rev, input }));
    expect(codesOf(await voidCertificate({ id, rev: 1, reason: 'Wrong plate' }))).toEqual(['actorMissing']);
  });
});

describe('papers of a stand-down', () => {
  const standDownHere = async (): Promise<StandDown> => {
    const [row] = await db.standDowns.where('equipmentId').equals(truck).toArray();
    if (row === undefined) throw new Error('The machine does not stand down.');
    return row;
  };
  const paper = (kind: 'standDown' | 'returnToService', standDownId: StandDown['id']) =>
    issueStandDownPaper({ kind, standDownId, inspectorId: workshop.manager, language: 'en' });

  it('go from the notice to the return, which names the notice and who repaired', async () => {
    const defect = await done(reportDefect({ equipmentId: truck, severity: 'unsafe', text: 'Brake hose burst' }));
    const { id } = await standDownHere();
    const notice = await certificateOf(await done(paper('standDown', id)));
    expect(notice).toMatchObject({
      number: 'FTS-2026-000001',
      content: { reason: 'Brake hose burst', meters: [{ unit: 'km', value: 85_000 }] },
    });
    expect(codesOf(await paper('returnToService', id))).toEqual(['standDownOpen']);
    await done(signOffRepair({ id: defect, rev: 1, outcome: 'repaired', by: 'Zhang Min', note: 'Hose renewed' }));
    await done(returnToService({ equipmentId: truck, byId: workshop.manager, note: 'Tested' }));
    const back = await certificateOf(await done(paper('returnToService', id)));
    expect(back).toMatchObject({
      number: 'FTR-2026-000001',
      standDownId: id,
      content: {
        noticeNo: 'FTS-2026-000001',
        by: 'Wang Fang',
        note: 'Tested',
        defects: [{ repair: { by: 'Zhang Min', on: '2026-03-10', what: 'Hose renewed' } }],
      },
    });
    expect(codesOf(await paper('standDown', id))).toEqual(['certificateStands']);
  });

  it('keep the machine in service: its return is not taken back behind the paper that says so', async () => {
    const defect = await done(reportDefect({ equipmentId: truck, severity: 'unsafe', text: 'Brake hose burst' }));
    await done(signOffRepair({ id: defect, rev: 1, outcome: 'repaired', by: 'Zhang Min', note: 'Hose renewed' }));
    await done(returnToService({ equipmentId: truck, byId: workshop.manager, note: '' }));
    const seq = (await db.audit.orderBy('seq').last())?.seq ?? 0;
    const { id } = await standDownHere();
    await done(paper('returnToService', id));
    expect(codesOf(await undoStep({ seq, origin: seq }, 'en'))).toEqual(['returnStands']);
    expect((await standDownHere()).returned).not.toBeNull();
  });
});
