import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { wholeLife } from '#domain/technicalFileRows.ts';
import { DateField } from '#widgets/DateField.tsx';
import { type FileQuestion, searchOf } from './fileAddress.ts';
import styles from './TechnicalFile.module.css';

/** Which days the file tells of, and whether every reading is in it. It stands in the address. */
export const FileFilter = ({ question }: { readonly question: FileQuestion }) => {
  const { t } = useTranslation('technicalFile');
  const [, setSearch] = useSearchParams();
  const today = useToday();
  const { period, withReadings } = question;
  const ask = (next: FileQuestion) => setSearch(new URLSearchParams(searchOf(next)), { replace: true });
  return (
    <fieldset className={styles['filter']} aria-label={t('filter.label')}>
      <DateField
        aria-label={t('filter.from')}
        placeholder={t('filter.from')}
        clearable
        value={period.from}
        maxDate={today}
        onChange={(from) => ask({ ...question, period: { ...period, from } })}
      />
      <span aria-hidden>{'–'}</span>
      <DateField
        aria-label={t('filter.to')}
        placeholder={t('filter.to')}
        clearable
        value={period.to}
        maxDate={today}
        onChange={(to) => ask({ ...question, period: { ...period, to } })}
      />
      {(period.from !== null || period.to !== null) && (
        <Button variant="subtle" size="sm" onClick={() => ask({ ...question, period: wholeLife })}>
          {t('filter.clear')}
        </Button>
      )}
      <Switch
        label={t('filter.readings')}
        checked={withReadings}
        onChange={(event) => ask({ ...question, withReadings: event.currentTarget.checked })}
      />
    </fieldset>
  );
};
