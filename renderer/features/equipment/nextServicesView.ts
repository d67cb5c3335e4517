/** The next services of a machine: the visits of its forecast with what the due lines say of them. Pure. */
import { compareDueLines, type DueLine } from '#domain/dueLine.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { NextService } from '#domain/nextService.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { DueStatus } from '#domain/triggerDue.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

/** A meter value at which a service comes. */
export interface ServiceValue {
  readonly unit: MeterUnit;
  readonly value: number;
  /** Projected by use, not the due point itself. */
  readonly isProjected: boolean;
  /** What the meter stands at, where that is past the value. */
  readonly past: number | null;
}

/** One visit to come. */
export interface NextRow {
  readonly key: string;
  readonly programme: Programme;
  readonly level: ProgrammeLevel;
  readonly absorbs: readonly ProgrammeLevel[];
  readonly status: DueStatus;
  readonly isEstimated: boolean;
  /** The line that asks most of those this visit answers; null for visits further ahead. */
  readonly line: DueLine | null;
  /** Day of the visit; the due day where that is past; null when not known. */
  readonly on: CalendarDate | null;
  readonly isPast: boolean;
  /** Reckoned by use, which varies. */
  readonly isApproximate: boolean;
  readonly band: readonly [CalendarDate, CalendarDate] | null;
  readonly value: ServiceValue | null;
}

interface Sources {
  readonly visits: readonly NextService[];
  readonly lines: readonly DueLine[];
  readonly meters: readonly Meter[];
  readonly today: CalendarDate;
  readonly noticeDays: number;
}

const keyOf = (assignmentId: string, levelId: string): string => `${assignmentId} ${levelId}`;

const usageUnit = (level: ProgrammeLevel): MeterUnit | null =>
  level.triggers.find((trigger) => trigger.kind === 'usage')?.meter ?? null;

const standsAt = (meters: readonly Meter[], unit: MeterUnit): Meter['summary']['current'] =>
  meters.find((meter) => meter.unit === unit)?.summary.current ?? null;

/** The due value while it is the first visit, else what use is expected to bring the meter to. */
const serviceValue = (line: DueLine | null, visit: NextService, meters: readonly Meter[]): ServiceValue | null => {
  const unit = usageUnit(visit.level);
  if (unit === null) return null;
  const current = standsAt(meters, unit);
  const due = line?.due.dueAt[unit];
  if (due !== undefined) {
    const past = current !== null && current.value > due ? current.value : null;
    return { unit, value: due, isProjected: false, past };
  }
  const perDay = meters.find((meter) => meter.unit === unit)?.summary.usePerDay?.p50;
  if (current === null || perDay === undefined) return null;
  const value = current.value + perDay * daysBetween(current.takenOn, visit.on);
  return { unit, value: Math.round(value / 10) * 10, isProjected: true, past: null };
};

const bandOf = ({ onEarliest, onLatest }: DueLine['due'], on: CalendarDate): NextRow['band'] =>
  onEarliest === null || onLatest === null || onEarliest === onLatest || on < onEarliest || on > onLatest
    ? null
    : [onEarliest, onLatest];

const firstVisit = (
  visit: NextService,
  { own, lead }: { readonly own: DueLine; readonly lead: DueLine },
  { meters, today }: Sources,
) => {
  const { due } = lead;
  const isReached = due.on !== null && due.on < visit.on && (due.status === 'overdue' || due.status === 'due');
  const on = isReached ? due.on : visit.on;
  // Due today is not past yet, though the forecast sees the visit on a later day.
  const isPast = isReached && on < today;
  const limiting = due.limitedBy === null ? undefined : lead.level.triggers[due.limitedBy];
  return {
    status: due.status,
    isEstimated: due.estimated,
    line: lead,
    on,
    isPast,
    isApproximate: !isReached && limiting?.kind === 'usage',
    band: isReached || lead !== own ? null : bandOf(due, visit.on),
    value: serviceValue(own, visit, meters),
  };
};

const laterVisit = (visit: NextService, { today, noticeDays, meters }: Sources) => ({
  status: daysBetween(today, visit.on) <= noticeDays ? ('soon' as const) : ('planned' as const),
  isEstimated: false,
  line: null,
  on: visit.on,
  isPast: false,
  isApproximate: usageUnit(visit.level) !== null,
  band: null,
  value: serviceValue(null, visit, meters),
});

const unknownRow = (line: DueLine): NextRow => ({
  key: keyOf(line.assignment.id, line.level.id),
  programme: line.programme,
  level: line.level,
  absorbs: [],
  status: line.due.status,
  isEstimated: line.due.estimated,
  line,
  on: line.due.on,
  isPast: false,
  isApproximate: false,
  band: null,
  value: null,
});

/** The visits in order, then the levels of which no date is known. */
export const nextServiceRows = (sources: Sources): readonly NextRow[] => {
  const open = new Map(sources.lines.map((line) => [keyOf(line.assignment.id, line.level.id), line]));
  const rows = sources.visits.map((visit): NextRow => {
    const { assignment, programme, level, absorbs, on } = visit;
    const ownKey = keyOf(assignment.id, level.id);
    const own = open.get(ownKey);
    const met = [ownKey, ...absorbs.map((each) => keyOf(assignment.id, each.id))].flatMap((key) => open.get(key) ?? []);
    const [lead] = met.toSorted(compareDueLines);
    for (const line of met) open.delete(keyOf(line.assignment.id, line.level.id));
    const state =
      own === undefined || lead === undefined ? laterVisit(visit, sources) : firstVisit(visit, { own, lead }, sources);
    return { key: `${ownKey} ${on}`, programme, level, absorbs, ...state };
  });
  return [...rows, ...[...open.values()].filter(({ due }) => due.status === 'unknown').map(unknownRow)];
};
