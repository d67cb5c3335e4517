import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useBoardOfDay } from '#data/queries/checks.ts';
import { useDueLines } from '#data/queries/dueLines.ts';
import { checkTotals } from '#domain/checkBoard.ts';
import type { DueLine } from '#domain/dueLine.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { isoWeekOf } from '#kernel/calendarDate.ts';
import { afterFirstScreen } from '#ui/afterFirstScreen.ts';
import { Page } from '#ui/Page.tsx';
import { DuePanel } from './DuePanel.tsx';
import { RenewalStrip } from './RenewalStrip.tsx';
import styles from './Today.module.css';
import { TodayTiles } from './TodayTiles.tsx';
import { useTodayFilter } from './todayFilter.ts';
import { machinesWithoutProgramme, todayTotals } from './todayView.ts';
import { Welcome } from './Welcome.tsx';
import { WithoutProgramme } from './WithoutProgramme.tsx';

const BackupStrip = lazyWithTexts(async () => (await import('./BackupStrip.tsx')).BackupStrip, afterFirstScreen);

/** With it come the calendar and the lists of choices, which the first screen does without. */
const OpenOrderDialog = lazyWithTexts(async () => (await import('#widgets/OpenOrderDialog.tsx')).OpenOrderDialog);

/** What must I do now? */
export const TodayPage = () => {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const fleet = useFleet();
  const lines = useDueLines();
  const [isOpening, { open, close }] = useDisclosure(false);
  const beside = `${format.longDate(today)} · ${common('week', { week: isoWeekOf(today).week })}`;
  if (fleet === undefined || lines === undefined) {
    return (
      <Page title={t('title')} beside={beside}>
        {null}
      </Page>
    );
  }
  if (fleet.equipment.size === 0) {
    return (
      <Page title={t('title')} beside={beside}>
        <Welcome />
      </Page>
    );
  }
  return (
    <Page title={t('title')} beside={beside} isFilled actions={<Button onClick={open}>{t('openOrder')}</Button>}>
      <TodayContent fleet={fleet} lines={lines} />
      <Suspense>{isOpening && <OpenOrderDialog onClose={close} />}</Suspense>
    </Page>
  );
};

const TodayContent = ({ fleet, lines }: { readonly fleet: Fleet; readonly lines: readonly DueLine[] }) => {
  const today = useToday();
  const [filter, change] = useTodayFilter();
  const totals = useMemo(() => todayTotals(lines, fleet, today), [lines, fleet, today]);
  const without = useMemo(() => machinesWithoutProgramme(fleet), [fleet]);
  const board = useBoardOfDay(today);
  const checks = useMemo(
    () => (board === undefined ? undefined : checkTotals(board.rows.flatMap(({ cells }) => cells))),
    [board],
  );
  return (
    <>
      <TodayTiles totals={totals} checks={checks} filter={filter} />
      <RenewalStrip fleet={fleet} />
      <Suspense fallback={<div className={styles['backup']}>{'\u00a0'}</div>}>
        <BackupStrip />
      </Suspense>
      {without > 0 && lines.length > 0 && <WithoutProgramme count={without} />}
      <DuePanel fleet={fleet} lines={lines} filter={filter} onFilter={change} />
    </>
  );
};
