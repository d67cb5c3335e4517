import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { calendarUnits, meterUnits, type Trigger } from '#domain/serviceLevel.ts';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './Editor.module.css';
import { RuleFields } from './RuleFields.tsx';

interface TriggerEditorProps {
  readonly trigger: Trigger;
  readonly onChange: (trigger: Trigger) => void;
  readonly onRemove: () => void;
  /** What is wrong with a field of it: `every`, `first`, `rrule`. */
  readonly errorAt: (field: string) => string | null;
}

type Of<K extends Trigger['kind']> = Extract<Trigger, { kind: K }>;
type Fields<K extends Trigger['kind']> = Omit<TriggerEditorProps, 'trigger' | 'onRemove'> & { readonly trigger: Of<K> };

/** One trigger: by calendar, by meter, or on fixed weekdays. */
export const TriggerEditor = (props: TriggerEditorProps) => {
  const { t } = useTranslation('programmes');
  const { trigger, onRemove, ...rest } = props;
  return (
    <div className={styles['trigger']}>
      {trigger.kind === 'calendar' && <CalendarFields {...rest} trigger={trigger} />}
      {trigger.kind === 'usage' && <UsageFields {...rest} trigger={trigger} />}
      {trigger.kind === 'rule' && <RuleEditor {...rest} trigger={trigger} />}
      <ActionIcon
        className={styles['aligned'] ?? ''}
        color="gray"
        aria-label={t('edit.removeTrigger')}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
};

const CalendarFields = ({ trigger, onChange, errorAt }: Fields<'calendar'>) => {
  const { t } = useTranslation('programmes');
  const { every, unit, first } = trigger;
  // One day, but two days: while there is no figure yet, the plural stands.
  const count = Number.isFinite(every) ? every : 2;
  const units = calendarUnits.map((each) => ({ value: each, label: t(`edit.unitName.${each}`, { count }) }));
  return (
    <div className={styles['fields']}>
      <NumberField
        label={t('edit.every')}
        value={every}
        onChange={(value) => onChange({ ...trigger, every: value ?? Number.NaN })}
        error={errorAt('every')}
      />
      <Select
        label={t('edit.unit')}
        data={units}
        value={unit}
        onChange={(next) => onChange({ ...trigger, unit: calendarUnits.find((each) => each === next) ?? unit })}
        allowDeselect={false}
      />
      <NumberField
        label={t('edit.first')}
        value={first?.every}
        onChange={(value) => {
          const { first: _first, ...others } = trigger;
          onChange(value === undefined ? others : { ...others, first: { every: value, unit: first?.unit ?? unit } });
        }}
        error={errorAt('first.every')}
      />
    </div>
  );
};

const UsageFields = ({ trigger, onChange, errorAt }: Fields<'usage'>) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const { every, meter, first } = trigger;
  return (
    <div className={styles['fields']}>
      <NumberField
        label={t('edit.every')}
        value={every}
        onChange={(value) => onChange({ ...trigger, every: value ?? Number.NaN })}
        error={errorAt('every')}
      />
      <Select
        label={t('edit.unit')}
        data={meterUnits.map((each) => ({ value: each, label: common(`unit.${each}`) }))}
        value={meter}
        onChange={(next) => onChange({ ...trigger, meter: meterUnits.find((each) => each === next) ?? meter })}
        allowDeselect={false}
      />
      <NumberField
        label={t('edit.first')}
        value={first}
        onChange={(value) => {
          const { first: _first, ...others } = trigger;
          onChange(value === undefined ? others : { ...others, first: value });
        }}
        error={errorAt('first')}
      />
    </div>
  );
};

const RuleEditor = ({ trigger, onChange, errorAt }: Fields<'rule'>) => (
  <RuleFields rrule={trigger.rrule} onChange={(rrule) => onChange({ ...trigger, rrule })} error={errorAt('rrule')} />
);
