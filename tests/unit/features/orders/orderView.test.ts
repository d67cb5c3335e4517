import { describe, expect, it } from 'vitest';
import type { DueStatus } from '#domain/triggerDue.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import {
  answered,
  asksForFinding,
  editOfTask,
  isOutsideWindow,
  lacksFinding,
  measured,
  neighbour,
  placeOf,
  restDone,
  sheetOrder,
  standingProblems,
  takenBack,
  taskSheet,
} from '#features/orders/orderView.ts';
import { error } from '#kernel/result.ts';
import { aFleetLine } from '#tests/support/dueRows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';

const limits = { unit: 'mm', min: 1.6, max: null };
const level = (levelId: string, isAbsorbed = false) => ({ levelId, name: { en: levelId }, isAbsorbed });

describe('the task sheet', () => {
  const order = anOrder({
    levels: [level('L2'), level('L1', true), level('L0', true)],
    tasks: [
      anOrderTask({ taskId: 'a', levelId: 'L1', work: 'adjust' }),
      anOrderTask({ taskId: 'b', levelId: 'L1', work: 'clean' }),
      anOrderTask({ taskId: 'c', levelId: 'L2', work: 'inspect' }),
    ],
  });
  const sheet = taskSheet(order);

  it('is by level as on the order and by the six kinds of work; a level without tasks is left out', () => {
    expect(sheet.map((group) => [group.level?.levelId, group.works.map(({ work }) => work)])).toEqual([
      ['L2', ['inspect']],
      ['L1', ['clean', 'adjust']],
    ]);
  });

  it('is walked from task to task and ends at its ends', () => {
    const ids = sheetOrder(sheet);
    expect(ids).toEqual(['c', 'b', 'a']);
    expect(neighbour(ids, 'c', 1)).toBe('b');
    expect(neighbour(ids, 'a', 1)).toBe('a');
    expect(neighbour(ids, 'c', -1)).toBe('c');
  });
});

describe('an answer', () => {
  const task = anOrderTask({ answer: null, value: 3, finding: 'Worn' });
  it('keeps the value and the finding', () => {
    expect(answered(task, 'defect')).toEqual({ taskId: 'L1-1', answer: 'defect', value: 3, finding: 'Worn' });
  });

  it('is taken back when given once more', () => {
    expect(answered({ ...task, answer: 'done' }, 'done').answer).toBeNull();
  });

  it('is made of the task as it is when its turn comes', () => {
    const order = anOrder({ tasks: [task, anOrderTask({ taskId: 'other' })] });
    const edit = editOfTask('L1-1', (current) => answered(current, 'done'));
    expect(edit(order)).toEqual({ tasks: [{ taskId: 'L1-1', answer: 'done', value: 3, finding: 'Worn' }] });
  });
});

describe('a measured value', () => {
  it.for([
    ['within the limits answers an open task as done', null, 2, 'done'],
    ['at the limit is within', null, 1.6, 'done'],
    ['outside answers an open task as a defect', null, 1.5, 'defect'],
    ['leaves an answer that was given', 'notDone', 1.5, 'notDone'],
    ['taken out answers nothing', null, null, null],
  ] as const)('%s', ([_, answer, value, expected]) => {
    expect(measured(anOrderTask({ answer, limits }), value)).toMatchObject({ value, answer: expected });
  });
});

describe('the remaining tasks', () => {
  const order = anOrder({
    tasks: [
      anOrderTask({ taskId: 'open', answer: null }),
      anOrderTask({ taskId: 'measured', answer: null, limits }),
      anOrderTask({ taskId: 'defect', answer: 'defect' }),
    ],
  });

  it('are those without an answer that ask for no value', () => {
    expect(restDone(order).map(({ taskId, answer }) => [taskId, answer])).toEqual([['open', 'done']]);
  });

  it('are taken back only where the mark still stands', () => {
    const marked = restDone(order);
    const after = {
      tasks: order.tasks.map((task) => (task.taskId === 'open' ? { ...task, answer: 'done' as const } : task)),
    };
    const changed = { tasks: order.tasks.map((task) => ({ ...task, answer: 'defect' as const })) };
    expect(takenBack(after, marked).map(({ taskId, answer }) => [taskId, answer])).toEqual([['open', null]]);
    expect(takenBack(changed, marked)).toEqual([]);
  });
});

describe('a finding', () => {
  const cases: readonly (readonly [string, OrderTask, boolean, boolean])[] = [
    ['is not asked for when all is well', anOrderTask(), false, false],
    ['is shown when there is one', anOrderTask({ finding: 'Renewed' }), true, false],
    ['is missing from a defect', anOrderTask({ answer: 'defect' }), true, true],
    ['is missing from what was left undone', anOrderTask({ answer: 'notDone' }), true, true],
    ['is missing from a value out of limits', anOrderTask({ limits, value: 1 }), true, true],
    ['explains a defect', anOrderTask({ answer: 'defect', finding: 'Cracked' }), true, false],
  ];
  it.for(cases)('%s', ([_, task, isAsked, isMissing]) => {
    expect(asksForFinding(task)).toBe(isAsked);
    expect(lacksFinding(task)).toBe(isMissing);
  });
});

describe('a reason for leaving the window', () => {
  const cases: readonly (readonly [DueStatus, boolean, boolean])[] = [
    ['overdue', false, true],
    ['overdue', true, true],
    ['planned', false, true],
    ['soon', false, true],
    ['soon', true, false],
    ['open', false, false],
    ['due', false, false],
    ['unknown', false, false],
  ];
  it.each(cases)('of a level that is %s (absorbed: %s) is asked for: %s', (status, isAbsorbed, expected) => {
    expect(isOutsideWindow(anOrder({ levels: [level('L1', isAbsorbed)] }), [aFleetLine('L1', status)])).toBe(expected);
  });
});

describe('a problem', () => {
  const order = anOrder({
    tasks: [anOrderTask({ taskId: 'x' }), anOrderTask({ taskId: 'y', answer: null })],
    workerIds: [],
  });

  it.each([
    ['of a task leads to the task', 'tasks.1.answer', 'task-y'],
    ['of a field leads to the field', 'meters.km', 'order-meters-km'],
    ['of a task that is not there leads nowhere near one', 'tasks.9.answer', 'order-tasks-9-answer'],
    ['without a field leads nowhere', undefined, null],
  ])('%s', (_, field, place) => {
    expect(placeOf(error('x', field), order)).toBe(place);
  });

  it('stands until it is mended, and counts what is left', () => {
    const problems = [
      error('tasksUnanswered', 'tasks.0.answer', { count: 2 }),
      error('workersMissing', 'workerIds'),
      error('windowLeft', 'windowReason'),
      error('completedInFuture', 'completedOn'),
    ];
    expect(standingProblems(problems, order, '').map(({ code, params }) => [code, params?.['count']])).toEqual([
      ['tasksUnanswered', 1],
      ['workersMissing', undefined],
      ['windowLeft', undefined],
      ['completedInFuture', undefined],
    ]);
    const mended = anOrder({ tasks: [anOrderTask()] });
    expect(standingProblems(problems, mended, 'Out on a job').map(({ code }) => code)).toEqual(['completedInFuture']);
    expect(standingProblems([], order, '')).toEqual([]);
  });
});
