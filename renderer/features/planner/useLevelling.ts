import { useCallback, useEffect, useRef, useState } from 'react';
import { askPlan } from '#data/planClient.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { LevellingProblem } from '#domain/levellingProblem.ts';
import type { VisitMove } from '#domain/plannedVisitMoving.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { level } from '#workers/levellingClient.ts';
import type { LevellingState } from '#workers/levellingMessages.ts';

/** How far a proposal has come. `moves` null: still being looked for. */
export interface Levelling {
  readonly problem: LevellingProblem | null;
  /** The best plan so far. */
  readonly best: LevellingState | null;
  readonly moves: readonly VisitMove[] | null;
  readonly problems: readonly Problem[];
  /** Stops looking, and shows the best so far. */
  readonly stop: () => void;
}

/** As long as it may look: a manager waits. */
const limitMs = 10_000;

interface LevellingQuestion {
  readonly weeks: readonly CalendarDate[];
  readonly equipmentIds: readonly EquipmentId[];
}

const nothing: Omit<Levelling, 'stop'> = { problem: null, best: null, moves: null, problems: [] };

/** Looks for a levelled plan from the moment it is mounted. */
export const useLevelling = ({ weeks, equipmentIds }: LevellingQuestion): Levelling => {
  const [state, setState] = useState(nothing);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    stopper.current = controller;
    let isGone = false;
    const tell = (change: Partial<typeof nothing>) => {
      if (!isGone) setState((now) => ({ ...now, ...change }));
    };
    const look = async (): Promise<void> => {
      const problem = await askPlan({ type: 'levelling', weeks, equipmentIds, movesPlanned: false });
      tell({ problem });
      const { signal } = controller;
      const result = await level(problem, { limitMs, signal, onProgress: (best) => tell({ best }) });
      if (!result.ok) {
        tell({ problems: result.problems, moves: [] });
        return;
      }
      tell({ best: result.value });
      const plan = [...result.value.plan.weeks];
      tell({ moves: await askPlan({ type: 'moves', weeks, plan, equipmentIds }) });
    };
    void look();
    return () => {
      isGone = true;
      controller.abort();
    };
  }, [weeks, equipmentIds]);
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { ...state, stop };
};
