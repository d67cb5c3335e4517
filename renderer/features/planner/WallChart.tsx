// biome-ignore-all lint/a11y/useSemanticElements: cells lie at free places on their lines, which those of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the chart holds the focus and names the cell it is on
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { VisitSetting } from '#domain/visitsOfMachine.ts';
import type { WeekLoad } from '#domain/weekLoad.ts';
import { type DaySpan, workCalendar } from '#domain/workCalendar.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './Chart.module.css';
import { ChartHead } from './ChartHead.tsx';
import { ChartRow } from './ChartRow.tsx';
import { headId, visitId, weekId } from './chartIds.ts';
import { middleOf } from './chartRowView.ts';
import { type ChartScale, chartWidth, closedSpans, dayWidth, lastDay, rowHeight, xOf } from './chartScale.ts';
import { MotionNote } from './MotionNote.tsx';
import type { Grouping } from './plannerAddress.ts';
import type { ChartLine } from './plannerRows.ts';
import { type ChartDeeds, useChart } from './useChart.ts';
import { machineColumn } from './useChartDrag.ts';
import { useChartView } from './useChartView.ts';
import type { VisitSelection } from './visitSelection.ts';

interface WallChartProps {
  readonly fleet: Fleet;
  readonly lines: readonly ChartLine[];
  readonly scale: ChartScale;
  readonly setting: VisitSetting;
  readonly loads: readonly WeekLoad[] | undefined;
  readonly selection: VisitSelection;
  readonly deeds: ChartDeeds;
  readonly onZoom: (direction: 1 | -1) => void;
  /** Shown when there are no machines. */
  readonly empty: ReactNode;
}

/** Months, weeks and load above the rows, with the line under them. */
const headHeight = 107;

/** Machines by weeks. Only the rows and weeks in view are drawn. */
export const WallChart = (props: WallChartProps) => {
  const { fleet, lines, scale, setting, loads, selection, empty } = props;
  const { t } = useTranslation('planner');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 6,
  });
  const { span, onScroll } = useChartView(scroller, scale, props.onZoom);
  const chart = useChart({ ...props, scroller, showLine: (line) => virtual.scrollToIndex(line, { align: 'auto' }) });
  const { active } = chart;
  const size: CSSProperties = {
    width: machineColumn + chartWidth(scale),
    ...({ '--week': `${scale.weekWidth}px` } satisfies Record<`--${string}`, string>),
  };
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles['chart']}
      aria-label={t('chart')}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={activeId(active)}
      aria-multiselectable
      tabIndex={0}
      onScroll={onScroll}
      {...chart.handlers}
    >
      <div className={styles['sheet']} style={size}>
        <ChartHead
          scale={scale}
          loads={loads}
          today={setting.today}
          activeWeek={active?.line === null ? active.week : null}
        />
        <div className={styles['canvas']} style={{ height: virtual.getTotalSize() }}>
          <Backdrop scale={scale} fleet={fleet} today={setting.today} />
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            return (
              <Line
                key={line.key}
                line={line}
                index={item.index}
                top={item.start - headHeight}
                fleet={fleet}
                scale={scale}
                span={span}
                setting={setting}
                active={active?.line === line.key ? (active.visit ?? 'head') : null}
                selected={line.kind === 'machine' ? selection.of(line.row.machine.id) : undefined}
              />
            );
          })}
          <MotionNote
            motion={chart.motion}
            scale={scale}
            topOf={chart.topOf}
            planning={fleet.settings.planning}
            today={setting.today}
          />
        </div>
      </div>
      {lines.length === 0 && empty}
    </div>
  );
};

const activeId = (active: ReturnType<typeof useChart>['active']): string | undefined => {
  if (active === null) return undefined;
  if (active.line === null) return weekId(active.week);
  return active.visit === null ? headId(active.line) : visitId(active.visit);
};

interface LineProps {
  readonly line: ChartLine;
  readonly index: number;
  readonly top: number;
  readonly fleet: Fleet;
  readonly scale: ChartScale;
  readonly span: DaySpan;
  readonly setting: VisitSetting;
  readonly active: string | null;
  readonly selected: ReadonlySet<string> | undefined;
}

const Line = memo(({ line, index, top, ...row }: LineProps) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    className={styles['row']}
    data-group={line.kind === 'group' || undefined}
    style={{ transform: `translateY(${top}px)` }}
  >
    {line.kind === 'machine' ? (
      <ChartRow machine={line.row.machine} {...row} />
    ) : (
      <GroupHead group={line.group} name={line.name} count={line.count} />
    )}
  </div>
));

interface GroupHeadProps {
  readonly group: Grouping;
  readonly name: string;
  readonly count: number;
}

const GroupHead = ({ group, name, count }: GroupHeadProps) => {
  const { t } = useTranslation('planner');
  return (
    <div role="rowheader" className={styles['group']}>
      <strong>{name || (group === 'depot' ? t('withoutDepot') : t('withoutProgramme'))}</strong>
      {t('groupCount', { count })}
    </div>
  );
};

interface BackdropProps {
  readonly scale: ChartScale;
  readonly fleet: Fleet;
  readonly today: CalendarDate;
}

/** Behind the rows: weeks, closed days, today. */
const Backdrop = memo(
  ({ scale, fleet, today }: BackdropProps) => {
    const { planning } = fleet.settings;
    const closed = useMemo(
      () => closedSpans(scale, workCalendar(planning).isOpen, planning.workDays),
      [scale, planning],
    );
    const isInView = today >= scale.from && today <= lastDay(scale);
    return (
      <div className={styles['backdrop']} aria-hidden>
        {closed.map(({ from, to }) => (
          <div
            key={from}
            className={styles['closed']}
            style={{ left: xOf(scale, from), width: xOf(scale, to) + dayWidth(scale) - xOf(scale, from) }}
          />
        ))}
        {isInView && <div className={styles['today']} style={{ left: middleOf(scale, today) }} />}
      </div>
    );
  },
  (a, b) => a.scale === b.scale && a.today === b.today && a.fleet.settings.planning === b.fleet.settings.planning,
);
