/** One certificate in the place of another: which one it replaces, why, and what becomes of that one. */
import { error, type Problem } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import type { CertificateContent, CertificateKind } from './certificateContents.ts';
import { type Change, changeOf, revised, staleness } from './change.ts';
import type { Context } from './context.ts';

/** The certificate that is voided and replaced in one act, and why. */
export interface Replacing {
  readonly id: Certificate['id'];
  readonly rev: number;
  readonly reason: string;
}

/** The problem of an act nobody answers for: `actorMissing`. */
export const actorProblems = ({ actor }: Pick<Context, 'actor'>): readonly Problem[] =>
  actor.name.trim() === '' ? [error('actorMissing')] : [];

/** The problems of a reason for voiding: `reasonRequired`, `tooLong`. */
export const reasonProblems = (reason: string): readonly Problem[] => {
  if (reason.trim() === '') return [error('reasonRequired', 'reason')];
  return reason.trim().length > 500 ? [error('tooLong', 'reason', { maximum: 500 })] : [];
};

/**
 * The problems of replacing a certificate: `rowGone`, `rowChangedMeanwhile`, `actorMissing`, `reasonRequired`,
 * `certificateReplaced` (param `number`: another was issued in its place already). Of one that is void already the
 * reason stands on record; none is asked for.
 */
export const replacingProblems = (
  replacing: Replacing | null,
  certificates: readonly Certificate[],
  context: Context,
): readonly Problem[] => {
  if (replacing === null) return [];
  const old = certificates.find(({ id }) => id === replacing.id) ?? null;
  const successor = certificates.find(({ id }) => id === old?.replacedById);
  return [
    ...staleness(old, replacing.rev),
    ...(old?.replacedById ? [error('certificateReplaced', undefined, { number: successor?.number ?? '' })] : []),
    ...(old?.voided === null ? [...actorProblems(context), ...reasonProblems(replacing.reason)] : []),
  ];
};

/**
 * The certificate a new one of this kind takes the place of: the one named, else the last that was voided and not
 * replaced since. Null: it replaces none.
 */
export const replacedBy = (
  replacing: Replacing | null,
  certificates: readonly Certificate[],
  kind: CertificateKind,
): Certificate | null => {
  if (replacing !== null) return certificates.find(({ id }) => id === replacing.id) ?? null;
  const free = certificates.filter(
    ({ content, voided, replacedById }) => content.kind === kind && voided !== null && replacedById === null,
  );
  return free.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0] ?? null;
};

/** What the new certificate says of the one it replaces. */
export const replacesInWords = (
  old: Certificate | null,
  replacing: Replacing | null,
): CertificateContent['replaces'] =>
  old === null ? null : { number: old.number, reason: old.voided?.reason ?? replacing?.reason.trim() ?? '' };

/** The replaced certificate: void, if it was not yet, and naming its successor. Its content is not touched. */
export const replacedChange = (
  old: Certificate | null,
  { successor, replacing }: { readonly successor: Certificate['id']; readonly replacing: Replacing | null },
  context: Context,
): readonly Change[] => {
  if (old === null) return [];
  const reason = replacing?.reason.trim() ?? '';
  const voided = old.voided ?? { at: context.now, by: context.actor.name, reason };
  return [changeOf('certificates', old, revised(old, { voided, replacedById: successor }, context))];
};
