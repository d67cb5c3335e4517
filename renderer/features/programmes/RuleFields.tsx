import { Button, Chip, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, calendarDate, dateFromParts } from '#kernel/calendarDate.ts';
import { error } from '#kernel/result.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { useProblemText } from '#widgets/useProblemText.ts';
import styles from './Editor.module.css';
import {
  freshRule,
  type MonthDayRule,
  nthChoices,
  type RuleMonths,
  readScheduleRule,
  ruleText,
  ruleWeekdays,
  type ScheduleRule,
  type WeekdayRule,
  type WeekRule,
} from './scheduleRule.ts';

interface RuleFieldsProps {
  readonly rrule: string;
  readonly onChange: (rrule: string) => void;
  readonly error: string | null;
}

/** Said of the field that is empty, where the rule as a whole could only be called unreadable. */
const empty = error('required');
const aMonday = calendarDate('2026-11-16');
const nthKeys = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const;
const shapes = ['weekday', 'monthDay', 'week', 'written'] as const;

/** A rule by the calendar: first Monday, last Friday, a day of the month, certain weekdays; any other as text. */
export const RuleFields = ({ rrule, onChange, error: ruleError }: RuleFieldsProps) => {
  const { t } = useTranslation('programmeEditor');
  const [isWritten, setWritten] = useState(false);
  const rule = isWritten ? null : readScheduleRule(rrule);
  const choose = (shape: string | null) => {
    setWritten(shape === 'written');
    if (shape === 'weekday' || shape === 'monthDay' || shape === 'week') onChange(ruleText(freshRule[shape]));
  };
  return (
    <div className={styles['halves']}>
      <Select
        className={styles['wide'] ?? ''}
        label={t('rule.shape')}
        data={shapes.map((shape) => ({ value: shape, label: t(`rule.shapes.${shape}`) }))}
        value={rule?.kind ?? 'written'}
        onChange={choose}
        allowDeselect={false}
      />
      {rule === null ? (
        <WrittenField rrule={rrule} onChange={onChange} error={ruleError} />
      ) : (
        <BuiltFields rule={rule} onChange={(next) => onChange(ruleText(next))} error={ruleError} />
      )}
    </div>
  );
};

const WrittenField = ({ rrule, onChange, error: text }: RuleFieldsProps) => {
  const { t } = useTranslation('programmes');
  return (
    <TextInput
      className={styles['wide'] ?? ''}
      label={t('edit.ruleText')}
      value={rrule}
      maxLength={500}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
      error={text}
    />
  );
};

interface FieldsOf<R extends ScheduleRule> {
  readonly rule: R;
  readonly onChange: (rule: ScheduleRule) => void;
  readonly error: string | null;
}

const BuiltFields = ({ rule, ...rest }: FieldsOf<ScheduleRule>) => {
  switch (rule.kind) {
    case 'weekday':
      return <WeekdayFields {...rest} rule={rule} />;
    case 'monthDay':
      return <MonthDayFields {...rest} rule={rule} />;
    case 'week':
      return <WeekFields {...rest} rule={rule} />;
  }
};

const useWeekdays = (): readonly { readonly value: (typeof ruleWeekdays)[number]; readonly label: string }[] => {
  const format = useFormat();
  return ruleWeekdays.map((day, index) => ({ value: day, label: format.weekday(addDays(aMonday, index)) }));
};

const WeekdayFields = ({ rule, onChange, error: text }: FieldsOf<WeekdayRule>) => {
  const { t } = useTranslation('programmes');
  const days = useWeekdays();
  const dayName = days.find(({ value }) => value === rule.weekday)?.label ?? '';
  return (
    <>
      <Select
        label={t('edit.weekday')}
        data={[...days]}
        value={rule.weekday}
        onChange={(next) => onChange({ ...rule, weekday: ruleWeekdays.find((day) => day === next) ?? rule.weekday })}
        allowDeselect={false}
      />
      <Select
        label={t('edit.nth')}
        data={nthChoices.map((nth) => ({
          value: String(nth),
          label: t(`words.nth.${nthKeys[`${nth}`]}`, { day: dayName }),
        }))}
        value={String(rule.nth)}
        onChange={(nth) => onChange({ ...rule, nth: Number(nth ?? rule.nth) })}
        allowDeselect={false}
      />
      <MonthsFields months={rule.months} onChange={(months) => onChange({ ...rule, months })} error={text} />
    </>
  );
};

const MonthDayFields = ({ rule, onChange, error: text }: FieldsOf<MonthDayRule>) => {
  const { t } = useTranslation('programmeEditor');
  const { t: programmes } = useTranslation('programmes');
  const problemText = useProblemText();
  const isLast = rule.day === -1;
  return (
    <>
      <Select
        label={programmes('edit.nth')}
        data={[
          { value: 'day', label: t('rule.dayOfMonth') },
          { value: 'last', label: programmes('words.lastDay') },
        ]}
        value={isLast ? 'last' : 'day'}
        onChange={(choice) => onChange({ ...rule, day: choice === 'last' ? -1 : 1 })}
        allowDeselect={false}
      />
      {!isLast && (
        <NumberField
          label={t('rule.day')}
          value={rule.day}
          onChange={(day) => onChange({ ...rule, day: day ?? Number.NaN })}
          error={Number.isNaN(rule.day) ? problemText(empty) : null}
        />
      )}
      <MonthsFields months={rule.months} onChange={(months) => onChange({ ...rule, months })} error={text} />
    </>
  );
};

const WeekFields = ({ rule, onChange, error: text }: FieldsOf<WeekRule>) => {
  const { t } = useTranslation('programmeEditor');
  const problemText = useProblemText();
  const days = useWeekdays();
  const choose = (chosen: readonly string[]) =>
    onChange({ ...rule, weekdays: ruleWeekdays.filter((day) => chosen.includes(day)) });
  return (
    <>
      <NumberField
        label={t('rule.weeks')}
        value={rule.weeks}
        onChange={(weeks) => onChange({ ...rule, weeks: weeks ?? Number.NaN })}
        error={Number.isNaN(rule.weeks) ? problemText(empty) : text}
      />
      <div className={styles['wide']}>
        <Labelled label={t('rule.weekdays')}>
          <Chip.Group multiple value={[...rule.weekdays]} onChange={choose}>
            <Group gap={4}>
              {days.map(({ value, label }) => (
                <Chip key={value} value={value} size="xs">
                  {label}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Labelled>
      </div>
    </>
  );
};

interface MonthsFieldsProps {
  readonly months: RuleMonths;
  readonly onChange: (months: RuleMonths) => void;
  readonly error: string | null;
}

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const MonthsFields = ({ months, onChange, error: text }: MonthsFieldsProps) => {
  const { t } = useTranslation('programmeEditor');
  const { t: programmes } = useTranslation('programmes');
  const format = useFormat();
  const problemText = useProblemText();
  if ('every' in months) {
    return (
      <div className={styles['wide']}>
        <NumberField
          label={programmes('edit.months')}
          value={months.every}
          onChange={(every) => onChange({ every: every ?? Number.NaN })}
          error={Number.isNaN(months.every) ? problemText(empty) : text}
        />
        <Button variant="subtle" size="compact-xs" onClick={() => onChange({ in: [1] })}>
          {t('rule.nameMonths')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['wide']}>
      <MultiSelect
        label={t('rule.inMonths')}
        data={allMonths.map((month) => ({ value: String(month), label: format.month(dateFromParts(2026, month, 1)) }))}
        value={months.in.map(String)}
        onChange={(chosen) => onChange({ in: allMonths.filter((month) => chosen.includes(String(month))) })}
        error={months.in.length === 0 ? problemText(empty) : text}
      />
      <Button variant="subtle" size="compact-xs" onClick={() => onChange({ every: 3 })}>
        {t('rule.countMonths')}
      </Button>
    </div>
  );
};
