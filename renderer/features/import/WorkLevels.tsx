import { Button, NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOptions } from '#archive/importTarget.ts';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import type { PlanSummary } from '#workers/importMessages.ts';
import styles from './Import.module.css';
import { levelOfName, levelsNow, type ProgrammeToChoose, programmesToChoose, withLevel } from './workLevelsView.ts';

interface WorkLevelsProps {
  readonly names: PlanSummary['workNames'];
  readonly options: ImportOptions;
  readonly onCheck: (options: ImportOptions) => Promise<void>;
}

/** Asks which of the names past work has in the file are services of a programme: what is due next counts from them. */
export const WorkLevels = ({ names, options, onCheck }: WorkLevelsProps) => {
  const { t } = useTranslation('import');
  const fleet = useFleet();
  const today = useToday();
  const programmes = fleet === undefined ? [] : programmesToChoose(fleet, today);
  const [first] = programmes;
  return (
    <Panel title={t('levels.title')} isPadded>
      {first === undefined ? (
        <p className={styles['levelsHint']}>{t('levels.noProgramme')}</p>
      ) : (
        <Choices {...{ names, options, onCheck, programmes, first }} />
      )}
    </Panel>
  );
};

interface ChoicesProps extends WorkLevelsProps {
  readonly programmes: readonly ProgrammeToChoose[];
  readonly first: ProgrammeToChoose;
}

const Choices = ({ names, options, onCheck, programmes, first }: ChoicesProps) => {
  const { t } = useTranslation('import');
  const text = useLocalText();
  const format = useFormat();
  const asPlanned = levelsNow(names, options.levels);
  const [levels, setLevels] = useState(asPlanned);
  const [shown, show] = useState(first.id);
  const programme = programmes.find(({ id }) => id === shown) ?? first;
  const choices = [
    { value: '', label: t('levels.none') },
    ...programme.levels.map(({ id, name }) => ({ value: id, label: text(name) })),
  ];
  return (
    <>
      <p className={styles['levelsHint']}>{t('levels.hint')}</p>
      <div className={styles['levelsHead']}>
        <Select
          label={t('levels.programme')}
          allowDeselect={false}
          value={programme.id}
          data={programmes.map(({ id, name }) => ({ value: id, label: text(name) }))}
          onChange={(id) => show(programmes.find((one) => one.id === id)?.id ?? first.id)}
        />
        {JSON.stringify(levels) !== JSON.stringify(asPlanned) && (
          <Button variant="default" onClick={() => void onCheck({ ...options, levels })}>
            {t('levels.apply')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles['levels']} tabIndex={0} aria-label={t('levels.title')}>
        {names.map(({ title, rows }) => (
          <div key={title} className={styles['levelName']}>
            <span title={title}>{title}</span>
            <span className={styles['levelRows']}>{t('levels.rows', { count: rows, shown: format.number(rows) })}</span>
            <NativeSelect
              size="xs"
              aria-label={t('levels.of', { work: title })}
              data={choices}
              value={levelOfName(levels, title, programme.id)}
              onChange={({ currentTarget: { value } }) =>
                setLevels(withLevel(levels, title, { programmeId: programme.id, levelId: value }))
              }
            />
          </div>
        ))}
      </section>
    </>
  );
};
