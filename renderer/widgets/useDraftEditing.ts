import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '#kernel/result.ts';
import {
  keptAs,
  type Standing,
  type StoredDraft,
  shownContent,
  standingOf,
  type Typed,
  typedNext,
} from './draftEditing.ts';

/** How long after the last keystroke a draft is kept, in milliseconds. */
const pause = 600;

/** Where a draft is stored; the functions stay the same from one rendering to the next. */
interface DraftStore<C> {
  /** Null while nobody is writing one. */
  readonly stored: StoredDraft<C> | null;
  /** Begins the draft (`rev` null) or writes on the one that has `rev`; answers its new `rev`. */
  readonly save: (content: C, rev: number | null) => Promise<Result<number>>;
  readonly discard: (rev: number) => Promise<Result<unknown>>;
}

/** A draft being written. */
export interface DraftEditing<C> {
  /** What the screen shows; null when nobody is writing a draft. */
  readonly content: C | null;
  readonly standing: Standing;
  /** Why it could not be kept the last time. */
  readonly problems: readonly Problem[];
  readonly change: (content: C) => void;
  readonly begin: (content: C) => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Keeps at once what was typed; answers whether all of it is kept. */
  readonly keep: () => Promise<boolean>;
  /** Of two versions: drops what was typed here. */
  readonly takeTheirs: () => void;
  /** Of two versions: writes what was typed here over the other. */
  readonly keepMine: () => Promise<void>;
}

/** Keeps what is typed while it is typed: one saving at a time, each with the last state typed. */
const useKeeping = <C>(save: DraftStore<C>['save'], report: (problems: readonly Problem[]) => void) => {
  const [typed, setTyped] = useState<Typed<C> | null>(null);
  const latest = useRef<Typed<C> | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const update = useCallback((next: Typed<C> | null) => {
    latest.current = next;
    setTyped(next);
  }, []);
  const keepOnce = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (now === null || now.isKept) return true;
    const kept = await save(now.content, now.rev);
    report(kept.ok ? [] : kept.problems);
    if (kept.ok) update(keptAs(latest.current, now.content, kept.value));
    return kept.ok;
  }, [save, report, update]);
  const keep = useCallback(async (): Promise<boolean> => {
    await running.current;
    running.current = keepOnce();
    return running.current;
  }, [keepOnce]);
  return { typed, update, keep };
};

/** A draft as it is written here: kept a moment after each change, and when the screen is left. */
export const useDraftEditing = <C>({ stored, save, discard }: DraftStore<C>): DraftEditing<C> => {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { typed, update, keep } = useKeeping(save, setProblems);
  const standing = standingOf(typed, stored);
  useEffect(() => {
    if (standing !== 'pending' || typed === null) return;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [standing, typed, keep]);
  useLeaving(keep);
  const run = async (command: Promise<Result<unknown>>) => {
    const result = await command;
    setProblems(result.ok ? [] : result.problems);
    if (result.ok) update(null);
  };
  return {
    content: shownContent(typed, stored),
    standing,
    problems,
    change: (content) => update(typedNext(typed, stored, content)),
    begin: (content) => run(save(content, null)),
    discard: async () => {
      if (!(await keep()) || stored === null) return;
      await run(discard(Math.max(stored.rev, typed?.rev ?? 0)));
    },
    keep,
    takeTheirs: () => update(null),
    keepMine: async () => {
      if (typed !== null) await run(save(typed.content, stored?.rev ?? null));
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
