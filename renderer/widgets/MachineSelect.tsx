import { Select } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { offeredMachines } from './openOrderChoices.ts';

interface MachineSelectProps {
  readonly machines: ReadonlyMap<EquipmentId, Equipment>;
  readonly value: EquipmentId | null;
  readonly onChoose: (id: EquipmentId | null) => void;
}

const labelOf = ({ code, name, make, model, plate }: Equipment): string =>
  [code, name || [make, model].filter(Boolean).join(' '), plate].filter(Boolean).join(' · ');

/** Chooses a machine by any word of its code, name, plate, depot or keeper. */
export const MachineSelect = ({ machines, value, onChoose }: MachineSelectProps) => {
  const { t } = useTranslation('orders');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const chosen = value === null ? undefined : machines.get(value);
  const options = useMemo(() => {
    // With a machine chosen the box shows its label: then all are offered again.
    const found = offeredMachines(machines, chosen && wanted === labelOf(chosen) ? '' : wanted);
    const all = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
    return all.map((machine) => ({ value: machine.id, label: labelOf(machine) }));
  }, [machines, wanted, chosen]);
  return (
    <Select
      data-autofocus
      label={t('dialog.machine')}
      placeholder={t('dialog.machinePlaceholder')}
      nothingFoundMessage={t('dialog.nothingFound')}
      searchable
      searchValue={query}
      onSearchChange={setQuery}
      // What is offered is already what was found, by more than the label.
      filter={({ options: offered }) => offered}
      data={options}
      value={value}
      onChange={(id) => onChoose(options.find((option) => option.value === id)?.value ?? null)}
    />
  );
};
