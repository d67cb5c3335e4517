import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportCounterId } from '#domain/defectMaking.ts';
import { decideRaiseDefect } from '#domain/defectReporting.ts';
import { isStoodDown } from '#domain/standDown.ts';
import { unsafeUnrepaired } from '#domain/standDownReturning.ts';
import { storedIn, storedRow } from '#domain/undoState.ts';
import { orderActs } from '#tests/support/undoOrders.ts';
import { type Act, none, ofMachine, one } from '#tests/support/undoPicks.ts';
import { programmeActs } from '#tests/support/undoProgrammes.ts';
import { registerActs } from '#tests/support/undoRegister.ts';
import { ran, tookBack, type World } from '#tests/support/undoWorld.ts';

/** The finding of the first task of an order becomes a defect, now and then an unsafe one. */
const raiseDefect: Act = (rows, context, [a, b]) => {
  const order = one(rows, 'orders', a);
  const task = order?.tasks[0];
  if (order === null || task === undefined) return none;
  const standDowns = ofMachine(rows, 'standDowns', order.equipmentId).filter(({ returned }) => returned === null);
  const finding = {
    rev: order.rev,
    taskId: task.taskId,
    severity: b % 2 === 0 ? 'unsafe' : 'minor',
    text: 'Crack',
  } as const;
  const counter = storedRow(rows, 'counters', reportCounterId(order, context));
  return decideRaiseDefect({ order, counter, standDowns }, finding, context);
};

const setting: Readonly<Record<string, Act>> = { ...registerActs, ...programmeActs, ...orderActs };
const acts: Readonly<Record<string, Act>> = {
  reportDefect: orderActs['reportDefect'] ?? (() => none),
  triageDefect: orderActs['triageDefect'] ?? (() => none),
  signOffRepair: orderActs['signOffRepair'] ?? (() => none),
  confirmRepair: orderActs['confirmRepair'] ?? (() => none),
  returnToService: orderActs['returnToService'] ?? (() => none),
  raiseDefect,
};

const beginning = ['enterEquipment', 'createProgramme', 'savePerson', 'assignProgramme', 'openOrders'];

/** A command, or taking back one of the entries there are, in whatever order. */
const steps = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(acts), 'undo', 'undo'),
    pick: fc.tuple(fc.nat(200), fc.nat(200)),
  }),
  { minLength: 5, maxLength: 60 },
);

const stepped = (world: World, name: string, pick: readonly [number, number]): World => {
  if (name === 'undo') {
    const result = tookBack(world, 1 + (pick[0] % Math.max(1, world.entries.length)));
    return result.ok ? result.value : world;
  }
  const act = acts[name] ?? setting[name] ?? (() => none);
  return ran(world, name, (rows, context) => act(rows, context, pick));
};

/** Machines in service with an unsafe defect that waits for its repair. */
const dangers = ({ rows }: World): readonly string[] =>
  unsafeUnrepaired(storedIn(rows, 'defects'))
    .filter(({ equipmentId }) => !isStoodDown(ofMachine(rows, 'standDowns', equipmentId)))
    .map(({ number }) => number);

const started = beginning.reduce<World>((world, name) => stepped(world, name, [0, 1]), { rows: {}, entries: [] });

describe('an unsafe machine', () => {
  it('is never in service, whatever is reported, judged, repaired, returned or taken back', () => {
    const seen = { down: 0, returned: 0 };
    fc.assert(
      fc.property(steps, (drawn) => {
        const end = drawn.reduce((world, { name, pick }) => {
          const after = stepped(world, name, pick);
          expect(dangers(after)).toEqual([]);
          return after;
        }, started);
        const stood = storedIn(end.rows, 'standDowns');
        seen.down += stood.filter(({ returned }) => returned === null).length;
        seen.returned += stood.filter(({ returned }) => returned !== null).length;
        expect(stood.filter(({ returned }) => returned !== null && returned.by !== 'Li Wei')).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // Both ends were reached: a law about machines that never stand down would hold of itself.
    expect(seen.down).toBeGreaterThan(0);
    expect(seen.returned).toBeGreaterThan(0);
  });

  it('loses no defect: what was ever reported is there to the end', () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        drawn.reduce((world, { name, pick }) => {
          const after = stepped(world, name, pick);
          const ids = new Set(storedIn(after.rows, 'defects').map(({ id }) => id));
          expect(storedIn(world.rows, 'defects').filter(({ id }) => !ids.has(id))).toEqual([]);
          return after;
        }, started);
      }),
      { numRuns: 60 },
    );
  });
});
