import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLinesOf } from '#data/queries/dueLines.ts';
import { useCurrentPerson } from '#data/queries/workshop.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { shownValue } from '#domain/meterValues.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { DateField } from '#widgets/DateField.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './Order.module.css';
import { fieldId, isOutsideWindow } from './orderView.ts';
import { type OrderCompletion, shownMeters } from './useCompletion.ts';
import { useDraft } from './useDraft.ts';
import type { OrderSaving } from './useOrderSaving.ts';

interface CompletionFormProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly saving: OrderSaving;
  readonly completion: OrderCompletion;
  readonly today: CalendarDate;
}

/** The day, the readings, and the reason when a window is left. */
export const CompletionForm = ({ order, fleet, saving, completion, today }: CompletionFormProps) => {
  const { t } = useTranslation('orders');
  const meters = fleet.metersOf(order.equipmentId);
  const errorAt = useTextAt([...completion.problems, ...saving.problems]);
  const lines = useDueLinesOf(order.equipmentId) ?? [];
  const ofProgramme = lines.filter(({ programme }) => programme.id === order.programmeId);
  const needsReason =
    isOutsideWindow(order, ofProgramme) || completion.windowReason !== '' || errorAt('windowReason') !== null;
  return (
    <div className={styles['fields']}>
      <div id={fieldId('completedOn')}>
        <DateField
          label={t('side.completedOn')}
          value={completion.completedOn}
          maxDate={today}
          onChange={(completedOn) => completedOn !== null && completion.change({ completedOn })}
          error={errorAt('completedOn')}
        />
      </div>
      {meters.map((meter) => (
        <MeterField
          key={meter.id}
          meter={meter}
          order={order}
          meters={meters}
          save={saving.save}
          today={today}
          error={errorAt(`meters.${meter.unit}`)}
        />
      ))}
      {needsReason && <WindowReason completion={completion} errorAt={errorAt} />}
    </div>
  );
};

interface MeterFieldProps {
  readonly meter: Meter;
  readonly order: WorkOrder;
  readonly meters: readonly Meter[];
  readonly save: OrderSaving['save'];
  readonly today: CalendarDate;
  readonly error: string | null;
}

const MeterField = ({ meter, order, meters, save, today, error }: MeterFieldProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const meterWords = useMeterWords();
  const { unit, events } = meter;
  const { current } = meter.summary;
  const draft = useDraft<number | null>(shownMeters(order, meters, today)[unit] ?? null, (value) => {
    void save((newest) => {
      const { [unit]: _, ...others } = shownMeters(newest, meters, today);
      return { meters: value === null ? others : { ...others, [unit]: value } };
    });
  });
  const age = current === null ? 0 : daysBetween(current.takenOn, today);
  return (
    <div id={fieldId(`meters.${unit}`)}>
      <NumberInput
        label={common(`meter.${unit}`)}
        description={
          current === null
            ? t('side.noReading')
            : t('side.lastReading', {
                value: meterWords(shownValue(current.value, current.takenOn, events), unit),
                age: age <= 0 ? common('today') : common('daysOld', { count: age }),
              })
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.value ?? ''}
        onChange={(value) => draft.change(typeof value === 'number' ? value : null)}
        onBlur={draft.commit}
        thousandSeparator=","
        allowNegative={false}
        decimalScale={1}
        error={error}
        rightSection={<span className={styles['unit']}>{common(`unit.${unit}`)}</span>}
        rightSectionWidth={52}
      />
    </div>
  );
};

interface WindowReasonProps {
  readonly completion: OrderCompletion;
  readonly errorAt: (field: string) => string | null;
}

const WindowReason = ({ completion, errorAt }: WindowReasonProps) => {
  const { t } = useTranslation('orders');
  const person = useCurrentPerson();
  return (
    <>
      <div id={fieldId('windowReason')}>
        <Textarea
          label={t('side.windowReason')}
          description={t('side.windowReasonHint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          value={completion.windowReason}
          onChange={(event) => completion.change({ windowReason: event.currentTarget.value })}
          error={errorAt('windowReason')}
        />
      </div>
      <div id={fieldId('windowReasonBy')}>
        <TextInput
          label={t('side.windowReasonBy')}
          placeholder={person?.name ?? ''}
          maxLength={120}
          value={completion.windowReasonBy}
          onChange={(event) => completion.change({ windowReasonBy: event.currentTarget.value })}
          error={errorAt('windowReasonBy')}
        />
      </div>
    </>
  );
};
