import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dueServices } from '#domain/due.ts';
import { forecastServices } from '#domain/forecast.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

interface Vector {
  readonly name: string;
  readonly position: ServicePosition;
  readonly expect: {
    readonly due?: readonly Readonly<Record<string, unknown>>[];
    readonly forecast?: { readonly until: CalendarDate; readonly visits: readonly unknown[] };
  };
}

const file = path.join(import.meta.dirname, '../../../../shared/vectors/scheduling.json');
const vectors: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

describe.skipIf(vectors.length === 0)('the worked cases of the scheduling paper', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
    const due = dueServices(vector.position);
    expect(due).toHaveLength(vector.expect.due?.length ?? due.length);
    for (const [i, expected] of (vector.expect.due ?? []).entries()) {
      const { dueAt, ...plain } = expected;
      expect(due[i]).toMatchObject(plain);
      for (const [unit, value] of Object.entries(dueAt ?? {})) {
        expect(Object.entries(due[i]?.dueAt ?? {}).find(([meter]) => meter === unit)?.[1]).toBeCloseTo(
          Number(value),
          5,
        );
      }
      expect(Object.keys(due[i]?.dueAt ?? {})).toEqual(Object.keys(dueAt ?? {}));
    }
    const { forecast } = vector.expect;
    if (forecast !== undefined) expect(forecastServices(vector.position, forecast.until)).toEqual(forecast.visits);
  });
});
