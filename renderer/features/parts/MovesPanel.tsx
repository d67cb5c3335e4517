import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useOrdersById } from '#data/queries/ordersById.ts';
import type { Part, PartMove } from '#domain/part.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import styles from './Parts.module.css';
import { type MoveRow, moveRows } from './partView.ts';
import { ShownRows } from './ShownRows.tsx';

interface MovesPanelProps {
  readonly part: Part;
  readonly moves: readonly PartMove[];
  readonly fleet: Fleet;
}

/** What came in and went out, who did it, for which order; the latest first. */
export const MovesPanel = ({ part, moves, fleet }: MovesPanelProps) => {
  const { t } = useTranslation('parts');
  const words = useQuantityWords();
  const rows = useMemo(() => moveRows(moves), [moves]);
  const orderIds = useMemo(() => [...new Set(moves.flatMap(({ orderId }) => orderId ?? []))], [moves]);
  const orders = new Map(useOrdersById(orderIds)?.map((order) => [order.id, order]));
  if (rows.length === 0) {
    return (
      <Panel title={t('moves')}>
        <p className={styles['quiet']}>{t('noMoves')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('moves')}>
      <ShownRows
        rows={rows}
        heads={[t('column.on'), t('column.what'), t('column.by')]}
        endHeads={[t('column.quantity'), t('column.unitCost'), t('column.stock')]}
        row={(row) => (
          <tr key={row.move.id}>
            <MoveWords move={row.move} order={row.move.orderId === null ? undefined : orders.get(row.move.orderId)} />
            <MoveFigures row={row} currency={fleet.settings.cost.currency} words={(value) => words(value, part.unit)} />
          </tr>
        )}
      />
    </Panel>
  );
};

const MoveWords = ({ move, order }: { readonly move: PartMove; readonly order: WorkOrder | undefined }) => {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const today = useToday();
  const more = [move.lot === '' ? '' : `${t('column.lot')} ${move.lot}`, move.note].filter((text) => text !== '');
  return (
    <>
      <td className={styles['day']}>{format.shortDate(move.on, today)}</td>
      <td>
        {t(`move.${move.kind}`)}
        {order !== undefined && (
          <>
            {' · '}
            <Link href={routes.order(order.id)}>{order.number}</Link>
          </>
        )}
        {more.length > 0 && <small>{more.join(' · ')}</small>}
      </td>
      <td>{move.by || '–'}</td>
    </>
  );
};

interface MoveFiguresProps {
  readonly row: MoveRow;
  readonly currency: string;
  readonly words: (quantity: number) => string;
}

const MoveFigures = ({ row: { move, after }, currency, words }: MoveFiguresProps) => {
  const format = useFormat();
  return (
    <>
      <td className={styles['end']}>{`${move.quantity > 0 ? '+' : ''}${words(move.quantity)}`}</td>
      <td className={styles['end']}>{move.unitCost === null ? '–' : format.amount(move.unitCost, currency)}</td>
      <td className={styles['end']}>{words(after)}</td>
    </>
  );
};
