import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { byCode, type Equipment, type EquipmentId, equipmentKinds } from '#domain/equipment.ts';
import { VirtualTable } from '#ui/VirtualTable.tsx';
import { equipmentMatches } from './equipmentSearch.ts';
import styles from './MachinePicker.module.css';

interface MachinePickerProps {
  readonly fleet: Fleet;
  /** Kinds that come first in the choice of kinds. */
  readonly meant: readonly Equipment['kind'][];
  /** Those under it already are shown, but cannot be chosen. */
  readonly isUnder: (machine: Equipment) => boolean;
  readonly picked: ReadonlySet<EquipmentId>;
  readonly onPick: (picked: ReadonlySet<EquipmentId>) => void;
}

/** Chooses machines by search and kind, one by one or all that are shown. */
export const MachinePicker = ({ fleet, meant, isUnder, picked, onPick }: MachinePickerProps) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const wanted = useDeferredValue(query);
  const shown = useMemo(
    () =>
      [...fleet.equipment.values()]
        .filter((machine) => machine.archivedOn === null && (kind === null || machine.kind === kind))
        .filter((machine) => equipmentMatches(machine, wanted))
        .sort(byCode),
    [fleet.equipment, kind, wanted],
  );
  const free = shown.filter((machine) => !isUnder(machine));
  const toggle = (id: EquipmentId) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  return (
    <div className={styles['picker']}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          className={styles['search'] ?? ''}
          aria-label={t('assign.search')}
          placeholder={t('assign.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Select
          aria-label={t('assign.kind')}
          placeholder={t('assign.anyKind')}
          data={kindsOf(fleet, meant).map((each) => ({ value: each, label: common(`kind.${each}`) }))}
          value={kind}
          onChange={setKind}
          clearable
        />
      </Group>
      <Group justify="space-between">
        <strong>{t('assign.chosen', { count: picked.size })}</strong>
        <Group gap="xs">
          <Button variant="subtle" size="compact-sm" disabled={picked.size === 0} onClick={() => onPick(new Set())}>
            {t('assign.clear')}
          </Button>
          <Button
            variant="light"
            size="compact-sm"
            disabled={free.length === 0}
            onClick={() => onPick(new Set([...picked, ...free.map(({ id }) => id)]))}
          >
            {t('assign.chooseShown', { count: free.length })}
          </Button>
        </Group>
      </Group>
      <div className={styles['list']}>
        <VirtualTable
          label={t('assign.machines')}
          rowHeight={40}
          rows={shown}
          rowKey={({ id }) => id}
          onOpen={(machine) => {
            if (!isUnder(machine)) toggle(machine.id);
          }}
          columns={[
            {
              id: 'code',
              head: t('assign.machines'),
              width: 'minmax(200px, 1fr)',
              cell: (machine) => (
                <Checkbox
                  size="xs"
                  label={machine.code}
                  checked={picked.has(machine.id)}
                  disabled={isUnder(machine)}
                  onChange={() => toggle(machine.id)}
                />
              ),
            },
            {
              id: 'name',
              head: t('assign.name'),
              width: 'minmax(160px, 1.4fr)',
              cell: (machine) => machine.name || `${machine.make} ${machine.model}`,
            },
            {
              id: 'kind',
              head: t('assign.kind'),
              width: '150px',
              cell: (machine) => (isUnder(machine) ? t('assign.already') : common(`kind.${machine.kind}`)),
            },
          ]}
          empty={<p className={styles['none']}>{t('assign.noMachines')}</p>}
        />
      </div>
    </div>
  );
};

/** The kinds in the register, those meant first. */
const kindsOf = (fleet: Fleet, meant: MachinePickerProps['meant']): readonly Equipment['kind'][] => {
  const present = new Set([...fleet.equipment.values()].map(({ kind }) => kind));
  const isMeant = (kind: Equipment['kind']): boolean => meant.includes(kind);
  return equipmentKinds.filter((kind) => present.has(kind)).sort((a, b) => Number(isMeant(b)) - Number(isMeant(a)));
};
