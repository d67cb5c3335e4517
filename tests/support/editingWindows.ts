/** Windows that edit the same machines at once, and what is left of it: no edit lost, none half done, the trail whole. */
import { checkedTrail } from '#data/auditChecking.ts';
import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { blankEquipment, type Equipment } from '#domain/equipment.ts';
import { decideSaveEquipment } from '#domain/equipmentSaving.ts';
import { anEquipment } from './rows.ts';

/** Machines that are fought over. */
const machineCount = 5;

/** Forms that are saved at once in one window. */
const formsAtOnce = 3;

/** Puts the machines there. */
export const prepareMachines = async (db: FettleDatabase): Promise<void> => {
  await db.equipment.bulkAdd(Array.from({ length: machineCount }, () => anEquipment()));
};

type Form = Pick<Equipment, 'id' | 'rev'>;

const saveIn = (db: FettleDatabase, form: Form, name: string) =>
  runCommand(
    {
      name: 'saveEquipment',
      tables: ['equipment'],
      load: async (tables) => ({ stored: (await tables.equipment.get(form.id)) ?? null, sameCode: [] }),
      decide: (state, context) =>
        decideSaveEquipment(state, { ...form, input: { ...blankEquipment, code: form.id.slice(-12), name } }, context),
    },
    db,
  );

/** What became of the edits of one window. */
export interface Edited {
  /** Names that were acknowledged as saved. */
  readonly acknowledged: readonly string[];
  /** Why the others were refused. */
  readonly refused: readonly string[];
}

/** Saves forms of randomly chosen machines: half of them opened just before, half opened by this window some saves ago. */
export const editIn = async (
  db: FettleDatabase,
  { window, edits }: { readonly window: string; readonly edits: number },
): Promise<Edited> => {
  const opened: Form[] = await db.equipment.toArray();
  const acknowledged: string[] = [];
  const refused: string[] = [];
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < edits) {
      begun += 1;
      const name = `${window} ${begun}`;
      const at = Math.floor(Math.random() * opened.length);
      const fresh = Math.random() < 0.5 ? await db.equipment.get(opened[at]?.id ?? '') : undefined;
      const form = fresh ?? opened[at];
      if (form === undefined) throw new Error('There is no machine.');
      const saved = await saveIn(db, { id: form.id, rev: form.rev }, name);
      if (saved.ok) acknowledged.push(name);
      else refused.push(...saved.problems.map(({ code }) => code));
      if (fresh !== undefined || !saved.ok) opened[at] = (await db.equipment.get(form.id)) ?? form;
    }
  };
  await Promise.all(Array.from({ length: formsAtOnce }, work));
  return { acknowledged, refused };
};

interface Written {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
}

/** What was found after the edits. */
export interface EditSurvey {
  readonly entries: number;
  /** Edits that were acknowledged and are not in the trail, or are there and were not. */
  readonly unaccounted: readonly string[];
  /** Entries that do not go on from the row as the entry before left it: an edit in between was lost. */
  readonly lost: readonly number[];
  /** Machines that are not as their last entry says. */
  readonly differing: number;
  /** Whether the numbers have no gaps and every entry follows the one before. */
  readonly isWhole: boolean;
}

/** Looks at the rows and at the trail. */
export const surveyEdits = async (db: FettleDatabase, acknowledged: readonly string[]): Promise<EditSurvey> => {
  const trail = await db.audit
    .orderBy('seq')
    .filter(({ command }) => command === 'saveEquipment')
    .toArray();
  const rows = new Map<string, Written>();
  const lost: number[] = [];
  for (const { seq, changes } of trail) {
    const [change] = changes;
    const [before, after] = [change?.before, change?.after] as [Written, Written];
    const last = rows.get(after.id);
    if (last !== undefined && (before.rev !== last.rev || before.name !== last.name)) lost.push(seq);
    if (after.rev !== before.rev + 1) lost.push(seq);
    rows.set(after.id, after);
  }
  const stored = await db.equipment.toArray();
  const said = new Set(trail.flatMap(({ changes }) => changes.map(({ after }) => (after as Written).name)));
  const told = new Set(acknowledged);
  const verdict = await checkedTrail(db);
  return {
    entries: trail.length,
    unaccounted: [...acknowledged.filter((name) => !said.has(name)), ...[...said].filter((name) => !told.has(name))],
    lost,
    differing: stored.filter(({ id, rev, name }) => {
      const last = rows.get(id);
      return last !== undefined && (last.rev !== rev || last.name !== name);
    }).length,
    isWhole: verdict.broken === 0 && verdict.badCheckpoints.length === 0,
  };
};
