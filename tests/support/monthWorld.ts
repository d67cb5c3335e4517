/** A month of three shifts over 60 machines, lived through by the commands a user would give; what was done is tallied. */
import { vi } from 'vitest';
import { addMeter } from '#data/commands/addMeter.ts';
import { answerItem } from '#data/commands/answerItem.ts';
import { assignCheck } from '#data/commands/assignCheck.ts';
import { createCheckTemplate } from '#data/commands/createCheckTemplate.ts';
import { enterPaperCheck } from '#data/commands/enterPaperCheck.ts';
import { finishCheck } from '#data/commands/finishCheck.ts';
import { giveVerdict } from '#data/commands/giveVerdict.ts';
import { handOver } from '#data/commands/handOver.ts';
import { notUsed } from '#data/commands/notUsed.ts';
import { returnToService } from '#data/commands/returnToService.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { signOffRepair } from '#data/commands/signOffRepair.ts';
import { takeOn } from '#data/commands/takeOn.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Check } from '#domain/check.ts';
import { blankEquipment, type EquipmentId } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { defaultSettings } from '#domain/settings.ts';
import { addDays, type CalendarDate, dayOf, monthOf, weekdayOf, yearOf } from '#kernel/calendarDate.ts';
import { threeShifts, twoSections } from './checkRows.ts';
import { seededRandom } from './random.ts';
import { on } from './rows.ts';
import { done } from './workshop.ts';

/** First and last working day, both inclusive: March 2026. */
export const month = { from: on('2026-03-01'), to: on('2026-03-31') } as const;

/** How many machines. The first of them have an hour meter. */
export const machineCount = 60;
const meteredCount = 20;

/** Ways a shift can go for a machine. */
export const ways = ['kiosk', 'paper', 'defect', 'unsafe', 'notUsed', 'begun', 'missed', 'down'] as const;

/** A way a shift can go. */
export type Way = (typeof ways)[number];

/** The month as it was lived. */
export interface Month {
  readonly machines: readonly EquipmentId[];
  readonly tally: Readonly<Record<Way, number>>;
}

interface World {
  readonly db: FettleDatabase;
  readonly machines: readonly EquipmentId[];
  readonly template: Check['checkTemplateId'];
  readonly operators: readonly Person['id'][];
  readonly manager: Person['id'];
  readonly random: () => number;
  readonly hours: Map<EquipmentId, number>;
  /** Machines that stand down, with the day they are repaired. */
  readonly down: Map<EquipmentId, CalendarDate>;
  readonly tally: Record<Way, number>;
}

/** One machine in one shift. */
interface Turn {
  readonly equipmentId: EquipmentId;
  readonly day: CalendarDate;
  readonly shiftId: string;
  readonly operatorId: Person['id'];
}

/** Sets the clock to a moment of the workshop. */
export const at = (day: CalendarDate, time: string): void => {
  const [hour = '0', minute = '0'] = time.split(':');
  vi.setSystemTime(new Date(yearOf(day), monthOf(day) - 1, dayOf(day), Number(hour), Number(minute)));
};

const person = (name: string, role: Person['roles'][number]): Promise<Person['id']> => {
  const input = { name, roles: [role], phone: '', inspectorNo: '', inspectorUntil: null };
  return done(savePerson({ id: null, rev: null, input }));
};

const machineNo = async (number: number): Promise<EquipmentId> => {
  const code = `M-${String(number + 1).padStart(2, '0')}`;
  const id = await done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code, kind: 'generator' } }));
  if (number < meteredCount) await done(addMeter({ equipmentId: id, unit: 'h' }));
  return id;
};

const setUp = async (db: FettleDatabase): Promise<World> => {
  const manager = await person('Wang Fang', 'manager');
  const operators: Person['id'][] = [];
  for (const name of ['Zhang Min', 'Li Na', 'Chen Hao']) operators.push(await person(name, 'operator'));
  const checks = { ...defaultSettings.checks, shifts: [...threeShifts] };
  await done(saveSettings({ rev: 0, input: { ...defaultSettings, checks, currentPersonId: manager } }));
  const machines: EquipmentId[] = [];
  for (let number = 0; number < machineCount; number++) machines.push(await machineNo(number));
  const template = await done(
    createCheckTemplate({
      name: { en: 'Generator check' },
      kinds: ['generator'],
      templateId: null,
      sections: twoSections(),
      needsConfirmation: false,
    }),
  );
  const shiftIds = threeShifts.map(({ id }) => id);
  await done(assignCheck({ checkTemplateId: template, equipmentIds: machines, shiftIds, fromOn: month.from }));
  const tally: Record<Way, number> = {
    kiosk: 0,
    paper: 0,
    defect: 0,
    unsafe: 0,
    notUsed: 0,
    begun: 0,
    missed: 0,
    down: 0,
  };
  const random = seededRandom(60);
  return { db, machines, template, operators, manager, random, hours: new Map(), down: new Map(), tally };
};

/** What the hour meter shows, and shows six hours later; nothing for a machine without one. */
const readingsOf = ({ machines, hours }: World, { equipmentId }: Turn) => {
  if (machines.indexOf(equipmentId) >= meteredCount) return { meters: {}, endMeters: {} };
  const start = hours.get(equipmentId) ?? 1_000;
  hours.set(equipmentId, start + 6);
  return { meters: { h: start }, endMeters: { h: start + 6 } };
};

const placeOf = ({ template }: World, turn: Turn) => ({ ...turn, checkTemplateId: template });

/** At the shared screen, step by step, handed over to the next operator. */
const byKiosk = async (world: World, turn: Turn): Promise<void> => {
  const { meters, endMeters } = readingsOf(world, turn);
  const checkId = await done(takeOn({ ...placeOf(world, turn), meters }, ['takeOverUnread']));
  const ok = { checkId, answer: 'ok', value: null } as const;
  const lights = await done(answerItem({ ...ok, rev: 1, itemId: 'lights' }));
  const tread = await done(answerItem({ ...ok, rev: lights.rev, itemId: 'tread', value: 3 }));
  const before = await done(giveVerdict({ checkId, rev: tread.rev, sectionId: 'before', verdict: 'fit' }));
  const clean = await done(answerItem({ ...ok, rev: before.rev, itemId: 'clean' }));
  const after = await done(giveVerdict({ checkId, rev: clean.rev, sectionId: 'after', verdict: 'park' }));
  await done(finishCheck({ checkId, rev: after.rev, signature: 'M0 0L9 9', notes: '', endMeters }));
  const next = world.operators[(world.operators.indexOf(turn.operatorId) + 1) % world.operators.length];
  if (next !== undefined) await done(handOver({ checkId, toId: next }));
};

type Sheet = Parameters<typeof enterPaperCheck>[0];

const okItems: Sheet['answers'] = [
  { itemId: 'lights', answer: 'ok', value: null },
  { itemId: 'tread', answer: 'ok', value: 3 },
  { itemId: 'clean', answer: 'ok', value: null },
];

/** The sheet with one item answered otherwise. */
const byPaper = async (world: World, turn: Turn, found: Sheet['answers'][number] | null): Promise<void> => {
  const answers = okItems.map((item) => (item.itemId === found?.itemId ? found : item));
  const isUnsafe = found?.defect?.severity === 'unsafe';
  const verdicts: Sheet['verdicts'] = [
    { sectionId: 'before', verdict: isUnsafe ? 'mustNotLeave' : 'fit' },
    { sectionId: 'after', verdict: 'park' },
  ];
  const sheet = { ...placeOf(world, turn), ...readingsOf(world, turn), answers, verdicts, notes: '' };
  await done(enterPaperCheck(sheet));
};

const deeds: Readonly<Record<Way, (world: World, turn: Turn) => Promise<unknown>>> = {
  kiosk: byKiosk,
  paper: (world, turn) => byPaper(world, turn, null),
  defect: (world, turn) =>
    byPaper(world, turn, {
      itemId: 'lights',
      answer: 'defect',
      value: null,
      defect: { severity: 'minor', text: 'Lamp out' },
    }),
  unsafe: async (world, turn) => {
    const defect = { severity: 'unsafe', text: 'Tread gone' } as const;
    await byPaper(world, turn, { itemId: 'tread', answer: 'defect', value: 0.5, defect });
    world.down.set(turn.equipmentId, addDays(turn.day, 2));
  },
  notUsed: (world, turn) => done(notUsed({ ...placeOf(world, turn), source: 'desk' })),
  begun: async (world, turn) => {
    const checkId = await done(takeOn({ ...placeOf(world, turn), meters: {} }, ['takeOverUnread']));
    await done(answerItem({ checkId, rev: 1, itemId: 'lights', answer: 'ok', value: null }));
  },
  missed: () => Promise.resolve(),
  down: () => Promise.resolve(),
};

/** Chances in the order of `ways`, added up; the rest is missed. */
const chances: readonly (readonly [Way, number])[] = [
  ['kiosk', 0.12],
  ['defect', 0.18],
  ['unsafe', 0.186],
  ['notUsed', 0.25],
  ['begun', 0.27],
  ['paper', 0.93],
];

const wayOf = (world: World, { equipmentId }: Turn): Way => {
  const drawn = world.random();
  if (world.down.has(equipmentId)) return 'down';
  return chances.find(([, limit]) => drawn < limit)?.[0] ?? 'missed';
};

/** The repair signed off and the machine returned, on the day it is due. */
const repair = async ({ db, down, manager }: World, equipmentId: EquipmentId, day: CalendarDate): Promise<void> => {
  if ((down.get(equipmentId) ?? month.to) > day || !down.has(equipmentId)) return;
  for (const { id, rev, severity, state } of await db.defects.where('equipmentId').equals(equipmentId).toArray()) {
    if (severity !== 'unsafe' || state !== 'reported') continue;
    await done(signOffRepair({ id, rev, outcome: 'repaired', by: 'Zhao Lei', note: '' }));
  }
  await done(returnToService({ equipmentId, byId: manager, note: '' }));
  down.delete(equipmentId);
};

/** Lives the month, shift by shift; afterwards the clock stands at the end of the last night. */
export const liveMonth = async (db: FettleDatabase): Promise<Month> => {
  at(month.from, '05:00');
  const world = await setUp(db);
  for (let day = month.from; day <= month.to; day = addDays(day, 1)) {
    for (const [index, shift] of threeShifts.entries()) {
      if (!shift.workDays.includes(weekdayOf(day))) continue;
      at(day, shift.from);
      for (const equipmentId of world.machines) {
        await repair(world, equipmentId, day);
        const operatorId = world.operators[index] ?? world.manager;
        const turn: Turn = { equipmentId, day, shiftId: shift.id, operatorId };
        const way = wayOf(world, turn);
        await deeds[way](world, turn);
        world.tally[way] += 1;
      }
    }
  }
  at(addDays(month.to, 1), '06:00');
  return { machines: world.machines, tally: world.tally };
};
