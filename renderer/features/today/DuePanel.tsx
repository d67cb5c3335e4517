import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff, IconListCheck } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { openOrder as OpenOrder } from '#data/commands/openOrder.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { DueFilters, GroupSegments } from './DueFilters.tsx';
import { DueTable, rowKey } from './DueTable.tsx';
import styles from './Today.module.css';
import { isWholeList, type TodayFilter, wholeList } from './todayFilter.ts';
import { filteredRows, type TodayRow, todayRows } from './todayView.ts';
import { withoutProgrammeAddress } from './WithoutProgramme.tsx';

interface DuePanelProps {
  readonly fleet: Fleet;
  readonly lines: readonly DueLine[];
  readonly filter: TodayFilter;
  readonly onFilter: (columns: Partial<TodayFilter>) => void;
}

/** The due list with its filters. */
export const DuePanel = ({ fleet, lines, filter, onFilter }: DuePanelProps) => {
  const { t } = useTranslation('today');
  const today = useToday();
  const rows = useMemo(() => todayRows(lines), [lines]);
  const shown = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const { opening, onOpenOrder, problems } = useOpening();
  return (
    <Panel
      className={styles['panel']}
      title={t('whatIsDue')}
      beside={<GroupSegments filter={filter} counts={shown.counts} onFilter={onFilter} />}
      end={<DueFilters lines={lines} filter={filter} onFilter={onFilter} />}
    >
      <ProblemAlert problems={problems} />
      <DueTable
        rows={shown.rows}
        fleet={fleet}
        today={today}
        onOpenOrder={onOpenOrder}
        opening={opening}
        empty={<NoRows hasLines={lines.length > 0} filter={filter} onFilter={onFilter} />}
      />
    </Panel>
  );
};

/** Its rules look at the whole plan: they are fetched when the first order is opened. */
const openOrder: typeof OpenOrder = async (...request) =>
  (await import('#data/commands/openOrder.ts')).openOrder(...request);

/** Opens the order of a row straight away and goes to it. */
const useOpening = () => {
  const [, navigate] = useLocation();
  const { run, problems } = useCommand(openOrder);
  const [opening, setOpening] = useState<string | null>(null);
  const start = async (row: TodayRow): Promise<void> => {
    const { equipment, programme } = row.line;
    setOpening(rowKey(row));
    try {
      const id = await run({ equipmentId: equipment.id, programmeId: programme.id, levelIds: row.levelIds });
      if (id !== null) navigate(routes.order(id));
    } finally {
      setOpening(null);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `start` closes over is the same at every render, or newer
  const onOpenOrder = useCallback((row: TodayRow) => void start(row), []);
  return { opening, onOpenOrder, problems };
};

interface NoRowsProps {
  readonly hasLines: boolean;
  readonly filter: TodayFilter;
  readonly onFilter: (columns: Partial<TodayFilter>) => void;
}

const NoRows = ({ hasLines, filter, onFilter }: NoRowsProps) => {
  const { t } = useTranslation('today');
  if (!hasLines) {
    return (
      <EmptyState
        icon={<IconListCheck size={26} />}
        action={
          <Button component={Link} href={withoutProgrammeAddress} variant="default">
            {t('assign')}
          </Button>
        }
      >
        {t('noProgrammes')}
      </EmptyState>
    );
  }
  if (isWholeList(filter)) {
    return (
      <EmptyState
        icon={<IconChecks size={26} />}
        action={
          <Button variant="default" onClick={() => onFilter({ status: 'planned' })}>
            {t('showPlanned')}
          </Button>
        }
      >
        {t('nothingDue')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconFilterOff size={26} />}
      action={
        <Button variant="default" onClick={() => onFilter(wholeList)}>
          {t('clear')}
        </Button>
      }
    >
      {t('nothingFound')}
    </EmptyState>
  );
};
