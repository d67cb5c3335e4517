import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { isUnderWay } from '#domain/orderState.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { CompletionForm } from './CompletionForm.tsx';
import styles from './Order.module.css';
import { OrderRecord } from './OrderRecord.tsx';
import { OutsidePanel } from './OutsidePanel.tsx';
import { fieldId } from './orderView.ts';
import { PlannedDay } from './PlannedDay.tsx';
import { StillMissing } from './StillMissing.tsx';
import type { OrderCompletion } from './useCompletion.ts';
import { useDraft } from './useDraft.ts';
import type { OrderSaving } from './useOrderSaving.ts';

interface OrderSideProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly saving: OrderSaving;
  readonly completion: OrderCompletion;
  readonly today: CalendarDate;
}

/** What is written beside the tasks: who, when, readings, hours, notes; and what still stands in the way. */
export const OrderSide = ({ order, fleet, saving, completion, today }: OrderSideProps) => {
  const { t } = useTranslation('orders');
  const errorAt = useTextAt([...completion.problems, ...saving.problems]);
  if (!isUnderWay(order)) {
    return (
      <div className={styles['side']}>
        {order.state === 'planned' && <PlannedDay order={order} saving={saving} />}
        <OrderRecord order={order} fleet={fleet} today={today} />
      </div>
    );
  }
  return (
    <div className={styles['side']}>
      <ProblemAlert problems={saving.problems} />
      <StillMissing problems={completion.problems} order={order} windowReason={completion.windowReason} />
      <Panel title={t('side.record')} isPadded>
        <RecordForm order={order} fleet={fleet} saving={saving} today={today} />
      </Panel>
      <Panel title={t('side.completion')} isPadded>
        <CompletionForm order={order} fleet={fleet} saving={saving} completion={completion} today={today} />
      </Panel>
      <OutsidePanel order={order} fleet={fleet} save={saving.save} today={today} errorAt={errorAt} />
    </div>
  );
};

type RecordFormProps = Omit<OrderSideProps, 'completion'>;

const RecordForm = ({ order, fleet, saving: { save, problems }, today }: RecordFormProps) => {
  const { t } = useTranslation('orders');
  const errorAt = useTextAt(problems);
  const contract = useDraft(order.contractNo, (contractNo) => void save(() => ({ contractNo })));
  const notes = useDraft(order.notes, (text) => void save(() => ({ notes: text })));
  return (
    <div className={styles['fields']}>
      <Workers order={order} fleet={fleet} save={save} />
      <div className={styles['pair']}>
        <DateField
          label={t('side.dateIn')}
          value={order.openedOn}
          maxDate={today}
          onChange={(openedOn) => openedOn !== null && void save(() => ({ openedOn }))}
          error={errorAt('openedOn')}
        />
        <DateField
          label={t('head.started')}
          value={order.startedOn}
          maxDate={today}
          onChange={(startedOn) => startedOn !== null && void save(() => ({ startedOn }))}
          error={errorAt('startedOn')}
        />
      </div>
      <TextInput
        label={t('side.contractNo')}
        value={contract.value}
        maxLength={60}
        onChange={(event) => contract.change(event.currentTarget.value)}
        onBlur={contract.commit}
      />
      <Textarea
        label={t('side.notes')}
        value={notes.value}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => notes.change(event.currentTarget.value)}
        onBlur={notes.commit}
      />
    </div>
  );
};

interface WorkersProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly save: OrderSaving['save'];
}

const Workers = ({ order, fleet, save }: WorkersProps) => {
  const { t } = useTranslation('orders');
  const people = useMemo(
    () =>
      [...fleet.people.values()]
        .filter(({ id, archivedOn }) => archivedOn === null || order.workerIds.includes(id))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    [fleet.people, order.workerIds],
  );
  if (people.length === 0) {
    return (
      <p id={fieldId('workerIds')} className={styles['nobody']}>
        {t('side.nobody')} <Link href={routes.people}>{t('side.addPeople')}</Link>
      </p>
    );
  }
  return (
    <div id={fieldId('workerIds')}>
      <MultiSelect
        label={t('side.workers')}
        placeholder={order.workerIds.length === 0 ? t('side.workersPlaceholder') : ''}
        searchable
        hidePickedOptions
        // The field around it shows the focus.
        styles={{ inputField: { outline: 'none' } }}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...order.workerIds]}
        onChange={(chosen) => {
          const workerIds = people.map(({ id }) => id).filter((id) => chosen.includes(id));
          void save(() => ({ workerIds }));
        }}
      />
    </div>
  );
};
