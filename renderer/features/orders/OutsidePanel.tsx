import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { OutsideWork, WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { DateField } from '#widgets/DateField.tsx';
import styles from './Order.module.css';
import { fieldId } from './orderView.ts';
import { useDraft } from './useDraft.ts';
import type { OrderSaving } from './useOrderSaving.ts';

interface OutsidePanelProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly save: OrderSaving['save'];
  readonly today: CalendarDate;
  readonly errorAt: (field: string) => string | null;
}

const givenTo = ({ id, agreementNo }: OutsideWorkshop): OutsideWork => ({
  workshopId: id,
  agreementNo,
  sentOn: null,
  expectedOn: null,
  returnedOn: null,
  paperNo: '',
});

/** Work this workshop cannot do goes to an approved one: to whom, when, and what paper came back with it. */
export const OutsidePanel = (props: OutsidePanelProps) => {
  const { order, fleet, save } = props;
  const { t } = useTranslation('orders');
  const workshops = [...fleet.outsideWorkshops.values()].filter(
    ({ id, archivedOn }) => archivedOn === null || id === order.outside?.workshopId,
  );
  const choose = (id: string | null) => {
    const chosen = workshops.find((workshop) => workshop.id === id);
    if (chosen !== undefined) void save(() => ({ outside: givenTo(chosen) }));
  };
  return (
    <Panel title={t('outside.title')} isPadded>
      <div className={styles['fields']}>
        {workshops.length === 0 ? (
          <p className={styles['nobody']}>
            {t('outside.none')} <Link href={`${routes.settings}?section=outside`}>{t('outside.add')}</Link>
          </p>
        ) : (
          <Select
            label={t('outside.workshop')}
            placeholder={t('outside.ourselves')}
            data={workshops.map(({ id, name }) => ({ value: id, label: name }))}
            value={order.outside?.workshopId ?? null}
            onChange={choose}
            allowDeselect={false}
            searchable
          />
        )}
        {order.outside !== null && <OutsideFields {...props} outside={order.outside} />}
      </div>
    </Panel>
  );
};

const OutsideFields = ({ outside, save, today, errorAt }: OutsidePanelProps & { readonly outside: OutsideWork }) => {
  const { t } = useTranslation('orders');
  const change = (columns: Partial<OutsideWork>) =>
    void save(({ outside: now }) => (now === null ? {} : { outside: { ...now, ...columns } }));
  const agreement = useDraft(outside.agreementNo, (agreementNo) => change({ agreementNo }));
  const paper = useDraft(outside.paperNo, (paperNo) => change({ paperNo }));
  return (
    <>
      <TextInput
        label={t('outside.agreementNo')}
        value={agreement.value}
        maxLength={60}
        onChange={(event) => agreement.change(event.currentTarget.value)}
        onBlur={agreement.commit}
      />
      <DateField
        label={t('outside.sentOn')}
        value={outside.sentOn}
        maxDate={today}
        clearable
        onChange={(sentOn) => change({ sentOn })}
        error={errorAt('outside.sentOn')}
      />
      <DateField
        label={t('outside.expectedOn')}
        value={outside.expectedOn}
        clearable
        onChange={(expectedOn) => change({ expectedOn })}
        error={errorAt('outside.expectedOn')}
      />
      <div id={fieldId('outside.returnedOn')}>
        <DateField
          label={t('outside.returnedOn')}
          value={outside.returnedOn}
          maxDate={today}
          clearable
          onChange={(returnedOn) => change({ returnedOn })}
          error={errorAt('outside.returnedOn')}
        />
      </div>
      <div id={fieldId('outside.paperNo')}>
        <TextInput
          label={t('outside.paperNo')}
          description={t('outside.paperHint')}
          value={paper.value}
          maxLength={60}
          onChange={(event) => paper.change(event.currentTarget.value)}
          onBlur={paper.commit}
          error={errorAt('outside.paperNo')}
        />
      </div>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void save(() => ({ outside: null }))}>
        {t('outside.ourselvesAfterAll')}
      </Button>
    </>
  );
};
