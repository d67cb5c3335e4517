/**
 * The year planned in a real browser: visits dragged, moved with a reason, held by the law, levelled and taken back, the
 * calendar file following; then one visit carried through from its order to its certificate, and the plan, the stock and
 * the machine's file following that.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { PartMove } from '#domain/part.ts';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import type { Assignment, ProgrammeRevision } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { storedRows } from '#tests/support/stored.ts';
import { type ReadComponent, strictEvents, textOf } from '#tests/support/strictCalendar.ts';
import { localeOf } from '#tests/support/texts.ts';
import { goTo, nameWorkshop, type Walk, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';
import { answerAll, completeWith, inSampleHands, issueCertificate } from '#tests/support/walkOrder.ts';
import {
  chipOf,
  type DrawnVisit,
  dayRoom,
  dragBy,
  drawnVisits,
  openDetails,
  plannedDays,
  saveCalendarFile,
  seeYear,
} from '#tests/support/walkPlanner.ts';
import { withApp } from '#tests/support/withApp.ts';

type Case = Readonly<Record<'workshop' | 'reason' | 'name', string> & { language: Language }>;

const languages: readonly Case[] = [
  { language: 'zh-Hans', workshop: '港口汽车修理厂', reason: '外租至该日', name: '王芳' },
];

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

const isFree = ({ isPinned, isOrdered, isStatutory, isWeekday, status }: DrawnVisit): boolean =>
  !isPinned && !isOrdered && !isStatutory && isWeekday && status === 'planned';

const found = <T>(rows: readonly T[], what: string, fits: (row: T) => boolean): T => {
  const row = rows.find(fits);
  if (row === undefined) throw new Error(`The chart shows no ${what}`);
  return row;
};

const rowOf = async ({ page }: Walk, { key }: DrawnVisit): Promise<PlannedVisit> => {
  const [assignmentId, levelId] = key.split(':');
  const assignment = (await storedRows<Assignment>(page, 'assignments')).find(({ id }) => id === assignmentId);
  const rows = await storedRows<PlannedVisit>(page, 'plannedVisits');
  return found(rows, 'such visit', (row) => {
    const isIts = row.equipmentId === assignment?.equipmentId && row.programmeId === assignment.programmeId;
    return isIts && row.levelId === levelId && row.state === 'planned';
  });
};

const dragInside = async (walk: Walk): Promise<DrawnVisit> => {
  const { texts } = walk;
  const visit = found(
    await drawnVisits(walk),
    'visit with a week of room',
    (each) => isFree(each) && each.window !== null && each.window.to - each.middle > 8 * dayRoom,
  );
  await dragBy(walk, visit, 7);
  await expect.poll(() => chipOf(walk, visit).getAttribute('aria-label')).toContain(texts.planner('pinned'));
  const moved = found(await drawnVisits(walk), 'visit that was moved', ({ key }) => key === visit.key);
  // Chips that would overlap give each other a little room.
  expect(Math.round((moved.middle - visit.middle) / dayRoom)).toBe(7);
  const { on, openOn, closeOn, reason } = await rowOf(walk, visit);
  expect([openOn === null || openOn <= on, closeOn === null || on <= closeOn, reason]).toEqual([true, true, '']);
  return visit;
};

const moveOutside = async (walk: Walk, { reason, name }: Case): Promise<void> => {
  const { page, texts } = walk;
  const visit = found(await drawnVisits(walk), 'visit with a narrow window', (each) => {
    const room = each.window === null ? Number.NaN : each.window.to - each.middle;
    return isFree(each) && room > 0 && room < 13 * dayRoom;
  });
  await dragBy(walk, visit, 14);
  const dialog = page.getByRole('dialog', { name: texts.planner('reasonTitle') });
  await dialog.getByRole('button', { name: texts.planner('moveThere') }).click();
  await dialog
    .getByRole('textbox', { name: texts.planner('reason') })
    .and(page.locator('[aria-invalid=true]'))
    .waitFor();
  await dialog.getByRole('textbox', { name: texts.planner('reason') }).fill(reason);
  await dialog.getByRole('textbox', { name: texts.planner('reasonBy') }).fill(name);
  await page.keyboard.press('Control+s');
  await dialog.waitFor({ state: 'detached' });
  expect(await rowOf(walk, visit)).toMatchObject({ reason, reasonBy: name });
};

const heldByLaw = async (walk: Walk): Promise<void> => {
  const { page, texts } = walk;
  const before = await plannedDays(walk);
  const visit = found(await drawnVisits(walk), 'visit the law asks for', ({ isStatutory, isOrdered }) => {
    return isStatutory && !isOrdered;
  });
  const details = await openDetails(walk, visit);
  await details.getByRole('button', { name: texts.planner('moveTo') }).click();
  const day = page.getByRole('dialog').getByLabel(texts.planner('moveDate'), { exact: true });
  await day.fill(`${new Date().getFullYear() + 3}-01-15`);
  await day.press('Tab');
  const [words = ''] = texts.problem('planPastLimit', { limit: '|' }).split('|');
  await page.getByRole('dialog').getByText(words.trim()).waitFor();
  expect(await page.getByRole('button', { name: texts.planner('moveThere') }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await plannedDays(walk)).toEqual(before);
};

const levelAndTakeBack = async (walk: Walk): Promise<void> => {
  const { page, texts } = walk;
  const before = await plannedDays(walk);
  await page.getByRole('button', { name: texts.planner('propose') }).click();
  const dialog = page.getByRole('dialog', { name: texts.planner('level.title') });
  const words = texts.planner('level.apply', { count: 987 }).split('987');
  const apply = dialog.getByRole('button', { name: new RegExp(`^${words.join('[\\d,]+')}$`) });
  // Whatever it has found by now will do.
  const stop = dialog.getByRole('button', { name: texts.planner('level.stop') });
  await stop.or(apply).first().waitFor();
  if (await stop.isVisible()) await stop.click({ timeout: 2000 }).catch(() => undefined);
  await apply.click();
  await dialog.waitFor({ state: 'detached' });
  const after = await plannedDays(walk);
  expect(after.length).toBeGreaterThan(before.length);
  expect(before.filter((day) => !after.includes(day))).toEqual([]);
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => plannedDays(walk)).toEqual(before);
};

const fact = (event: ReadComponent) => ({
  sequence: Number(textOf(event, 'SEQUENCE') ?? '0'),
  day: event.properties.find(({ name }) => name === 'DTSTART')?.value ?? '',
});

const calendarOf = (bytes: Uint8Array) =>
  new Map(strictEvents(bytes).map((event) => [textOf(event, 'UID'), fact(event)]));

/** What moved has the same name and the next number; what stayed has both. */
const calendarFollows = async (walk: Walk, first: Uint8Array): Promise<void> => {
  const [before, after] = [calendarOf(first), calendarOf(await saveCalendarFile(walk))];
  const both = [...after].filter(([uid]) => before.has(uid));
  const moved = both.filter(([uid, { day }]) => before.get(uid)?.day !== day);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.filter(([uid, { sequence }]) => sequence <= (before.get(uid)?.sequence ?? 0))).toEqual([]);
  expect(both.length).toBeGreaterThan(before.size / 2);
};

/** A machine's next visit whose tasks take parts and ask for nothing that must be found first. */
const visitWithParts = async (walk: Walk): Promise<DrawnVisit> => {
  const { page } = walk;
  const revisions = await storedRows<ProgrammeRevision>(page, 'revisions');
  const tasksOf = (levelId: string) =>
    revisions.flatMap(({ levels }) => levels.filter(({ id }) => id === levelId).flatMap(({ tasks }) => tasks));
  const drawn = await drawnVisits(walk);
  const programmeOf = ({ key }: DrawnVisit): string => key.split(':')[0] ?? '';
  const isNext = (visit: DrawnVisit): boolean =>
    drawn.find((each) => programmeOf(each) === programmeOf(visit)) === visit;
  return found(drawn, 'visit with parts', (each) => {
    const tasks = tasksOf(each.key.split(':')[1] ?? '');
    const isWhole = tasks.some(({ parts }) => parts.length > 0) && tasks.every(({ needsDefect }) => !needsDefect);
    return isWhole && isNext(each) && !each.isOrdered && !each.isStatutory;
  });
};

const orderNow = async ({ page }: Walk, id: WorkOrder['id']): Promise<WorkOrder> =>
  found(await storedRows<WorkOrder>(page, 'orders'), 'order', (order) => order.id === id);

const planOrder = async (walk: Walk, visit: DrawnVisit): Promise<WorkOrder> => {
  const { page, texts } = walk;
  const before = new Set((await storedRows<WorkOrder>(page, 'orders')).map(({ id }) => id));
  const details = await openDetails(walk, visit);
  await details.getByRole('button', { name: texts.planner('planOrder'), exact: true }).click();
  await page.getByRole('heading', { name: texts.orders('sheet.title') }).waitFor();
  const order = found(await storedRows<WorkOrder>(page, 'orders'), 'order planned', ({ id }) => !before.has(id));
  expect(order.state).toBe('planned');
  return order;
};

const inMenu = async ({ page, texts }: Walk, item: string): Promise<void> => {
  await page
    .getByRole('button', { name: texts.common('moreActions') })
    .first()
    .click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

const seeJobCard = async (walk: Walk, { number }: WorkOrder): Promise<void> => {
  const { page, texts } = walk;
  await inMenu(walk, texts.orders('jobCard'));
  await page
    .getByRole('region', { name: texts.jobCard('label') })
    .getByText(number)
    .first()
    .waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: texts.orders('sheet.title') }).waitFor();
};

const waitAndGoOn = async (walk: Walk, { id }: WorkOrder): Promise<void> => {
  const { page, texts } = walk;
  const state = async () => {
    const order = await orderNow(walk, id);
    return [order.state, order.history.at(-1)?.waitingFor ?? null];
  };
  await page.getByRole('button', { name: texts.orders('move.bringIn') }).click();
  await expect.poll(async () => (await orderNow(walk, id)).state).toBe('open');
  await inMenu(walk, texts.orders('move.wait'));
  await page.getByRole('radio', { name: texts.common('waitingFor.parts') }).check();
  await page.getByRole('button', { name: texts.orders('wait.submit'), exact: true }).click();
  await expect.poll(state).toEqual(['waiting', 'parts']);
  await inMenu(walk, texts.orders('move.resume'));
  await expect.poll(async () => (await orderNow(walk, id)).state).not.toBe('waiting');
};

const stockOf = async ({ page }: Walk): Promise<ReadonlyMap<string, number>> => {
  const stock = new Map<string, number>();
  for (const { partId, quantity } of await storedRows<PartMove>(page, 'partMoves')) {
    stock.set(partId, (stock.get(partId) ?? 0) + quantity);
  }
  return stock;
};

/** Takes what is planned; stock goes down by just that. */
const takeParts = async (walk: Walk, order: WorkOrder): Promise<string> => {
  const { page, texts } = walk;
  const before = await stockOf(walk);
  const asked = new Map<string, number>();
  for (const { partId, quantity } of order.tasks.flatMap(({ parts }) => parts)) {
    asked.set(partId, (asked.get(partId) ?? 0) + quantity);
  }
  await page.getByRole('button', { name: texts.parts('used.takeAll') }).click();
  await page.getByText(texts.parts('used.taken', { count: asked.size })).waitFor();
  const after = await stockOf(walk);
  const taken = [...asked.keys()].map((id) => [id, (before.get(id) ?? 0) - (after.get(id) ?? 0)]);
  expect(taken.map(([id, amount]) => [id, Number(amount).toFixed(6)])).toEqual(
    [...asked].map(([id, amount]) => [id, amount.toFixed(6)]),
  );
  return [...asked.keys()][0] ?? '';
};

const everythingFollows = async (walk: Walk, order: WorkOrder, seen: { partId: string; visit: DrawnVisit }) => {
  const { page, texts } = walk;
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/parts/${seen.partId}`);
  await page.getByRole('link', { name: order.number }).first().waitFor();
  await page.goto(`${origin}/#/equipment/${order.equipmentId}?tab=orders`);
  const line = page.getByRole('row').filter({ hasText: order.number });
  await line.getByText(texts.common('orderState.released')).waitFor();
  await seeYear(walk);
  await expect.poll(() => chipOf(walk, seen.visit).count()).toBe(0);
};

const planTheYear = async (walk: Walk, one: Case): Promise<void> => {
  await goTo(walk, 'planner');
  await seeYear(walk);
  const first = await saveCalendarFile(walk);
  await dragInside(walk);
  await moveOutside(walk, one);
  await heldByLaw(walk);
  await levelAndTakeBack(walk);
  await calendarFollows(walk, first);
};

const carryOut = async (walk: Walk, one: Case): Promise<void> => {
  await seeYear(walk);
  const visit = await visitWithParts(walk);
  const order = await planOrder(walk, visit);
  await seeJobCard(walk, order);
  await waitAndGoOn(walk, order);
  const partId = await takeParts(walk, order);
  await answerAll(walk, order);
  const { inspector } = await inSampleHands(walk);
  await completeWith(walk, order, one.reason);
  await issueCertificate(walk, { inspector, form: one.language === 'en' ? 'international' : 'chinese' });
  expect((await orderNow(walk, order.id)).state).toBe('released');
  await everythingFollows(walk, order, { partId, visit });
};

describe.each(languages)('the year in $language', (one) => {
  it('is planned, levelled and taken back, and one visit of it carried out to its certificate', {
    timeout: 300_000,
  }, async () => {
    await withApp({ url: served.url, locale: localeOf[one.language] }, async (app) => {
      const walk = walkIn(app, one.language);
      await loadSample(walk);
      await nameWorkshop(walk, one.workshop);
      await planTheYear(walk, one);
      await carryOut(walk, one);
    });
  });
});
