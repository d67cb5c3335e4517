import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { newId } from '#data/ids.ts';
import { orderCost } from '#domain/orderCost.ts';
import type { PartMove } from '#domain/part.ts';
import type { CostLine, WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { LineRow } from './LineRow.tsx';
import styles from './Lines.module.css';
import type { OrderSaving } from './useOrderSaving.ts';

interface CostsPanelProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly moves: readonly PartMove[];
  readonly save: OrderSaving['save'];
  readonly isReadOnly: boolean;
}

const costKinds = ['part', 'outside', 'other'] as const satisfies readonly CostLine['kind'][];

/** What the visit has cost: what was bought for it, and the sum with labour and parts from stock. */
export const CostsPanel = ({ order, fleet, moves, save, isReadOnly }: CostsPanelProps) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { currency } = fleet.settings.cost;
  const amount = (value: number) => format.amount(value, currency);
  const cost = orderCost(order, moves, fleet.settings.cost);
  const sums = (['labour', 'parts', 'outside', 'other'] as const).flatMap((kind) => {
    const value = cost[kind];
    return value === null || value === 0 ? [] : [`${t(`costs.sum.${kind}`)} ${amount(value)}`];
  });
  if (isReadOnly && sums.length === 0) return null;
  return (
    <Panel
      title={t('costs.title')}
      beside={cost.total === 0 ? undefined : t('costs.total', { amount: amount(cost.total) })}
    >
      {sums.length > 0 && <p className={styles['sums']}>{sums.join(' · ')}</p>}
      {order.costs.map((line) => (
        <LineRow
          key={line.id}
          what={line.text}
          more={t(`costs.kind.${line.kind}`)}
          figure={amount(line.amount)}
          onRemove={
            isReadOnly
              ? undefined
              : () => void save(({ costs }) => ({ costs: costs.filter(({ id }) => id !== line.id) }))
          }
        />
      ))}
      {!isReadOnly && (
        <AddCost currency={currency} onAdd={(line) => void save(({ costs }) => ({ costs: [...costs, line] }))} />
      )}
    </Panel>
  );
};

interface AddCostProps {
  readonly currency: string;
  readonly onAdd: (line: CostLine) => void;
}

const AddCost = ({ currency, onAdd }: AddCostProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const [kind, choose] = useState<CostLine['kind']>('part');
  const [text, setText] = useState('');
  const [amount, setAmount] = useState<number>();
  const isComplete = text.trim() !== '' && amount !== undefined && amount >= 0;
  const add = () => {
    if (!isComplete) return;
    onAdd({ id: newId(), kind, text: text.trim(), amount });
    setText('');
    setAmount(undefined);
  };
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Select
        aria-label={t('costs.kindLabel')}
        data={costKinds.map((each) => ({ value: each, label: t(`costs.kind.${each}`) }))}
        value={kind}
        onChange={(each) => each !== null && choose(each)}
        allowDeselect={false}
        w={140}
      />
      <TextInput
        className={styles['grow'] ?? ''}
        aria-label={t('costs.text')}
        placeholder={t('costs.text')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NumberField aria-label={t('costs.amount')} value={amount} onChange={setAmount} width={110} />
      <span className={styles['unit']}>{currency}</span>
      <Button type="submit" variant="default" disabled={!isComplete} leftSection={<IconPlus size={14} aria-hidden />}>
        {common('add')}
      </Button>
    </form>
  );
};
