import { ActionIcon, Pill, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { useSearchKey } from '#ui/useSearchKey.ts';
import { DateField } from '#widgets/DateField.tsx';
import styles from './Audit.module.css';
import { type AuditKey, dayIn } from './auditAddress.ts';
import { auditGroups, tablesOf } from './auditGroups.ts';
import { useAuditWords } from './useAuditWords.ts';

/** Options drawn at once. */
const mostOffered = 60;
/** While somebody types, in milliseconds. */
const typing = 250;

interface AuditFiltersProps {
  readonly fleet: Fleet;
  readonly onClear: () => void;
}

type Change = (key: AuditKey, value: string | null) => void;

/** What narrows the trail; it stands in the address. */
export const AuditFilters = ({ fleet, onClear }: AuditFiltersProps) => {
  const { t } = useTranslation('audit');
  const [params, setParams] = useSearchParams();
  const change: Change = (key, value) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const [from, until] = [dayIn(params, 'from'), dayIn(params, 'until')];
  return (
    <search className={styles['filters']}>
      <Words key={params.has('search') ? 'some' : 'none'} onChange={change} />
      <Choices fleet={fleet} onChange={change} />
      <DateField
        aria-label={t('from')}
        placeholder={t('from')}
        clearable
        className={styles['day']}
        value={from}
        onChange={(day) => change('from', day)}
      />
      <DateField
        aria-label={t('until')}
        placeholder={t('until')}
        clearable
        className={styles['day']}
        value={until}
        onChange={(day) => change('until', day)}
      />
      {params.size > 0 && (
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('clearFilters')}
          title={t('clearFilters')}
          onClick={onClear}
        >
          <IconFilterOff size={18} aria-hidden />
        </ActionIcon>
      )}
    </search>
  );
};

const Words = ({ onChange }: { readonly onChange: Change }) => {
  const { t } = useTranslation('audit');
  const [params] = useSearchParams();
  const field = useSearchKey();
  const [text, setText] = useState(params.get('search') ?? '');
  const apply = useDebouncedCallback((wanted: string) => onChange('search', wanted), typing);
  return (
    <TextInput
      ref={field}
      className={styles['words']}
      aria-label={t('search')}
      placeholder={t('searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        apply(value);
      }}
    />
  );
};

const Choices = ({ fleet, onChange }: { readonly fleet: Fleet; readonly onChange: Change }) => {
  const { t } = useTranslation('audit');
  const [params] = useSearchParams();
  const words = useAuditWords(fleet);
  const about = params.get('about');
  const isMachine = about === null || fleet.equipment.has(about as EquipmentId);
  const people = [...fleet.people.values()].map(({ id, name }) => ({ value: id as string, label: name }));
  const records = auditGroups.map((group) => ({
    group: t(`group.${group}`),
    items: [
      { value: `all-${group}`, label: t('allOf', { group: t(`group.${group}`) }) },
      ...tablesOf(group).map((table) => ({ value: table as string, label: words.table(table) })),
    ],
  }));
  const machines = [...fleet.equipment.values()].map(({ id, code, name, plate }) => ({
    value: id as string,
    label: [code, name, plate].filter(Boolean).join(' · '),
  }));
  const shared = { clearable: true, searchable: true, limit: mostOffered, size: 'sm' } as const;
  return (
    <>
      <Select
        {...shared}
        className={styles['choice']}
        aria-label={t('who')}
        placeholder={t('anyPerson')}
        data={[{ value: 'nobody', label: t('nobody') }, ...people]}
        value={params.get('person')}
        onChange={(id) => onChange('person', id)}
      />
      <Select
        {...shared}
        className={styles['records']}
        aria-label={t('filterRecords')}
        placeholder={t('anyRecords')}
        data={records}
        value={params.get('records')}
        onChange={(chosen) => onChange('records', chosen)}
      />
      {isMachine ? (
        <Select
          {...shared}
          className={styles['choice']}
          aria-label={t('machine')}
          placeholder={t('anyMachine')}
          data={machines}
          value={about}
          onChange={(id) => onChange('about', id)}
        />
      ) : (
        <Pill
          size="md"
          withRemoveButton
          removeButtonProps={{ 'aria-label': t('clearFilters'), 'aria-hidden': false }}
          onRemove={() => onChange('about', null)}
        >
          {t('aboutRecord')}
        </Pill>
      )}
    </>
  );
};
