import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { approveRevision } from '#data/commands/approveRevision.ts';
import { createProgramme } from '#data/commands/createProgramme.ts';
import { saveDraft } from '#data/commands/saveDraft.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Programme, ProgrammeDraft } from '#domain/programme.ts';
import { ProgrammePage } from '#features/programmes/ProgrammePage.tsx';
import { carServiceKm } from '#templates/carService.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { on } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aLevel, twoLevels } from '#tests/support/serviceRows.ts';
import { aTruck, aWorkshop, done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const draftOf = (programmeId: Programme['id']): Promise<ProgrammeDraft | undefined> =>
  db.drafts.where('programmeId').equals(programmeId).first();

/** The page of a programme with a draft begun, and the figure of its first trigger. */
const editing = async (programme: Programme['id']) => {
  const screen = await showScreen(<ProgrammePage id={programme} />);
  await screen.getByRole('button', { name: 'Edit levels' }).click();
  const every = screen.getByLabelText('Every', { exact: true }).first();
  await expect.element(every).toBeVisible();
  return { screen, every };
};

describe('a draft', () => {
  it('says what is wrong beside its field, keeps what is typed, and becomes the next revision with a reason', async () => {
    const { programme } = await aWorkshop();
    const { screen, every } = await editing(programme);
    await every.fill('0');
    await expect.element(screen.getByText('The interval must be greater than zero.')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Approve…' })).toBeDisabled();
    await every.fill('-5');
    await expect.element(every).toHaveValue('-5');
    await every.fill('60');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText(/every 90 days .*→ every 60 days/)).toBeVisible();
    await screen.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect.element(screen.getByText('Say why. The reason stays on record.')).toBeVisible();
    await screen.getByLabelText('Why').fill('Bulletin 12/2026');
    await screen.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect.element(screen.getByRole('button', { name: 'Edit levels' })).toBeVisible();
    expect((await db.revisions.toArray()).map(({ number, reason }) => [number, reason])).toContainEqual([
      2,
      'Bulletin 12/2026',
    ]);
    expect(await draftOf(programme)).toBeUndefined();
    await screen.getByRole('link', { name: /Revisions/ }).click();
    await expect.element(screen.getByText('Bulletin 12/2026')).toBeVisible();
  });

  it('refuses an unnamed level and a task without words', async () => {
    const { programme } = await aWorkshop();
    const { screen } = await editing(programme);
    await screen.getByRole('button', { name: 'Add level' }).click();
    await screen.getByRole('button', { name: 'Add a task: Tighten' }).last().click();
    await expect.element(screen.getByText('2 things to put right first')).toBeVisible();
    await screen.getByRole('button', { name: 'Show the first' }).click();
    await userEvent.keyboard('Yearly');
    await expect.element(screen.getByText('1 thing to put right first')).toBeVisible();
    await screen.getByLabelText('What is to be done').last().fill('Look at it');
    await expect.element(screen.getByRole('button', { name: 'Approve…' })).toBeEnabled();
    await expect.poll(async () => (await draftOf(programme))?.levels[2]?.tasks).toMatchObject([{ work: 'tighten' }]);
  });

  it('is stored a moment after it was typed, and stays when the screen is left at once', async () => {
    const { programme } = await aWorkshop();
    const { screen, every } = await editing(programme);
    await every.fill('75');
    await expect.poll(async () => (await draftOf(programme))?.levels[0]?.triggers[0]).toMatchObject({ every: 75 });
    await every.fill('80');
    await screen.unmount();
    await expect.poll(async () => (await draftOf(programme))?.levels[0]?.triggers[0]).toMatchObject({ every: 80 });
    expect(await draftOf(programme)).toMatchObject({ by: 'Wang Fang', basedOn: 1 });
  });

  it('shows at once what another window wrote on it', async () => {
    const { programme } = await aWorkshop();
    const { screen } = await editing(programme);
    const rev = (await draftOf(programme))?.rev ?? null;
    await done(saveDraft({ programmeId: programme, rev, levels: [aLevel('L1', { name: { en: 'From elsewhere' } })] }));
    await expect.element(screen.getByRole('heading', { name: 'From elsewhere' })).toBeVisible();
  });

  it('asks which version stays when another window wrote on it meanwhile', async () => {
    const { programme } = await aWorkshop();
    const { screen, every } = await editing(programme);
    const rev = (await draftOf(programme))?.rev ?? null;
    const theirs = [aLevel('L1', { name: { en: 'Theirs' } })];
    await every.fill('75');
    await done(saveDraft({ programmeId: programme, rev, levels: theirs }));
    await expect.element(screen.getByText(/wrote on this draft in the meantime/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Approve…' })).toBeDisabled();
    await screen.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(async () => (await draftOf(programme))?.levels[0]?.triggers[0]).toMatchObject({ every: 75 });
    await expect.element(every).toHaveValue('75');
  });

  it('moves a task by Alt and an arrow key, the focus going with it', async () => {
    const { programme } = await aWorkshop();
    const { screen } = await editing(programme);
    await screen.getByRole('button', { name: 'Add a task: Inspect' }).first().click();
    const words = screen.getByLabelText('What is to be done').first();
    await words.fill('Belts: tension');
    const row = screen.getByRole('button', { name: 'Belts: tension' });
    await row.click();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect
      .poll(async () => (await draftOf(programme))?.levels[0]?.tasks.map(({ text }) => text.en))
      .toEqual(['Belts: tension', 'Task L1-1']);
    await expect.element(row).toHaveFocus();
  });

  it('builds the last Friday without a rule being written, and says it in words', async () => {
    const { programme } = await aWorkshop();
    const { screen } = await editing(programme);
    await screen.getByRole('button', { name: 'On certain days' }).first().click();
    await screen.getByRole('combobox', { name: 'Weekday' }).click();
    await screen.getByRole('option', { name: 'Friday' }).click();
    await screen.getByRole('combobox', { name: 'Which' }).click();
    await screen.getByRole('option', { name: 'last Friday' }).click();
    await expect.element(screen.getByText(/every 3 months: last Friday, whichever comes first; /)).toBeVisible();
    const rule = { kind: 'rule', rrule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR' };
    await expect.poll(async () => (await draftOf(programme))?.levels[0]?.triggers).toContainEqual(rule);
  });
});

describe('the year to come', () => {
  it('stands before and after, for a machine under the programme', async () => {
    const workshop = await aWorkshop();
    await aTruck('T-1', workshop);
    const { screen, every } = await editing(workshop.programme);
    await every.fill('30');
    await expect.element(screen.getByText(/1 machine: .* visits/)).toBeVisible();
    await screen.getByRole('link', { name: 'Next twelve months' }).click();
    await expect.element(screen.getByRole('columnheader', { name: 'With the draft' }).first()).toBeVisible();
    await expect.element(screen.getByText('new day').first()).toBeVisible();
    await expect
      .poll(async () => (await draftOf(workshop.programme))?.levels[0]?.triggers[0])
      .toMatchObject({ every: 30 });
  });
});

describe('a revision to come', () => {
  it('is told, while the levels in force stay', async () => {
    const { programme } = await aWorkshop();
    const levels = [aLevel('L1', { name: { en: 'Later' } })];
    await done(approveRevision({ programmeId: programme, levels, effectiveOn: on('2099-01-01'), reason: 'Law' }));
    const screen = await showScreen(<ProgrammePage id={programme} />);
    await expect.element(screen.getByText(/Revision 2 is approved, in force from 1 Jan 2099/)).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Level L1' })).toBeVisible();
    await screen.getByRole('link', { name: /Revisions/ }).click();
    await expect.element(screen.getByText('approved, in force from 1 Jan 2099', { exact: true })).toBeVisible();
    await expect.element(screen.getByText('Level L1 is now called Later')).toBeVisible();
  });
});

describe('a template that has changed', () => {
  it('offers what is new, and takes it over into a draft', async () => {
    await aWorkshop();
    const name = { en: 'Cars' };
    const copied = { name, kinds: [], templateId: carServiceKm.id, needsConfirmation: false };
    const programme = await done(createProgramme({ ...copied, levels: twoLevels() }));
    const screen = await showScreen(<ProgrammePage id={programme} />);
    await screen.getByRole('link', { name: /Revisions/ }).click();
    await expect.element(screen.getByText('The template has changed since')).toBeVisible();
    await screen.getByRole('button', { name: 'Take over into a draft' }).click();
    await expect
      .poll(async () => (await draftOf(programme))?.levels.map(({ id }) => id))
      .toEqual(carServiceKm.levels.map(({ id }) => id));
  });
});
