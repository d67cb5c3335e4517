/**
 * The main job from end to end in a real browser, as a workshop would do it on its first day: register and log taken
 * in, a programme for many machines, what is due and why, one service done and certified, and all of it still there
 * when the program is opened again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carServiceKm } from '#templates/carService.ts';
import { type OpenApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { localeOf } from '#tests/support/texts.ts';
import {
  addPerson,
  assignKind,
  createProgramme,
  goTo,
  importFile,
  inLanguage,
  nameWorkshop,
  searchToday,
  type Walk,
  walkIn,
} from '#tests/support/walk.ts';
import {
  answerOf,
  completeOrder,
  dueRows,
  issueCertificate,
  measure,
  openOrderOf,
  restDone,
  workedBy,
} from '#tests/support/walkOrder.ts';
import { withApp } from '#tests/support/withApp.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/e2e');
const registerFile = path.join(fixtures, 'register.csv');
const logFile = path.join(fixtures, 'log.csv');
/** One row repeats another; refused: a contradiction, no code, 31 February, the year 20155, a cost in words. */
const registerCounts = { new: 23, changed: 0, same: 1, suspect: 0, refused: 5 };
/** Doubtful: a digit short, a jump, two zeros, a fall, a blank; refused: a letter, no date, a thirteenth month. */
const logCounts = { new: 113, changed: 0, same: 0, suspect: 6, refused: 3 };
const number = `FT-${new Date().getFullYear()}-000001`;

/** A machine of the register with readings in the log, and what is done to it. */
const machine = { code: '01202', km: '76,420', plainKm: 76_420 };
const [oil, main] = carServiceKm.levels;
if (oil === undefined || main === undefined) throw new Error('The template has two levels');
const taskText = (unit: string) => {
  const task = oil.tasks.find(({ limits }) => limits?.unit === unit);
  if (task === undefined) throw new Error(`The template measures nothing in ${unit}`);
  return task.text;
};
const treadDepth = taskText('mm');
const voltage = taskText('V');
const wheelNuts = (oil.tasks.find(({ work }) => work === 'tighten') ?? oil.tasks[0])?.text ?? {};
const tasksInAll = oil.tasks.length + main.tasks.length;

const languages = [
  {
    language: 'en',
    form: 'international',
    manager: 'Wang Fang',
    inspector: 'Li Zhe',
    workshop: 'Harbour Workshop',
    reason: 'The car was away on loan.',
  },
  {
    language: 'zh-Hans',
    form: 'chinese',
    manager: '王芳',
    inspector: '李喆',
    workshop: '港口汽车修理厂',
    reason: '车辆外借未归。',
  },
] as const;
type Case = (typeof languages)[number];

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

const setUpWorkshop = async (walk: Walk, { workshop, manager, inspector }: Case): Promise<void> => {
  await nameWorkshop(walk, workshop);
  await addPerson(walk, { name: manager, role: 'manager' });
  await addPerson(walk, { name: inspector, role: 'inspector', inspectorNo: 'QC-0417' });
};

const takeInFiles = async (walk: Walk): Promise<void> => {
  const { page, texts } = walk;
  await goTo(walk, 'today');
  await page.getByRole('link', { name: texts.today('welcome.import') }).click();
  expect(await importFile(walk, registerFile)).toEqual(registerCounts);
  await page.getByRole('button', { name: texts.import('another') }).click();
  expect(await importFile(walk, logFile)).toEqual(logCounts);
};

/** Counted from three years back, so that everything has long been due. */
const giveProgramme = async (walk: Walk): Promise<void> => {
  await createProgramme(walk, carServiceKm);
  const from = `${new Date().getFullYear() - 3}-01-15`;
  expect(await assignKind(walk, { kind: 'car', from })).toBeGreaterThan(4);
};

const seeWhy = async (walk: Walk): Promise<void> => {
  const { page, texts } = walk;
  await goTo(walk, 'today');
  await searchToday(walk, machine.code);
  await expect.poll(() => dueRows(walk).count()).toBe(2);
  expect(await dueRows(walk).first().textContent()).toContain(texts.common('status.overdue'));
  const label = texts.today('why.label', { code: machine.code, service: inLanguage(walk, main.name) });
  await page.getByTitle(label, { exact: true }).click();
  const why = page.getByRole('dialog');
  await why.getByText(texts.today('why.first')).waitFor();
  await why.getByText(texts.today('why.governs')).waitFor();
  await page.keyboard.press('Escape');
};

const doService = async (walk: Walk, { manager, reason }: Case): Promise<void> => {
  await openOrderOf(walk, { code: machine.code, service: main.name });
  await measure(walk, treadDepth, '4.5');
  await measure(walk, voltage, '12.6');
  // A value within its limits answers its task.
  for (const task of [treadDepth, voltage]) await answerOf(walk, task, { answer: 'done', isChosen: true }).waitFor();
  await answerOf(walk, wheelNuts, { answer: 'done', isChosen: false }).click();
  await restDone(walk, tasksInAll - 3);
  await workedBy(walk, manager);
  await completeOrder(walk, { km: machine.km, windowReason: reason });
};

const seeCertificate = async (walk: Walk, { workshop, manager, inspector }: Case): Promise<void> => {
  const { page, texts } = walk;
  const paper = page.getByRole('region', { name: texts.certificates('paperLabel', { number }) });
  const text = ((await paper.textContent()) ?? '').replaceAll(/\s+/g, ' ');
  for (const piece of [number, workshop, inspector, 'QC-0417', machine.km, 'TOYOTA PRIUS'])
    expect(text).toContain(piece);
  if (walk.language === 'en') {
    for (const piece of [manager, machine.code, inLanguage(walk, treadDepth), '4.5 mm', '12.6 V']) {
      expect(text).toContain(piece);
    }
  }
};

/** The list has moved on: nothing presses, and what is planned next counts from today. */
const seeDueMovedOn = async (walk: Walk): Promise<void> => {
  const { texts, page } = walk;
  await goTo(walk, 'today');
  await dueRows(walk).first().waitFor();
  await searchToday(walk, machine.code);
  await page.getByText(texts.today('nothingFound')).waitFor();
  await searchToday(walk, '01201');
  await expect.poll(() => dueRows(walk).count()).toBe(2);
};

const seeMachineFile = async (walk: Walk): Promise<void> => {
  const { page, texts } = walk;
  await goTo(walk, 'equipment');
  await page.getByRole('table').getByRole('link', { name: machine.code }).first().click();
  const parts = page.getByRole('navigation', { name: texts.equipment('parts') });
  await parts.getByRole('link', { name: texts.equipment('tab.orders') }).click();
  await page.getByText(texts.common('orderState.released')).first().waitFor();
  await parts.getByRole('link', { name: texts.equipment('tab.readings') }).click();
  await page.getByText(machine.km).first().waitFor();
  await parts.getByRole('link', { name: texts.equipment('tab.history') }).click();
  await page.getByRole('main').getByText(number).first().waitFor();
  await parts.getByRole('link', { name: texts.equipment('tab.certificates') }).click();
  await page.getByRole('link', { name: number }).first().click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
};

const firstDay = async (app: OpenApp, one: Case): Promise<void> => {
  const walk = walkIn(app, one.language);
  await app.page.getByRole('heading', { name: walk.texts.today('welcome.title') }).waitFor();
  await setUpWorkshop(walk, one);
  await takeInFiles(walk);
  await giveProgramme(walk);
  await seeWhy(walk);
  await doService(walk, one);
  expect(await issueCertificate(walk, one)).toBe(number);
  await seeCertificate(walk, one);
};

const nextDay = async (app: OpenApp, one: Case): Promise<void> => {
  const walk = walkIn(app, one.language);
  await seeDueMovedOn(walk);
  await seeMachineFile(walk);
  await seeCertificate(walk, one);
};

describe.each(languages)('the main job in $language', (one) => {
  it('goes from two dirty files to a printed certificate, and is all there after the program was closed', async () => {
    const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'fettle-main-job-'));
    const user = { url: served.url, userDataDir, locale: localeOf[one.language] };
    try {
      await withApp(user, (app) => firstDay(app, one));
      await withApp(user, (app) => nextDay(app, one));
    } finally {
      rmSync(userDataDir, { recursive: true, force: true });
    }
  });
});
