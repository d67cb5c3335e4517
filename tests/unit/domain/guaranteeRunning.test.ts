import { describe, expect, it } from 'vitest';
import { guaranteeFrom } from '#domain/guarantee.ts';
import {
  answeringCertificate,
  guaranteesOn,
  recognisedGuarantee,
  runningGuarantees,
  withoutLogs,
} from '#domain/guaranteeRunning.ts';
import { aGuarantee } from '#tests/support/guaranteeRows.ts';
import { aContext, aMeter, freshId, on } from '#tests/support/rows.ts';

const voided = { at: aContext().now, by: 'Li Wei', reason: 'Wrong reading' };
const level2 = aGuarantee();
const short = aGuarantee(
  {},
  {
    dateOut: on('2026-03-05'),
    guarantee: guaranteeFrom({ work: 'level1', days: 10, distanceKm: 2_000 }, on('2026-03-05'), null),
  },
);
const records = (...certificates: readonly ReturnType<typeof aGuarantee>[]) => ({ certificates, meters: [] });
const said = (day: string, foundOrderId: ReturnType<typeof aGuarantee>['orderId'] = null) => ({
  on: on(day),
  foundOrderId,
});

describe('the guarantees of a machine', () => {
  it('that run on a day come with the one that lasts longest first', () => {
    const running = (day: string) =>
      runningGuarantees(records(short, level2), on(day)).map(({ certificate }) => certificate.id);
    expect(running('2026-02-28')).toEqual([]);
    expect(running('2026-03-01')).toEqual([level2.id]);
    expect(running('2026-03-10')).toEqual([level2.id, short.id]);
    expect(running('2026-03-16')).toEqual([level2.id]);
    expect(running('2026-04-01')).toEqual([]);
    expect(guaranteesOn(records(short, level2), on('2026-04-01'))).toHaveLength(2);
  });

  it('end with the distance that was read', () => {
    const summary = { current: { takenOn: on('2026-03-08'), value: 15_001 }, usePerDay: null, accepted: 1, suspect: 0 };
    const meters = withoutLogs([aMeter({ summary })]);
    expect(runningGuarantees({ certificates: [level2], meters }, on('2026-03-07'))).toHaveLength(1);
    expect(runningGuarantees({ certificates: [level2], meters }, on('2026-03-08'))).toHaveLength(0);
  });
});

describe('the guarantee a repair falls under', () => {
  it.each([
    { what: 'said within it', causes: [said('2026-03-20')], is: level2.id },
    { what: 'said on its last day', causes: [said('2026-03-31')], is: level2.id },
    { what: 'said a day later', causes: [said('2026-04-01')], is: undefined },
    { what: 'said before the work', causes: [said('2026-02-28')], is: undefined },
    { what: 'found by the work itself', causes: [said('2026-03-01', level2.orderId)], is: undefined },
    { what: 'found on another order', causes: [said('2026-03-20', freshId<'WorkOrder'>())], is: level2.id },
    { what: 'one of two within it', causes: [said('2026-04-05'), said('2026-03-20')], is: level2.id },
    { what: 'nothing', causes: [], is: undefined },
  ])('with a cause $what', ({ causes, is }) => {
    expect(recognisedGuarantee(records(level2), causes)?.certificateId).toBe(is);
  });

  it('covers it until a manager says otherwise', () => {
    expect(recognisedGuarantee(records(short, level2), [said('2026-03-10')])).toEqual({
      certificateId: level2.id,
      isCovered: true,
      by: '',
      reason: '',
    });
  });

  it('is handed over to the certificate issued in its place', () => {
    const heir = aGuarantee({ replacesId: level2.id });
    const replaced = { ...level2, voided, replacedById: heir.id };
    expect(recognisedGuarantee(records(replaced, heir), [said('2026-03-10')])?.certificateId).toBe(heir.id);
    expect(answeringCertificate(level2.id, [replaced, heir])?.id).toBe(heir.id);
  });

  it('answers no more once the certificate is void and none was issued in its place', () => {
    const void2 = { ...level2, voided };
    expect(recognisedGuarantee(records(void2), [said('2026-03-10')])).toBeNull();
    expect(answeringCertificate(level2.id, [void2])).toBeNull();
    expect(answeringCertificate(level2.id, [level2])?.id).toBe(level2.id);
    expect(answeringCertificate(level2.id, [])).toBeNull();
  });
});
