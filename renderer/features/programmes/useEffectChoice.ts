import { useDeferredValue, useMemo, useState } from 'react';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { byCode, type Equipment } from '#domain/equipment.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { mostReckoned } from './EffectPanel.tsx';
import { type ProgrammeEffect, programmeEffect } from './programmeEffect.ts';

/** Machines reckoned until somebody chooses others: enough to see the effect, few enough to read. */
const atFirst = 12;

interface EffectChoice {
  readonly effect: ProgrammeEffect;
  /** Machines in service, by code. */
  readonly offered: readonly Equipment[];
  readonly choose: (ids: readonly Equipment['id'][]) => void;
}

interface EffectBasis {
  readonly programme: Programme;
  /** Machines under the programme. */
  readonly under: readonly Equipment[];
  readonly levels: readonly ProgrammeLevel[];
  /** The levels compared with; null when there is nothing to compare. */
  readonly next: readonly ProgrammeLevel[] | null;
}

/** The effect of a draft on the machines chosen: at first some of those under the programme. Typing never waits for it. */
export const useEffectChoice = (fleet: Fleet, { programme, under, levels, next }: EffectBasis): EffectChoice => {
  const today = useToday();
  const [chosen, setChosen] = useState<readonly Equipment['id'][] | null>(null);
  const draft = useDeferredValue(next);
  const offered = useMemo(
    () => [...fleet.equipment.values()].filter(({ archivedOn }) => archivedOn === null).sort(byCode),
    [fleet.equipment],
  );
  const effect = useMemo(() => {
    const ids = new Set(chosen);
    const machines = chosen === null ? under.slice(0, atFirst) : offered.filter(({ id }) => ids.has(id));
    return programmeEffect(fleet, { programme, machines: machines.slice(0, mostReckoned), levels, draft }, today);
  }, [fleet, programme, under, offered, chosen, levels, draft, today]);
  return { effect, offered, choose: setChosen };
};
