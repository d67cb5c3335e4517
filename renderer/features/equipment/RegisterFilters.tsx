import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArchive, IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { statuses } from '#widgets/StatusChip.tsx';
import styles from './Register.module.css';
import { isNarrowed, noProgramme } from './registerFilter.ts';
import { depotsOf } from './registerView.ts';
import type { RegisterState } from './useRegister.ts';

interface RegisterFiltersProps {
  readonly fleet: Fleet;
  readonly register: RegisterState;
}

/** Search and filters above the register. `/` goes to the search. */
export const RegisterFilters = ({ fleet, register }: RegisterFiltersProps) => {
  const { t } = useTranslation('equipment');
  const { filter, narrow } = register;
  return (
    <div className={styles['filters']}>
      <Search register={register} />
      <KindFilter fleet={fleet} register={register} />
      <DepotFilter fleet={fleet} register={register} />
      <StatusFilter register={register} />
      <ProgrammeFilter fleet={fleet} register={register} />
      <Button
        h={36}
        variant={filter.isArchived ? 'light' : 'default'}
        aria-pressed={filter.isArchived}
        leftSection={<IconArchive size={16} />}
        onClick={() => narrow('archived', filter.isArchived ? null : 'yes')}
      >
        {t('archivedOnly')}
      </Button>
      {isNarrowed(filter) && (
        <Button variant="subtle" h={36} leftSection={<IconFilterOff size={16} />} onClick={register.clear}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
};

const Search = ({ register }: { readonly register: RegisterState }) => {
  const { t } = useTranslation('equipment');
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <TextInput
      ref={field}
      className={styles['search'] ?? ''}
      value={register.query}
      onChange={(event) => register.type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') register.type('');
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        register.query === '' ? undefined : (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => register.type('')} />
        )
      }
      placeholder={t('searchPlaceholder')}
      aria-label={t('searchPlaceholder')}
    />
  );
};

const KindFilter = ({ fleet, register }: RegisterFiltersProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const used = useMemo(() => new Set([...fleet.equipment.values()].map(({ kind }) => kind)), [fleet.equipment]);
  const kinds = equipmentKinds.filter((kind) => used.has(kind) || kind === register.filter.kind);
  return (
    <Choice
      label={t('anyKind')}
      choices={kinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) }))}
      value={register.filter.kind}
      onChoose={(kind) => register.narrow('kind', kind)}
    />
  );
};

const DepotFilter = ({ fleet, register }: RegisterFiltersProps) => {
  const { t } = useTranslation('equipment');
  const language = useLanguage();
  const depots = useMemo(
    () => depotsOf(fleet.equipment.values(), new Intl.Collator(language, { numeric: true }).compare),
    [fleet.equipment, language],
  );
  if (depots.length === 0 && register.filter.depot === null) return null;
  return (
    <Choice
      label={t('anyDepot')}
      choices={depots.map((depot) => ({ value: depot, label: depot }))}
      value={register.filter.depot}
      onChoose={(depot) => register.narrow('depot', depot)}
    />
  );
};

const StatusFilter = ({ register }: { readonly register: RegisterState }) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  return (
    <Choice
      label={t('anyStatus')}
      choices={statuses.map((status) => ({ value: status, label: common(`status.${status}`) }))}
      value={register.filter.status}
      onChoose={(status) => register.narrow('status', status)}
    />
  );
};

const ProgrammeFilter = ({ fleet, register }: RegisterFiltersProps) => {
  const { t } = useTranslation('equipment');
  const text = useLocalText();
  const programmes = [...fleet.programmes.values()].filter(
    ({ id, archivedOn }) => archivedOn === null || id === register.filter.programme,
  );
  return (
    <Choice
      label={t('anyProgramme')}
      choices={[
        { value: noProgramme, label: t('withoutProgramme') },
        ...programmes.map(({ id, name }) => ({ value: id, label: text(name) })),
      ]}
      value={register.filter.programme}
      onChoose={(programme) => register.narrow('programme', programme)}
    />
  );
};

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
    limit={200}
    data-chosen={value !== null || undefined}
    comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
  />
);
