import { describe, expect, it } from 'vitest';
import { firstWorkedOn, labourProblems, lastWorkedOn } from '#domain/orderLabour.ts';
import type { LabourLine } from '#domain/workOrder.ts';
import { aPerson, freshId, on } from '#tests/support/rows.ts';

const zhang = aPerson();
const chen = aPerson();
const setting = { people: [zhang, chen], stay: { from: on('2026-03-01'), to: on('2026-03-10') } };
const line = (columns: Partial<LabourLine> = {}): LabourLine => ({
  id: freshId(),
  personId: zhang.id,
  on: on('2026-03-02'),
  hours: 8,
  ...columns,
});

describe('time worked on an order', () => {
  it.each([
    { what: 'a day within the stay', labour: [line()], problems: [] },
    {
      what: 'the day in and today',
      labour: [line({ on: on('2026-03-01') }), line({ on: on('2026-03-10') })],
      problems: [],
    },
    { what: '24 hours of one person', labour: [line({ hours: 16 }), line({ hours: 8 })], problems: [] },
    {
      what: '16 hours of two persons',
      labour: [line({ hours: 16 }), line({ hours: 16, personId: chen.id })],
      problems: [],
    },
    {
      what: '16 hours on two days',
      labour: [line({ hours: 16 }), line({ hours: 16, on: on('2026-03-03') })],
      problems: [],
    },
    { what: '48 hours of nobody named', labour: [line({ hours: 48, personId: null })], problems: [] },
    {
      what: 'more than a day has',
      labour: [line({ hours: 16 }), line({ hours: 8.5 })],
      problems: [['labourTooLong', 'labour.1.hours']],
    },
    {
      what: 'the day before it came in',
      labour: [line({ on: on('2026-02-28') })],
      problems: [['labourOutsideStay', 'labour.0.on']],
    },
    {
      what: 'tomorrow',
      labour: [line(), line({ on: on('2026-03-11') })],
      problems: [['labourOutsideStay', 'labour.1.on']],
    },
    {
      what: 'someone unknown',
      labour: [line({ personId: freshId<'Person'>() })],
      problems: [['workerUnknown', 'labour.0.personId']],
    },
  ])('of $what', ({ labour, problems }) => {
    expect(labourProblems(labour, setting).map(({ code, field }) => [code, field])).toEqual(problems);
  });

  it('begins with its first day and ends with its last', () => {
    expect(firstWorkedOn([line(), line({ on: on('2026-03-01') })], on('2026-03-10'))).toBe('2026-03-01');
    expect(firstWorkedOn([], on('2026-03-10'))).toBe('2026-03-10');
    expect(lastWorkedOn([line({ on: on('2026-03-04') }), line()])).toBe('2026-03-04');
    expect(lastWorkedOn([])).toBeNull();
  });
});
