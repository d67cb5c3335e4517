import { Button, Menu } from '@mantine/core';
import { IconClipboardCheck, IconFileText, IconPrinter, IconQrcode } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { localMomentOf, useLocalMoment } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type Board, boardCounts, checkTotals } from '#domain/checkBoard.ts';
import { shiftRulesOn } from '#domain/shiftCalendar.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { BoardBar } from './BoardBar.tsx';
import { BoardTable } from './BoardTable.tsx';
import { choicesOf, shownRows, weekOf, weekRows } from './boardView.ts';
import { StateCounts } from './StateCounts.tsx';
import { type BoardAddress, useBoardAddress } from './useBoardAddress.ts';
import { useBoards } from './useBoards.ts';
import { WeekTable } from './WeekTable.tsx';

/** Is each machine fit for this shift? */
export const BoardPage = () => {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const address = useBoardAddress();
  const { day, isWeek } = address;
  const week = weekOf(day);
  const [monday = day] = week;
  const boards = useBoards(isWeek ? monday : day, isWeek ? 7 : 1);
  const fleet = useFleet();
  return (
    <Page
      title={t('title')}
      beside={isWeek ? format.dateRange(monday, addDays(monday, 6), day) : format.longDate(day)}
      isFilled
      actions={<Actions day={day} />}
    >
      {fleet !== undefined && boards !== undefined && (
        <Boards address={address} boards={boards} week={week} fleet={fleet} />
      )}
    </Page>
  );
};

const Actions = ({ day }: { readonly day: CalendarDate }) => {
  const { t } = useTranslation('checks');
  return (
    <>
      <Button component={Link} href={routes.checkTemplates} variant="default">
        {t('toTemplates')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
            {t('printSheets')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={routes.checkSheets(day)}
            leftSection={<IconFileText size={16} aria-hidden />}
          >
            {t('printBlankAll')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            href={routes.filledSheets(day)}
            leftSection={<IconClipboardCheck size={16} aria-hidden />}
          >
            {t('printFilledAll')}
          </Menu.Item>
          <Menu.Item component={Link} href={routes.labels} leftSection={<IconQrcode size={16} aria-hidden />}>
            {t('labels')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button component={Link} href={routes.paperChecks(day)}>
        {t('paper.title')}
      </Button>
    </>
  );
};

interface BoardsProps {
  readonly address: BoardAddress;
  readonly boards: readonly Board[];
  readonly week: readonly CalendarDate[];
  readonly fleet: Fleet;
}

const Boards = ({ address, boards, week, fleet }: BoardsProps) => {
  const { t } = useTranslation('checks');
  const { filter, isWeek, turn } = address;
  const rows = useMemo(() => boards.flatMap((board) => board.rows), [boards]);
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const shown = useMemo(() => shownRows(rows, filter), [rows, filter]);
  const now = useLocalMoment();
  const byWeek = useMemo(
    () => (isWeek ? weekRows(boards, filter, { fleet, now, momentOf: localMomentOf }) : []),
    [isWeek, boards, filter, fleet, now],
  );
  const clear = () => turn({ depot: null, kind: null, state: null });
  if (rows.length === 0) return <NothingExpected address={address} choices={choices} />;
  const totals = checkTotals(shown.rows.flatMap(({ cells }) => cells));
  return (
    <>
      <BoardBar address={address} {...choices} />
      <StateCounts
        counts={isWeek ? boardCounts(byWeek.flatMap(({ days }) => days.flat())) : shown.counts}
        chosen={filter.state}
        onChoose={(state) => turn({ state })}
      />
      <Panel
        title={isWeek ? t('weekBoard') : t('board')}
        end={t('answered', { done: totals.answered, expected: totals.expected })}
      >
        {isWeek ? (
          <WeekTable rows={byWeek} days={week} onClear={clear} />
        ) : (
          <BoardTable rows={shown.rows} shifts={shiftRulesOn(fleet.settings, address.day).shifts} onClear={clear} />
        )}
      </Panel>
    </>
  );
};

const NothingExpected = ({
  address,
  choices,
}: Pick<BoardsProps, 'address'> & { readonly choices: ReturnType<typeof choicesOf> }) => {
  const { t } = useTranslation('checks');
  return (
    <>
      <BoardBar address={address} {...choices} />
      <EmptyState
        icon={<IconClipboardCheck size={26} />}
        action={
          <Button component={Link} href={routes.checkTemplates} variant="default">
            {t('toTemplates')}
          </Button>
        }
      >
        {t('closedDay')}
      </EmptyState>
    </>
  );
};
