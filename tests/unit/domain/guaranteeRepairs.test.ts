import { describe, expect, it } from 'vitest';
import { reRepairsOf } from '#domain/guaranteeRepairs.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { aGuarantee } from '#tests/support/guaranteeRows.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';

const at = aContext().now;
const certificate = aGuarantee();
const under = { certificateId: certificate.id, isCovered: true, by: '', reason: '' };
const repair = (columns: Partial<WorkOrder> = {}) =>
  anOrder({ kind: 'repair', title: 'Oil leak', levels: [], guarantee: under, ...columns });

describe('the re-repair table', () => {
  it('has a line for each repair under the certificate, in the order they came in', () => {
    const late = repair({ number: '2026-0009', title: 'Brake squeals', openedOn: on('2026-03-20') });
    const done = repair({
      number: '2026-0004',
      openedOn: on('2026-03-08'),
      completedOn: on('2026-03-09'),
      state: 'released',
      history: [{ state: 'released', at, by: 'Wang Fang', waitingFor: null }],
    });
    expect(reRepairsOf(certificate, [late, done], [certificate])).toEqual([
      {
        no: 1,
        orderId: done.id,
        orderNo: '2026-0004',
        item: 'Oil leak',
        dateIn: '2026-03-08',
        dateDone: '2026-03-09',
        inspector: 'Wang Fang',
      },
      {
        no: 2,
        orderId: late.id,
        orderNo: '2026-0009',
        item: 'Brake squeals',
        dateIn: '2026-03-20',
        dateDone: null,
        inspector: '',
      },
    ]);
  });

  it.each([
    { what: 'judged not covered', columns: { guarantee: { ...under, isCovered: false } } },
    { what: 'under no guarantee', columns: { guarantee: null } },
    { what: 'under another', columns: { guarantee: { ...under, certificateId: aGuarantee().id } } },
    { what: 'cancelled', columns: { state: 'cancelled' } },
    { what: 'still to come in', columns: { state: 'planned' } },
  ] as const)('leaves out a repair $what', ({ columns }) => {
    expect(reRepairsOf(certificate, [repair(columns)], [certificate])).toEqual([]);
  });

  it('names the inspector of its own certificate, not of a void one', () => {
    const order = repair({ state: 'released', history: [{ state: 'released', at, by: 'Li Wei', waitingFor: null }] });
    const own = aGuarantee({ orderId: order.id });
    const void2 = { ...own, voided: { at, by: 'Li Wei', reason: 'Wrong' } };
    const named = (release: typeof own) => reRepairsOf(certificate, [order], [certificate, release])[0]?.inspector;
    expect(named(own)).toBe(own.content.inspector.name);
    expect(named(void2)).toBe('Li Wei');
  });

  it('is handed over to the certificate issued in place of the one before', () => {
    const heir = aGuarantee({ replacesId: certificate.id });
    const again = aGuarantee({ replacesId: heir.id });
    const own = repair({ guarantee: { ...under, certificateId: again.id } });
    expect(reRepairsOf(again, [repair(), own], [certificate, heir, again])).toHaveLength(2);
    expect(reRepairsOf(certificate, [repair(), own], [certificate, heir, again])).toHaveLength(1);
  });

  it('names a service by its levels and other work by its tasks, in the language of the paper', () => {
    const level = { levelId: 'L1', name: { en: 'Level 1', 'zh-Hans': '一级维护' }, isAbsorbed: false };
    const paper = aGuarantee({ id: certificate.id }, { language: 'zh-Hans' });
    const item = (columns: Partial<WorkOrder>) => reRepairsOf(paper, [repair({ title: '', ...columns })], [])[0]?.item;
    expect(item({ levels: [level] })).toBe('一级维护');
    expect(item({ tasks: [anOrderTask({ text: { en: 'Wheel off' } }), anOrderTask({ text: { en: 'Seal' } })] })).toBe(
      'Wheel off、Seal',
    );
  });
});
