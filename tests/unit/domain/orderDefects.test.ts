import { describe, expect, it } from 'vitest';
import type { Defect } from '#domain/defect.ts';
import { decideAddDefects, takesDefects } from '#domain/orderDefects.ts';
import { repairTaskOf } from '#domain/orderRepair.ts';
import { orderKinds, orderStates, type WorkOrder } from '#domain/workOrder.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, freshId } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const { id: equipmentId } = anEquipment();
const leak = aDefect({ equipmentId });
const crack = aDefect({ equipmentId, number: 'D-2026-0002', text: 'Mirror cracked', state: 'triaged' });
const repair = anOrder({ equipmentId, kind: 'repair', state: 'inWork', tasks: [repairTaskOf(leak, 'en')] });

const added = (defects: readonly Defect[], order: WorkOrder | null = repair, asked = defects.map(({ id }) => id)) =>
  decideAddDefects({ order, defects, language: 'en' }, { rev: order?.rev ?? 1, defectIds: asked }, aContext());

describe('a defect put on a repair that has begun', () => {
  it('becomes ordered, and is one task more behind those there were', () => {
    const { value, changes } = decided(added([crack]));
    expect(value).toBe(repair.id);
    expect(rowsAfter(changes, 'orders')).toMatchObject([
      {
        state: 'inWork',
        tasks: [
          { taskId: leak.id },
          { taskId: crack.id, defectId: crack.id, work: 'repair', text: { en: 'Mirror cracked' }, answer: null },
        ],
      },
    ]);
    expect(rowsAfter(changes, 'defects')).toMatchObject([{ id: crack.id, state: 'ordered', orderId: repair.id }]);
  });

  it('has its task only once when it comes back to the order it was freed from', () => {
    const { changes } = decided(added([{ ...leak, state: 'triaged' }]));
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ tasks: [{ taskId: leak.id }] }]);
  });

  const strange = aDefect({ equipmentId: freshId<'Equipment'>() });
  it.each<readonly [string, ReturnType<typeof added>, readonly string[]]>([
    ['of another machine', added([strange]), ['defectUnknown']],
    ['that is not there', added([], repair, [crack.id]), ['defectUnknown']],
    ['none at all', added([]), ['noDefectChosen']],
    ['on another order already', added([{ ...crack, state: 'ordered' }]), ['defectOrdered']],
    ['that was rejected', added([{ ...crack, state: 'rejected' }]), ['defectNotOpen']],
    ['for a service', added([crack], { ...repair, kind: 'service' }), ['orderTakesNoDefects']],
    ['for a finished repair', added([crack], { ...repair, state: 'done' }), ['orderTakesNoDefects']],
    ['for no order', added([crack], null), ['rowGone', 'defectUnknown']],
  ])('is refused: %s', (_, result, codes) => {
    expect(codesOf(result)).toEqual(codes);
  });

  it.each(orderKinds.flatMap((kind) => orderStates.map((state) => ({ kind, state }))))(
    'finds room on a $kind that is $state only if it is a repair not finished',
    ({ kind, state }) => {
      const isAhead = state !== 'done' && state !== 'released' && state !== 'cancelled';
      expect(takesDefects({ kind, state })).toBe(kind === 'repair' && isAhead);
    },
  );
});
