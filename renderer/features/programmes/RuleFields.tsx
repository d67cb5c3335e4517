import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { type MonthlyRule, monthlyRuleText, nthChoices, readMonthlyRule, ruleWeekdays } from './monthlyRule.ts';
import { NumberField } from './NumberField.tsx';

interface RuleFieldsProps {
  readonly rrule: string;
  readonly onChange: (rrule: string) => void;
}

const usual: MonthlyRule = { nth: 1, weekday: 'MO', months: 1 };
const aMonday = calendarDate('2026-11-16');
const nthKeys = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const;

/** Which weekday of the month, every how many months. A rule of another make is edited as text. */
export const RuleFields = ({ rrule, onChange }: RuleFieldsProps) => {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  const rule = readMonthlyRule(rrule) ?? usual;
  const change = (columns: Partial<MonthlyRule>) => onChange(monthlyRuleText({ ...rule, ...columns }));
  const days = ruleWeekdays.map((day, index) => ({ value: day, label: format.weekday(addDays(aMonday, index)) }));
  const dayName = days.find(({ value }) => value === rule.weekday)?.label ?? '';
  return (
    <>
      <Select
        label={t('edit.nth')}
        data={nthChoices.map((nth) => ({
          value: String(nth),
          label: t(`words.nth.${nthKeys[`${nth}`]}`, { day: dayName }),
        }))}
        value={String(rule.nth)}
        onChange={(nth) => change({ nth: Number(nth ?? rule.nth) })}
        allowDeselect={false}
        w={170}
      />
      <Select
        label={t('edit.weekday')}
        data={days}
        value={rule.weekday}
        onChange={(next) => change({ weekday: ruleWeekdays.find((day) => day === next) ?? rule.weekday })}
        allowDeselect={false}
        w={130}
      />
      <NumberField
        label={t('edit.months')}
        isWhole
        width={130}
        value={rule.months}
        onChange={(months) => change({ months: months ?? 1 })}
      />
    </>
  );
};
