import { useRef, useState } from 'react';
import type { Problem, Result } from '#kernel/result.ts';
import { useKiosk } from './kioskContext.ts';

type Command<I, T> = (input: I, confirmed?: readonly string[]) => Promise<Result<T>>;

interface Deed {
  /** Runs a command, asks what is to be confirmed; answers its value, or null when it did not happen. */
  readonly run: <I, T>(command: Command<I, T>, input: I) => Promise<T | null>;
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
  /** Whether something was saved since the step began. */
  readonly isSaved: boolean;
  readonly clear: () => void;
}

/** Runs the commands of a step, one at a time: a second tap meanwhile does nothing. */
export const useDeed = (): Deed => {
  const { ask } = useKiosk();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const isBusy = useRef(false);
  const finished = async <I, T>(command: Command<I, T>, input: I): Promise<T | null> => {
    const confirmed: string[] = [];
    for (;;) {
      const result = await command(input, confirmed);
      const isRefused = !result.ok && result.problems.some(({ level }) => level === 'error');
      setProblems(result.ok ? [] : isRefused ? result.problems : []);
      if (result.ok) return result.value;
      if (isRefused || !(await ask(result.problems))) return null;
      confirmed.push(...result.problems.map(({ code }) => code));
    }
  };
  const run = async <I, T>(command: Command<I, T>, input: I): Promise<T | null> => {
    if (isBusy.current) return null;
    isBusy.current = true;
    setRunning(true);
    try {
      const value = await finished(command, input);
      if (value !== null) setSaved(true);
      return value;
    } finally {
      isBusy.current = false;
      setRunning(false);
    }
  };
  return { run, problems, isRunning, isSaved, clear: () => setProblems([]) };
};
