import { Button, Group, Loader, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { moveVisits } from '#data/commands/moveVisits.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useVisitsBetween } from '#data/queries/weekLoads.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { LevellingMoves } from './LevellingMoves.tsx';
import { LevellingState } from './LevellingState.tsx';
import { type ShownMove, shownMoves } from './levellingView.ts';
import { type Levelling, useLevelling } from './useLevelling.ts';

interface LevellingDialogProps {
  readonly fleet: Fleet;
  /** Machines whose visits may be moved. */
  readonly equipmentIds: readonly EquipmentId[];
  /** Mondays from this week on. */
  readonly weeks: readonly CalendarDate[];
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

/** Proposes a levelled plan; nothing is written until it is taken. */
export const LevellingDialog = ({ fleet, equipmentIds, weeks, today, onClose }: LevellingDialogProps) => {
  const { t } = useTranslation('planner');
  const levelling = useLevelling({ weeks, equipmentIds });
  const moves = useShownMoves(levelling, weeks, today);
  return (
    <Dialog onClose={onClose} title={t('level.title')} size={860} closeOnClickOutside={false}>
      <Stack gap={12}>
        <p style={{ margin: 0 }}>{t('level.explain')}</p>
        <LevellingState levelling={levelling} />
        {moves !== null && moves.length > 0 && <LevellingMoves moves={moves} fleet={fleet} today={today} />}
        {moves?.length === 0 && levelling.problems.length === 0 && (
          <p style={{ margin: 0, fontWeight: 550 }}>{t('level.none')}</p>
        )}
        <ProblemAlert problems={levelling.problems} />
        <Foot levelling={levelling} moves={moves} onClose={onClose} />
      </Stack>
    </Dialog>
  );
};

/** The moves with their visits; null while they are looked for. */
const useShownMoves = (
  { moves }: Levelling,
  weeks: readonly CalendarDate[],
  today: CalendarDate,
): readonly ShownMove[] | null => {
  const visits = useVisitsBetween(today, addDays(weeks.at(-1) ?? today, 6));
  return useMemo(() => {
    if (moves === null || visits === undefined) return null;
    const byKey = new Map(visits.map((visit) => [visit.key, visit]));
    return shownMoves(moves, ({ key }) => byKey.get(key));
  }, [moves, visits]);
};

interface FootProps {
  readonly levelling: Levelling;
  readonly moves: readonly ShownMove[] | null;
  readonly onClose: () => void;
}

const Foot = ({ levelling, moves, onClose }: FootProps) => {
  const { t } = useTranslation('planner');
  const { t: common } = useTranslation();
  const tellDone = useDoneNotice();
  const { run, problems, isRunning } = useCommand(moveVisits);
  const apply = async () => {
    const all = (moves ?? []).map(({ move }) => move);
    const count = await run({ moves: all, reason: '', reasonBy: '' });
    if (count === null) return;
    tellDone(t('level.applied', { count }));
    onClose();
  };
  return (
    <>
      <ProblemAlert problems={problems} />
      <Group justify="flex-end">
        {levelling.moves === null && levelling.best !== null && (
          <Button variant="default" onClick={levelling.stop} mr="auto">
            {t('level.stop')}
          </Button>
        )}
        {moves === null && <Loader type="dots" size="sm" />}
        <Button variant="default" onClick={onClose}>
          {moves?.length === 0 ? common('close') : t('level.discard')}
        </Button>
        {moves?.length !== 0 && (
          <Button disabled={moves === null} loading={isRunning} onClick={() => void apply()}>
            {t('level.apply', { count: moves?.length ?? 0 })}
          </Button>
        )}
      </Group>
    </>
  );
};
