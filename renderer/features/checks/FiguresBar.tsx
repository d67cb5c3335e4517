import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { DateField } from '#widgets/DateField.tsx';
import styles from './Board.module.css';
import { lastDays, shownKeys, usualDays } from './figuresView.ts';
import type { Figures } from './useFigures.ts';

/** Over which days, and told apart how. */
export const FiguresBar = ({ figures: { span, by, turn } }: { readonly figures: Figures }) => {
  const { t } = useTranslation('checkFigures');
  const today = useToday();
  const usual = usualDays.find((count) => lastDays(today, count).from === span.from && span.to === today);
  return (
    <div className={styles['bar']}>
      <SegmentedControl
        aria-label={t('span')}
        value={usual === undefined ? '' : String(usual)}
        onChange={(count) => turn({ ...lastDays(today, Number(count)) })}
        data={usualDays.map((count) => ({ value: String(count), label: t('lastDays', { count }) }))}
      />
      <DateField
        className={styles['date'] ?? ''}
        aria-label={t('from')}
        value={span.from}
        maxDate={span.to}
        onChange={(from) => from !== null && turn({ from, to: span.to })}
      />
      <span aria-hidden>–</span>
      <DateField
        className={styles['date'] ?? ''}
        aria-label={t('to')}
        value={span.to}
        maxDate={today}
        onChange={(to) => to !== null && turn({ from: span.from, to })}
      />
      <SegmentedControl
        aria-label={t('by')}
        value={by}
        onChange={(key) => turn({ by: key })}
        data={shownKeys.map((key) => ({ value: key, label: t(`byKey.${key}`) }))}
      />
    </div>
  );
};
