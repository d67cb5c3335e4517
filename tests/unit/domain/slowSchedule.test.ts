import { expect, it } from 'vitest';
import { dueServices } from '#domain/due.ts';
import { forecastServices } from '#domain/forecast.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { randomPosition } from '#tests/support/randomPosition.ts';
import { slowForecast } from '#tests/support/slowForecast.ts';
import { slowDue } from '#tests/support/slowSchedule.ts';

const comparable = (due: ReturnType<typeof dueServices>[number]) => {
  const { triggers: _, onEarliest: __, onLatest: ___, ...fields } = due;
  return fields;
};

const roundedValues = <T extends { readonly dueAt: object }>(due: T): T => ({
  ...due,
  dueAt: Object.fromEntries(Object.entries(due.dueAt).map(([unit, value]) => [unit, Math.round(value * 1e5) / 1e5])),
});

const programmes = 10_000;

it(`agrees with the slow implementation on ${programmes} random programmes`, { timeout: 120_000 }, () => {
  for (let seed = 1; seed <= programmes; seed++) {
    const position = randomPosition(seed);
    const fast = dueServices(position).map(comparable).map(roundedValues);
    expect(fast, `seed ${seed}`).toEqual(slowDue(position).map(roundedValues));
  }
});

it('forecasts the same visits as imagining each one done and asking again', { timeout: 120_000 }, () => {
  for (let seed = 1; seed <= 250; seed++) {
    const position = randomPosition(seed);
    const until = addDays(position.today, 300);
    expect(forecastServices(position, until), `seed ${seed}`).toEqual(slowForecast(position, until));
  }
});
