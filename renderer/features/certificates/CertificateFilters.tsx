import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredCertificate } from '#data/certificateRegister.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import { useSearchKey } from '#ui/useSearchKey.ts';
import styles from './Certificates.module.css';
import { type CertificateFilter, choicesIn } from './certificatesView.ts';

/** Most names a list of choices shows at once; typing narrows it. */
const mostOffered = 60;

interface CertificateFiltersProps {
  readonly rows: readonly RegisteredCertificate[];
  readonly filter: CertificateFilter;
  readonly onChange: (key: 'kind' | 'machine' | 'inspector' | 'period', value: string | null) => void;
  readonly onQuery: (query: string) => void;
}

/** What narrows the register besides the state. */
export const CertificateFilters = ({ rows, filter, onChange, onQuery }: CertificateFiltersProps) => {
  const { t } = useTranslation('certificates');
  const { t: register } = useTranslation('register');
  const format = useFormat();
  const field = useSearchKey();
  const choices = useMemo(() => choicesIn(rows), [rows]);
  const period = (value: string) => (value.length === 4 ? value : format.monthOfYear(calendarDate(`${value}-01`)));
  const lists = [
    {
      key: 'kind',
      label: register('kind'),
      placeholder: register('anyKind'),
      data: choices.kinds.map((kind) => ({ value: kind, label: register(`kinds.${kind}`) })),
    },
    {
      key: 'machine',
      label: register('machineFilter'),
      placeholder: register('anyMachine'),
      data: choices.machines,
    },
    {
      key: 'inspector',
      label: register('inspectorFilter'),
      placeholder: register('anyInspector'),
      data: choices.inspectors,
    },
    {
      key: 'period',
      label: register('period'),
      placeholder: register('anyPeriod'),
      data: choices.periods.map((value) => ({ value, label: period(value) })),
    },
  ] as const;
  return (
    <div className={styles['filters']}>
      <TextInput
        ref={field}
        className={styles['search'] ?? ''}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      {lists.map(({ key, label, placeholder, data }) => (
        <Select
          key={key}
          className={styles['filter'] ?? ''}
          aria-label={label}
          placeholder={placeholder}
          data={[...data]}
          value={filter[key] === '' ? null : filter[key]}
          onChange={(value) => onChange(key, value)}
          limit={mostOffered}
          searchable
          clearable
        />
      ))}
    </div>
  );
};
