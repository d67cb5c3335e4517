import { notifications } from '@mantine/notifications';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveVisits } from '#data/commands/moveVisits.ts';
import { unplanVisits } from '#data/commands/unplanVisits.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { windowSideOf } from '#domain/planMove.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

/** A visit and its machine. */
export interface MachineVisit {
  readonly visit: PlannerVisit;
  readonly machine: Equipment;
}

/** The ways to move a visit, the same in the year and in the month. */
export interface Moving {
  /** Whether it moves at all; says why when it does not. */
  readonly mayMove: (what: MachineVisit) => boolean;
  /** Moves it; asks for a reason outside its window. Done when the records have it, or it was given up. */
  readonly move: (what: MachineVisit, to: CalendarDate) => Promise<void>;
  /** Asks for the day. */
  readonly askDay: (what: MachineVisit) => void;
  /** Gives it back to the forecast. */
  readonly unpin: (what: MachineVisit) => void;
  readonly dialogs: ReactNode;
}

interface Question extends MachineVisit {
  readonly to: CalendarDate;
  readonly answered: () => void;
}

const nameOf = ({ visit }: MachineVisit) => ({ equipmentId: visit.equipmentId, key: visit.key });

/** Moving visits, with the questions it may need. */
export const useMoving = (fleet: Fleet): Moving => {
  const [question, setQuestion] = useState<Question | null>(null);
  const [asked, setAsked] = useState<MachineVisit | null>(null);
  const said = useSaying();
  const mayMove = useMayMove(fleet);
  const moving = useCommand(moveVisits);
  const announce = useProblemNotice();
  const { run, problems } = moving;
  useSaid(problems);
  const move = useCallback(
    async (what: MachineVisit, to: CalendarDate): Promise<void> => {
      if (windowSideOf(what.visit, to) !== null) {
        await new Promise<void>((answered) => setQuestion({ ...what, to, answered }));
        return;
      }
      const result = await run({ moves: [{ ...nameOf(what), to }], reason: '', reasonBy: '' });
      if (result !== null) said.moved(what, to);
    },
    [run, said],
  );
  const unpin = useCallback(
    (what: MachineVisit) => {
      if (what.visit.plannedVisitId === null) {
        said.notPinned();
        return;
      }
      void unplanVisits({ visits: [nameOf(what)] }).then((result) => {
        if (result.ok) said.unpinned(what);
        else announce(result.problems);
      });
    },
    [said, announce],
  );
  const askDay = useCallback((what: MachineVisit) => (mayMove(what) ? setAsked(what) : undefined), [mayMove]);
  const close = () => {
    question?.answered();
    setQuestion(null);
  };
  const dialogs = (
    <>
      {question !== null && (
        <ReasonDialog {...question} onDone={() => said.moved(question, question.to)} onClose={close} />
      )}
      {asked !== null && <MoveDialog {...asked} fleet={fleet} move={move} onClose={() => setAsked(null)} />}
    </>
  );
  return { mayMove, move, askDay, unpin, dialogs };
};

/** Says problems that have no form, each time there are any. */
const useSaid = (problems: readonly Problem[]): void => {
  const announce = useProblemNotice();
  const said = useRef<readonly Problem[]>([]);
  useEffect(() => {
    if (problems === said.current) return;
    said.current = problems;
    if (problems.length > 0) announce(problems);
  }, [problems, announce]);
};

const useSaying = () => {
  const { t } = useTranslation('planner');
  const text = useLocalText();
  const format = useFormat();
  const tellDone = useDoneNotice();
  const tell = useRef(tellDone);
  useEffect(() => {
    tell.current = tellDone;
  });
  return useMemo(
    () => ({
      moved: ({ visit, machine }: MachineVisit, to: CalendarDate) =>
        tell.current(
          t('moved', { machine: machine.code, level: text(visit.level.name), date: format.date(to) }),
          visit.key,
        ),
      unpinned: ({ visit, machine }: MachineVisit) => tell.current(t('unpinned', { machine: machine.code }), visit.key),
      notPinned: () => notifications.show({ message: t('notPinned'), autoClose: 2500 }),
    }),
    [t, text, format],
  );
};

/** A visit whose machine is in already stays where it is. */
const useMayMove = (fleet: Fleet) => {
  const { t } = useTranslation('planner');
  return useCallback(
    ({ visit, machine }: MachineVisit): boolean => {
      const order = fleet.openOrdersOf(machine.id).find(({ id }) => id === visit.orderId);
      if (order === undefined || order.state === 'planned') return true;
      notifications.show({ message: t('orderUnderWay', { number: order.number }), autoClose: 4000 });
      return false;
    },
    [fleet, t],
  );
};
