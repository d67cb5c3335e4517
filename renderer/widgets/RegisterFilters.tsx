import { ActionIcon, Button, CloseButton, Select, TextInput } from '@mantine/core';
import { IconArchive, IconFilterOff, IconSearch } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { useSearchKey } from '#ui/useSearchKey.ts';
import styles from './RegisterFilters.module.css';
import { isNarrowed, noProgramme, type RegisterFilter } from './registerFilter.ts';
import { depotsOf } from './registerView.ts';
import { statuses } from './StatusChip.tsx';
import type { RegisterFiltering } from './useRegisterFilter.ts';

interface RegisterFiltersProps extends Omit<RegisterFiltering, 'filter'> {
  readonly equipment: Fleet['equipment'];
  readonly programmes: Fleet['programmes'];
  readonly filter: RegisterFilter;
  /** Whether archived machines may be asked for. */
  readonly hasArchived?: boolean;
}

/** Search and filters above a list of machines. `/` goes to the search. */
export const RegisterFilters = (props: RegisterFiltersProps) => {
  const { equipment, programmes, filter, version, type, narrow, clear, hasArchived = true } = props;
  const { t } = useTranslation('equipment');
  const { kind, depot, status, programme, isArchived } = filter;
  return (
    <div className={styles['filters']}>
      <Search key={version} query={filter.query} type={type} />
      <KindFilter equipment={equipment} value={kind} narrow={narrow} />
      <DepotFilter equipment={equipment} value={depot} narrow={narrow} />
      <StatusFilter value={status} narrow={narrow} />
      <ProgrammeFilter programmes={programmes} value={programme} narrow={narrow} />
      {hasArchived && (
        <Button
          h={36}
          variant={isArchived ? 'light' : 'default'}
          aria-pressed={isArchived}
          leftSection={<IconArchive size={16} />}
          onClick={() => narrow('archived', isArchived ? null : 'yes')}
        >
          {t('archivedOnly')}
        </Button>
      )}
      {isNarrowed(filter) && (
        <ActionIcon variant="subtle" size={36} aria-label={t('clearFilters')} title={t('clearFilters')} onClick={clear}>
          <IconFilterOff size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
};

interface SearchProps {
  readonly query: string;
  readonly type: (query: string) => void;
}

/** Shows each key at once by itself, whatever the list below takes. */
const Search = ({ query, type }: SearchProps) => {
  const { t } = useTranslation('equipment');
  const [text, setText] = useState(query);
  const field = useSearchKey();
  const change = (next: string) => {
    setText(next);
    type(next);
  };
  return (
    <TextInput
      ref={field}
      className={styles['search'] ?? ''}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') change('');
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text === '' ? undefined : <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => change('')} />
      }
      placeholder={t('searchPlaceholder')}
      aria-label={t('searchPlaceholder')}
    />
  );
};

interface FilterProps {
  readonly value: string | null;
  readonly narrow: (name: string, value: string | null) => void;
}

const KindFilter = memo(({ equipment, value, narrow }: FilterProps & Pick<RegisterFiltersProps, 'equipment'>) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const used = useMemo(() => new Set([...equipment.values()].map(({ kind }) => kind)), [equipment]);
  const kinds = equipmentKinds.filter((kind) => used.has(kind) || kind === value);
  return (
    <Choice
      label={t('anyKind')}
      choices={kinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) }))}
      value={value}
      onChoose={(kind) => narrow('kind', kind)}
    />
  );
});

const DepotFilter = memo(({ equipment, value, narrow }: FilterProps & Pick<RegisterFiltersProps, 'equipment'>) => {
  const { t } = useTranslation('equipment');
  const language = useLanguage();
  const depots = useMemo(
    () => depotsOf(equipment.values(), new Intl.Collator(language, { numeric: true }).compare),
    [equipment, language],
  );
  if (depots.length === 0 && value === null) return null;
  return (
    <Choice
      label={t('anyDepot')}
      choices={depots.map((depot) => ({ value: depot, label: depot }))}
      value={value}
      onChoose={(depot) => narrow('depot', depot)}
    />
  );
});

const StatusFilter = memo(({ value, narrow }: FilterProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  return (
    <Choice
      label={t('anyStatus')}
      choices={statuses.map((status) => ({ value: status, label: common(`status.${status}`) }))}
      value={value}
      onChoose={(status) => narrow('status', status)}
    />
  );
});

const ProgrammeFilter = memo(
  ({ programmes, value, narrow }: FilterProps & Pick<RegisterFiltersProps, 'programmes'>) => {
    const { t } = useTranslation('equipment');
    const text = useLocalText();
    const offered = [...programmes.values()].filter(({ id, archivedOn }) => archivedOn === null || id === value);
    return (
      <Choice
        label={t('anyProgramme')}
        choices={[
          { value: noProgramme, label: t('withoutProgramme') },
          ...offered.map(({ id, name }) => ({ value: id, label: text(name) })),
        ]}
        value={value}
        onChoose={(programme) => narrow('programme', programme)}
      />
    );
  },
);

interface ChoiceProps {
  /** What stands there while nothing is chosen: "Any kind". */
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

const Choice = ({ label, choices, value, onChoose }: ChoiceProps) => (
  <Select
    className={styles['choice'] ?? ''}
    aria-label={label}
    placeholder={label}
    data={choices.map((choice) => ({ ...choice }))}
    value={value}
    onChange={onChoose}
    searchable={choices.length > 8}
    clearable
    // Room for the button that takes it back: a long word ends in dots before it.
    rightSectionWidth={value === null ? 34 : 58}
    limit={200}
    data-chosen={value !== null || undefined}
    comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
  />
);
