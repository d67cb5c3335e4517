import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Board.module.css';
import { type BoardMove, movesOf } from './boardView.ts';
import { OrderTitle } from './OrderTitle.tsx';
import type { OrderRow } from './ordersView.ts';

interface BoardCardProps {
  readonly row: OrderRow;
  readonly fleet: Fleet;
  readonly today: CalendarDate;
  readonly onMove: (order: WorkOrder, move: BoardMove) => void;
  readonly onDrag: (order: WorkOrder | null) => void;
}

/** An order on the board: which machine, what for, how it stands. */
export const BoardCard = ({ row, fleet, today, onMove, onDrag }: BoardCardProps) => {
  const { order, machine } = row;
  const moves = movesOf(order.state);
  return (
    <article
      className={styles['card']}
      draggable={moves.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', order.number);
        onDrag(order);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={styles['top']}>
        <Link href={routes.order(order.id)}>
          <strong>{machine?.code ?? '–'}</strong>
          <span>{order.number}</span>
        </Link>
        {moves.length > 0 && <Moves order={order} moves={moves} onMove={onMove} />}
      </div>
      {machine !== null && <StoodDownBadge equipmentId={machine.id} />}
      <div className={styles['name']}>{machine?.name || [machine?.make, machine?.model].filter(Boolean).join(' ')}</div>
      <OrderTitle order={order} />
      <Standing row={row} fleet={fleet} today={today} />
    </article>
  );
};

const Moves = ({
  order,
  moves,
  onMove,
}: Pick<BoardCardProps, 'onMove'> & { order: WorkOrder; moves: readonly BoardMove[] }) => {
  const { t } = useTranslation('orders');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={26} aria-label={t('board.moves', { number: order.number })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map((move) => (
          <Menu.Item key={move} onClick={() => onMove(order, move)}>
            {t(`move.${move}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** The one thing that matters in its state: when it comes, how long it has been in, what it waits for. */
const Standing = ({
  row: { order, days, answered },
  fleet,
  today,
}: Pick<BoardCardProps, 'row' | 'fleet' | 'today'>) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const format = useFormat();
  const workers = order.workerIds.map((id) => fleet.people.get(id)?.name ?? '').filter((name) => name !== '');
  const facts = [
    order.state === 'planned'
      ? t('board.comes', { date: format.shortDate(order.openedOn, today) })
      : t('board.days', { count: days ?? 0 }),
    order.waitingFor === null ? '' : common(`waitingFor.${order.waitingFor}`),
    order.state === 'inWork' && order.tasks.length > 0 ? t('progress', { answered, total: order.tasks.length }) : '',
    workers.length === 0 ? '' : format.list(workers),
  ].filter((fact) => fact !== '');
  const isLate = order.state === 'planned' && order.openedOn < today;
  return (
    <div className={styles['facts']} data-late={isLate}>
      {facts.join(' · ')}
    </div>
  );
};
