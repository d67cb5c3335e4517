import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerItem } from '#data/commands/answerItem.ts';
import { confirmInCheck } from '#data/commands/confirmInCheck.ts';
import { enterPaperCheck } from '#data/commands/enterPaperCheck.ts';
import { finishCheck } from '#data/commands/finishCheck.ts';
import { giveVerdict } from '#data/commands/giveVerdict.ts';
import { handOver } from '#data/commands/handOver.ts';
import { notUsed } from '#data/commands/notUsed.ts';
import { takeBackAnswer } from '#data/commands/takeBackAnswer.ts';
import { takeOn } from '#data/commands/takeOn.ts';
import { undoLast } from '#data/commands/undo.ts';
import { database, startDatabase, stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Check } from '#domain/check.ts';
import type { Result } from '#kernel/result.ts';
import { aCheckWorkshop } from '#tests/support/checkWorkshop.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';
import { done } from '#tests/support/workshop.ts';

type CheckWorkshop = Awaited<ReturnType<typeof aCheckWorkshop>>;

let db: FettleDatabase;
let workshop: CheckWorkshop;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aCheckWorkshop(db);
});

afterEach(async () => {
  const { name } = database();
  stopDatabase();
  await new (db.constructor as typeof FettleDatabase)(name).delete();
  vi.useRealTimers();
});

const checkOf = async (id: Check['id']): Promise<Check> => {
  const check = await database().checks.get(id);
  if (check === undefined) throw new Error('There is no such check.');
  return check;
};

const answerAll = async (checkId: Check['id']): Promise<number> => {
  const step = { checkId, answer: 'ok', value: null } as const;
  const { rev } = await checkOf(checkId);
  const lights = await done(answerItem({ ...step, rev, itemId: 'lights' }));
  const tread = await done(answerItem({ ...step, rev: lights.rev, itemId: 'tread', value: 3 }));
  const clean = await done(answerItem({ ...step, rev: tread.rev, itemId: 'clean' }));
  const before = await done(giveVerdict({ checkId, rev: clean.rev, sectionId: 'before', verdict: 'fit' }));
  return (await done(giveVerdict({ checkId, rev: before.rev, sectionId: 'after', verdict: 'park' }))).rev;
};

const unsafeLights = {
  itemId: 'lights',
  answer: 'defect',
  value: null,
  defect: { severity: 'unsafe', text: 'No lights' },
} as const;

describe('the way of a check through the database', () => {
  it('goes from taking on to handing over, in the name of the operator, and its reading is the meter’s', async () => {
    const checkId = await done(takeOn(workshop.place));
    const rev = await answerAll(checkId);
    await done(finishCheck({ checkId, rev, signature: 'M0 0', notes: '', endMeters: { km: 1_090 } }));
    await done(handOver({ checkId, toId: workshop.mate.id }));
    expect(await checkOf(checkId)).toMatchObject({ state: 'done', handedOverTo: workshop.mate.id });
    expect((await db.meters.get(workshop.meter.id))?.summary.current).toEqual({ takenOn: '2026-03-10', value: 1_090 });
    const names = (await db.audit.toArray()).map(({ actorName }) => actorName);
    expect(new Set(names)).toEqual(new Set(['Ma Jun']));
    expect(names).toHaveLength(8);
  });

  it('puts a defect, its number, and the stand-down of the machine on record with the answer', async () => {
    const checkId = await done(takeOn(workshop.place));
    const { defectId } = await done(answerItem({ checkId, rev: 1, ...unsafeLights }));
    expect(await db.defects.toArray()).toMatchObject([{ id: defectId, reportedBy: 'Ma Jun', number: 'D-2026-0001' }]);
    expect(await db.standDowns.toArray()).toMatchObject([{ defectIds: [defectId], returned: null }]);
    expect(await done(takeOn(workshop.place))).toBe(checkId);
    expect(codesOf(await takeOn({ ...workshop.place, shiftId: 'late' }))).toEqual(['machineStoodDown']);
  });

  it('refuses an answer over one that another window gave meanwhile', async () => {
    const checkId = await done(takeOn(workshop.place));
    const step = { checkId, rev: 1, itemId: 'lights', answer: 'ok', value: null } as const;
    await done(answerItem(step));
    expect(codesOf(await answerItem({ ...step, answer: 'notApplicable' }))).toEqual(['rowChangedMeanwhile']);
  });

  it('confirms a repair of earlier in its midst', async () => {
    const repair = { outcome: 'repaired', by: 'Li', at: aContext().now, note: '' } as const;
    const defect = aDefect({ equipmentId: workshop.truck.id, state: 'repaired', repair });
    await db.defects.add(defect);
    const checkId = await done(takeOn(workshop.place));
    await done(confirmInCheck({ checkId, rev: 1, defectId: defect.id, isGood: true, note: '' }));
    expect(await db.defects.get(defect.id)).toMatchObject({ state: 'confirmed', confirmation: { by: 'Ma Jun' } });
  });

  it('leaves the confirmation of a repair to another than the repairer, but not its refusal', async () => {
    const repair = { outcome: 'repaired', by: 'Ma Jun', at: aContext().now, note: '' } as const;
    const defect = aDefect({ equipmentId: workshop.truck.id, state: 'repaired', repair });
    await db.defects.add(defect);
    const checkId = await done(takeOn(workshop.place));
    const said = { checkId, rev: 1, defectId: defect.id, note: '' };
    expect(codesOf(await confirmInCheck({ ...said, isGood: true }))).toEqual(['confirmedByRepairer']);
    await done(confirmInCheck({ ...said, isGood: false }));
    expect(await db.defects.get(defect.id)).toMatchObject({ state: 'triaged' });
  });

  it('enters a sheet of paper as one step in the trail, in the name of who typed it', async () => {
    const { answer, value, ...lights } = unsafeLights;
    const sheet = {
      ...workshop.place,
      answers: [
        { ...lights, answer, value },
        { itemId: 'tread', answer: 'ok', value: 4 },
        { itemId: 'clean', answer: 'ok', value: null },
      ],
      verdicts: [
        { sectionId: 'before', verdict: 'mustNotLeave' },
        { sectionId: 'after', verdict: 'park' },
      ],
      notes: '',
    } as const;
    const checkId = await done(
      enterPaperCheck({ ...sheet, answers: [...sheet.answers], verdicts: [...sheet.verdicts] }),
    );
    expect(await checkOf(checkId)).toMatchObject({ state: 'done', source: 'paper', operatorName: 'Ma Jun' });
    expect(await db.audit.toArray()).toMatchObject([{ command: 'enterPaperCheck', actorName: 'Wang Fang' }]);
    expect(await db.defects.count()).toBe(1);
  });

  it('is taken back by no key', async () => {
    const checkId = await done(takeOn(workshop.place));
    await done(answerItem({ checkId, rev: 1, itemId: 'lights', answer: 'ok', value: null }));
    expect(codesOf(await undoLast('en'))).toEqual(['undoEmpty']);
    expect((await checkOf(checkId)).answers).toHaveLength(1);
  });
});

/** One tap, and whether the window dies while it is being saved, after it, or not at all. */
interface Tap {
  readonly what: 'takeOn' | 'ok' | 'bad' | 'unsafe' | 'none' | 'back' | 'verdict' | 'finish' | 'notUsed';
  readonly item: 'lights' | 'tread' | 'clean';
  readonly death: 'none' | 'during' | 'after';
  /** Rows a save has written when the window dies in it. */
  readonly written: number;
}

const taps = fc.array(
  fc.record<Tap>({
    what: fc.constantFrom(
      'takeOn',
      'ok',
      'ok',
      'ok',
      'bad',
      'unsafe',
      'none',
      'back',
      'verdict',
      'verdict',
      'finish',
      'notUsed',
    ),
    item: fc.constantFrom('lights', 'tread', 'clean'),
    death: fc.constantFrom('none', 'none', 'during', 'after'),
    written: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 8, maxLength: 30 },
);

const answerOf = ({ what, item: itemId }: Tap, checkId: Check['id'], rev: number): Promise<Result<unknown>> => {
  const value = itemId === 'tread' ? 3 : null;
  if (what === 'ok') return answerItem({ checkId, rev, itemId, answer: 'ok', value });
  if (what === 'none') return answerItem({ checkId, rev, itemId, answer: 'notApplicable', value: null });
  const defect = { severity: what === 'bad' ? 'minor' : 'unsafe', text: `Bad ${itemId}` } as const;
  return answerItem({ checkId, rev, itemId, answer: 'defect', value, defect });
};

const tapped = async (tap: Tap, { place }: CheckWorkshop): Promise<Result<unknown>> => {
  const open = (await database().checks.toArray()).find(({ state }) => state === 'open');
  if (tap.what === 'notUsed') return notUsed(place);
  if (tap.what === 'takeOn' || open === undefined) return takeOn(place);
  const { id: checkId, rev } = open;
  switch (tap.what) {
    case 'back':
      return takeBackAnswer({ checkId, rev, itemId: tap.item });
    case 'verdict':
      return tap.item === 'clean'
        ? giveVerdict({ checkId, rev, sectionId: 'after', verdict: 'repairFirst' })
        : giveVerdict({ checkId, rev, sectionId: 'before', verdict: 'mustNotLeave' });
    case 'finish':
      return finishCheck({ checkId, rev, signature: 'M0 0', notes: '' });
    default:
      return answerOf(tap, checkId, rev);
  }
};

const reopened = async (): Promise<void> => {
  const { name } = database();
  stopDatabase();
  const opening = await startDatabase(name);
  if (!opening.ok) throw new Error('The database did not open again.');
};

/** The window dies when it is about to write one row more: what it had not committed by then never was. */
const dieAfter = (written: number): void => {
  const store = database();
  let count = 0;
  const die = (): undefined => {
    count += 1;
    if (count > written) throw new Error('The window died.');
  };
  for (const table of [store.checks, store.defects, store.standDowns, store.counters, store.readings, store.audit]) {
    store.table(table.name).hook('creating', die);
    store.table(table.name).hook('updating', die);
  }
};

/** Taps once. A window that dies in mid-save never learns what became of it. */
const tapOnce = async (tap: Tap, of: CheckWorkshop): Promise<'acknowledged' | 'refused' | 'unknown'> => {
  if (tap.death === 'during') dieAfter(tap.written);
  const outcome = await tapped(tap, of).then(
    (result) => (result.ok ? ('acknowledged' as const) : ('refused' as const)),
    () => 'unknown' as const,
  );
  if (tap.death !== 'none') await reopened();
  return outcome;
};

const emptied = async ({ meter }: CheckWorkshop): Promise<void> => {
  const store = database();
  for (const table of [store.checks, store.defects, store.standDowns, store.readings, store.counters, store.audit]) {
    await store.table(table.name).clear();
  }
  await store.meters.put(meter);
};

const defectsIn = (checks: readonly Check[]): readonly string[] =>
  checks.flatMap(({ answers }) => answers.flatMap(({ defectId }) => defectId ?? []));

/** What must hold of the stored rows whenever a window opens. */
const expectSound = async (): Promise<void> => {
  const store = database();
  const [checks, defects, standDowns] = await Promise.all([
    store.checks.toArray(),
    store.defects.toArray(),
    store.standDowns.toArray(),
  ]);
  expect(defectsIn(checks).toSorted()).toEqual(defects.map(({ id }) => id).toSorted());
  expect(checks.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1);
  const unsafe = defects.filter(({ severity }) => severity === 'unsafe').map(({ id }) => id);
  expect(standDowns.flatMap(({ defectIds }) => defectIds).toSorted()).toEqual(unsafe.toSorted());
  const readings = await store.readings.where('meterId').anyOf((await store.meters.toArray()).map(({ id }) => id));
  expect(await readings.count()).toBe(checks.some(({ state }) => state === 'done') ? 1 : 0);
};

describe('whatever is tapped, in whatever order, with the window killed at any tap', () => {
  it('the check resumes where it was or never began, and no defect is lost', { timeout: 120_000 }, async () => {
    let cutShort = 0;
    await fc.assert(
      fc.asyncProperty(taps, async (drawn) => {
        await emptied(workshop);
        let known: readonly Check[] = [];
        for (const tap of drawn) {
          const outcome = await tapOnce(tap, workshop);
          const stored = await database().checks.toArray();
          await expectSound();
          if (outcome === 'acknowledged') {
            const steps = stored.reduce((sum, { rev }) => sum + rev, 0) - known.reduce((sum, { rev }) => sum + rev, 0);
            expect([0, 1]).toContain(steps);
          } else {
            // A save that was refused or cut short never was.
            expect(stored).toEqual(known);
            cutShort += outcome === 'unknown' ? 1 : 0;
          }
          expect(defectsIn(stored)).toEqual(expect.arrayContaining([...defectsIn(known)]));
          known = stored;
        }
        const open = known.find(({ state }) => state === 'open');
        if (open !== undefined) expect(await done(takeOn(workshop.place))).toBe(open.id);
      }),
      { numRuns: 25 },
    );
    expect(cutShort).toBeGreaterThan(0);
  });
});

describe('a day before', () => {
  it('may still be answered: the machine was not used', async () => {
    const id = await done(notUsed({ ...workshop.place, day: on('2026-03-09') }));
    expect(await checkOf(id)).toMatchObject({ state: 'notUsed', day: '2026-03-09' });
  });
});
