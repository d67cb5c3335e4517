import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { today } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet, useFleet } from '#data/fleet.ts';
import { isPin } from '#data/pin.ts';
import { CrewDialog } from '#features/equipment/CrewDialog.tsx';
import { PeoplePage } from '#features/people/PeoplePage.tsx';
import { PersonPage } from '#features/people/PersonPage.tsx';
import { addDays } from '#kernel/calendarDate.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { anEquipment, aPerson } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const save = () => userEvent.keyboard('{Control>}s{/Control}');
const operator = aPerson({ name: 'Sandra Cole', roles: ['operator'], badge: 'OP-7' });
const other = aPerson({ name: 'Mick Doyle', roles: ['operator'], badge: 'OP-8' });
const forklift = anEquipment({ code: 'F-1', kind: 'forklift' });

/** Two operators; one has a certificate for forklifts that ran out last week. */
const staffed = async (): Promise<void> => {
  const expiresOn = addDays(today(), -7);
  await db.people.bulkAdd([operator, other]);
  await db.equipment.add(forklift);
  await db.qualifications.add(aQualification({ personId: operator.id, issuedOn: addDays(expiresOn, -700), expiresOn }));
  stopFleet();
  await startFleet();
};

describe('the list of people', () => {
  it('begins empty; a person needs a name and a role, and the first one works here', async () => {
    const screen = await showScreen(<PeoplePage />);
    await screen.getByRole('button', { name: 'Add person' }).click();
    await screen.getByRole('checkbox', { name: 'Technician' }).click();
    await save();
    await expect.element(screen.getByText('This must be filled in.')).toBeVisible();
    await expect.element(screen.getByText('Choose at least one role.')).toBeVisible();
    await screen.getByRole('textbox', { name: 'Name' }).fill('Wang Fang');
    await screen.getByRole('checkbox', { name: 'Workshop manager' }).click();
    await save();
    await expect.element(screen.getByText('works here now')).toBeVisible();
  });

  it('renews the certificate that ran out, and then it is valid', async () => {
    await staffed();
    const screen = await showScreen(<PeoplePage />);
    await expect.element(screen.getByText('Expired')).toBeVisible();
    await screen.getByRole('button', { name: 'Renew: Sandra Cole' }).click();
    await expect.element(screen.getByRole('dialog', { name: 'Renew certificate' })).toBeVisible();
    await save();
    await expect.element(screen.getByText('Valid', { exact: true })).toBeVisible();
    expect(await db.qualifications.count()).toBe(2);
  });
});

describe('the page of a person', () => {
  it('says what may be taken on and why not, and follows a certificate that is added', async () => {
    await staffed();
    const screen = await showScreen(<PersonPage id={other.id} />);
    await expect.element(screen.getByText('No certificate', { exact: true })).toBeVisible();
    await screen.getByRole('button', { name: 'Add certificate' }).click();
    await save();
    await expect
      .element(screen.getByText('Choose at least one kind of equipment the certificate covers.'))
      .toBeVisible();
    await screen.getByRole('combobox', { name: 'Covers' }).click();
    await screen.getByRole('option', { name: 'Forklift' }).click();
    await screen.getByRole('textbox', { name: 'Number' }).fill('N1-99');
    await save();
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(screen.getByText('Yes', { exact: true })).toBeVisible();
  });

  it('sets a PIN nobody can read, keeps badges apart, and takes the PIN away', async () => {
    await staffed();
    const screen = await showScreen(<PersonPage id={operator.id} />);
    const stored = async () => (await db.people.get(operator.id))?.pin ?? null;
    await screen.getByRole('button', { name: 'Badge and PIN' }).click();
    await screen.getByRole('textbox', { name: 'Badge' }).fill('op-8');
    await screen.getByLabelText('PIN', { exact: true }).fill('47118206');
    await screen.getByLabelText('The PIN again').fill('4712');
    await save();
    await expect.element(screen.getByText('The two are not the same.')).toBeVisible();
    await screen.getByLabelText('The PIN again').fill('47118206');
    await save();
    await expect.element(screen.getByText('This badge belongs to Mick Doyle.')).toBeVisible();
    expect(await stored()).toBeNull();
    await screen.getByRole('textbox', { name: 'Badge' }).fill('OP-9');
    await save();
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    const pin = await stored();
    if (pin === null) throw new Error('No PIN was stored.');
    expect(await isPin('47118206', pin)).toBe(true);
    expect(JSON.stringify(await db.audit.toArray())).not.toContain('47118206');
    await screen.getByRole('button', { name: 'Badge and PIN' }).click();
    await screen.getByRole('checkbox', { name: 'Remove the PIN' }).click();
    await save();
    await expect.element(screen.getByText('Not set')).toBeVisible();
    expect(await stored()).toBeNull();
  });

  it('enters a training and takes it out again', async () => {
    await staffed();
    const screen = await showScreen(<PersonPage id={operator.id} />);
    await screen.getByRole('button', { name: 'Enter training: Can operate it' }).click();
    await save();
    await expect.element(screen.getByText('1 of 10')).toBeVisible();
    await screen.getByRole('button', { name: 'Edit training: Can operate it' }).click();
    await screen.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.element(screen.getByText('0 of 10')).toBeVisible();
    expect(await db.trainings.count()).toBe(0);
  });
});

const Crew = () => {
  const fleet = useFleet();
  const machine = fleet?.equipment.get(forklift.id);
  return fleet === undefined || machine === undefined ? null : (
    <CrewDialog fleet={fleet} machine={machine} onClose={() => undefined} />
  );
};

describe('the crew of a machine', () => {
  it('needs a chief, and tells who may not operate it', async () => {
    await staffed();
    const screen = await showScreen(<Crew />);
    await screen.getByRole('combobox', { name: 'Crew', exact: true }).click();
    await screen.getByRole('option', { name: 'Mick Doyle (No certificate)' }).click();
    await save();
    await expect.element(screen.getByText(/Say who is responsible/)).toBeVisible();
    await screen.getByRole('combobox', { name: 'Keeper, or chief of the crew' }).click();
    await screen.getByRole('option', { name: 'Sandra Cole (Expired)' }).click();
    await save();
    await expect
      .poll(async () => (await db.equipment.get(forklift.id))?.crew)
      .toEqual({ chiefId: operator.id, memberIds: [other.id] });
  });
});
