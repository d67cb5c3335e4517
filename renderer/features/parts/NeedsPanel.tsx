import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { demandDays } from '#data/queries/parts.ts';
import type { PartDemand } from '#domain/partDemand.ts';
import type { PartNeed } from '#domain/partNeeds.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import styles from './Parts.module.css';
import { type NeedRow, needRows } from './partView.ts';
import { ShownRows } from './ShownRows.tsx';

interface NeedsPanelProps {
  readonly demand: PartDemand;
  /** Undefined while they are reckoned. */
  readonly needs: readonly PartNeed[] | undefined;
  readonly fleet: Fleet;
}

/** What needs the part in the next 90 days, and what that leaves. */
export const NeedsPanel = ({ demand: { part, stock }, needs, fleet }: NeedsPanelProps) => {
  const { t } = useTranslation('parts');
  const words = useQuantityWords();
  const title = t('toCome', { count: demandDays });
  if (needs === undefined || needs.length === 0) {
    return (
      <Panel title={title}>
        <p className={styles['quiet']}>{t(needs === undefined ? 'reckoning' : 'nothingToCome')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={title}>
      <ShownRows
        rows={needRows(needs, stock)}
        heads={[t('column.on'), t('column.machine'), t('column.order')]}
        endHeads={[t('column.quantity'), t('balance')]}
        row={(row, index) => (
          <tr key={`${row.need.equipmentId} ${row.need.on} ${index}`}>
            <NeedCells row={row} fleet={fleet} />
            <td className={styles['end']}>{words(row.need.quantity, part.unit)}</td>
            <td className={styles['end']}>
              <span className={styles['figure']} data-tone={row.left < 0 ? 'short' : undefined}>
                {words(row.left, part.unit)}
              </span>
            </td>
          </tr>
        )}
      />
    </Panel>
  );
};

const orderOf = (fleet: Fleet, { equipmentId, orderId }: PartNeed): WorkOrder | undefined =>
  fleet.openOrdersOf(equipmentId).find(({ id }) => id === orderId);

const NeedCells = ({ row: { need }, fleet }: { readonly row: NeedRow; readonly fleet: Fleet }) => {
  const format = useFormat();
  const today = useToday();
  const machine = fleet.equipment.get(need.equipmentId);
  const order = orderOf(fleet, need);
  return (
    <>
      <td className={styles['day']}>{format.shortDate(need.on, today)}</td>
      <td>
        <Link href={routes.machine(need.equipmentId)}>{machine?.code ?? '–'}</Link>
        <small>{machine?.name}</small>
      </td>
      <td className={styles['day']}>
        {order === undefined ? '–' : <Link href={routes.order(order.id)}>{order.number}</Link>}
      </td>
    </>
  );
};
