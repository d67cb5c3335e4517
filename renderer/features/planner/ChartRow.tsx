// biome-ignore-all lint/a11y/useSemanticElements: cells lie at free places on their lines, which those of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the chart holds the focus and names the cell it is on
import { IconCheck, IconClipboardList, IconLock, IconPinFilled, IconTool } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { machineVisits } from '#data/machineVisits.ts';
import type { Equipment } from '#domain/equipment.ts';
import { otherWorkOf } from '#domain/otherWorkLoad.ts';
import type { Completion } from '#domain/programme.ts';
import type { PlannerVisit, VisitSetting } from '#domain/visitsOfMachine.ts';
import type { DaySpan } from '#domain/workCalendar.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { machineName } from '#widgets/registerView.ts';
import { StatusMark } from '#widgets/StatusChip.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Chart.module.css';
import markStyles from './ChartMarks.module.css';
import { headId, visitId, workKey } from './chartIds.ts';
import { chipRoom, type DoneMark, doneMarks, rowMarks, type VisitMark, type WorkMark } from './chartRowView.ts';
import type { ChartScale } from './chartScale.ts';
import { shortLevelName } from './shortLevelName.ts';
import { useVisitWords } from './useVisitWords.ts';

interface ChartRowProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly scale: ChartScale;
  readonly span: DaySpan;
  readonly setting: VisitSetting;
  /** Key of the visit the keys are on, `head` for the machine; null when they are elsewhere. */
  readonly active: string | null;
  /** Keys of its visits that are selected; the same object for as long as they are. */
  readonly selected: ReadonlySet<string> | undefined;
}

/** One machine and its year. */
export const ChartRow = memo((props: ChartRowProps) => {
  const { fleet, machine, setting, active, ...rest } = props;
  const visits = machineVisits(fleet, machine, setting);
  const completions = fleet.completionsOf(machine.id);
  return (
    <>
      <MachineHead machine={machine} isActive={active === 'head'} />
      <RowMarks
        {...rest}
        machine={machine}
        visits={visits}
        orders={fleet.openOrdersOf(machine.id)}
        completions={completions}
        revisionsOf={fleet.revisionsOf}
        setting={setting}
        active={active}
      />
    </>
  );
});

const MachineHead = ({ machine, isActive }: { readonly machine: Equipment; readonly isActive: boolean }) => (
  <div
    role="rowheader"
    id={headId(machine.id)}
    className={styles['machine']}
    data-machine={machine.id}
    data-active={isActive || undefined}
  >
    <strong>{machine.code}</strong>
    <StoodDownBadge equipmentId={machine.id} />
    <span className={styles['second']}>{machineName(machine)}</span>
  </div>
);

interface RowMarksProps extends Omit<ChartRowProps, 'fleet'> {
  readonly visits: readonly PlannerVisit[];
  readonly orders: readonly WorkOrder[];
  readonly completions: readonly Completion[];
  readonly revisionsOf: Fleet['revisionsOf'];
}

/** A fleet is another object after every write; what stands on a line seldom is. */
const isSameMarks = (a: RowMarksProps, b: RowMarksProps): boolean =>
  a.visits === b.visits &&
  a.orders === b.orders &&
  a.completions === b.completions &&
  a.scale === b.scale &&
  a.span === b.span &&
  a.active === b.active &&
  a.selected === b.selected &&
  a.machine === b.machine;

const RowMarks = memo((props: RowMarksProps) => {
  const { machine, visits, orders, completions, revisionsOf, scale, span, active, selected } = props;
  const { today } = props.setting;
  const text = useLocalText();
  const marks = useMemo(() => {
    const roomOf = (visit: PlannerVisit): number => chipRoom(visit, shortLevelName(text(visit.level.name)), scale);
    return rowMarks(visits, otherWorkOf(orders, today), { scale, span, roomOf });
  }, [visits, orders, today, scale, span, text]);
  const done = useMemo(
    () => doneMarks(completions, { scale, span, revisionsOf }),
    [completions, scale, span, revisionsOf],
  );
  return (
    <div className={markStyles['marks']} data-lean={scale.weekWidth < 34 || undefined}>
      {marks.visits.map((mark) =>
        mark.band === null ? null : <Band key={mark.visit.key} mark={mark} band={mark.band} />,
      )}
      {done.map((mark) => (
        <Done key={mark.key} mark={mark} />
      ))}
      {marks.work.map((mark) => (
        <WorkChip key={mark.order.id} mark={mark} machine={machine} isActive={active === workKey(mark.order.id)} />
      ))}
      {marks.visits.map((mark) => (
        <VisitChip
          key={mark.visit.key}
          mark={mark}
          machine={machine}
          isActive={active === mark.visit.key}
          isSelected={selected?.has(mark.visit.key) === true}
        />
      ))}
    </div>
  );
}, isSameMarks);

const Band = ({ mark, band }: { readonly mark: VisitMark; readonly band: NonNullable<VisitMark['band']> }) => (
  <div
    className={markStyles['band']}
    data-status={mark.visit.status}
    data-lane={mark.lane ?? undefined}
    data-band={mark.visit.key}
    style={{ left: band.x, width: band.width }}
  >
    {band.dueX !== null && <i style={{ left: band.dueX }} />}
  </div>
);

const Done = ({ mark }: { readonly mark: DoneMark }) => {
  const { t } = useTranslation('planner');
  const text = useLocalText();
  const format = useFormat();
  const label = t('doneLabel', { level: text(mark.level.name), date: format.date(mark.on) });
  return (
    <span className={markStyles['done']} style={{ left: mark.x }} title={label}>
      <IconCheck size={11} stroke={2.4} aria-hidden />
      <span className="visually-hidden">{label}</span>
    </span>
  );
};

/** A repair or other work: its order, which the click opens. */
const WorkChip = ({ mark, machine, isActive }: Pick<VisitChipProps, 'machine' | 'isActive'> & { mark: WorkMark }) => {
  const { order, x, lane, on } = mark;
  const label = useVisitWords().work(order, { machine, on });
  return (
    <div
      role="gridcell"
      id={visitId(workKey(order.id))}
      className={markStyles['work']}
      aria-label={label}
      title={label}
      data-machine={machine.id}
      data-order={order.id}
      data-lane={lane ?? undefined}
      data-active={isActive || undefined}
      style={{ left: x }}
    >
      <IconTool size={13} aria-hidden />
    </div>
  );
};

const isPinned = ({ plannedVisitId, orderId }: PlannerVisit): boolean => plannedVisitId !== null && orderId === null;

interface VisitChipProps {
  readonly mark: VisitMark;
  readonly machine: Equipment;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

const VisitChip = memo(({ mark, machine, isActive, isSelected }: VisitChipProps) => {
  const text = useLocalText();
  const words = useVisitWords();
  const { visit, lane, x } = mark;
  return (
    <div
      role="gridcell"
      id={visitId(visit.key)}
      className={markStyles['chip']}
      aria-label={words.label(visit, machine)}
      aria-selected={isSelected}
      data-visit={visit.key}
      data-machine={machine.id}
      data-status={visit.status}
      data-lane={lane ?? undefined}
      data-active={isActive || undefined}
      style={{ left: x }}
    >
      {visit.status !== 'planned' && <StatusMark status={visit.status} />}
      <b>{shortLevelName(text(visit.level.name))}</b>
      {isPinned(visit) && <IconPinFilled size={10} aria-hidden />}
      {visit.orderId !== null && <IconClipboardList size={11} stroke={2.2} aria-hidden />}
      {visit.level.isStatutory && <IconLock size={10} stroke={2.4} aria-hidden />}
    </div>
  );
});
