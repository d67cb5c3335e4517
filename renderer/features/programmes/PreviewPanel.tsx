import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Visit } from '#domain/forecast.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './Programmes.module.css';
import { programmePreview } from './programmePreview.ts';

interface PreviewPanelProps {
  readonly fleet: Fleet;
  readonly programme: Programme;
  readonly machines: readonly Equipment[];
  /** Levels in force. */
  readonly levels: readonly ProgrammeLevel[];
  /** Levels of the draft, when there is a sound one. */
  readonly draft: readonly ProgrammeLevel[] | null;
}

const mostOffered = 200;

/** The next twelve months of one machine, before and after: the effect of a change is seen before it is approved. */
export const PreviewPanel = ({ fleet, programme, machines, levels, draft }: PreviewPanelProps) => {
  const { t } = useTranslation('programmes');
  const today = useToday();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const machine = machines.find(({ id }) => id === chosenId) ?? machines[0];
  const preview = useMemo(
    () => (machine === undefined ? null : programmePreview(fleet, { equipment: machine, programme, draft }, today)),
    [fleet, machine, programme, draft, today],
  );
  if (machine === undefined || preview === null) {
    return (
      <Panel title={t('preview.title')} isPadded>
        <div className={styles['second']}>{t('preview.noMachine')}</div>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('preview.title')}
      end={
        <Select
          aria-label={t('preview.machine')}
          data={machines.slice(0, mostOffered).map(({ id, code }) => ({ value: id, label: code }))}
          value={machine.id}
          onChange={setChosenId}
          searchable
          allowDeselect={false}
          w={140}
        />
      }
      isPadded
    >
      <div className={styles['before']}>
        <Visits title={t('preview.now')} visits={preview.now} levels={levels} />
        {preview.drafted !== null && draft !== null && (
          <Visits title={t('preview.draft')} visits={preview.drafted} levels={draft} />
        )}
      </div>
    </Panel>
  );
};

interface VisitsProps {
  readonly title: string;
  readonly visits: readonly Visit[];
  readonly levels: readonly ProgrammeLevel[];
}

const Visits = ({ title, visits, levels }: VisitsProps) => {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  const text = useLocalText();
  const name = (levelId: string): string => {
    const level = levels.find(({ id }) => id === levelId);
    return level === undefined ? '' : text(level.name);
  };
  return (
    <div>
      <h3>
        {title} <span className={styles['second']}>{t('preview.count', { count: visits.length })}</span>
      </h3>
      {visits.length === 0 ? (
        <div className={styles['second']}>{t('preview.none')}</div>
      ) : (
        <ol className={styles['visits']}>
          {visits.map(({ on, levelId, absorbs }) => (
            <li key={`${on} ${levelId}`}>
              {t('preview.visit', { date: format.date(on), level: name(levelId) })}
              {absorbs.length > 0 && (
                <span className={styles['second']}>
                  {' '}
                  {t('preview.absorbs', { levels: format.list(absorbs.map(name)) })}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
