// biome-ignore-all lint/a11y/useSemanticElements: cells lie at free places on their lines, which those of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the chart holds the focus and names the cell it is on
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeekLoad } from '#domain/weekLoad.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, isoWeekOf } from '#kernel/calendarDate.ts';
import { StatusMark } from '#widgets/StatusChip.tsx';
import styles from './ChartHead.module.css';
import { weekId } from './chartIds.ts';
import { type ChartScale, type ChartWeek, chartWidth, monthsOf, weeksOf } from './chartScale.ts';
import { capacityHeight, loadBars, weeklyCapacity } from './loadView.ts';

interface ChartHeadProps {
  readonly scale: ChartScale;
  /** Undefined while it is reckoned. */
  readonly loads: readonly WeekLoad[] | undefined;
  readonly today: CalendarDate;
  /** The week the keys are on. */
  readonly activeWeek: CalendarDate | null;
}

/** Above the machines: months, weeks, and what each week asks against what the workshop can do. */
export const ChartHead = memo(({ scale, loads, today, activeWeek }: ChartHeadProps) => {
  const weeks = useMemo(() => weeksOf(scale), [scale]);
  const bars = useMemo(() => new Map(loadBars(loads ?? []).map((bar) => [bar.load.monday, bar])), [loads]);
  return (
    <div className={styles['head']} role="row" aria-rowindex={1}>
      <Corner loads={loads} />
      <div className={styles['ground']} style={{ width: chartWidth(scale) }}>
        <Months scale={scale} />
        <div className={styles['weeks']}>
          {weeks.map((week) => (
            <Week
              key={week.monday}
              week={week}
              width={scale.weekWidth}
              bar={bars.get(week.monday)}
              isNow={isSameWeek(week.monday, today)}
              isActive={week.monday === activeWeek}
            />
          ))}
        </div>
      </div>
    </div>
  );
});

const isSameWeek = (monday: CalendarDate, day: CalendarDate): boolean => {
  const [a, b] = [isoWeekOf(monday), isoWeekOf(day)];
  return a.week === b.week && a.year === b.year;
};

const Corner = ({ loads }: { readonly loads: readonly WeekLoad[] | undefined }) => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  const capacity = weeklyCapacity(loads ?? []);
  return (
    <div className={styles['corner']} role="columnheader">
      <strong>{t('load.title')}</strong>
      <i data-measure="hours" />
      {t('load.hours')}
      <i data-measure="bays" />
      {t('load.bays')}
      {capacity !== null && (
        <small>
          {t('load.capacity', { hours: format.number(capacity.hours), bays: format.number(capacity.bayDays) })}
        </small>
      )}
    </div>
  );
};

const Months = ({ scale }: { readonly scale: ChartScale }) => {
  const format = useFormat();
  return (
    <div className={styles['bands']} aria-hidden>
      {monthsOf(scale).map(({ day, x, width, namesYear }) => (
        <span key={day} style={{ left: x, width }}>
          {width > 30 && (namesYear && width > 96 ? format.monthOfYear(day) : format.month(day))}
        </span>
      ))}
    </div>
  );
};

interface WeekProps {
  readonly week: ChartWeek;
  readonly width: number;
  readonly bar: ReturnType<typeof loadBars>[number] | undefined;
  readonly isNow: boolean;
  readonly isActive: boolean;
}

/** Height of a bar at the top of the scale, in pixels. */
const fullHeight = 60;

const Week = memo(({ week, width, bar, isNow, isActive }: WeekProps) => {
  const label = useWeekLabel(week, bar?.load);
  return (
    <div
      role="columnheader"
      id={weekId(week.monday)}
      className={styles['week']}
      data-week={week.monday}
      data-now={isNow || undefined}
      data-active={isActive || undefined}
      aria-label={label}
      title={label}
      style={{ left: week.x, width }}
    >
      <span>{width >= 20 || week.week % 2 === 0 ? week.week : ' '}</span>
      {bar !== undefined && (
        <div className={styles['bars']} data-over={bar.load.isOver || undefined}>
          {bar.hours > 0 && <i data-measure="hours" style={{ height: bar.hours * fullHeight }} />}
          {bar.bays > 0 && <i data-measure="bays" style={{ height: bar.bays * fullHeight }} />}
          {bar.load.openDays > 0 && <s style={{ bottom: capacityHeight * fullHeight }} />}
          {bar.load.isOver && (
            // Over capacity has a shape too, not a colour only.
            <span className={styles['over']}>
              <StatusMark status="overdue" />
            </span>
          )}
        </div>
      )}
    </div>
  );
});

const useWeekLabel = (week: ChartWeek, load: WeekLoad | undefined): string => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  if (load === undefined) return t('weekName', { week: week.week, date: format.date(week.monday) });
  const words = t('load.week', {
    week: week.week,
    hours: format.number(load.hours),
    capacity: format.number(load.capacityHours),
    bays: format.number(load.bayDays),
    bayCapacity: format.number(load.capacityBayDays),
    visits: t('load.visits', { count: load.visits }),
  });
  if (load.openDays === 0) return `${words}, ${t('load.closed')}`;
  return load.isOver ? `${words}, ${t('load.over')}` : words;
};
