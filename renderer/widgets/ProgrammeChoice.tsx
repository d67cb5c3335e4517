import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#domain/programme.ts';

interface ProgrammeChoiceProps {
  readonly options: readonly { readonly id: Programme['id']; readonly label: string }[];
  readonly value: Programme['id'];
  readonly onChoose: (id: Programme['id']) => void;
}

/** One of the programmes a machine is under. */
export const ProgrammeChoice = ({ options, value, onChoose }: ProgrammeChoiceProps) => {
  const { t } = useTranslation('orders');
  return (
    <Select
      label={t('dialog.programme')}
      allowDeselect={false}
      data={options.map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={(id) => onChoose(options.find((option) => option.id === id)?.id ?? value)}
    />
  );
};
