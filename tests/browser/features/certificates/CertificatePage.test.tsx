import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import { CertificatePage } from '#features/certificates/CertificatePage.tsx';
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
