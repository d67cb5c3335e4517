/** How much memory a browser takes, all its processes together; Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly isMain: boolean;
  /** Resident, in bytes. */
  readonly resident: number;
}

const pageSize = 4096;

const processAt = (id: number, userDataDir: string): readonly Process[] => {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
    const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]);
    const [, resident] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ');
    const isMain = words.includes(`--user-data-dir=${userDataDir}`);
    return [{ id, parent, isMain, resident: Number(resident) * pageSize }];
  } catch {
    // It ended in the meantime.
    return [];
  }
};

/** Bytes resident of the browser that works in this folder, shared pages counted in each of its processes. */
export const memoryOf = (userDataDir: string): number => {
  const all = readdirSync('/proc').flatMap((entry) =>
    /^\d+$/.test(entry) ? processAt(Number(entry), userDataDir) : [],
  );
  const ours = new Set(all.filter(({ isMain }) => isMain).map(({ id }) => id));
  for (let before = 0; before < ours.size; ) {
    before = ours.size;
    for (const { id, parent } of all) if (ours.has(parent)) ours.add(id);
  }
  return all.reduce((sum, { id, resident }) => (ours.has(id) ? sum + resident : sum), 0);
};
