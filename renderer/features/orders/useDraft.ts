import { useEffect, useRef, useState } from 'react';

const idle = 700;

interface Draft<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  /** Saves at once what is not saved yet. */
  readonly commit: () => void;
}

/** A field that saves itself: when typing rests, when it is left, and when the page is. */
export const useDraft = <T>(stored: T, save: (value: T) => void): Draft<T> => {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const unsaved = useRef<{ readonly value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestSave = useRef(save);
  latestSave.current = save;
  const commit = () => {
    clearTimeout(timer.current);
    const pending = unsaved.current;
    unsaved.current = null;
    if (pending !== null) latestSave.current(pending.value);
  };
  const commitOnLeaving = useRef(commit);
  commitOnLeaving.current = commit;
  useEffect(() => () => commitOnLeaving.current(), []);
  // What is stored counts again once it has arrived, unless more was typed meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about `stored` having changed
  useEffect(() => {
    if (unsaved.current === null) setDraft(null);
  }, [stored]);
  const change = (value: T) => {
    setDraft({ value });
    unsaved.current = { value };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => commitOnLeaving.current(), idle);
  };
  return { value: draft === null ? stored : draft.value, change, commit };
};
