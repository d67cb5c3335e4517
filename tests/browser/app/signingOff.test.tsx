import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForPin } from '#app/askForPin.tsx';
import { PersonMenu } from '#app/PersonMenu.tsx';
import { saveAccess } from '#data/commands/saveAccess.ts';
import type { FettleDatabase } from '#data/db.ts';
import { useFleet } from '#data/fleet.ts';
import { askPinBy, spendSignOff } from '#data/signOff.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { Person } from '#domain/person.ts';
import { CertificatePage } from '#features/certificates/CertificatePage.tsx';
import { RolesSection } from '#features/settings/RolesSection.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aWorkshop, done, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
beforeEach(async () => {
  db = await enter();
  workshop = await aWorkshop();
  await pinFor(workshop.technician, '5309');
  await pinFor(workshop.manager, '480217');
  askPinBy(askForPin);
});
afterEach(async () => {
  askPinBy(null);
  spendSignOff();
  await leave(db);
});

const pinFor = async (personId: Person['id'], pin: string): Promise<void> => {
  const { rev } = (await db.people.get(personId)) ?? { rev: 0 };
  await done(saveAccess({ personId, rev, badge: '', pin }));
};

const voided = async (id: Certificate['id']) => (await db.certificates.get(id))?.voided ?? null;

describe('voiding a certificate', () => {
  it('asks for the PIN again, and does nothing without it', async () => {
    const { id } = await issued();
    const screen = await showScreen(<CertificatePage id={id} />);
    await screen.getByRole('button', { name: 'More actions' }).click();
    await screen.getByRole('menuitem', { name: 'Void…' }).click();
    await screen.getByRole('textbox', { name: 'Reason' }).fill('Wrong reading');
    await screen.getByRole('button', { name: 'Void', exact: true }).click();
    const asking = screen.getByRole('dialog', { name: 'Your PIN again' });
    await asking.getByLabelText('PIN').fill('1111');
    await asking.getByRole('button', { name: 'Sign off' }).click();
    await expect.element(asking.getByText('That is not the PIN.')).toBeVisible();
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(screen.getByText(/signed off with your PIN. It was not entered/)).toBeVisible();
    expect(await voided(id)).toBeNull();
    await screen.getByRole('button', { name: 'Void', exact: true }).click();
    await asking.getByLabelText('PIN').fill('480217');
    await asking.getByRole('button', { name: 'Sign off' }).click();
    await expect.poll(() => voided(id)).toMatchObject({ reason: 'Wrong reading' });
    await expect.element(asking).not.toBeInTheDocument();
  });

  const issued = async (): Promise<Certificate> => {
    const certificate = aCertificate({ ...fullContent('international', 'en'), number: 'FT-2026-000001' });
    await db.certificates.add(certificate);
    return certificate;
  };
});

const Menu = () => {
  const fleet = useFleet();
  return fleet && <PersonMenu fleet={fleet} />;
};

describe('who works here', () => {
  it('is chosen by the PIN of who has one', async () => {
    const screen = await showScreen(<Menu />);
    await screen.getByRole('button', { name: 'Who works here: Wang Fang' }).click();
    await screen.getByRole('menuitem', { name: 'Zhang Min' }).click();
    const asking = screen.getByRole('dialog', { name: 'PIN of Zhang Min' });
    await asking.getByLabelText('PIN').fill('5309');
    await asking.getByRole('button', { name: 'Work here' }).click();
    await expect.element(screen.getByRole('button', { name: 'Who works here: Zhang Min' })).toBeVisible();
    await expect.element(asking).not.toBeInTheDocument();
  });
});

const Roles = () => {
  const fleet = useFleet();
  return fleet && <RolesSection fleet={fleet} />;
};

describe('the section of roles', () => {
  it('says who may what, who has a PIN, and when the screen locks', async () => {
    const screen = await showScreen(<Roles />);
    const row = screen.getByRole('row', { name: /^Issuing certificates/ });
    await expect.element(row).toBeVisible();
    const marks = row
      .getByRole('img')
      .elements()
      .map((mark) => mark.getAttribute('aria-label'));
    expect(marks).toEqual(['No', 'No', 'Yes', 'Yes', 'Yes']);
    await expect.element(screen.getByText('PIN set').first()).toBeVisible();
    await expect.element(screen.getByText(/Who works here is chosen at the top right/)).toBeVisible();
    const minutes = screen.getByRole('textbox', { name: 'Lock after so many minutes' });
    await minutes.fill('500');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(minutes).toHaveAttribute('aria-invalid', 'true');
    await minutes.fill('10');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await db.settings.get('settings'))?.security).toEqual({ lockMinutes: 10 });
  });
});
