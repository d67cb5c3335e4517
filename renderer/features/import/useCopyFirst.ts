/** What is seen to before an import is written: that there is room, and a backup. */
import { useRef } from 'react';
import { refreshBackups } from '#data/backupStatus.ts';
import { safetyCopy } from '#data/safetyCopy.ts';
import { bulkSpaceProblem } from '#data/space.ts';
import { error, type Problem } from '#kernel/result.ts';

/** Asked to go on after the user was told that no copy can be made. */
const mayGoOn = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === 'importWithoutCopy');

const copyFirst = async (signal: AbortSignal): Promise<readonly Problem[]> => {
  const { changedAt } = await refreshBackups();
  if (changedAt === null) return [];
  const copied = await safetyCopy('import', { signal });
  if (copied.ok) return [];
  return signal.aborted ? [error('importCancelled')] : [...copied.problems, error('importWithoutCopy')];
};

/**
 * Makes a copy where there is room and anything that is in none yet; answers what stands in the way. `told` are the problems on
 * the screen.
 */
export const useCopyFirst = () => {
  const copying = useRef<AbortController | null>(null);
  return {
    copy: async (told: readonly Problem[]): Promise<readonly Problem[]> => {
      const noRoom = bulkSpaceProblem();
      if (noRoom !== null) return [noRoom];
      if (mayGoOn(told)) return [];
      copying.current = new AbortController();
      return copyFirst(copying.current.signal);
    },
    stopCopy: () => copying.current?.abort(),
  };
};
