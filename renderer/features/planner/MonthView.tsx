import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { otherWorkLoads } from '#data/otherWork.ts';
import { useWeekLoads } from '#data/queries/weekLoads.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { RegisterRow } from '#widgets/registerView.ts';
import { MonthDayCell } from './MonthDayCell.tsx';
import { MonthMotion } from './MonthMotion.tsx';
import styles from './MonthView.module.css';
import { MonthWeekHead } from './MonthWeekHead.tsx';
import { daysOfArrow, type MonthDay, monthGrid, monthWeeks, visitAfter, visitsInOrder } from './monthDays.ts';
import type { ChartDeeds } from './useChart.ts';
import { useMonthMove } from './useMonthMove.ts';
import { useMonthVisits } from './useMonthVisits.ts';
import type { MachineVisit } from './useMoving.tsx';
import type { VisitSelection } from './visitSelection.ts';

interface MonthViewProps {
  readonly fleet: Fleet;
  /** The machines shown, in order. */
  readonly rows: readonly RegisterRow[];
  /** Any day of the month. */
  readonly month: CalendarDate;
  readonly today: CalendarDate;
  readonly deeds: ChartDeeds;
  readonly selection: VisitSelection;
}

/** Heights of a day's head with its edges, and of a visit with the gap under it. */
const [headHeight, chipHeight] = [31, 25];
const leastChips = 3;

/** The visits of a month, day by day, with what each day and week asks of the workshop. */
export const MonthView = (props: MonthViewProps) => {
  const { fleet, rows, today, deeds, selection } = props;
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { planning } = fleet.settings;
  const grid = useMemo(() => monthGrid(props.month), [props.month]);
  const loads = useWeekLoads(grid.from, grid.mondays.length);
  const { visits, touch } = useMonthVisits(fleet, today, grid);
  const shown = useMemo(() => rows.map(({ machine }) => machine.id), [rows]);
  const work = useMemo(() => otherWorkLoads(fleet, today), [fleet, today]);
  const weeks = useMemo(
    () => monthWeeks({ grid, visits: visits ?? [], work, planning, shown }),
    [grid, visits, work, planning, shown],
  );
  const month = useMonth({ fleet, weeks, deeds, touch });
  const { ref, height } = useElementSize();
  const rowHeight = Math.floor(height / grid.mondays.length);
  const room = Math.max(leastChips, Math.floor((rowHeight - headHeight) / chipHeight));
  return (
    <div className={styles['month']}>
      <div className={styles['grid']} data-dragging={month.move.isDragging || undefined} {...month.handlers}>
        <div className={styles['names']} aria-hidden>
          <span>{t('month.week')}</span>
          {weeks[0]?.map(({ day }) => (
            <span key={day}>{format.weekday(day)}</span>
          ))}
        </div>
        <section
          ref={ref}
          className={styles['weeks']}
          style={{ gridTemplateRows: `repeat(${weeks.length}, 1fr)` }}
          aria-label={t('month.label', { month: format.monthOfYear(grid.first) })}
        >
          {grid.mondays.map((monday, index) => (
            <div key={monday} className={styles['row']}>
              <MonthWeekHead
                monday={monday}
                load={addDays(monday, 6) < today ? undefined : loads?.find((load) => load.monday === monday)}
                onOpen={deeds.openWeek}
              />
              <ol className={styles['days']}>
                {weeks[index]?.map((day) => (
                  <MonthDayCell
                    key={day.day}
                    day={day}
                    today={today}
                    room={room}
                    fleet={fleet}
                    active={month.active}
                    tabStop={month.tabStop}
                    selection={selection}
                    lifted={month.move.lifted}
                  />
                ))}
              </ol>
            </div>
          ))}
        </section>
      </div>
      <MonthMotion move={month.move} planning={planning} today={today} />
    </div>
  );
};

interface MonthSource {
  readonly fleet: Fleet;
  readonly weeks: readonly (readonly MonthDay[])[];
  readonly deeds: ChartDeeds;
  readonly touch: (id: EquipmentId) => void;
}

const focusChip = (key: string): void => {
  // The chip may only be drawn with the next frame, when its day has made room for it.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-visit="${CSS.escape(key)}"]`)?.focus());
};

/** The visit the keys are on, and what keys, clicks and drags do to it. */
const useMonth = ({ fleet, weeks, deeds, touch }: MonthSource) => {
  const [active, setActive] = useState<string | null>(null);
  const order = useMemo(() => visitsInOrder(weeks), [weeks]);
  const find = useCallback(
    (key: string): MachineVisit | null => {
      const visit = order.find((one) => one.key === key);
      const machine = visit === undefined ? undefined : fleet.equipment.get(visit.equipmentId);
      return visit === undefined || machine === undefined ? null : { visit, machine };
    },
    [order, fleet],
  );
  const move = useMonthMove({ deeds, find, touch });
  const tabStop = active !== null && order.some(({ key }) => key === active) ? active : (order[0]?.key ?? null);
  const onClick = (event: MouseEvent): void => {
    const key = (event.target as Element).closest<HTMLElement>('[data-visit]')?.dataset['visit'];
    const what = key === undefined || move.wasDragged.current ? null : find(key);
    if (what === null) return;
    setActive(what.visit.key);
    if (event.shiftKey || event.ctrlKey || event.metaKey) deeds.toggle(what.machine.id, what.visit.key);
    else deeds.showDetails(what);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = (event.target as Element).closest<HTMLElement>('[data-visit]')?.dataset['visit'];
    const what = key === undefined ? null : find(key);
    if (event.altKey || event.ctrlKey || event.metaKey || what === null) return;
    if (
      !(move.lifted?.isByKeys === true ? carryByKey(event, move) : actByKey(event.key, what, { deeds, move, touch }))
    ) {
      const next = visitAfter(order, what.visit.key, event.key);
      if (next === null) return;
      setActive(next.key);
      focusChip(next.key);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (): void => {
    if (move.lifted?.isByKeys === true) move.cancel();
  };
  return { active, tabStop, move, handlers: { ...move.handlers, onClick, onKeyDown, onBlur } };
};

type MonthMove = ReturnType<typeof useMonthMove>;

/** Keys while a visit is lifted; they are all for it. */
const carryByKey = ({ key, shiftKey }: KeyboardEvent, { moveBy, drop, cancel }: MonthMove): boolean => {
  if (key === 'Enter' || key === ' ') drop();
  else if (key === 'Escape') cancel();
  else moveBy(shiftKey ? Math.sign(daysOfArrow(key)) * 7 : daysOfArrow(key));
  return true;
};

interface Acting extends Pick<MonthSource, 'deeds' | 'touch'> {
  readonly move: MonthMove;
}

/** The same keys as in the year. False when the key does nothing to a visit. */
const actByKey = (key: string, what: MachineVisit, { deeds, move, touch }: Acting): boolean => {
  const { machine, visit } = what;
  switch (key.toLowerCase()) {
    case 'enter':
      deeds.showDetails(what);
      return true;
    case 'm':
      move.lift(what, true);
      return true;
    case 'd':
      touch(machine.id);
      deeds.askDay(what);
      return true;
    case 'u':
      touch(machine.id);
      deeds.unpin(what);
      return true;
    case 'o':
      deeds.openOrders(what);
      return true;
    case ' ':
      deeds.toggle(machine.id, visit.key);
      return true;
    case 'escape':
      deeds.clearSelection();
      return true;
    default:
      return false;
  }
};
