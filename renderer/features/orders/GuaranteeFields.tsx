import { Group, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Equipment } from '#domain/equipment.ts';
import { type GuaranteePromise, guaranteeWorks, leastGuarantee } from '#domain/guarantee.ts';
import { promiseFor } from '#domain/guaranteeWork.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import styles from './Order.module.css';

interface GuaranteeFieldsProps {
  readonly machine: Equipment | undefined;
  readonly value: GuaranteePromise | null;
  readonly completedOn: CalendarDate | null;
  readonly onChange: (promise: GuaranteePromise) => void;
  readonly problems: readonly Problem[];
}

const longestDays = 3660;

/** The quality guarantee that is promised for a kind of work: days and kilometres, whichever comes first. */
export const GuaranteeFields = ({ machine, value, completedOn, onChange, problems }: GuaranteeFieldsProps) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const problemText = useProblemText();
  if (value === null || machine === undefined) {
    return (
      <div>
        <div className={styles['label']}>{t('issue.guarantee')}</div>
        <p className={styles['dialogText']}>{t('issue.guaranteeNone')}</p>
      </div>
    );
  }
  const least = leastGuarantee(machine, value.work);
  const isDated = completedOn !== null && Number.isInteger(value.days) && value.days > 0;
  return (
    <div>
      <div className={styles['label']}>{t('issue.guarantee')}</div>
      <Select
        label={t('issue.work')}
        data={guaranteeWorks.map((work) => ({ value: work, label: t(`issue.works.${work}`) }))}
        value={value.work}
        onChange={(chosen) => {
          const work = guaranteeWorks.find((each) => each === chosen);
          const promise = work === undefined ? null : promiseFor(machine, work);
          if (promise !== null) onChange(promise);
        }}
        allowDeselect={false}
        mb="xs"
      />
      <Group align="flex-start" grow>
        <NumberInput
          label={t('issue.days')}
          description={isDated ? t('issue.until', { date: format.date(addDays(completedOn, value.days)) }) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value.days}
          onChange={(days) => onChange({ ...value, days: typeof days === 'number' ? days : 0 })}
          allowDecimal={false}
          allowNegative={false}
          max={longestDays}
          clampBehavior="strict"
        />
        <NumberInput
          label={t('issue.distance')}
          value={value.distanceKm}
          onChange={(km) => onChange({ ...value, distanceKm: typeof km === 'number' ? km : 0 })}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
        />
      </Group>
      <p className={styles['dialogText']}>
        {t('issue.guaranteeHint')}
        {least !== null &&
          ` ${t('issue.guaranteeLeast', { count: least.days, distance: format.number(least.distanceKm) })}`}
      </p>
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className={styles['error']}>
          {problemText(problem)}
        </p>
      ))}
    </div>
  );
};
