/**
 * Starting a signing key. An installation signs with one key at a time; those before it stay, for what they signed is
 * verified by them. A database whose current key has no private half here was restored or copied: it is another
 * installation from then on, with a series of its own, because the first one may still be at work.
 */
import { ok, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Installation } from './installation.ts';
import { keyIdOf } from './keyFingerprint.ts';
import type { Settings } from './settings.ts';
import type { PublicKey, SigningKey } from './signingKey.ts';

/** What is known before a key is started. */
export interface KeyState {
  readonly installation: Installation | null;
  /** Keys in use, also those that other installations made. */
  readonly inUse: readonly SigningKey[];
  /** Ids of the keys whose private half is here. */
  readonly privateIds: ReadonlySet<string>;
  readonly settings: Pick<Settings, 'workshop'>;
}

/** What is asked. */
export interface StartSigningKey {
  readonly publicKey: PublicKey;
  /** For an installation that is new. */
  readonly installationId: string;
  /** Whether it takes the place of one that could still be used. */
  readonly renews: boolean;
}

/** The key this installation signs with; null: it has none, or not its private half. */
export const keyInUse = ({
  installation,
  inUse,
  privateIds,
}: Pick<KeyState, 'installation' | 'inUse' | 'privateIds'>): SigningKey | null =>
  inUse.find(({ id, installationId }) => installationId === installation?.installationId && privateIds.has(id)) ?? null;

/** Letters and digits that are not taken for one another. */
const suffixDigits = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A suffix drawn from the id of a key, other than the one before. */
const seriesSuffixFor = (keyId: string, before: string): string => {
  const drawn = Number.parseInt(keyId.slice(0, 8), 16);
  const spelt = (n: number): string =>
    [0, 5, 10].map((shift) => suffixDigits.charAt((n >>> shift) % suffixDigits.length)).join('');
  return spelt(drawn) === before ? spelt(drawn + 1) : spelt(drawn);
};

const installationFor = (
  state: KeyState,
  keyId: string,
  { input, context }: { readonly input: StartSigningKey; readonly context: Context },
): { readonly row: Installation; readonly changes: readonly Change[] } => {
  const { installation, inUse } = state;
  if (installation === null) {
    const row: Installation = {
      ...newRow(context),
      id: 'installation',
      installationId: input.installationId,
      seriesSuffix: '',
      clockDoubt: null,
    };
    return { row, changes: [changeOf('installation', null, row)] };
  }
  const isRestored =
    keyInUse(state) === null && inUse.some((key) => key.installationId === installation.installationId);
  if (!isRestored) return { row: installation, changes: [] };
  const seriesSuffix = seriesSuffixFor(keyId, installation.seriesSuffix);
  const row = revised(installation, { installationId: input.installationId, seriesSuffix }, context);
  return { row, changes: [changeOf('installation', installation, row)] };
};

/**
 * Starts a key, and the installation with its first one; answers the id of the key that is in use from then on. The key
 * before it ends. Where one is in use already and is not to be renewed, that one is answered and nothing changes.
 */
export const decideStartSigningKey = (
  state: KeyState,
  input: StartSigningKey,
  context: Context,
): Result<Decision<SigningKey['id']>> => {
  const current = keyInUse(state);
  if (current !== null && !input.renews) return ok({ value: current.id, changes: [] });
  const id = keyIdOf(input.publicKey);
  const { row: installation, changes } = installationFor(state, id, { input, context });
  const key: SigningKey = {
    ...newRow(context),
    id,
    publicKey: input.publicKey,
    installationId: installation.installationId,
    workshop: state.settings.workshop.name,
    startedAt: context.now,
    endedAt: null,
  };
  const before = state.installation?.installationId;
  const ended = state.inUse
    .filter(({ installationId }) => installationId === before)
    .map((row) => changeOf('signingKeys', row, revised(row, { endedAt: context.now }, context)));
  return ok({ value: id, changes: [...changes, ...ended, changeOf('signingKeys', null, key)] });
};
