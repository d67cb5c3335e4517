import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FettleDatabase } from '#data/db.ts';
import { useFleet } from '#data/fleet.ts';
import { ShiftsSection } from '#features/settings/ShiftsSection.tsx';
import { aCheckTemplate, aDuty } from '#tests/support/checkRows.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { freshId } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const Shown = () => {
  const fleet = useFleet();
  return fleet === undefined ? null : <ShiftsSection fleet={fleet} />;
};
const checks = async () => (await db.settings.get('settings'))?.checks;

describe('the shifts of the workshop', () => {
  it('take a night shift, whose hours may be typed short, and keep it when saved', async () => {
    const screen = await showScreen(<Shown />);
    await screen.getByRole('button', { name: 'Add shift' }).click();
    await screen.getByRole('textbox', { name: 'Name' }).fill('Night');
    await screen.getByRole('textbox', { name: 'Begins' }).fill('22');
    await screen.getByRole('textbox', { name: 'Ends' }).fill('6');
    await screen.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(screen.getByText('22:00 – 06:00 the next day · 8 h · Monday – Friday')).toBeVisible();
    expect(await checks()).toBeUndefined();
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText('Saved')).toBeVisible();
    expect((await checks())?.shifts.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Day', '07:00', '17:00'],
      ['Night', '22:00', '06:00'],
    ]);
  });

  it('refuse an hour that is none, a name that is taken, and a shift without days', async () => {
    const screen = await showScreen(<Shown />);
    await screen.getByRole('button', { name: 'Add shift' }).click();
    await screen.getByRole('textbox', { name: 'Name' }).fill('day');
    await screen.getByRole('textbox', { name: 'Begins' }).fill('25:00');
    await screen.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(screen.getByText('Enter a time of day such as 06:00.')).toBeVisible();
    await screen.getByRole('textbox', { name: 'Begins' }).fill('5:30');
    await screen.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(screen.getByText('There is a shift named day already.')).toBeVisible();
  });

  it('stay while checks are expected in them', async () => {
    await db.checkDuties.add(aDuty(freshId<'Equipment'>(), aCheckTemplate(), { shiftIds: ['day'] }));
    const screen = await showScreen(<Shown />);
    await screen.getByRole('button', { name: 'Remove Day' }).click();
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText(/Checks are expected in the shift Day/)).toBeVisible();
    expect(await checks()).toBeUndefined();
  });

  it('come with who needs a certificate and what is kept on record', async () => {
    const screen = await showScreen(<Shown />);
    await screen.getByRole('switch', { name: /without a defect/ }).click();
    await screen.getByRole('textbox', { name: /shared screen/ }).fill('5');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText('Enter a number of seconds from 15 to 600.')).toBeVisible();
    await screen.getByRole('textbox', { name: /shared screen/ }).fill('45');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText('Saved')).toBeVisible();
    expect(await checks()).toMatchObject({ recordsNilDefect: false, signOffSeconds: 45 });
  });
});
