import { Suspense, useMemo } from 'react';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useBoardOfDay } from '#data/queries/checks.ts';
import { checkTotals } from '#domain/checkBoard.ts';
import type { DueLine } from '#domain/dueLine.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { afterFirstScreen } from '#ui/afterFirstScreen.ts';
import { DuePanel } from './DuePanel.tsx';
import { RenewalStrip } from './RenewalStrip.tsx';
import styles from './Today.module.css';
import { TodayTiles } from './TodayTiles.tsx';
import { useTodayFilter } from './todayFilter.ts';
import { machinesWithoutProgramme, todayTotals } from './todayView.ts';
import { WithoutProgramme } from './WithoutProgramme.tsx';

const BackupStrip = lazyWithTexts(async () => (await import('./BackupStrip.tsx')).BackupStrip, afterFirstScreen);

/** What a workshop with machines sees: tiles, what runs out, what is due. */
export const TodayContent = ({ fleet, lines }: { readonly fleet: Fleet; readonly lines: readonly DueLine[] }) => {
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
