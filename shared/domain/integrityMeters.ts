/** The check of meters: believed readings never fall, and what is kept of a meter agrees with its log. */
import type { Finding, FoundRecord, IntegrityStage } from './integrity.ts';
import { foundRecord } from './integrityRecord.ts';
import { lifetimeValue } from './meter.ts';
import type { Meter, MeterReading } from './meterRecord.ts';

type Point = Pick<MeterReading, 'takenOn' | 'value' | 'confirmed'>;

interface Log {
  readonly accepted: Point[];
  suspect: number;
}

/** Rounding of offsets. */
const slack = 1e-6;

/** The first reading that is below the one before it in the meter's whole life; one that a person vouched for may be. */
const fallOf = (accepted: readonly Point[], { events }: Meter): readonly [before: Point, after: Point] | null => {
  const points = accepted
    .map((point) => ({ point, value: lifetimeValue(point.value, point.takenOn, events) }))
    .sort((a, b) =>
      a.point.takenOn === b.point.takenOn ? a.value - b.value : a.point.takenOn < b.point.takenOn ? -1 : 1,
    );
  for (const [i, { point, value }] of points.entries()) {
    const before = points[i - 1];
    const isFall = before !== undefined && value < before.value - slack;
    if (isFall && !point.confirmed && !before.point.confirmed) return [before.point, point];
  }
  return null;
};

const fallFinding = (record: FoundRecord, [before, after]: readonly [Point, Point]): Finding => ({
  code: 'readingFalls',
  record,
  params: { date: after.takenOn, value: after.value, before: before.value, beforeDate: before.takenOn },
});

/** The stage of meters: `readingFalls` (the first fall of each), `summaryWrong` (params `kept`, `counted`). */
export const meterStage = (): IntegrityStage => {
  const meters: Meter[] = [];
  const logs = new Map<string, Log>();
  const findingsOf = (meter: Meter): readonly Finding[] => {
    const { accepted, suspect } = logs.get(meter.id) ?? { accepted: [], suspect: 0 };
    const record = { ...foundRecord('meters', meter), name: meter.unit };
    const fall = fallOf(accepted, meter);
    const isKept = meter.summary.accepted === accepted.length && meter.summary.suspect === suspect;
    return [
      ...(fall === null ? [] : [fallFinding(record, fall)]),
      ...(isKept
        ? []
        : [
            {
              code: 'summaryWrong',
              record,
              params: { kept: meter.summary.accepted + meter.summary.suspect, counted: accepted.length + suspect },
            } as const,
          ]),
    ];
  };
  return {
    takers: {
      meters: (row) => void meters.push(row),
      readings: ({ meterId, state, takenOn, value, confirmed }) => {
        const log = logs.get(meterId) ?? { accepted: [], suspect: 0 };
        logs.set(meterId, log);
        if (state === 'accepted') log.accepted.push({ takenOn, value, confirmed });
        if (state === 'suspect') log.suspect += 1;
      },
    },
    findings: () => meters.flatMap(findingsOf),
  };
};
