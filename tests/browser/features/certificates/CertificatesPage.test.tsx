import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellChanges } from '#data/changeFeed.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import { changeOf } from '#domain/change.ts';
import { CertificatePilePage } from '#features/certificates/CertificatePilePage.tsx';
import { CertificatesPage } from '#features/certificates/CertificatesPage.tsx';
import { VoidListPage } from '#features/certificates/VoidListPage.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { aContext, freshId } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
  location.hash = '';
});
afterEach(() => leave(db));

const voided = { at: aContext().now, by: 'Wang Fang', reason: 'Wrong reading' };

const issued = async (number: string, columns: Partial<Certificate> = {}): Promise<Certificate> => {
  const certificate = aCertificate({ ...fullContent('international', 'en'), number }, columns);
  await db.certificates.add(certificate);
  return certificate;
};

describe('the register of certificates', () => {
  it('is narrowed by state and words, and leads back from where nothing is left', async () => {
    await issued('FT-2026-000001');
    await issued('FT-2026-000002', { voided });
    const screen = await showScreen(<CertificatesPage />);
    await expect.element(screen.getByText('2 certificates')).toBeVisible();
    await screen.getByText('Void 1', { exact: true }).click();
    await expect.element(screen.getByRole('link', { name: 'FT-2026-000002', exact: true })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'FT-2026-000001', exact: true })).not.toBeInTheDocument();
    await screen.getByRole('textbox').first().fill('nowhere');
    await screen.getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(screen.getByRole('link', { name: 'FT-2026-000001', exact: true })).toBeVisible();
  });

  it('follows what is written: a certificate issued and one voided meanwhile', async () => {
    const first = await issued('FT-2026-000001');
    const screen = await showScreen(<CertificatesPage />);
    await expect.element(screen.getByRole('link', { name: 'Print FT-2026-000001' })).toBeVisible();
    const second = await issued('FT-2026-000002');
    tellChanges([
      changeOf('certificates', null, second),
      changeOf('certificates', first, { ...first, rev: first.rev + 1, voided, replacedById: second.id }),
    ]);
    await expect.element(screen.getByRole('link', { name: 'Print FT-2026-000002' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'See replacement FT-2026-000001' })).toBeVisible();
  });

  it('draws thirty rows of thousands, and has read them all', async () => {
    const content = fullContent('chinese', 'zh-Hans');
    const many = Array.from({ length: 2_500 }, (_, index) => {
      const number = `FT-2026-${String(index + 1).padStart(6, '0')}`;
      return aCertificate({ ...content, number }, { id: freshId<'Certificate'>() });
    });
    await db.certificates.bulkAdd(many);
    const screen = await showScreen(<CertificatesPage />);
    await expect.element(screen.getByText('2,500 certificates')).toBeVisible();
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(60);
  });

  it('prints those ticked in one pile', async () => {
    await issued('FT-2026-000001');
    await issued('FT-2026-000002');
    const screen = await showScreen(<CertificatesPage />);
    await screen.getByRole('checkbox', { name: 'Select all 2' }).click();
    await expect.element(screen.getByText('2 selected')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
    await screen.getByRole('button', { name: 'Clear selection' }).click();
    await expect.element(screen.getByText('2 selected')).not.toBeInTheDocument();
  });
});

describe('the papers of the register', () => {
  it('say so where a day has no certificate', async () => {
    const screen = await showScreen(<CertificatePilePage />);
    await expect.element(screen.getByText('No valid certificate was issued on this day.')).toBeVisible();
  });

  it('list the void certificates with their reasons and what took their place', async () => {
    const second = await issued('FT-2026-000002');
    await issued('FT-2026-000001', { voided, replacedById: second.id });
    const screen = await showScreen(<VoidListPage />);
    const row = screen.getByRole('row', { name: /FT-2026-000001/ });
    await expect.element(row).toHaveTextContent(/Wang Fang.*Wrong reading.*FT-2026-000002/);
    await expect.element(screen.getByText('1 void certificate')).toBeVisible();
  });
});
