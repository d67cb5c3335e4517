import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import { CertificatePage } from '#features/certificates/CertificatePage.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { eventually } from '#tests/support/eventually.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aWorkshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
  await aWorkshop();
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
    await expect.element(screen.getByRole('region').getByText(/^Voided .* by Wang Fang: Wrong reading$/)).toBeVisible();
    expect(await db.certificates.get(id)).toMatchObject({
      number: 'FT-2026-000001',
      voided: { reason: 'Wrong reading' },
    });
    await screen.getByRole('button', { name: 'More actions' }).click();
    await expect.element(screen.getByRole('menuitem', { name: 'Reissue…' })).toBeVisible();
    await expect.element(screen.getByRole('menuitem', { name: 'Void…' })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('menuitem', { name: 'Print a copy' })).not.toBeInTheDocument();
  });

  it('is printed as a copy that says which it is, and as the original again', async () => {
    const { id } = await issued('FT-2026-000002');
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const screen = await showScreen(<CertificatePage id={id} />);
    await screen.getByRole('button', { name: 'More actions' }).click();
    await screen.getByRole('menuitem', { name: 'Print a copy' }).click();
    await expect.element(screen.getByText('Copy 1', { exact: true })).toBeVisible();
    await eventually(() => expect(print).toHaveBeenCalledTimes(1));
    expect((await db.certificates.get(id))?.copies).toBe(1);
    await screen.getByRole('button', { name: 'Back to the original' }).click();
    await expect.element(screen.getByText('Copy 1', { exact: true })).not.toBeInTheDocument();
    await expect.element(screen.getByText('1 copy printed')).toBeVisible();
    print.mockRestore();
  });
});
