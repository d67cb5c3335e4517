/**
 * The signing key of this installation: made by the browser, its private half never to be read out by any program. It
 * lies beside the records in this computer's database, and in no backup.
 */
import type { Signer } from '#archive/certificateSeal.ts';
import { keyIdOf } from '#domain/keyFingerprint.ts';
import { settingsInForce } from '#domain/settings.ts';
import { type PublicKey, publicKeySchema, type SigningKey } from '#domain/signingKey.ts';
import { decideStartSigningKey, type KeyState, keyInUse } from '#domain/signingKeyStarting.ts';
import { ok, type Result } from '#kernel/result.ts';
import { commitCommand } from './command.ts';
import type { FettleDatabase, StoredPrivateKey } from './db.ts';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const ecdsa = { name: 'ECDSA', hash: 'SHA-256' } as const;

interface KeyPair {
  readonly publicKey: PublicKey;
  readonly privateKey: CryptoKey;
}

/** A fresh pair. The private half signs and can't be exported. */
const newKeyPair = async (): Promise<KeyPair> => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return { publicKey: publicKeySchema.parse({ kty, crv, x, y }), privateKey };
};

type Found = Pick<KeyState, 'installation' | 'inUse' | 'privateIds'>;

/** The keys in use, and whether their private halves are here: `installation`, `signingKeys` and `privateKeys` are read. */
export const foundKeys = async (db: FettleDatabase): Promise<Found> => ({
  installation: (await db.installation.get('installation')) ?? null,
  inUse: await db.signingKeys.filter(({ endedAt }) => endedAt === null).toArray(),
  privateIds: new Set(await db.privateKeys.toCollection().primaryKeys()),
});

const usableKey = async (db: FettleDatabase): Promise<StoredPrivateKey | null> =>
  db.transaction('r', db.installation, db.signingKeys, db.privateKeys, async () => {
    const key = keyInUse(await foundKeys(db));
    return key === null ? null : ((await db.privateKeys.get(key.id)) ?? null);
  });

/**
 * Starts a new key; answers the id of the one in use from then on: where another window was first, its. `renews`: also
 * where one is in use. Problems as of `runCommand`.
 */
export const startKey = async (db: FettleDatabase, renews: boolean): Promise<Result<SigningKey['id']>> => {
  const { publicKey, privateKey } = await newKeyPair();
  const id = keyIdOf(publicKey);
  // The private half first: a public one that stands alone would be taken for that of a restored database.
  await db.privateKeys.add({ id, key: privateKey });
  const started = await commitCommand(
    {
      name: 'startSigningKey',
      tables: ['installation', 'signingKeys'],
      beside: ['privateKeys'],
      load: async (from): Promise<KeyState> => ({
        ...(await foundKeys(from)),
        settings: settingsInForce(await from.settings.get('settings')),
      }),
      decide: (state, context) =>
        decideStartSigningKey(state, { publicKey, installationId: crypto.randomUUID(), renews }, context),
    },
    db,
  );
  if (started.ok && started.value.value === id) return ok(id);
  await db.privateKeys.delete(id);
  return started.ok ? ok(started.value.value) : started;
};

const signerWith = ({ id, key }: StoredPrivateKey): Signer => ({
  keyId: id,
  sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(ecdsa, key, Uint8Array.from(bytes))),
});

/** Who signs at this computer; the key is started where there is none. Problems as of `runCommand`. */
export const signerHere = async (db: FettleDatabase): Promise<Result<Signer>> => {
  const usable = await usableKey(db);
  if (usable !== null) return ok(signerWith(usable));
  const started = await startKey(db, false);
  if (!started.ok) return started;
  const key = await db.privateKeys.get(started.value);
  if (key === undefined) throw new Error('The key just started is not there.');
  return ok(signerWith(key));
};
