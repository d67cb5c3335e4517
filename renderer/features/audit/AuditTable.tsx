import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import styles from './Audit.module.css';
import { useAuditWords } from './useAuditWords.ts';

interface AuditTableProps {
  readonly fleet: Fleet;
  readonly entries: readonly AuditEntry[];
  readonly isFiltered: boolean;
  /** Whether there may be more. */
  readonly isReading: boolean;
  readonly onOpen: (entry: AuditEntry) => void;
  readonly onNearEnd: () => void;
  readonly onClear: () => void;
}

/** The entries, the latest first; more are read as the end comes near. */
export const AuditTable = (props: AuditTableProps) => {
  const { fleet, entries, isFiltered, isReading, onOpen, onNearEnd, onClear } = props;
  const { t } = useTranslation('audit');
  const columns = useColumns(fleet, onOpen);
  const empty = isFiltered ? (
    <EmptyState
      icon={<IconHistory size={26} />}
      action={
        <Button variant="default" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      }
    >
      {t('nothingFound')}
    </EmptyState>
  ) : (
    <EmptyState icon={<IconHistory size={26} />}>{t('empty')}</EmptyState>
  );
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      onOpen={onOpen}
      onNearEnd={onNearEnd}
      empty={isReading ? null : empty}
    />
  );
};

const useColumns = (fleet: Fleet, onOpen: (entry: AuditEntry) => void): readonly Column<AuditEntry>[] => {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation();
  const format = useFormat();
  const words = useAuditWords(fleet);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the fleet and the language
  return useMemo(
    () => [
      { id: 'number', head: t('number'), width: '76px', align: 'end', cell: ({ seq }) => format.number(seq) },
      { id: 'when', head: t('when'), width: '204px', cell: ({ at }) => <time dateTime={at}>{format.moment(at)}</time> },
      { id: 'who', head: t('who'), width: 'minmax(110px, 0.7fr)', cell: (entry) => words.who(entry) },
      {
        id: 'what',
        head: t('what'),
        width: 'minmax(240px, 2fr)',
        cell: (entry) => (
          <button type="button" className={styles['what']} onClick={() => onOpen(entry)}>
            {words.sentence(entry)}
          </button>
        ),
      },
      {
        id: 'records',
        head: t('records'),
        width: 'minmax(150px, 1fr)',
        cell: (entry) => <span className={styles['dim']}>{words.records(entry)}</span>,
      },
      {
        id: 'next',
        head: common('nextStep'),
        width: '104px',
        align: 'end',
        cell: (entry) => (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('openOf', { seq: entry.seq })}
            onClick={() => onOpen(entry)}
          >
            {t('open')}
          </Button>
        ),
      },
    ],
    [t, format, fleet, onOpen],
  );
};
