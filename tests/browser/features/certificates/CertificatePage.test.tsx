import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { voidCertificate } from '#data/commands/voidCertificate.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import { CertificatePage } from '#features/certificates/CertificatePage.tsx';
import { CertificatesPage } from '#features/certificates/CertificatesPage.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const issued = async (number: string): Promise<Certificate> => {
  const content = { ...fullContent('international', 'en'), number };
  const certificate = aCertificate(content);
  await db.certificates.add(certificate);
  return certificate;
};

describe('a certificate', () => {
  it('is voided with a reason only, and says so across the sheet ever after', async () => {
    const { id } = await issued('FT-2026-000001');
    const screen = await showScreen(<CertificatePage id={id} />);
    await screen.getByRole('button', { name: 'More actions' }).click();
    await screen.getByRole('menuitem', { name: 'Void…' }).click();
    await screen.getByRole('button', { name: 'Void', exact: true }).click();
    await expect.element(screen.getByText('Say why. The reason stays on record.')).toBeVisible();
    expect((await db.certificates.get(id))?.voided).toBeNull();
    await screen.getByRole('textbox', { name: 'Reason' }).fill('Wrong reading');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect
      .element(screen.getByRole('region').getByText(/^Voided .* by nobody named: Wrong reading$/))
      .toBeVisible();
    expect(await db.certificates.get(id)).toMatchObject({
      number: 'FT-2026-000001',
      voided: { reason: 'Wrong reading' },
    });
    await expect.element(screen.getByRole('button', { name: 'More actions' })).not.toBeInTheDocument();
  });
});

describe('the register of certificates', () => {
  it('is narrowed by state and words, and leads back from where nothing is left', async () => {
    await issued('FT-2026-000001');
    const { id } = await issued('FT-2026-000002');
    await voidCertificate({ id, rev: 1, reason: 'Wrong reading' });
    const screen = await showScreen(<CertificatesPage />);
    await expect.element(screen.getByText('2 certificates')).toBeVisible();
    await screen.getByText('Void', { exact: true }).first().click();
    await expect.element(screen.getByRole('link', { name: 'FT-2026-000002', exact: true })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'FT-2026-000001', exact: true })).not.toBeInTheDocument();
    await screen.getByRole('textbox').first().fill('nowhere');
    await screen.getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(screen.getByRole('link', { name: 'FT-2026-000001', exact: true })).toBeVisible();
  });
});
