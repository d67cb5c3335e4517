/** The way through a restore: choose a backup, look into it, restore it. */
import { useRef, useState } from 'react';
import type { BackupManifest } from '#archive/backupManifest.ts';
import { restoreBackup } from '#data/restore.ts';
import type { RestoredRecords } from '#data/restoreMessages.ts';
import { lookIntoBackup, type RestoreSource } from '#data/restoreWork.ts';
import type { Problem } from '#kernel/result.ts';
import { useCommand } from '#widgets/useCommand.tsx';

/** Where the user stands. */
export type RestorePhase =
  | { readonly name: 'choosing' }
  | { readonly name: 'looking' | 'locked'; readonly source: RestoreSource }
  | { readonly name: 'preview'; readonly source: RestoreSource; readonly manifest: BackupManifest }
  | { readonly name: 'restoring'; readonly percent: number }
  | { readonly name: 'done'; readonly restored: RestoredRecords };

const isLocked = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === 'backupLocked' || code === 'backupPassphrase');

/** The way through a restore, and its steps; `isRecovery` where records are missing. */
export const useRestore = (isRecovery: boolean) => {
  const [phase, setPhase] = useState<RestorePhase>({ name: 'choosing' });
  const [lookProblems, setLookProblems] = useState<readonly Problem[]>([]);
  const stop = useRef<AbortController | null>(null);
  const restoring = useCommand((source: RestoreSource, confirmed: readonly string[] = []) => {
    const controller = new AbortController();
    stop.current = controller;
    setPhase({ name: 'restoring', percent: 0 });
    const onProgress = (done: number, total: number): void =>
      setPhase({ name: 'restoring', percent: total === 0 ? 0 : Math.floor((100 * done) / total) });
    return restoreBackup({ source, confirmed, isRecovery }, { signal: controller.signal, onProgress });
  });
  const look = async (source: RestoreSource): Promise<void> => {
    restoring.clear();
    setLookProblems([]);
    setPhase({ name: 'looking', source });
    const looked = await lookIntoBackup(source);
    if (looked.ok) {
      setPhase({ name: 'preview', source, manifest: looked.value });
      return;
    }
    // Asking for the passphrase is no problem yet; a wrong one is.
    setLookProblems(looked.problems.filter(({ code }) => code !== 'backupLocked'));
    setPhase(isLocked(looked.problems) ? { name: 'locked', source } : { name: 'choosing' });
  };
  const restore = async (source: RestoreSource, manifest: BackupManifest): Promise<void> => {
    const restored = await restoring.run(source);
    setPhase(restored === null ? { name: 'preview', source, manifest } : { name: 'done', restored });
  };
  const back = (): void => {
    restoring.clear();
    setLookProblems([]);
    setPhase({ name: 'choosing' });
  };
  return {
    phase,
    problems: [...lookProblems, ...restoring.problems],
    look,
    restore,
    back,
    cancel: () => stop.current?.abort(),
  };
};
