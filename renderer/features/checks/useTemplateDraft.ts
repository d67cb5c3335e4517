import { useCallback, useEffect, useRef, useState } from 'react';
import { discardCheckDraft } from '#data/commands/discardCheckDraft.ts';
import { saveCheckDraft } from '#data/commands/saveCheckDraft.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import type { CheckSections } from '#domain/checkTemplateContent.ts';
import type { Problem } from '#kernel/result.ts';
import {
  type DraftSections,
  type DraftStanding,
  draftShown,
  draftStanding,
  draftTyped,
  type TypedSections,
} from './templateDraft.ts';

/** How long after the last keystroke a draft is kept, in milliseconds. */
const pause = 600;

/** The draft of a check template being written. */
export interface TemplateDraft {
  /** What the screen shows; null when nobody is writing a draft. */
  readonly sections: DraftSections | null;
  readonly standing: DraftStanding;
  /** Why it could not be kept the last time. */
  readonly problems: readonly Problem[];
  readonly change: (sections: DraftSections) => void;
  readonly begin: (sections: CheckSections) => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Keeps at once what was typed; answers whether all of it is kept. */
  readonly keep: () => Promise<boolean>;
  /** Of two versions: drops what was typed here. */
  readonly takeTheirs: () => void;
  /** Of two versions: writes what was typed here over the other. */
  readonly keepMine: () => Promise<void>;
}

/** Keeps what is typed while it is typed: one saving at a time, each with the last state typed. */
const useKeeping = (id: CheckTemplate['id'], report: (problems: readonly Problem[]) => void) => {
  const [typed, setTyped] = useState<TypedSections | null>(null);
  const latest = useRef<TypedSections | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const update = useCallback((next: TypedSections | null) => {
    latest.current = next;
    setTyped(next);
  }, []);
  const keepOnce = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (now === null || now.isKept) return true;
    const kept = await saveCheckDraft({ id, rev: now.rev, sections: now.sections });
    report(kept.ok ? [] : kept.problems);
    const after: TypedSections | null = latest.current;
    if (kept.ok && after !== null) {
      update({ ...after, rev: kept.value, isKept: after.sections === now.sections });
    }
    return kept.ok;
  }, [id, report, update]);
  const keep = useCallback(async (): Promise<boolean> => {
    await running.current;
    running.current = keepOnce();
    return running.current;
  }, [keepOnce]);
  return { typed, update, keep };
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

/** The draft of a check template as it is written here, kept a moment after each change. */
export const useTemplateDraft = (template: CheckTemplate): TemplateDraft => {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { typed, update, keep } = useKeeping(template.id, setProblems);
  const standing = draftStanding(typed, template);
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
  const { id, rev } = template;
  return {
    sections: draftShown(typed, template),
    standing,
    problems,
    change: (sections) => update(draftTyped(typed, template, sections)),
    begin: (sections) => run(saveCheckDraft({ id, rev, sections })),
    discard: async () => {
      if (await keep()) await run(discardCheckDraft({ id, rev: Math.max(rev, typed?.rev ?? 0) }));
    },
    keep,
    takeTheirs: () => update(null),
    keepMine: async () => {
      if (typed !== null) await run(saveCheckDraft({ id, rev, sections: typed.sections }));
    },
  };
};
