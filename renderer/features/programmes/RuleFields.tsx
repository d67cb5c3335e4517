import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { error } from '#kernel/result.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { useProblemText } from '#widgets/useProblemText.ts';
import { type MonthlyRule, monthlyRuleText, nthChoices, readMonthlyRule, ruleWeekdays } from './monthlyRule.ts';
import styles from './Programmes.module.css';

interface RuleFieldsProps {
  readonly rrule: string;
  readonly onChange: (rrule: string) => void;
  readonly error: string | null;
}

/** Said of the field that is empty, where the rule as a whole could only be called unreadable. */
const empty = error('required');
const aMonday = calendarDate('2026-11-16');
const nthKeys = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const;

/** Which weekday of the month, every how many months. A rule of another make is edited as text. */
export const RuleFields = ({ rrule, onChange, error: ruleError }: RuleFieldsProps) => {
  const { t } = useTranslation('programmes');
  const problemText = useProblemText();
  const [isWritten, setWritten] = useState(false);
  const rule = isWritten ? null : readMonthlyRule(rrule);
  if (rule === null) {
    return (
      <TextInput
        label={t('edit.ruleText')}
        className={styles['grow'] ?? ''}
        value={rrule}
        maxLength={500}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
        error={ruleError}
      />
    );
  }
  return (
    <>
      <MonthlyFields
        rule={rule}
        onChange={(next) => onChange(monthlyRuleText(next))}
        error={Number.isNaN(rule.months) ? problemText(empty) : ruleError}
      />
      <ActionIcon
        className={styles['aligned'] ?? ''}
        color="gray"
        aria-label={t('edit.writeRule')}
        title={t('edit.writeRule')}
        onClick={() => setWritten(true)}
      >
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
    </>
  );
};

interface MonthlyFieldsProps {
  readonly rule: MonthlyRule;
  readonly onChange: (rule: MonthlyRule) => void;
  readonly error: string | null;
}

const MonthlyFields = ({ rule, onChange, error: text }: MonthlyFieldsProps) => {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  const days = ruleWeekdays.map((day, index) => ({ value: day, label: format.weekday(addDays(aMonday, index)) }));
  const dayName = days.find(({ value }) => value === rule.weekday)?.label ?? '';
  return (
    <>
      <NumberField
        label={t('edit.months')}
        width={130}
        value={rule.months}
        onChange={(months) => onChange({ ...rule, months: months ?? Number.NaN })}
        error={text}
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
        w={170}
      />
      <Select
        label={t('edit.weekday')}
        data={days}
        value={rule.weekday}
        onChange={(next) => onChange({ ...rule, weekday: ruleWeekdays.find((day) => day === next) ?? rule.weekday })}
        allowDeselect={false}
        w={130}
      />
    </>
  );
};
