/** The ways a user goes through the program, in the words of the catalogues: one function for each errand. */
import type { Locator, Page } from 'playwright-core';
import { type Verdict, verdicts } from '#archive/importRow.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Language, LocalText } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import type { ProgrammeTemplate } from '#templates/template.ts';
import type { OpenApp } from './app.ts';
import { storedRows } from './stored.ts';
import { type Texts, textsIn } from './texts.ts';

/** A user at work: the window, and the language it speaks. */
export interface Walk {
  readonly page: Page;
  readonly texts: Texts;
  readonly language: Language;
}

/** A user who reads `language`, at an open program. */
export const walkIn = ({ page }: OpenApp, language: Language): Walk => ({ page, texts: textsIn(language), language });

/** A text of a template in the walk's language. */
export const inLanguage = ({ language }: Pick<Walk, 'language'>, text: LocalText): string => text[language] ?? '';

/** Follows a link of the rail. */
export const goTo = async (
  { page, texts }: Walk,
  place: 'today' | 'equipment' | 'programmes' | 'planner' | 'orders' | 'parts' | 'people' | 'certificates' | 'settings',
): Promise<void> => {
  const rail = page.getByRole('navigation', { name: texts.shell('navigation') });
  await rail.getByRole('link', { name: texts.shell(place) }).click();
  await page.getByRole('heading', { level: 1, name: texts.shell(place) }).waitFor();
};

/** Names the workshop; without a name no certificate is issued. */
export const nameWorkshop = async (walk: Walk, name: string): Promise<void> => {
  const { page, texts } = walk;
  await goTo(walk, 'settings');
  await page.getByLabel(texts.settings('name'), { exact: true }).fill(name);
  await page.getByRole('button', { name: texts.common('save'), exact: true }).click();
  await page.getByText(texts.common('saved'), { exact: true }).waitFor();
};

/** Enters a person with one role; inspectors get a certificate number. */
export const addPerson = async (
  walk: Walk,
  person: { readonly name: string; readonly role: Person['roles'][number]; readonly inspectorNo?: string },
): Promise<void> => {
  const { page, texts } = walk;
  await goTo(walk, 'people');
  await page.getByRole('button', { name: texts.people('add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(texts.people('name'), { exact: true }).fill(person.name);
  await dialog.getByLabel(texts.common('role.technician')).uncheck();
  await dialog.getByLabel(texts.common(`role.${person.role}`)).check();
  if (person.inspectorNo !== undefined) {
    await dialog.getByLabel(texts.people('inspectorNo'), { exact: true }).fill(person.inspectorNo);
  }
  await dialog.getByRole('button', { name: texts.common('save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: person.name }).first().waitFor();
};

/** How many rows of a file came to which verdict. */
export type RowCounts = Readonly<Record<Verdict, number>>;

const countOf = async ({ page, texts }: Walk, verdict: Verdict): Promise<number> => {
  const words = texts.import(`verdict.${verdict}`);
  const name = await page.getByRole('button', { name: new RegExp(`^${words}\\s*[\\d,]+$`) }).textContent();
  return Number(name?.replaceAll(/\D/g, ''));
};

const allCounts = async (walk: Walk): Promise<RowCounts> => {
  const counts: Record<Verdict, number> = { new: 0, changed: 0, same: 0, suspect: 0, refused: 0 };
  for (const verdict of verdicts) counts[verdict] = await countOf(walk, verdict);
  return counts;
};

/** Chooses a file in the import wizard and has its rows checked; nothing is written yet. */
export const checkFile = async (walk: Walk, file: string): Promise<RowCounts> => {
  const { page, texts } = walk;
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: texts.import('check'), exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${texts.import('allRows')}`) }).waitFor();
  return allCounts(walk);
};

/** The button that writes the checked rows; there is none when nothing is new. */
export const applyButton = ({ page, texts }: Walk, counts: RowCounts): Locator => {
  const count = counts.new + counts.changed + counts.suspect;
  return page.getByRole('button', { name: texts.import('apply', { count }), exact: true });
};

/** Takes a file in from the wizard's first step to its last. */
export const importFile = async (walk: Walk, file: string): Promise<RowCounts> => {
  const { page, texts } = walk;
  const counts = await checkFile(walk, file);
  await applyButton(walk, counts).click();
  await page.getByRole('heading', { name: texts.import('done'), exact: true }).waitFor();
  return counts;
};

/** Makes a programme of a template and comes to its page. */
export const createProgramme = async (walk: Walk, template: ProgrammeTemplate): Promise<void> => {
  const { page, texts } = walk;
  await goTo(walk, 'programmes');
  await page.getByRole('button', { name: texts.programmes('list.newProgramme') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: inLanguage(walk, template.name) }).click();
  await dialog.getByRole('button', { name: texts.programmes('create.submit') }).click();
  await page.getByRole('heading', { level: 1, name: inLanguage(walk, template.name) }).waitFor();
};

/**
 * From a programme's page: puts every machine of a kind under it, counted from a day, and agrees that those without a
 * meter get one; answers how many.
 */
export const assignKind = async (
  { page, texts }: Walk,
  { kind, from }: { readonly kind: 'car' | 'van'; readonly from: string },
): Promise<number> => {
  await page.getByRole('button', { name: texts.programmes('page.assign') }).click();
  const dialog = page.getByRole('dialog', { name: texts.programmes('assign.title') });
  await dialog.getByRole('combobox', { name: texts.programmes('assign.kind') }).click();
  await page.getByRole('option', { name: texts.common(`kind.${kind}`), exact: true }).click();
  const count = (await storedRows<Equipment>(page, 'equipment')).filter((machine) => machine.kind === kind).length;
  await dialog.getByRole('button', { name: texts.programmes('assign.chooseShown', { count }), exact: true }).click();
  const counted = dialog.getByLabel(texts.programmes('assign.on'), { exact: true });
  await counted.fill(from);
  await counted.press('Tab');
  await dialog.getByRole('button', { name: texts.programmes('assign.submit'), exact: true }).click();
  const question = page.getByRole('dialog', { name: texts.common('confirmTitle') });
  await question.getByRole('button', { name: texts.common('confirm'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  return count;
};

/** Narrows the due list to what contains a word. */
export const searchToday = async ({ page, texts }: Walk, word: string): Promise<void> => {
  await page.getByLabel(texts.today('searchLabel')).fill(word);
};
