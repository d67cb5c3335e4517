import { database } from '#data/database.ts';
import { startKey } from '#data/signing.ts';
import type { SigningKey } from '#domain/signingKey.ts';
import type { Result } from '#kernel/result.ts';

/** Starts a new signing key in place of the one in use, which ends and stays for verifying. */
export const renewSigningKey = (): Promise<Result<SigningKey['id']>> => startKey(database(), true);
