import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { newId } from '#data/ids.ts';
import { labourHoursOf } from '#domain/orderCost.ts';
import type { Person } from '#domain/person.ts';
import type { LabourLine, WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { LineRow } from './LineRow.tsx';
import styles from './Lines.module.css';
import type { OrderSaving } from './useOrderSaving.ts';

interface LabourPanelProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly save: OrderSaving['save'];
  readonly today: CalendarDate;
  readonly isReadOnly: boolean;
}

/** Who worked on it, on which day, for how long. */
export const LabourPanel = ({ order, fleet, save, today, isReadOnly }: LabourPanelProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const format = useFormat();
  const hours = (value: number) => `${format.number(value, 2)} ${common('unit.h')}`;
  const nameOf = (id: Person['id'] | null) => (id === null ? null : fleet.people.get(id)?.name) ?? t('labour.unnamed');
  const remove = (line: LabourLine) =>
    void save(({ labour }) => ({ labour: labour.filter(({ id }) => id !== line.id) }));
  if (isReadOnly && order.labour.length === 0) return null;
  return (
    <Panel
      title={t('labour.title')}
      beside={order.labour.length > 0 ? t('labour.total', { hours: hours(labourHoursOf(order)) }) : undefined}
    >
      {order.labour.map((line) => (
        <LineRow
          key={line.id}
          what={nameOf(line.personId)}
          more={format.shortDate(line.on, today)}
          figure={hours(line.hours)}
          onRemove={isReadOnly ? undefined : () => remove(line)}
        />
      ))}
      {!isReadOnly && (
        <AddLabour
          order={order}
          fleet={fleet}
          today={today}
          onAdd={(line) => void save(({ labour }) => ({ labour: [...labour, line] }))}
        />
      )}
    </Panel>
  );
};

interface AddLabourProps extends Pick<LabourPanelProps, 'order' | 'fleet' | 'today'> {
  readonly onAdd: (line: LabourLine) => void;
}

const AddLabour = ({ order, fleet, today, onAdd }: AddLabourProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const people = useMemo(() => choices(fleet, order), [fleet, order]);
  const [personId, choose] = useState<Person['id'] | null>(order.workerIds[0] ?? null);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [hours, setHours] = useState<number>();
  const isComplete = on !== null && hours !== undefined && hours > 0;
  const add = () => {
    if (!isComplete) return;
    onAdd({ id: newId(), personId, on, hours });
    setHours(undefined);
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
        aria-label={t('labour.person')}
        placeholder={t('labour.person')}
        data={people}
        value={personId}
        onChange={(id) => choose(id as Person['id'] | null)}
        searchable
        clearable
      />
      <DateField aria-label={t('labour.on')} value={on} onChange={setOn} maxDate={today} />
      <NumberField aria-label={t('labour.hours')} value={hours} onChange={setHours} width={92} />
      <span className={styles['unit']}>{common('unit.h')}</span>
      <Button type="submit" variant="default" disabled={!isComplete} leftSection={<IconPlus size={14} aria-hidden />}>
        {common('add')}
      </Button>
    </form>
  );
};

/** Those on the order first, then everybody else who works here. */
const choices = (fleet: Fleet, order: WorkOrder): { readonly value: string; readonly label: string }[] =>
  [...fleet.people.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .toSorted(
      (a, b) =>
        Number(order.workerIds.includes(b.id)) - Number(order.workerIds.includes(a.id)) || a.name.localeCompare(b.name),
    )
    .map(({ id, name }) => ({ value: id, label: name }));
