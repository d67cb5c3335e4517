import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#data/command.ts';
import { FettleDatabase } from '#data/db.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { decideSaveEquipment } from '#domain/equipmentSaving.ts';
import { openedDatabase } from '#tests/support/database.ts';
import { anEquipment } from '#tests/support/rows.ts';

/** One save at one window: of a form opened just before, or of one opened at the very beginning. */
interface Edit {
  readonly window: 0 | 1;
  readonly machine: 0 | 1 | 2;
  readonly opensFirst: boolean;
}

const edits = fc.array(
  fc.record<Edit>({
    window: fc.constantFrom(0, 1),
    machine: fc.constantFrom(0, 1, 2),
    opensFirst: fc.boolean(),
  }),
  { minLength: 20, maxLength: 60 },
);

let windows: readonly FettleDatabase[];

beforeAll(async () => {
  const one = await openedDatabase();
  windows = [one, await openedDatabase(one.name)];
});

afterAll(async () => {
  for (const db of windows) db.close();
  await FettleDatabase.delete(windows[0]?.name ?? '');
});

const saveIn = (db: FettleDatabase, form: { id: ReturnType<typeof anEquipment>['id']; rev: number }, name: string) =>
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

describe('two windows that edit the same machines in any order', () => {
  it('lose no acknowledged edit and number the trail without gaps', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (drawn) => {
        const [one] = windows;
        if (one === undefined) throw new Error('No window.');
        await Promise.all([one.audit.clear(), one.equipment.clear()]);
        const machines = [anEquipment(), anEquipment(), anEquipment()];
        await one.equipment.bulkAdd(machines);
        const acknowledged: string[] = [];
        await Promise.all(
          drawn.map(async ({ window, machine, opensFirst }, i) => {
            const [db, id] = [windows[window], machines[machine]?.id];
            if (db === undefined || id === undefined) throw new Error('No such window or machine.');
            const rev = opensFirst ? (await db.equipment.get(id))?.rev : 1;
            const saved = await saveIn(db, { id, rev: rev ?? 0 }, `edit ${i}`);
            if (saved.ok) acknowledged.push(`edit ${i}`);
          }),
        );
        const trail = await one.audit.orderBy('seq').toArray();
        const stored = await one.equipment.toArray();
        expect(trail.map(({ seq }) => seq)).toEqual(acknowledged.map((_, i) => i + 1));
        expect(stored.reduce((sum, { rev }) => sum + rev - 1, 0)).toBe(acknowledged.length);
        const written = trail.flatMap(({ changes }) => changes.map(({ after }) => (after as { name: string }).name));
        expect(written.toSorted()).toEqual(acknowledged.toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
