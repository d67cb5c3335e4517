import { Button, MultiSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Equipment } from '#domain/equipment.ts';
import { Panel } from '#ui/Panel.tsx';
import { equipmentMatches } from '#widgets/equipmentSearch.ts';
import styles from './Effect.module.css';
import { EffectSums } from './EffectSums.tsx';
import { MachineYear } from './MachineYear.tsx';
import type { ProgrammeEffect } from './programmeEffect.ts';

interface EffectPanelProps {
  readonly effect: ProgrammeEffect;
  /** All machines that can be chosen, by code. */
  readonly offered: readonly Equipment[];
  readonly under: readonly Equipment[];
  readonly onChoose: (ids: readonly Equipment['id'][]) => void;
  /** What the second column shows: the draft, or a revision to come. */
  readonly afterTitle: string;
}

/** The next twelve months of the machines chosen, before and after: the effect is seen before it is approved. */
export const EffectPanel = ({ effect, offered, under, onChoose, afterTitle }: EffectPanelProps) => {
  const { t } = useTranslation('programmeEditor');
  const chosen = effect.machines.map(({ equipment }) => equipment);
  return (
    <>
      <Panel title={t('effect.machines')} isPadded>
        <div className={styles['chooser']}>
          <MachineChoice chosen={chosen} offered={offered} onChoose={onChoose} />
          <Button
            variant="default"
            disabled={under.length === 0}
            onClick={() => onChoose(under.slice(0, mostReckoned).map(({ id }) => id))}
          >
            {under.length > mostReckoned
              ? t('effect.firstUnder', { count: mostReckoned, all: under.length })
              : t('effect.allUnder', { count: under.length })}
          </Button>
        </div>
        <EffectSums effect={effect} afterTitle={afterTitle} />
      </Panel>
      {effect.machines.slice(0, mostShown).map((machine) => (
        <MachineYear key={machine.equipment.id} machine={machine} afterTitle={afterTitle} />
      ))}
      {effect.machines.length > mostShown && (
        <p className={styles['second']}>{t('effect.more', { count: effect.machines.length - mostShown })}</p>
      )}
    </>
  );
};

/** So many machines are reckoned while somebody types; a year of each takes a fraction of a millisecond. */
export const mostReckoned = 300;
/** So many are shown visit by visit; the sums count them all. */
const mostShown = 30;
const mostOffered = 30;

interface MachineChoiceProps extends Pick<EffectPanelProps, 'offered' | 'onChoose'> {
  readonly chosen: readonly Equipment[];
}

const MachineChoice = ({ chosen, offered, onChoose }: MachineChoiceProps) => {
  const { t } = useTranslation('programmeEditor');
  const [query, setQuery] = useState('');
  const options = useMemo(() => {
    const found = offered.filter((machine) => equipmentMatches(machine, query)).slice(0, mostOffered);
    return [...new Set([...chosen, ...found])].map(({ id, code, name }) => ({
      value: id,
      label: name === '' ? code : `${code} · ${name}`,
    }));
  }, [offered, chosen, query]);
  return (
    <MultiSelect
      className={styles['grow'] ?? ''}
      aria-label={t('effect.machines')}
      placeholder={t('effect.addMachine')}
      nothingFoundMessage={t('effect.noMachine')}
      searchable
      clearable
      searchValue={query}
      onSearchChange={setQuery}
      // What is offered is already what was found, by more than the label.
      filter={({ options: found }) => found}
      data={options}
      value={chosen.map(({ id }) => id)}
      onChange={(ids) => onChoose(options.map(({ value }) => value).filter((id) => ids.includes(id)))}
      hidePickedOptions
      maxDropdownHeight={260}
    />
  );
};
