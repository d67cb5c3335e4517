import { describe, expect, it } from 'vitest';
import { type BoardState, boardStates } from '#domain/checkBoard.ts';
import { handlingDaysOf } from '#domain/checksSettings.ts';
import { type DefectSeverity, type DefectState, defectStates } from '#domain/defect.ts';
import { type OmissionInput, omissions } from '#domain/omissions.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const today = on('2026-03-10');
const handlingDays = handlingDaysOf({});
const nothing: OmissionInput = { defects: [], repeats: new Map(), orders: [], cells: [], handlingDays, today };
const left = (input: Partial<OmissionInput>) => omissions({ ...nothing, ...input });

const cell = (state: BoardState) => ({
  day: today,
  equipmentId: freshId<'Equipment'>(),
  checkTemplateId: freshId<'CheckTemplate'>(),
  shiftId: 'day',
  state,
  isExpected: true,
  check: null,
  defectIds: [],
});

describe('what is left out', () => {
  it('is nothing where there is nothing', () => {
    expect(left({})).toEqual({
      notRecorded: { findings: [], checks: [] },
      notHandled: [],
      notReviewed: [],
      notFedBack: [],
    });
  });

  it.each([
    { what: 'a finding that became no defect', task: { answer: 'defect' as const }, count: 1 },
    { what: 'one that did', task: { answer: 'defect' as const, defectId: freshId<'Defect'>() }, count: 0 },
    { what: 'work done', task: { answer: 'done' as const }, count: 0 },
  ])('not recorded: $what: $count', ({ task, count }) => {
    const tasks = [anOrderTask(task)];
    expect(left({ orders: [anOrder({ tasks })] }).notRecorded.findings).toHaveLength(count);
    expect(left({ orders: [anOrder({ tasks, state: 'cancelled' })] }).notRecorded.findings).toEqual([]);
  });

  it.each(boardStates)('not recorded: a check that is %s counts only when it is missing', (state) => {
    expect(left({ cells: [cell(state)] }).notRecorded.checks).toHaveLength(state === 'missing' ? 1 : 0);
  });

  const severities = Object.keys(handlingDays) as DefectSeverity[];

  it.each(
    severities.flatMap((severity) =>
      [0, 1].map((beyond) => ({ severity, age: handlingDays[severity] + beyond, isLate: beyond > 0 })),
    ),
  )('not handled: $severity for $age days: $isLate', ({ severity, age, isLate }) => {
    const defect = aDefect({ severity, reportedOn: addDays(today, -age) });
    expect(left({ defects: [defect] }).notHandled).toEqual(isLate ? [{ defect, days: age }] : []);
  });

  it('not handled: goes by the days the workshop has set', () => {
    const minor = aDefect({ severity: 'minor', reportedOn: addDays(today, -10) });
    const unsafe = aDefect({ severity: 'unsafe', reportedOn: today });
    const set = handlingDaysOf({ handlingDays: { minor: 9, major: 5, unsafe: 0 } });
    expect(left({ defects: [minor, unsafe], handlingDays: set }).notHandled).toEqual([{ defect: minor, days: 10 }]);
  });

  it('not handled: the longest beyond its days comes first', () => {
    const minor = aDefect({ severity: 'minor', reportedOn: addDays(today, -33) });
    const unsafe = aDefect({ severity: 'unsafe', reportedOn: addDays(today, -5) });
    expect(left({ defects: [minor, unsafe] }).notHandled.map(({ defect }) => defect)).toEqual([unsafe, minor]);
  });

  const where: Readonly<Record<DefectState, keyof ReturnType<typeof omissions> | null>> = {
    reported: 'notHandled',
    triaged: 'notHandled',
    ordered: null,
    repaired: 'notReviewed',
    confirmed: 'notReviewed',
    closed: 'notFedBack',
    rejected: null,
  };

  it.each(defectStates)('an old repeat that is %s stands in one list at the most', (state) => {
    const defect = aDefect({ state, reportedOn: on('2025-12-01') });
    const repeats = new Map([[defect.id, { earlier: [aDefect()], later: [] }]]);
    const { notHandled, notReviewed, notFedBack } = left({ defects: [defect], repeats });
    expect({ notHandled: notHandled.length, notReviewed: notReviewed.length, notFedBack: notFedBack.length }).toEqual({
      notHandled: 0,
      notReviewed: 0,
      notFedBack: 0,
      ...(where[state] === null ? {} : { [where[state]]: 1 }),
    });
  });

  it('not fed back: neither what was fed back nor what is no repeat', () => {
    const feedback = { programmeId: null, by: 'Li Wei', at: aContext().now, note: 'Driver told' };
    const told = aDefect({ state: 'closed', feedback });
    const alone = aDefect({ state: 'closed' });
    const first = aDefect({ state: 'closed' });
    const repeats = new Map([
      [told.id, { earlier: [first], later: [] }],
      [first.id, { earlier: [], later: [told] }],
    ]);
    expect(left({ defects: [told, alone, first], repeats }).notFedBack).toEqual([]);
  });
});
