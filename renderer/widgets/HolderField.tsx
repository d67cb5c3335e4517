import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import { byCode } from '#domain/equipment.ts';
import type { HeldHolder } from '#domain/heldCertificateSaving.ts';

interface HolderFieldProps {
  readonly value: HeldHolder | null;
  readonly onChoose: (holder: HeldHolder | null) => void;
}

/** Chooses the machine or the instrument a certificate is held for. */
export const HolderField = ({ value, onChoose }: HolderFieldProps) => {
  const { t } = useTranslation('held');
  const fleet = useFleet();
  const machines = useMemo(
    () => [...(fleet?.equipment.values() ?? [])].filter(({ archivedOn }) => archivedOn === null).sort(byCode),
    [fleet?.equipment],
  );
  const instruments = useMemo(
    () => [...(fleet?.instruments.values() ?? [])].filter(({ archivedOn }) => archivedOn === null),
    [fleet?.instruments],
  );
  const option = ({ id, code, name }: { readonly id: string; readonly code: string; readonly name: string }) => ({
    value: id,
    label: [code, name].filter(Boolean).join(' · '),
  });
  const choose = (id: string | null) => {
    const machine = machines.find((each) => each.id === id);
    const instrument = instruments.find((each) => each.id === id);
    if (machine !== undefined) onChoose({ equipmentId: machine.id, instrumentId: null });
    else onChoose(instrument === undefined ? null : { equipmentId: null, instrumentId: instrument.id });
  };
  return (
    <Select
      label={t('holder')}
      placeholder={t('chooseHolder')}
      nothingFoundMessage={t('nothingFound')}
      searchable
      limit={60}
      openOnFocus={false}
      data-autofocus
      data={[
        { group: t('holders.equipment'), items: machines.map(option) },
        { group: t('holders.instrument'), items: instruments.map(option) },
      ]}
      value={value === null ? null : (value.equipmentId ?? value.instrumentId)}
      onChange={choose}
    />
  );
};
