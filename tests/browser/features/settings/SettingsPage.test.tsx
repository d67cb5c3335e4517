import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FettleDatabase } from '#data/db.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { CertificateSection } from '#features/settings/CertificateSection.tsx';
import { PeopleSection } from '#features/settings/PeopleSection.tsx';
import { PlanningSection } from '#features/settings/PlanningSection.tsx';
import { WorkshopSection } from '#features/settings/WorkshopSection.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const Shown = ({ section: Section }: { readonly section: React.FC<{ readonly fleet: Fleet }> }) => {
  const fleet = useFleet();
  return fleet === undefined ? null : <Section fleet={fleet} />;
};
const settings = () => db.settings.get('settings');
const save = () => userEvent.keyboard('{Control>}s{/Control}');

describe('the settings', () => {
  it.each(['', 'A-B', 'LONGPREFIX', 'SAMPLE'])('refuse “%s” as the prefix of certificates', async (prefix) => {
    const screen = await showScreen(<Shown section={CertificateSection} />);
    const field = screen.getByRole('textbox', { name: 'Prefix of the numbers' });
    await field.fill(prefix);
    await save();
    // Longer ones cannot be typed: the field takes eight characters.
    if (prefix.length <= 8) await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    if (prefix.length <= 8) expect(await settings()).toBeUndefined();
    else await expect.poll(async () => (await settings())?.certificate.prefix).toBe('LONGPREF');
  });

  it.each([
    ['', 'an empty one'],
    ['-3', 'one below zero'],
    ['14.5', 'a fraction'],
    ['400', 'one beyond a year'],
  ])('refuse “%s” as days of notice: %s', async (days) => {
    const screen = await showScreen(<Shown section={PlanningSection} />);
    await screen.getByRole('textbox', { name: /Notice/ }).fill(days);
    await save();
    await expect.element(screen.getByText('Enter a number of days from 0 to 365.')).toBeVisible();
    expect(await settings()).toBeUndefined();
  });

  it('keep what is right, say so, and are asked again only when changed', async () => {
    const screen = await showScreen(<Shown section={WorkshopSection} />);
    await screen.getByRole('textbox', { name: 'Name of the workshop' }).fill('Harbour Workshop');
    await save();
    await expect.element(screen.getByText('Saved')).toBeVisible();
    expect((await settings())?.workshop.name).toBe('Harbour Workshop');
    await expect.element(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await save();
    expect((await settings())?.rev).toBe(1);
  });
});

describe('people', () => {
  it('need a name and a role; the first one works here, and cannot be archived while working', async () => {
    const screen = await showScreen(<Shown section={PeopleSection} />);
    await screen.getByRole('button', { name: 'Add person' }).click();
    await screen.getByRole('checkbox', { name: 'Technician' }).click();
    await save();
    await expect.element(screen.getByText('This must be filled in.')).toBeVisible();
    await expect.element(screen.getByText('Choose at least one role.')).toBeVisible();
    await screen.getByRole('textbox', { name: 'Name' }).fill('Wang Fang');
    await screen.getByRole('checkbox', { name: 'Workshop manager' }).click();
    await save();
    await expect.element(screen.getByText('works here now')).toBeVisible();
    await screen.getByRole('button', { name: 'Archive Wang Fang' }).click();
    await expect.element(screen.getByText(/works at this computer now/)).toBeVisible();
    expect((await db.people.toArray()).map(({ archivedOn }) => archivedOn)).toEqual([null]);
  });
});
