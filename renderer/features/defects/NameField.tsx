import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';

interface NameFieldProps {
  readonly fleet: Fleet;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error: string | null;
}

/** Who signs: one of the people, or a name as written on a paper. */
export const NameField = ({ fleet, value, onChange, error }: NameFieldProps) => {
  const { t } = useTranslation('defectBook');
  const people = [...fleet.people.values()].filter(({ archivedOn }) => archivedOn === null);
  return (
    <Autocomplete
      label={t('sign.name')}
      data={[...new Set(people.map(({ name }) => name))]}
      value={value}
      onChange={onChange}
      error={error}
      maxLength={120}
    />
  );
};
