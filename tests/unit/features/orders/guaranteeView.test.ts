import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '#domain/workOrder.ts';
import { guaranteeOfOrder } from '#features/orders/guaranteeView.ts';
import { aGuarantee } from '#tests/support/guaranteeRows.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const certificate = aGuarantee();
const records = { certificates: [certificate], meters: [] };
const under = { certificateId: certificate.id, isCovered: true, by: '', reason: '' };
const repair = (columns: Partial<WorkOrder> = {}) =>
  anOrder({ kind: 'repair', levels: [], openedOn: on('2026-03-21'), ...columns });
const viewOf = (order: WorkOrder, from = records) => guaranteeOfOrder(order, from, on('2026-05-01'));

describe('the guarantee an order shows', () => {
  it('is the one it falls under, as it stood when the machine came in', () => {
    const view = viewOf(repair({ guarantee: under }));
    expect(view).toMatchObject({ certificate: { id: certificate.id }, left: { days: 10, ended: null } });
    expect(view?.candidates.map(({ id }) => id)).toEqual([certificate.id]);
  });

  it('is offered while one ran when it came in and it is ahead', () => {
    expect(viewOf(repair())?.certificate.id).toBe(certificate.id);
    expect(viewOf(repair({ openedOn: on('2026-04-01') }))).toBeNull();
    expect(viewOf(repair({ state: 'released' }))).toBeNull();
  });

  it('of a service is shown only once a manager has said so', () => {
    expect(viewOf(repair({ kind: 'service' }))).toBeNull();
    expect(viewOf(repair({ kind: 'service', guarantee: under }))).not.toBeNull();
  });

  it('is never its own', () => {
    const own = repair();
    expect(viewOf(own, { certificates: [aGuarantee({ orderId: own.id })], meters: [] })).toBeNull();
  });

  it('passes to the certificate issued in place of the one it names, and ends with a void one', () => {
    const voided = { at: aContext().now, by: 'Li Wei', reason: 'Wrong' };
    const heir = aGuarantee({ replacesId: certificate.id });
    const replaced = { ...certificate, voided, replacedById: heir.id };
    const order = repair({ guarantee: under });
    expect(viewOf(order, { certificates: [replaced, heir], meters: [] })?.certificate.id).toBe(heir.id);
    const gone = viewOf(order, { certificates: [{ ...certificate, voided }], meters: [] });
    expect(gone).toMatchObject({ certificate: { id: certificate.id }, left: null, candidates: [] });
  });
});
