import { describe, expect, it } from 'vitest';
import type { OrderEdits } from '#domain/orderEditing.ts';
import { asOne, withEdits } from '#features/orders/pendingEdits.ts';
import { aMeter, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';

const setting = {
  meters: [aMeter({ events: [{ on: on('2026-01-01'), offset: 1_000, note: '' }] })],
  on: on('2026-03-10'),
};
const task = (taskId: string, answer: 'done' | 'defect' | null, finding = '') => ({
  taskId,
  answer,
  value: null,
  finding,
});
const order = anOrder({
  tasks: [anOrderTask({ taskId: 'a', answer: null }), anOrderTask({ taskId: 'b', answer: null })],
  notes: 'Noisy',
});

const sequences: readonly (readonly [string, readonly OrderEdits[]])[] = [
  ['tasks of their own', [{ tasks: [task('a', 'done')] }, { tasks: [task('b', 'defect', 'Worn')] }]],
  ['the same task twice', [{ tasks: [task('a', 'done')] }, { tasks: [task('a', null)] }]],
  ['fields and tasks', [{ notes: 'Quiet' }, { tasks: [task('b', 'done')] }, { notes: '' }, { contractNo: 'K-2' }]],
  ['a field emptied', [{ outside: null }, { contractNo: '' }]],
  ['nothing', []],
];

describe('edits on their way', () => {
  it.each(sequences)('come to the same one after the other and as one: %s', (_, edits) => {
    expect(withEdits(order, [asOne(edits)], setting)).toEqual(withEdits(order, edits, setting));
  });

  it.each(sequences)('change nothing more when they are shown once more: %s', (_, edits) => {
    const once = withEdits(order, edits, setting);
    expect(withEdits(once, edits, setting)).toEqual(once);
  });

  it('leave what they do not name as it is', () => {
    const edited = withEdits(order, [{ tasks: [task('a', 'done')] }], setting);
    expect(edited).toMatchObject({ notes: 'Noisy', tasks: [{ answer: 'done' }, { answer: null }] });
  });

  it('turn values shown into lifetime values', () => {
    expect(withEdits(order, [{ meters: { km: 500 } }], setting).meters).toEqual({ km: 1_500 });
  });

  it('are the order itself when there are none', () => {
    expect(withEdits(order, [], setting)).toBe(order);
  });
});
