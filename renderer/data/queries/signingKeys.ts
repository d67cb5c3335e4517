/** The keys certificates are and were signed with, as the screens show them. */
import { foundKeys } from '#data/signing.ts';
import type { SigningKey } from '#domain/signingKey.ts';
import { keyInUse } from '#domain/signingKeyStarting.ts';
import { useStored } from './useStored.ts';

/** The public keys known here. */
export interface SigningKeys {
  /** Newest first. */
  readonly keys: readonly SigningKey[];
  /** Id of the one this installation signs with; null: none was started yet. */
  readonly inUse: SigningKey['id'] | null;
}

/** All of them, those of earlier installations too. */
export const useSigningKeys = (): SigningKeys | undefined =>
  useStored(async (db) => {
    const keys = await db.signingKeys.toArray();
    const inUse = keyInUse(await foundKeys(db))?.id ?? null;
    return { keys: keys.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1)), inUse };
  }, []);
