import { describe, expect, it } from 'vitest';
import { newRow } from '#domain/change.ts';
import type { Installation } from '#domain/installation.ts';
import { installationSchema } from '#domain/installation.ts';
import { keyFingerprint, keyIdOf } from '#domain/keyFingerprint.ts';
import { type SigningKey, signingKeySchema } from '#domain/signingKey.ts';
import { decideStartSigningKey, type KeyState, keyInUse } from '#domain/signingKeyStarting.ts';
import { decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';

/** The key of RFC 7515, appendix A.3. */
const publicKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const;

const here = '5b0d8b36-46ab-4f2c-8e11-2a6f3f5a9c01';
const fresh = '0c2d5a0e-3a5f-4c55-9a56-7d2f6a3f1b02';
const installation: Installation = {
  ...newRow(aContext()),
  id: 'installation',
  installationId: here,
  seriesSuffix: '',
  clockDoubt: null,
};

const aKey = (columns: Partial<SigningKey> = {}): SigningKey => ({
  ...newRow(aContext()),
  id: '0123456789abcdef',
  publicKey,
  installationId: here,
  workshop: '',
  startedAt: aContext().now,
  endedAt: null,
  ...columns,
});

const state: KeyState = {
  installation,
  inUse: [aKey()],
  privateIds: new Set(['0123456789abcdef']),
  settings: theSettings(),
};

const started = (from: Partial<KeyState>, renews = false) => {
  const { value, changes } = decided(
    decideStartSigningKey({ ...state, ...from }, { publicKey, installationId: fresh, renews }, aContext()),
  );
  return {
    value,
    keys: rowsAfter(changes, 'signingKeys').map((row) => signingKeySchema.parse(row)),
    installations: rowsAfter(changes, 'installation').map((row) => installationSchema.parse(row)),
  };
};

const newId = keyIdOf(publicKey);

describe('the fingerprint of a key', () => {
  it('is the thumbprint of RFC 7638: over the required members, whatever else the key says', () => {
    // Reckoned by sha256sum over the members as RFC 7638 writes them.
    expect(keyFingerprint(publicKey)).toBe('a0a232c2f194a53553cb1310ddbc0821e414b9d7ebfc290b323084d7d1020fe5');
    expect(keyFingerprint({ ...publicKey, kid: 'x' } as never)).toBe(keyFingerprint(publicKey));
    expect(newId).toBe(keyFingerprint(publicKey).slice(0, 16));
  });
});

describe('starting a key', () => {
  it('starts the installation with its first one', () => {
    const { value, keys, installations } = started({ installation: null, inUse: [], privateIds: new Set() });
    expect(value).toBe(newId);
    expect(keys).toMatchObject([{ id: newId, installationId: fresh, endedAt: null }]);
    expect(installations).toMatchObject([{ installationId: fresh, seriesSuffix: '' }]);
  });

  it('changes nothing where one is in use', () => {
    expect(started({})).toEqual({ value: '0123456789abcdef', keys: [], installations: [] });
  });

  it('ends the one in use when it is renewed, and the installation stays', () => {
    const { value, keys, installations } = started({}, true);
    expect(value).toBe(newId);
    expect(keys).toMatchObject([
      { id: '0123456789abcdef', endedAt: aContext().now, rev: 2 },
      { id: newId, installationId: here },
    ]);
    expect(installations).toEqual([]);
  });

  it.each([false, true])(
    'makes another installation of a database without the private half, asked to renew or not: %s',
    (renews) => {
      const { keys, installations } = started({ privateIds: new Set() }, renews);
      expect(keys).toMatchObject([
        { id: '0123456789abcdef', installationId: here, endedAt: aContext().now },
        { id: newId, installationId: fresh, endedAt: null },
      ]);
      expect(installations).toMatchObject([
        { installationId: fresh, seriesSuffix: expect.stringMatching(/^[A-Z2-9]{3}$/) },
      ]);
    },
  );

  it('never gives a restored installation the suffix it had', () => {
    const [first] = started({ privateIds: new Set() }).installations;
    const had = { ...installation, seriesSuffix: first?.seriesSuffix ?? '' };
    const [second] = started({ installation: had, privateIds: new Set() }).installations;
    expect(second?.seriesSuffix).not.toBe(first?.seriesSuffix);
  });

  it('keeps an installation whose row was made anew by the restoring itself', () => {
    const remade = { ...installation, installationId: fresh, seriesSuffix: '7KX' };
    const { keys, installations } = started({ installation: remade, privateIds: new Set() });
    expect(installations).toEqual([]);
    expect(keys).toMatchObject([{ id: newId, installationId: fresh }]);
  });
});

it('the key in use is that of this installation, with its private half here', () => {
  expect(keyInUse(state)?.id).toBe('0123456789abcdef');
  expect(keyInUse({ ...state, privateIds: new Set() })).toBeNull();
  expect(keyInUse({ ...state, installation: { ...installation, installationId: fresh } })).toBeNull();
  expect(keyInUse({ ...state, installation: null })).toBeNull();
});
