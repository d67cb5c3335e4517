import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { today } from '#data/clock.ts';
import { takeParts } from '#data/commands/takeParts.ts';
import type { Fleet } from '#data/fleetState.ts';
import { isUnderWay } from '#domain/orderState.ts';
import type { PartMove } from '#domain/part.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './PartsUsed.module.css';
import { ProblemAlert } from './ProblemAlert.tsx';
import { missingLines, type UsedPart, usedCost, usedParts } from './partsUsedView.ts';
import { GiveBackDialog, TakePartDialog } from './TakePartDialog.tsx';
import { useCommand } from './useCommand.tsx';
import { useDoneNotice } from './useDoneNotice.ts';
import { useQuantityWords } from './useQuantityWords.ts';

interface PartsUsedProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  /** All moves of the parts planned for the order or moved by it; undefined while they are read. */
  readonly moves: readonly PartMove[] | undefined;
}

/** What is shown over the panel: a part to take (null: one to be chosen), or to give back. */
type Shown =
  | { readonly does: 'take'; readonly row: UsedPart | null }
  | { readonly does: 'giveBack'; readonly row: UsedPart };

/** The parts planned for an order beside those it has taken from stock, with the ways to take more and give back. */
export const PartsUsed = ({ order, fleet, moves }: PartsUsedProps) => {
  const { t } = useTranslation('parts');
  const [shown, setShown] = useState<Shown | null>(null);
  if (moves === undefined) return <Panel title={t('used.title')}>{null}</Panel>;
  const rows = usedParts(order, moves, fleet.parts);
  const canMove = isUnderWay(order);
  const close = () => setShown(null);
  return (
    <Panel title={t('used.title')} end={canMove && <TakeAll order={order} rows={rows} moves={moves} />}>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('used.none')}</p>
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['rows']}>
            <Heads hasActions={canMove} />
            <tbody>
              {rows.map((row) => (
                <PartRow key={row.part.id} row={row} onShow={canMove ? setShown : null} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles['foot']}>
        <UsedCost orderId={order.id} moves={moves} currency={fleet.settings.cost.currency} />
        {canMove && (
          <Button variant="subtle" onClick={() => setShown({ does: 'take', row: null })}>
            {t('used.takeOther')}
          </Button>
        )}
      </div>
      {shown?.does === 'take' && <TakePartDialog order={order} row={shown.row} fleet={fleet} onClose={close} />}
      {shown?.does === 'giveBack' && <GiveBackDialog order={order} row={shown.row} onClose={close} />}
    </Panel>
  );
};

interface TakeAllProps {
  readonly order: WorkOrder;
  readonly rows: readonly UsedPart[];
  readonly moves: readonly PartMove[];
}

const TakeAll = ({ order, rows, moves }: TakeAllProps) => {
  const { t } = useTranslation('parts');
  const tellDone = useDoneNotice();
  const taking = useCommand(takeParts);
  const lines = missingLines(rows, moves);
  const take = async () => {
    const ids = await taking.run({ orderId: order.id, on: today(), lines: [...lines] });
    const count = new Set(lines.map(({ partId }) => partId)).size;
    if (ids !== null) tellDone(t('used.taken', { count }));
  };
  return (
    <>
      <ProblemAlert problems={taking.problems} />
      {lines.length > 0 && (
        <Button variant="default" loading={taking.isRunning} onClick={() => void take()}>
          {t('used.takeAll')}
        </Button>
      )}
    </>
  );
};

const Heads = ({ hasActions }: { readonly hasActions: boolean }) => {
  const { t } = useTranslation('parts');
  return (
    <thead>
      <tr>
        <th scope="col">{t('picker.label')}</th>
        <th scope="col" className={styles['end']}>
          {t('column.planned')}
        </th>
        <th scope="col" className={styles['end']}>
          {t('column.used')}
        </th>
        <th scope="col" className={styles['end']}>
          {t('column.stock')}
        </th>
        {hasActions && (
          <th scope="col" className={styles['actions']}>
            {t('column.action')}
          </th>
        )}
      </tr>
    </thead>
  );
};

interface PartRowProps {
  readonly row: UsedPart;
  readonly onShow: ((shown: Shown) => void) | null;
}

const PartRow = ({ row, onShow }: PartRowProps) => {
  const { t } = useTranslation('parts');
  const words = useQuantityWords();
  const { part, planned, used, missing, stock } = row;
  return (
    <tr>
      <td>
        <Link href={routes.part(part.id)} className={styles['number'] ?? ''}>
          {part.number}
        </Link>
        <span className={styles['second']}>{part.name}</span>
      </td>
      <td className={styles['end']}>{planned === 0 ? '–' : words(planned, part.unit)}</td>
      <td className={styles['end']}>{used === 0 ? '–' : words(used, part.unit)}</td>
      <td className={`${styles['end']} ${stock < missing ? styles['short'] : ''}`}>{words(stock, part.unit)}</td>
      {onShow !== null && (
        <td className={styles['actions']}>
          {used > 0 && (
            <Button
              variant="subtle"
              aria-label={t('used.giveBackTitle', { number: part.number })}
              onClick={() => onShow({ does: 'giveBack', row })}
            >
              {t('used.giveBack')}
            </Button>
          )}
          {missing > 0 && (
            <Button
              variant="default"
              aria-label={`${t('used.take')}: ${part.number}`}
              onClick={() => onShow({ does: 'take', row })}
            >
              {t('used.take')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
};

interface UsedCostProps {
  readonly orderId: WorkOrder['id'];
  readonly moves: readonly PartMove[];
  readonly currency: string;
}

const UsedCost = ({ orderId, moves, currency }: UsedCostProps) => {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const { amount, isWhole } = usedCost(orderId, moves);
  if (amount === 0 && isWhole) return null;
  const words = t('used.cost', { amount: format.amount(amount, currency) });
  return <span>{isWhole ? words : `${words} · ${t('used.costUnknown')}`}</span>;
};
