import { modals } from '@mantine/modals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, Result } from '#kernel/result.ts';
import { ProblemAlert } from './ProblemAlert.tsx';

type Command<I, T> = (input: I, confirmed?: readonly string[]) => Promise<Result<T>>;

interface CommandState<I, T> {
  /** Runs the command; asks the user to confirm what may be confirmed. Answers its value, or null when it did not happen. */
  readonly run: (input: I) => Promise<T | null>;
  /** Errors of the last run, to show beside their fields or in an alert. */
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
  readonly clear: () => void;
}

/** Runs one command from a screen: keeps its problems, asks for confirmations, and never runs twice at once. */
export const useCommand = <I, T>(command: Command<I, T>): CommandState<I, T> => {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isRunning, setRunning] = useState(false);
  const confirm = useConfirm();
  const run = async (input: I): Promise<T | null> => {
    if (isRunning) return null;
    setRunning(true);
    try {
      const result = await runConfirmed(command, input, confirm);
      setProblems(result?.ok === false ? result.problems : []);
      return result?.ok ? result.value : null;
    } finally {
      setRunning(false);
    }
  };
  return { run, problems, isRunning, clear: () => setProblems([]) };
};

const runConfirmed = async <I, T>(
  command: Command<I, T>,
  input: I,
  confirm: (problems: readonly Problem[]) => Promise<boolean>,
): Promise<Result<T> | null> => {
  const confirmed: string[] = [];
  for (;;) {
    const result = await command(input, confirmed);
    if (result.ok || result.problems.some((problem) => problem.level === 'error')) return result;
    if (!(await confirm(result.problems))) return null;
    confirmed.push(...result.problems.map((problem) => problem.code));
  }
};

const useConfirm = () => {
  const { t } = useTranslation();
  return (problems: readonly Problem[]) =>
    new Promise<boolean>((answer) => {
      modals.openConfirmModal({
        title: t('confirmTitle'),
        children: <ProblemAlert problems={problems} />,
        labels: { confirm: t('confirm'), cancel: t('cancel') },
        onConfirm: () => answer(true),
        onCancel: () => answer(false),
        onClose: () => answer(false),
      });
    });
};

/** The sentence for one field, for a form's `error`. */
export const problemsAt = (problems: readonly Problem[], field: string): readonly Problem[] =>
  problems.filter((problem) => problem.field === field || problem.field?.startsWith(`${field}.`));
