/** A service as a user does it: from the due list to the certificate. */
import type { Locator } from 'playwright-core';
import type { LocalText } from '#domain/language.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { shownValue } from '#domain/meterValues.ts';
import type { Person } from '#domain/person.ts';
import type { TaskAnswer, WorkOrder } from '#domain/workOrder.ts';
import { storedRows } from './stored.ts';
import { inLanguage, searchToday, type Walk } from './walk.ts';

/** The lines of the due list that are drawn now. */
export const dueRows = ({ page, texts }: Walk): Locator =>
  page.getByRole('table', { name: texts.today('whatIsDue') }).locator('tbody tr');

/** Opens the order of a machine's service from its line and comes to it. */
export const openOrderOf = async (
  walk: Walk,
  { code, service }: { readonly code: string; readonly service: LocalText },
): Promise<void> => {
  const { page, texts } = walk;
  await searchToday(walk, code);
  const name = texts.today('openOrderFor', { code, service: inLanguage(walk, service) });
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('heading', { name: texts.orders('sheet.title') }).waitFor();
};

/** An answer to a task, as one finds it. */
export const answerOf = (
  { page, texts, ...walk }: Walk,
  task: LocalText,
  { answer, isChosen }: { readonly answer: TaskAnswer; readonly isChosen: boolean },
): Locator =>
  page
    .getByRole('radiogroup', { name: texts.orders('sheet.answers', { task: inLanguage(walk, task) }), exact: true })
    .getByRole('radio', { name: texts.common(`answer.${answer}`), exact: true, checked: isChosen });

/** Notes a measured value. */
export const measure = async (walk: Walk, task: LocalText, value: string): Promise<void> => {
  const name = walk.texts.orders('measuredFor', { task: inLanguage(walk, task) });
  const field = walk.page.getByRole('textbox', { name, exact: true });
  await field.fill(value);
  await field.press('Tab');
};

/** Answers every task that is still open with "done". */
export const restDone = async ({ page, texts }: Walk, count: number): Promise<void> => {
  await page.getByRole('button', { name: texts.orders('sheet.restDone', { count }), exact: true }).click();
  await page.getByText(texts.orders('sheet.allAnswered'), { exact: true }).waitFor();
};

/** Who did the work. */
export const workedBy = async ({ page, texts }: Walk, name: string): Promise<void> => {
  await page.getByLabel(texts.orders('side.workers'), { exact: true }).first().click();
  await page.getByRole('option', { name, exact: true }).click();
  await page.keyboard.press('Escape');
};

/** What is said of the finished work. */
export interface Completion {
  /** As the odometer shows it. */
  readonly km: string;
  readonly windowReason: string;
}

/** Notes the reading and the reason, and completes the order. */
export const completeOrder = async ({ page, texts }: Walk, { km, windowReason }: Completion): Promise<void> => {
  await page.getByLabel(texts.common('meter.km'), { exact: true }).fill(km);
  await page.getByLabel(texts.orders('side.windowReason'), { exact: true }).fill(windowReason);
  await page.getByRole('button', { name: texts.orders('complete'), exact: true }).click();
  await page.getByRole('button', { name: texts.orders('issue.action'), exact: true }).waitFor();
};

/** Issues the certificate of a finished order and comes to it; answers its number. */
export const issueCertificate = async (
  { page, texts }: Walk,
  { inspector, form }: { readonly inspector: string; readonly form: 'chinese' | 'international' },
): Promise<string> => {
  await page.getByRole('button', { name: texts.orders('issue.action'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: texts.orders('issue.inspector') }).click();
  await page.getByRole('option', { name: inspector }).click();
  await dialog.getByText(texts.orders(`issue.forms.${form}`), { exact: true }).click();
  await dialog.getByRole('button', { name: texts.orders('issue.submit'), exact: true }).click();
  await page.getByRole('button', { name: texts.common('savePdf') }).waitFor();
  return (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
};

/** Answers every task of the order: measured ones with a value inside their limits, all others as done. */
export const answerAll = async (walk: Walk, { tasks }: WorkOrder): Promise<void> => {
  const { page, texts } = walk;
  for (const { text, limits } of tasks) {
    if (limits !== null) await measure(walk, text, String(limits.min ?? limits.max ?? 1));
  }
  const words = [1, 987].map((count) => texts.orders('sheet.restDone', { count }).replace('987', '\\d+'));
  const rest = page.getByRole('button', { name: new RegExp(`^(${words.join('|')})$`) });
  await page.getByText(texts.orders('sheet.allAnswered'), { exact: true }).or(rest).first().waitFor();
  if (await rest.isVisible()) await rest.click();
  await page.getByText(texts.orders('sheet.allAnswered'), { exact: true }).waitFor();
};

/** Says that the sample's technician did the work; answers who of its people may release it. */
export const inSampleHands = async (walk: Walk): Promise<{ readonly inspector: string }> => {
  const people = await storedRows<Person>(walk.page, 'people');
  const named = (role: Person['roles'][number]): string => people.find(({ roles }) => roles.includes(role))?.name ?? '';
  await workedBy(walk, named('technician'));
  return { inspector: named('inspector') };
};

/** Notes a reading of each meter, one more than the last, and the reason where the window is left; completes the order. */
export const completeWith = async (walk: Walk, { equipmentId }: WorkOrder, reason: string): Promise<void> => {
  const { page, texts } = walk;
  const meters = (await storedRows<Meter>(page, 'meters')).filter((meter) => meter.equipmentId === equipmentId);
  for (const { unit, events, summary } of meters) {
    if (summary.current === null) continue;
    const { value, takenOn } = summary.current;
    const field = page.getByRole('textbox', { name: texts.common(`meter.${unit}`), exact: true });
    await field.fill(String(Math.ceil(shownValue(value, takenOn, events)) + 1));
    await field.press('Tab');
  }
  const why = page.getByRole('textbox', { name: texts.orders('side.windowReason') });
  if ((await why.count()) > 0) {
    await why.fill(reason);
    await page.getByRole('textbox', { name: texts.orders('side.windowReasonBy') }).fill('Wang Fang');
  }
  await page.getByRole('button', { name: texts.orders('complete'), exact: true }).click();
  await page.getByRole('button', { name: texts.orders('issue.action'), exact: true }).waitFor();
};
