import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmReading } from '#data/commands/confirmReading.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Machine.module.css';
import type { ReadingRow } from './readingsView.ts';
import { useVoiding } from './useVoiding.tsx';

interface ReadingsTableProps {
  readonly meter: Meter;
  readonly rows: readonly ReadingRow[];
  readonly isInService: boolean;
  readonly empty: ReactNode;
}

/** The readings of one meter, latest first. */
export const ReadingsTable = ({ meter, rows, isInService, empty }: ReadingsTableProps) => {
  const { t } = useTranslation('equipment');
  return (
    <VirtualTable
      label={t('tab.readings')}
      columns={useColumns(meter, isInService)}
      rows={rows}
      rowKey={({ reading }) => reading.id}
      rowHeight={40}
      empty={empty}
    />
  );
};

const useColumns = (meter: Meter, isInService: boolean): readonly Column<ReadingRow>[] => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const words = useMeterWords();
  const wasReplaced = meter.events.length > 0;
  return useMemo(
    () => [
      { id: 'on', head: t('takenOn'), width: '152px', cell: ({ reading }) => format.date(reading.takenOn) },
      {
        id: 'shown',
        head: t('shownColumn'),
        width: '120px',
        align: 'end',
        cell: ({ reading }) => (
          <span className={reading.state === 'void' ? styles['struck'] : undefined}>
            {words(reading.value, meter.unit)}
          </span>
        ),
      },
      ...(wasReplaced
        ? [
            {
              id: 'life',
              head: t('lifetimeColumn'),
              width: '120px',
              align: 'end' as const,
              cell: ({ lifetime }: ReadingRow) => words(lifetime, meter.unit),
            },
          ]
        : []),
      {
        id: 'perDay',
        head: t('perDayColumn'),
        width: '100px',
        align: 'end',
        cell: ({ perDay }) => (perDay === null ? null : format.number(perDay, meter.unit === 'h' ? 1 : 0)),
      },
      { id: 'state', head: t('stateColumn'), width: 'minmax(236px, 1.3fr)', cell: (row) => <ReadingState {...row} /> },
      {
        id: 'source',
        head: t('sourceColumn'),
        width: 'minmax(110px, 0.7fr)',
        cell: ({ reading }) => <ReadingSource reading={reading} />,
      },
      {
        id: 'action',
        head: t('column.action'),
        width: '190px',
        align: 'end',
        cell: ({ reading }) => (isInService ? <ReadingActions reading={reading} meter={meter} /> : null),
      },
    ],
    [t, format, words, meter, wasReplaced, isInService],
  );
};

const stateIcons = {
  accepted: <IconCheck size={15} aria-hidden />,
  suspect: <IconAlertTriangle size={15} aria-hidden />,
  void: <IconBan size={15} aria-hidden />,
} as const;

const ReadingState = ({ reading }: ReadingRow) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const { state, reason, confirmed } = reading;
  const why = state === 'suspect' && reason !== null ? common(`suspect.${reason}`) : null;
  return (
    <span className={styles['state']} data-state={state}>
      {stateIcons[state]}
      {state === 'accepted' && confirmed ? t('state.confirmed') : t(`state.${state}`)}
      {why !== null && `: ${why}`}
    </span>
  );
};

const ReadingSource = ({ reading }: { readonly reading: MeterReading }) => {
  const { t } = useTranslation('equipment');
  const source = t(`source.${reading.source}`);
  return <span className={styles['dim']}>{reading.takenBy === '' ? source : `${source} · ${reading.takenBy}`}</span>;
};

const ReadingActions = ({ reading, meter }: { readonly reading: MeterReading; readonly meter: Meter }) => {
  const { t } = useTranslation('equipment');
  const confirming = useAnnouncedCommand(confirmReading);
  const voiding = useVoiding(meter);
  if (reading.state === 'void') return null;
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {reading.state === 'suspect' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void confirming.run({ id: reading.id, rev: reading.rev })}
        >
          {t('confirmReading')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => void voiding(reading)}>
        {t('voidReading')}
      </Button>
    </Group>
  );
};
