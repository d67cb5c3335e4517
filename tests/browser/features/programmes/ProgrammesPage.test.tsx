import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import type { FettleDatabase } from '#data/db.ts';
import { blankEquipment, type EquipmentKind } from '#domain/equipment.ts';
import { programmeFileOf } from '#domain/programmeFile.ts';
import { ProgrammesPage } from '#features/programmes/ProgrammesPage.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { twoLevels } from '#tests/support/serviceRows.ts';
import { aWorkshop, done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const aMachine = (code: string, kind: EquipmentKind) =>
  done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code, kind } }));

describe('a new programme', () => {
  it('is made from a template, refused without a name', async () => {
    const screen = await showScreen(<ProgrammesPage />);
    await screen.getByRole('button', { name: 'New programme' }).click();
    await screen.getByPlaceholder(/Kind of machine/).fill('forklift ladder');
    await screen.getByRole('button', { name: /Forklift – hour ladder/ }).click();
    const name = screen.getByRole('textbox', { name: 'Name' });
    await name.fill(' ');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText('This must be filled in.')).toBeVisible();
    expect(await db.programmes.count()).toBe(0);
    await name.fill('Our forklifts');
    await screen.getByRole('button', { name: 'Create programme' }).click();
    await expect.poll(() => location.hash).toMatch(/^#\/programmes\/./);
    await expect
      .poll(() => db.programmes.toArray())
      .toMatchObject([
        { name: { en: 'Our forklifts' }, templateId: 'forklift', needsConfirmation: true, meters: ['h'] },
      ]);
    expect(await db.revisions.toArray()).toMatchObject([{ number: 1 }]);
  });
});

describe('a programme file', () => {
  const fileOf = (content: string): File =>
    new File([content], 'x.fettle-programme.json', { type: 'application/json' });
  const forklift = programmeFileOf(
    { name: { en: 'Forklifts of Harbour' }, kinds: ['forklift'] },
    twoLevels(),
    new Map(),
  );

  it('is looked at first, then taken in as a programme of its own', async () => {
    const screen = await showScreen(<ProgrammesPage />);
    await screen.getByRole('button', { name: 'Import…' }).click();
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('There is no way to choose a file.');
    await userEvent.upload(input, fileOf('{"format":'));
    await expect.element(screen.getByText(/cannot be read/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Import programme' })).toBeDisabled();
    await userEvent.upload(input, fileOf(JSON.stringify(forklift)));
    await expect.element(screen.getByText(/every 90 days or 5,000 km/)).toBeVisible();
    await expect.element(screen.getByText(/cannot be read/)).not.toBeInTheDocument();
    expect(await db.programmes.count()).toBe(0);
    await screen.getByRole('button', { name: 'Import programme' }).click();
    await expect.poll(() => location.hash).toMatch(/^#\/programmes\/./);
    expect(await db.programmes.toArray()).toMatchObject([
      { name: { en: 'Forklifts of Harbour' }, kinds: ['forklift'], needsConfirmation: true },
    ]);
  });
});

describe('putting machines under a programme', () => {
  it('asks before it takes a kind it is not meant for; Esc leaves the question, not the dialog', async () => {
    await aWorkshop();
    await aMachine('T-1', 'truck');
    await aMachine('F-1', 'forklift');
    const screen = await showScreen(<ProgrammesPage />);
    const assign = screen.getByRole('button', { name: 'Assign' });
    await assign.click();
    await screen.getByRole('button', { name: 'Choose all 2 shown' }).click();
    await screen.getByRole('button', { name: 'Put under programme' }).click();
    await expect.element(screen.getByText(/meant for other kinds/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText(/meant for other kinds/)).not.toBeInTheDocument();
    await expect.element(screen.getByText('2 chosen')).toBeVisible();
    expect(await db.assignments.count()).toBe(0);
    await screen.getByRole('button', { name: 'Put under programme' }).click();
    await screen.getByRole('button', { name: 'Go ahead' }).click();
    await expect.element(screen.getByText(/2 machines are now under “Truck service”/)).toBeVisible();
    expect(await db.assignments.count()).toBe(2);
    await expect.element(assign).toHaveFocus();
  });
});
