import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { dateFromParts } from '#kernel/calendarDate.ts';
import { DateField } from '#widgets/DateField.tsx';
import { type ClosureDraft, longestMonth, nthPlaces, weekdayCodes } from './closureForm.ts';
import { placeKeys, weekdayNames } from './useClosureWords.ts';

interface ClosureFieldsProps {
  readonly draft: ClosureDraft;
  readonly change: (columns: Partial<ClosureDraft>) => void;
  readonly errorAt: (field: string) => string | null;
}

/** The fields of the way chosen. */
export const ClosureFields = (props: ClosureFieldsProps) => {
  switch (props.draft.way) {
    case 'span':
      return <SpanFields {...props} />;
    case 'yearly':
      return <YearlyFields {...props} />;
    case 'nth':
      return <NthFields {...props} />;
    case 'rule':
      return <RuleField {...props} />;
  }
};

const SpanFields = ({ draft, change, errorAt }: ClosureFieldsProps) => {
  const { t } = useTranslation('capacity');
  return (
    <Group grow align="flex-start">
      <DateField
        label={t('from')}
        value={draft.from}
        onChange={(from) =>
          change({ from, to: from !== null && (draft.to === null || draft.to < from) ? from : draft.to })
        }
        error={errorAt('from')}
      />
      <DateField label={t('to')} value={draft.to} onChange={(to) => change({ to })} error={errorAt('to')} />
    </Group>
  );
};

const MonthField = ({ draft, change }: Pick<ClosureFieldsProps, 'draft' | 'change'>) => {
  const { t } = useTranslation('capacity');
  const format = useFormat();
  return (
    <Select
      label={t('month')}
      data={Array.from({ length: 12 }, (_, i) => ({
        value: String(i + 1),
        label: format.month(dateFromParts(2026, i + 1, 1)),
      }))}
      value={String(draft.month)}
      onChange={(chosen) => {
        const month = Number(chosen ?? draft.month);
        const last = longestMonth(month);
        change({ month, firstDay: Math.min(draft.firstDay, last), lastDay: Math.min(draft.lastDay, last) });
      }}
      allowDeselect={false}
    />
  );
};

const YearlyFields = ({ draft, change }: ClosureFieldsProps) => {
  const { t } = useTranslation('capacity');
  const days = (first: number) =>
    Array.from({ length: longestMonth(draft.month) - first + 1 }, (_, i) => String(first + i));
  return (
    <Group grow align="flex-start">
      <MonthField draft={draft} change={change} />
      <Select
        label={t('firstDay')}
        data={days(1)}
        value={String(draft.firstDay)}
        onChange={(chosen) => {
          const firstDay = Number(chosen ?? draft.firstDay);
          change({ firstDay, lastDay: Math.max(firstDay, draft.lastDay) });
        }}
        allowDeselect={false}
      />
      <Select
        label={t('lastDay')}
        data={days(draft.firstDay)}
        value={String(draft.lastDay)}
        onChange={(chosen) => change({ lastDay: Number(chosen ?? draft.lastDay) })}
        allowDeselect={false}
      />
    </Group>
  );
};

const NthFields = ({ draft, change }: ClosureFieldsProps) => {
  const { t } = useTranslation('capacity');
  const names = weekdayNames(useFormat());
  return (
    <Group grow align="flex-start">
      <Select
        label={t('which')}
        data={nthPlaces.map((nth) => ({ value: String(nth), label: t(`which_${placeKeys[`${nth}`]}`) }))}
        value={String(draft.nth)}
        onChange={(chosen) => change({ nth: nthPlaces.find((nth) => String(nth) === chosen) ?? draft.nth })}
        allowDeselect={false}
      />
      <Select
        label={t('weekday')}
        data={weekdayCodes.map((code, i) => ({ value: code, label: names[i] ?? code }))}
        value={draft.weekday}
        onChange={(chosen) => change({ weekday: weekdayCodes.find((code) => code === chosen) ?? draft.weekday })}
        allowDeselect={false}
      />
      <MonthField draft={draft} change={change} />
    </Group>
  );
};

const RuleField = ({ draft, change, errorAt }: ClosureFieldsProps) => {
  const { t } = useTranslation('capacity');
  return (
    <TextInput
      label={t('rule')}
      value={draft.rrule}
      maxLength={500}
      onChange={(event) => change({ rrule: event.currentTarget.value })}
      error={errorAt('rrule')}
    />
  );
};
