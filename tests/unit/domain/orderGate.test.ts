import { describe, expect, it } from 'vitest';
import { isOutOfLimits, taskGap, taskProblems } from '#domain/orderGate.ts';
import { anOrderTask } from '#tests/support/serviceRows.ts';

const limits = { unit: 'mm', min: 1.6, max: 8 };

describe('limits', () => {
  it.each([
    { value: 1.6, limits, isOut: false },
    { value: 8, limits, isOut: false },
    { value: 1.59, limits, isOut: true },
    { value: 8.01, limits, isOut: true },
    { value: -1e9, limits: { ...limits, min: null }, isOut: false },
    { value: 1e9, limits: { ...limits, max: null }, isOut: false },
    { value: 3, limits: null, isOut: false },
    { value: null, limits, isOut: false },
  ])('$value against $limits: out $isOut', ({ isOut, ...task }) => {
    expect(isOutOfLimits(task)).toBe(isOut);
  });
});

describe('what a task still needs', () => {
  const cases: readonly { what: string; task: Parameters<typeof anOrderTask>[0]; gap: ReturnType<typeof taskGap> }[] = [
    { what: 'mandatory and unanswered', task: { answer: null }, gap: 'tasksUnanswered' },
    { what: 'optional and unanswered', task: { answer: null, isMandatory: false }, gap: null },
    { what: 'done', task: { answer: 'done' }, gap: null },
    { what: 'not applicable', task: { answer: 'notApplicable' }, gap: null },
    { what: 'a defect without words', task: { answer: 'defect', finding: '  ' }, gap: 'findingsMissing' },
    { what: 'a defect told', task: { answer: 'defect', finding: 'Leak at the pump' }, gap: null },
    { what: 'not done, unexplained', task: { answer: 'notDone' }, gap: 'findingsMissing' },
    { what: 'not done, explained', task: { answer: 'notDone', finding: 'No parts' }, gap: null },
    { what: 'done but not measured', task: { answer: 'done', limits }, gap: 'valuesMissing' },
    { what: 'optional, done, not measured', task: { answer: 'done', limits, isMandatory: false }, gap: null },
    { what: 'measured within limits', task: { answer: 'done', limits, value: 3 }, gap: null },
    {
      what: 'measured out of limits, unexplained',
      task: { answer: 'done', limits, value: 1 },
      gap: 'valuesOutOfLimits',
    },
    { what: 'out of limits, decided', task: { answer: 'done', limits, value: 1, finding: 'Tyre renewed' }, gap: null },
    {
      what: 'optional, measured out of limits without an answer',
      task: { answer: null, isMandatory: false, limits, value: 1 },
      gap: 'valuesOutOfLimits',
    },
  ];

  it.each(cases)('$what: $gap', ({ task, gap }) => {
    expect(taskGap(anOrderTask(task))).toBe(gap);
  });

  it('is told once for each kind, with the number of tasks and the first one’s field', () => {
    const tasks = [
      anOrderTask(),
      anOrderTask({ answer: null }),
      anOrderTask({ answer: 'defect' }),
      anOrderTask({ answer: null }),
    ];
    expect(taskProblems(tasks)).toEqual([
      { code: 'tasksUnanswered', level: 'error', field: 'tasks.1.answer', params: { count: 2 } },
      { code: 'findingsMissing', level: 'error', field: 'tasks.2.finding', params: { count: 1 } },
    ]);
  });
});
