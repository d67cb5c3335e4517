import { Group, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GuaranteeTerms } from '#domain/guarantee.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import styles from './Order.module.css';

interface GuaranteeFieldsProps {
  readonly value: GuaranteeTerms | null;
  readonly completedOn: CalendarDate | null;
  readonly onChange: (terms: GuaranteeTerms) => void;
  readonly problems: readonly Problem[];
}

const longestDays = 3660;

/** The quality guarantee that is promised: days and kilometres, whichever comes first. */
export const GuaranteeFields = ({ value, completedOn, onChange, problems }: GuaranteeFieldsProps) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const problemText = useProblemText();
  if (value === null) {
    return (
      <div>
        <div className={styles['label']}>{t('issue.guarantee')}</div>
        <p className={styles['dialogText']}>{t('issue.guaranteeNone')}</p>
      </div>
    );
  }
  const isDated = completedOn !== null && Number.isInteger(value.days) && value.days > 0;
  return (
    <div>
      <div className={styles['label']}>{t('issue.guarantee')}</div>
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
      <p className={styles['dialogText']}>{t('issue.guaranteeHint')}</p>
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className={styles['error']}>
          {problemText(problem)}
        </p>
      ))}
    </div>
  );
};
