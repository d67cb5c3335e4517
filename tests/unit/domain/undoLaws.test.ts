import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkActs } from '#tests/support/undoChecks.ts';
import { orderActs, partActs } from '#tests/support/undoOrders.ts';
import { peopleActs } from '#tests/support/undoPeople.ts';
import type { Act } from '#tests/support/undoPicks.ts';
import { programmeActs } from '#tests/support/undoProgrammes.ts';
import { registerActs } from '#tests/support/undoRegister.ts';
import { facts, ran, tookBack, type World } from '#tests/support/undoWorld.ts';

interface Drawn {
  readonly name: string;
  readonly pick: readonly [number, number];
}

/** What every run begins with: without a machine, a programme, a person and an order little can be done. */
const beginning: readonly Drawn[] = [
  { name: 'enterEquipment', pick: [0, 0] },
  { name: 'enterEquipment', pick: [1, 0] },
  { name: 'createProgramme', pick: [0, 0] },
  { name: 'savePerson', pick: [0, 0] },
  { name: 'assignProgramme', pick: [0, 0] },
  { name: 'savePart', pick: [0, 0] },
  { name: 'moveParts', pick: [0, 4] },
  { name: 'openOrders', pick: [0, 1] },
  { name: 'saveOrder', pick: [0, 1] },
  { name: 'createCheckTemplate', pick: [0, 0] },
];

const acts: Readonly<Record<string, Act>> = {
  ...registerActs,
  ...programmeActs,
  ...orderActs,
  ...partActs,
  ...peopleActs,
  ...checkActs,
};
const names = Object.keys(acts);
/** Drawn more often, because they need others before them. */
const late = [
  'saveOrder',
  'completeOrder',
  'completeOrder',
  'completeOrder',
  'reopenOrder',
  'reopenOrder',
  'planVisit',
  'reportDefect',
  'reportDefect',
  'signOffRepair',
  'signOffRepair',
  'confirmRepair',
  'confirmRepair',
  'closeDefect',
  'closeDefect',
  'returnToService',
];

const commands = fc.array(
  fc.record({
    name: fc.constantFrom(...names, ...late),
    pick: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })),
  }),
  { minLength: 12, maxLength: 60 },
);

const actOf = (name: string): Act => {
  const act = acts[name];
  if (act === undefined) throw new Error(`No command ${name}`);
  return act;
};

const worldAfter = (world: World, { name, pick }: Drawn): World =>
  ran(world, name, (rows, context) => actOf(name)(rows, context, pick));

/** The world with the entry taken back; one that came to nothing, such as a severity set anew to what it was, stays. */
const back = (world: World, seq: number): World => {
  const result = tookBack(world, seq);
  if (result.ok) return result.value;
  if (result.problems.some(({ code }) => code === 'undoNothing')) return world;
  throw new Error(`${world.entries[seq - 1]?.command} (${seq}): ${JSON.stringify(result.problems)}`);
};

/** Takes entries back one after the other, the facts each time as `expected` says. Answers the world and what was written. */
const allBack = (from: World, seqs: readonly number[], expected: (i: number) => World) => {
  const written: number[] = [];
  let world = from;
  for (const [i, seq] of seqs.entries()) {
    const after = seq === 0 ? world : back(world, seq);
    // 0 stands for an entry of which nothing was left: it is passed again on the way back.
    written.push(after === world ? 0 : after.entries.length);
    world = after;
    expect(facts(world)).toEqual(facts(expected(i)));
  }
  return { world, written: written.reverse() };
};

const start: World = { rows: {}, entries: [] };

/** Every world that came to be, one for each command that was carried out. */
const worldsOf = (drawn: readonly Drawn[]): readonly World[] => {
  const worlds = [start];
  for (const command of drawn) {
    const [before] = worlds.slice(-1);
    const after = worldAfter(before ?? start, command);
    if (after !== before) worlds.push(after);
  }
  return worlds;
};

describe('taking back', () => {
  it('step by step leaves every fact as it was before each command, and doing again as it was after', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(commands, (drawn) => {
        const worlds = worldsOf([...beginning, ...drawn]);
        const at = (i: number): World => worlds[i] ?? start;
        const last = worlds.length - 1;
        const seqs = at(last)
          .entries.map(({ seq }) => seq)
          .reverse();
        const undone = allBack(at(last), seqs, (i) => at(last - 1 - i));
        const redone = allBack(undone.world, undone.written, (i) => at(i + 1));
        allBack(redone.world, redone.written, (i) => at(last - 1 - i));
      }),
      { numRuns: 60 },
    );
  });

  it('is tried on every command there is', () => {
    const drawn = fc.sample(commands, { seed: 7, numRuns: 320 });
    const done = new Set(
      drawn.flatMap(
        (one) =>
          worldsOf([...beginning, ...one])
            .at(-1)
            ?.entries.map(({ command }) => command) ?? [],
      ),
    );
    expect(names.filter((name) => !done.has(name))).toEqual([]);
  });
});
