import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { OrderStateChip } from '#widgets/OrderStateChip.tsx';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { type BoardMove, type BoardState, boardColumns, boardStates, moveTo } from './boardView.ts';
import type { OrderRow } from './ordersView.ts';
import { useBoardMoves } from './useBoardMoves.tsx';

interface OrdersBoardProps {
  readonly rows: readonly OrderRow[];
  readonly fleet: Fleet;
  readonly today: CalendarDate;
}

/** Orders in columns by state. A card is dragged to the next column, or sent there from its menu. */
export const OrdersBoard = ({ rows, fleet, today }: OrdersBoardProps) => {
  const { t } = useTranslation('orders');
  const columns = useMemo(() => boardColumns(rows), [rows]);
  const [dragged, setDragged] = useState<WorkOrder | null>(null);
  const { move, dialog } = useBoardMoves(today);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles['board']} aria-label={t('board.label')} tabIndex={0}>
        {boardStates.map((state) => (
          <Column
            key={state}
            state={state}
            rows={columns[state]}
            dragged={dragged}
            onDrop={(order, to) => move(order, to)}
            renderCard={(row) => (
              <BoardCard key={row.order.id} row={row} fleet={fleet} today={today} onMove={move} onDrag={setDragged} />
            )}
          />
        ))}
      </section>
      {dialog}
    </>
  );
};

interface ColumnProps {
  readonly state: BoardState;
  readonly rows: readonly OrderRow[];
  readonly dragged: WorkOrder | null;
  readonly onDrop: (order: WorkOrder, move: BoardMove) => void;
  readonly renderCard: (row: OrderRow) => React.ReactNode;
}

const Column = ({ state, rows, dragged, onDrop, renderCard }: ColumnProps) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const way = dragged === null ? null : moveTo(dragged.state, state);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard way is the menu of each card
    <div
      className={styles['column']}
      data-accepts={way !== null}
      onDragOver={(event) => way !== null && event.preventDefault()}
      onDrop={() => dragged !== null && way !== null && onDrop(dragged, way)}
    >
      <h2>
        <OrderStateChip state={state} />
        <span>{format.number(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('board.none')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.order.id}>{renderCard(row)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
