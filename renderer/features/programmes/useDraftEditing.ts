import { useCallback, useEffect, useRef, useState } from 'react';
import { discardDraft } from '#data/commands/discardDraft.ts';
import { saveDraft } from '#data/commands/saveDraft.ts';
import { useDraft } from '#data/queries/drafts.ts';
import type { Programme, ProgrammeDraft, ProgrammeLevel } from '#domain/programme.ts';
import type { Problem } from '#kernel/result.ts';
import { keptAs, type Standing, shownLevels, standingOf, type Typed, typedNext } from './draftEditing.ts';

/** How long after the last keystroke a draft is kept, in milliseconds. */
const pause = 600;

/** A draft being written. */
export interface DraftEditing {
  /** What the screen shows; null when nobody is writing a draft. */
  readonly levels: readonly ProgrammeLevel[] | null;
  readonly stored: ProgrammeDraft | null;
  readonly standing: Standing;
  /** Why it could not be kept the last time. */
  readonly problems: readonly Problem[];
  readonly change: (levels: readonly ProgrammeLevel[]) => void;
  readonly begin: (levels: readonly ProgrammeLevel[]) => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Keeps at once what was typed; answers whether all of it is kept. */
  readonly keep: () => Promise<boolean>;
  /** Of two versions: drops what was typed here. */
  readonly takeTheirs: () => void;
  /** Of two versions: writes what was typed here over the other. */
  readonly keepMine: () => Promise<void>;
}

/** Keeps what is typed while it is typed: one saving at a time, each with the last state typed. */
const useKeeping = (programmeId: Programme['id'], report: (problems: readonly Problem[]) => void) => {
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef<Typed | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const update = useCallback((next: Typed | null) => {
    latest.current = next;
    setTyped(next);
  }, []);
  const keepOnce = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (now === null || now.isKept) return true;
    const kept = await saveDraft({ programmeId, rev: now.rev, levels: now.levels });
    report(kept.ok ? [] : kept.problems);
    if (kept.ok) update(keptAs(latest.current, now.levels, kept.value));
    return kept.ok;
  }, [programmeId, report, update]);
  const keep = useCallback(async (): Promise<boolean> => {
    await running.current;
    running.current = keepOnce();
    return running.current;
  }, [keepOnce]);
  return { typed, update, keep };
};

/** The draft of a programme as it is written here, kept a moment after each change. */
export const useDraftEditing = (programmeId: Programme['id']): DraftEditing => {
  const stored = useDraft(programmeId) ?? null;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { typed, update, keep } = useKeeping(programmeId, setProblems);
  const standing = standingOf(typed, stored);
  useEffect(() => {
    if (standing !== 'pending' || typed === null) return;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [standing, typed, keep]);
  useLeaving(keep);
  const run = async (
    command: Promise<{ readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }>,
  ) => {
    const result = await command;
    setProblems(result.ok ? [] : result.problems);
    if (result.ok) update(null);
  };
  return {
    levels: shownLevels(typed, stored),
    stored,
    standing,
    problems,
    change: (levels) => update(typedNext(typed, stored, levels)),
    begin: (levels) => run(saveDraft({ programmeId, rev: null, levels })),
    discard: async () => {
      if (!(await keep()) || stored === null) return;
      await run(discardDraft({ id: stored.id, rev: Math.max(stored.rev, typed?.rev ?? 0) }));
    },
    keep,
    takeTheirs: () => update(null),
    keepMine: async () => {
      if (typed !== null) await run(saveDraft({ programmeId, rev: stored?.rev ?? null, levels: typed.levels }));
    },
  };
};

/** Keeps what was typed when the screen is left or the window closed. */
const useLeaving = (keep: () => Promise<boolean>): void => {
  useEffect(() => {
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [keep]);
};
