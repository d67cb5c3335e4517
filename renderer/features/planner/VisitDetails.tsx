import { Button, Popover } from '@mantine/core';
import { IconArrowsMove, IconClipboardPlus, IconPinnedOff } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLinesOf } from '#data/queries/dueLines.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { DueWhy } from '#widgets/DueWhy.tsx';
import { StatusChip } from '#widgets/StatusChip.tsx';
import styles from './Details.module.css';
import type { MachineVisit, Moving } from './useMoving.tsx';
import { useVisitFacts } from './useVisitFacts.ts';
import { lineOfVisit } from './visitFacts.ts';

interface VisitDetailsProps {
  readonly what: MachineVisit;
  /** Where its chip stands on the screen. */
  readonly at: DOMRect;
  readonly fleet: Fleet;
  readonly today: CalendarDate;
  readonly moving: Moving;
  readonly openOrders: (what: MachineVisit) => void;
  readonly onClose: () => void;
}

/** Everything about a visit, and what can be done with it. */
export const VisitDetails = (props: VisitDetailsProps) => {
  const { what, at, onClose } = props;
  const label = `${what.machine.code} · ${useLocalText()(what.visit.level.name)}`;
  const { left, top, width, height } = at;
  return (
    <Popover
      opened
      onChange={onClose}
      position="right-start"
      withArrow
      shadow="md"
      width={400}
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <div className={styles['anchor']} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={styles['details'] ?? ''}>
        <Head {...props} label={label} />
        <Facts {...props} />
        <Why {...props} />
        <Deeds {...props} />
      </Popover.Dropdown>
    </Popover>
  );
};

const Head = ({ what, label }: VisitDetailsProps & { readonly label: string }) => {
  const { t } = useTranslation('planner');
  return (
    <div className={styles['head']}>
      <strong>{label}</strong>
      <StatusChip status={what.visit.status} />
      {what.visit.level.isStatutory && <small>{t('statutory')}</small>}
    </div>
  );
};

const Facts = ({ what, fleet, today }: VisitDetailsProps) => {
  const facts = useVisitFacts(what, fleet, today);
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Why = ({ what, fleet, today }: VisitDetailsProps): ReactNode => {
  const lines = useDueLinesOf(what.machine.id);
  const line = useMemo(() => lineOfVisit(what.visit, lines ?? []), [what.visit, lines]);
  if (line === null) return null;
  return (
    <div className={styles['why']}>
      <DueWhy line={line} meters={fleet.metersOf(what.machine.id)} today={today} />
    </div>
  );
};

const Deeds = ({ what, fleet, moving, openOrders, onClose }: VisitDetailsProps) => {
  const { t } = useTranslation('planner');
  const { visit, machine } = what;
  const order = fleet.openOrdersOf(machine.id).find(({ id }) => id === visit.orderId);
  const then = (deed: (what: MachineVisit) => void) => () => {
    onClose();
    deed(what);
  };
  return (
    <div className={styles['deeds']}>
      {(order === undefined || order.state === 'planned') && (
        <Button variant="default" leftSection={<IconArrowsMove size={16} />} onClick={then(moving.askDay)}>
          {t('moveTo')}
        </Button>
      )}
      {visit.plannedVisitId !== null && order === undefined && (
        <Button variant="default" leftSection={<IconPinnedOff size={16} />} onClick={then(moving.unpin)}>
          {t('unpin')}
        </Button>
      )}
      {order === undefined ? (
        <Button variant="default" leftSection={<IconClipboardPlus size={16} />} onClick={then(openOrders)}>
          {t('planOrder')}
        </Button>
      ) : (
        <Button variant="default" component={Link} href={routes.order(order.id)}>
          {t('toOrder', { number: order.number })}
        </Button>
      )}
      <Button variant="subtle" component={Link} href={routes.machine(machine.id)}>
        {t('toMachine')}
      </Button>
    </div>
  );
};
