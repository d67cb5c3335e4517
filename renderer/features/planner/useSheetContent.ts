import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useVisitsBetween, useWeekLoads } from '#data/queries/weekLoads.ts';
import { weeksBetween } from '#domain/isoWeek.ts';
import type { LocalText } from '#domain/language.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import { type CalendarDate, isoWeekOf } from '#kernel/calendarDate.ts';
import { type PlannerSheetContent, sheetRoom } from '#print/plannerSheetContent.ts';
import { machineName } from '#widgets/registerView.ts';
import { closedSpans, monthsOf } from './chartScale.ts';
import { type SheetScale, sheetEnd, sheetLines, sheetPages, spanOn } from './plannerPrintView.ts';
import { shortLevelName } from './shortLevelName.ts';
import type { PlannerState } from './usePlanner.ts';

interface SheetContentSource {
  readonly fleet: Fleet;
  readonly planner: Pick<PlannerState, 'lines' | 'rows' | 'place'>;
  readonly today: CalendarDate;
  readonly scale: SheetScale;
  readonly text: (text: LocalText) => string;
}

/** What the printed plan says; undefined until the visits are reckoned. */
export const useSheetContent = (source: SheetContentSource): PlannerSheetContent | undefined => {
  const { fleet, planner, today, scale, text } = source;
  const { t } = useTranslation('planner');
  const { from, weeks, paper } = scale;
  const until = sheetEnd(scale);
  const visits = useVisitsBetween(from, until);
  const loads = useWeekLoads(from, weeks);
  const { workshop, planning } = fleet.settings;
  const { lines, rows } = planner;
  const { group } = planner.place;
  const pages = useMemo(() => {
    if (visits === undefined) return undefined;
    const unnamed = group === 'depot' ? t('withoutDepot') : t('withoutProgramme');
    const all = sheetLines({
      scale,
      lines,
      visits,
      nameOf: ({ row }) => machineName(row.machine),
      groupName: (name) => name || unnamed,
      shortOf: ({ level }) => shortLevelName(text(level.name)),
    });
    return sheetPages(all, sheetRoom[paper].lines);
  }, [visits, group, scale, lines, paper, text, t]);
  if (pages === undefined) return undefined;
  const week = sheetRoom[paper].width / weeks;
  const ground = { from, weeks, weekWidth: week };
  return {
    ...{ paper, today, from, until, pages },
    workshop: workshop.name,
    machines: rows.length,
    weeks: weeksBetween(from, until).map((monday) => ({
      monday,
      week: isoWeekOf(monday).week,
      load: loads?.find((load) => load.monday === monday),
    })),
    months: monthsOf(ground).map(({ day, x, width }) => ({ day, left: x, width })),
    closed: closedSpans(ground, workCalendar(planning).isOpen, planning.workDays).flatMap((span) => {
      const placed = spanOn(scale, span.from, span.to);
      return placed === null ? [] : [placed];
    }),
  };
};
