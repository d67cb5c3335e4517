import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { today } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { BoardPage } from '#features/checks/BoardPage.tsx';
import { CheckPage } from '#features/checks/CheckPage.tsx';
import { CheckSheetsPage } from '#features/checks/CheckSheetsPage.tsx';
import { LabelsPage } from '#features/checks/LabelsPage.tsx';
import { PaperChecksPage } from '#features/checks/PaperChecksPage.tsx';
import { addDays } from '#kernel/calendarDate.ts';
import { aCheckRevision, aCheckTemplate, aDuty, shiftSettings } from '#tests/support/checkRows.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { anEquipment, aPerson, on } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const yesterday = addDays(today(), -1);
const driver = aPerson({ name: 'Ma Jun', roles: ['operator'] });
const crew = { chiefId: driver.id, memberIds: [] };
const [truck, van] = [
  anEquipment({ code: 'T-1', depot: 'North', crew }),
  anEquipment({ code: 'V-2', depot: 'South', kind: 'van', crew }),
];
const template = aCheckTemplate();
const shift = { id: 'day', name: 'Day', from: '07:00', to: '17:00', workDays: [1, 2, 3, 4, 5, 6, 7] };

/** Two machines checked in every day shift; yesterday nobody did. */
const workshop = async (): Promise<void> => {
  await db.equipment.bulkAdd([truck, van]);
  await db.people.add(driver);
  await db.checkTemplates.add(template);
  await db.checkRevisions.add(aCheckRevision(template));
  const duty = { shiftIds: ['day'], fromOn: on('2025-01-01') };
  await db.checkDuties.bulkAdd([truck, van].map(({ id }) => aDuty(id, template, duty)));
  await db.settings.add(shiftSettings([shift]));
  stopFleet();
  await startFleet();
};

const goTo = (hash: string): void => {
  location.hash = hash;
};

const stored = async () => (await db.checks.toArray()).toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));

describe('the board of the day', () => {
  it('names what is missing, takes "not used" for an answer, and is narrowed by state', async () => {
    await workshop();
    goTo(`/checks?day=${yesterday}`);
    const screen = await showScreen(<BoardPage />);
    await expect.element(screen.getByText('0 of 2 answered')).toBeVisible();
    await screen.getByRole('button', { name: /Missing\. What to do: T-1, Day/ }).click();
    await screen.getByRole('menuitem', { name: 'Not used' }).click();
    await expect.element(screen.getByText('1 of 2 answered')).toBeVisible();
    expect(await stored()).toMatchObject([{ equipmentId: truck.id, state: 'notUsed', source: 'desk', day: yesterday }]);
    await screen.getByRole('button', { name: /^Missing 1/ }).click();
    await expect.element(screen.getByRole('link', { name: 'V-2' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'T-1', exact: true }).query()).toBeNull();
  });

  it('shows the week with what each machine answered of what was due', async () => {
    await workshop();
    goTo(`/checks?day=${yesterday}&view=week`);
    const screen = await showScreen(<BoardPage />);
    await expect.element(screen.getByRole('table', { name: 'Board of the week' })).toBeVisible();
    await expect.element(screen.getByText(/^0 \/ \d · 0 %$/).first()).toBeVisible();
  });
});

describe('paper checks', () => {
  it('are typed in by keyboard alone, a defect with them, and the next sheet comes up', async () => {
    await workshop();
    goTo(`/checks/paper?day=${yesterday}`);
    const screen = await showScreen(<PaperChecksPage />);
    const lights = screen.getByRole('radiogroup', { name: 'Answer: Item lights' });
    await expect.element(lights.getByRole('radio', { name: 'OK' })).toHaveFocus();
    await userEvent.keyboard('2');
    await expect.element(screen.getByRole('textbox', { name: 'What is wrong?' })).toHaveFocus();
    await userEvent.keyboard('Lamp out{Enter}');
    await expect.element(screen.getByRole('textbox', { name: 'Measured: Item tread' })).toHaveFocus();
    await userEvent.keyboard('3{Control>}{Enter}{/Control}');
    await expect.element(screen.getByText('3 of 3 answered')).toBeVisible();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText('Check of T-1 entered.')).toBeVisible();
    await expect.element(screen.getByText('1 sheet left')).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'V-2 · Day' })).toBeVisible();
    const [check] = await stored();
    expect(check).toMatchObject({ source: 'paper', state: 'done', operatorName: 'Ma Jun', day: yesterday });
    expect(check?.answers.map(({ answer, value }) => [answer, value])).toEqual([
      ['defect', null],
      ['ok', 3],
      ['ok', null],
    ]);
    expect(await db.defects.toArray()).toMatchObject([{ text: 'Lamp out', equipmentId: truck.id }]);

    const page = await showScreen(<CheckPage id={check?.id ?? ''} />);
    await expect.element(page.getByText('D-').first()).toBeVisible();
    await expect.element(page.getByText('The signature is on the paper.')).toBeVisible();
  });

  it('say what is wrong with a sheet that is not filled in, and keep it', async () => {
    await workshop();
    goTo(`/checks/paper?day=${yesterday}`);
    const screen = await showScreen(<PaperChecksPage />);
    await screen.getByRole('button', { name: 'Enter and next' }).click();
    await expect.element(screen.getByRole('alert')).toBeVisible();
    const lights = screen.getByRole('radiogroup', { name: 'Answer: Item lights' });
    await expect.element(lights.getByRole('radio', { name: 'OK' })).toHaveFocus();
    expect(await stored()).toEqual([]);
  });
});

describe('paper of the day', () => {
  it('is blank for every check that is to be made, in the language of the operators', async () => {
    await workshop();
    goTo(`/check-sheets?day=${yesterday}`);
    const screen = await showScreen(<CheckSheetsPage />);
    await expect.element(screen.getByText('2 check sheets')).toBeVisible();
    await screen.getByText('简体中文').click();
    await expect.element(screen.getByRole('heading', { name: '日常点检' }).first()).toBeVisible();
    await expect.element(screen.getByText('项目 lights').first()).toBeVisible();
  });

  it('has a label for every machine in service', async () => {
    await workshop();
    goTo('/labels');
    const screen = await showScreen(<LabelsPage />);
    await expect.element(screen.getByRole('img', { name: 'Label of the machine T-1' })).toBeVisible();
    await expect.element(screen.getByRole('img', { name: 'Label of the machine V-2' })).toBeVisible();
  });
});
