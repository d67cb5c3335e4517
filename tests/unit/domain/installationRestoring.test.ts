import { describe, expect, it } from 'vitest';
import { newRow } from '#domain/change.ts';
import { type Installation, installationSchema } from '#domain/installation.ts';
import { drawnSuffix, installationRestored } from '#domain/installationRestoring.ts';
import { rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';

const drawn = { installationId: '0b8f6a3e-9f0a-4f4e-8d59-0f4b7a2c1d11', seriesSuffix: 'Q7K' };
const context = aContext();

const first: Installation = {
  ...newRow(context),
  id: 'installation',
  installationId: '5b0d8b36-46ab-4f2c-8e11-2a6f3f5a9c01',
  seriesSuffix: '',
  clockDoubt: null,
};

describe('a restored database', () => {
  it('is another installation with a series of its own', () => {
    const changes = installationRestored({ installation: first, hasCertificates: false, ...drawn }, context);
    const [row] = rowsAfter(changes, 'installation');
    expect(row).toEqual({ ...first, ...drawn, rev: 2, updatedAt: context.now });
    expect(installationSchema.safeParse(row).success).toBe(true);
  });

  it('gets a series of its own where certificates were issued before there were installations', () => {
    const changes = installationRestored({ installation: null, hasCertificates: true, ...drawn }, context);
    expect(installationSchema.safeParse(rowsAfter(changes, 'installation')[0]).data).toMatchObject(drawn);
  });

  it('stays without one where nothing was ever numbered', () => {
    expect(installationRestored({ installation: null, hasCertificates: false, ...drawn }, context)).toEqual([]);
  });

  it('never gets the suffix it had', () => {
    for (let byte = 0; byte < 256; byte++) {
      const before = drawnSuffix([byte, 7, 255], '');
      expect(before).toMatch(/^[A-Z2-9]{3}$/);
      expect(drawnSuffix([byte, 7, 255], before)).not.toBe(before);
    }
  });
});
