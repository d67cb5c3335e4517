import { describe, expect, it } from 'vitest';
import { blankRows, cardGroups, cardParts } from '#print/jobCardView.ts';
import { aPart } from '#tests/support/partRows.ts';
import { freshId } from '#tests/support/rows.ts';
import { anOrderTask } from '#tests/support/serviceRows.ts';

describe('a job card', () => {
  it('numbers its tasks through, kind of work by kind of work', () => {
    const tasks = [
      anOrderTask({ taskId: 'a', work: 'adjust' }),
      anOrderTask({ taskId: 'b', work: 'clean' }),
      anOrderTask({ taskId: 'c', work: 'repair' }),
      anOrderTask({ taskId: 'd', work: 'clean' }),
    ];
    const places = cardGroups({ tasks }).flatMap(({ work, tasks: ofWork }) =>
      ofWork.map(({ place, task }) => `${place} ${work} ${task.taskId}`),
    );
    expect(places).toEqual(['1 clean b', '2 clean d', '3 adjust a', '4 repair c']);
  });

  it('says when a measured value is out of its limits', () => {
    const limits = { unit: 'mm', min: 1.6, max: null };
    const tasks = [anOrderTask({ taskId: 'a', limits, value: 1.5 }), anOrderTask({ taskId: 'b', limits, value: 1.6 })];
    expect(cardGroups({ tasks })[0]?.tasks.map(({ isOut }) => isOut)).toEqual([true, false]);
  });

  it('adds up what its tasks need of a part, in order of the part numbers, and leaves out parts that are gone', () => {
    const [oil, filter] = [aPart({ number: 'OIL' }), aPart({ number: 'FIL' })];
    const tasks = [
      anOrderTask({ parts: [{ partId: oil.id, quantity: 10 }] }),
      anOrderTask({
        parts: [
          { partId: oil.id, quantity: 2.5 },
          { partId: filter.id, quantity: 1 },
          { partId: freshId<'Part'>(), quantity: 9 },
        ],
      }),
    ];
    const parts = new Map([oil, filter].map((part) => [part.id, part]));
    expect(cardParts({ tasks }, parts).map(({ part, quantity }) => [part.number, quantity])).toEqual([
      ['FIL', 1],
      ['OIL', 12.5],
    ]);
  });

  it.each([
    [0, 4, 4],
    [1, 4, 3],
    [3, 4, 2],
    [9, 4, 2],
  ])('with %i rows filled of %i has %i to write on', (filled, atLeast, blank) => {
    expect(blankRows(filled, atLeast)).toHaveLength(blank);
  });
});
