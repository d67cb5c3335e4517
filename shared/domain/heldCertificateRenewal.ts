/** Renewing held certificates, one or several at once; and the chain of those that renew each other. */
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { type HeldCertificate, type HeldCertificateInput, heldCertificateInputSchema } from './heldCertificate.ts';
import { type HeldId, heldInputProblems, newHeld, notCurrent } from './heldCertificateSaving.ts';
import { checkedInput } from './inputProblems.ts';

/** A certificate as it was opened, and what the paper that renews it says. */
export interface HeldRenewal {
  readonly id: HeldId;
  readonly rev: number;
  readonly input: HeldCertificateInput;
}

/** The days must lead on: a renewal is issued after the one before, and ends no sooner. */
const chainProblems = (before: HeldCertificate, { issuedOn, expiresOn }: HeldCertificateInput): readonly Problem[] => {
  const isSooner = before.expiresOn !== null && expiresOn !== null && expiresOn <= before.expiresOn;
  return [
    ...(issuedOn < before.issuedOn ? [error('heldRenewedEarly', 'issuedOn')] : []),
    ...(isSooner ? [confirm('heldEndsSooner', 'expiresOn')] : []),
  ];
};

const renewalProblems = (
  before: HeldCertificate | null,
  { rev }: HeldRenewal,
  { input, context }: { readonly input: HeldCertificateInput; readonly context: Context },
): readonly Problem[] => [
  ...staleness(before, rev),
  ...notCurrent(before),
  ...heldInputProblems(input, context),
  ...(before === null ? [] : chainProblems(before, input)),
];

/** The same problem of several papers is told once. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.field}`, problem])).values(),
];

/**
 * Renews held certificates: each new one names the one before, is for the same holder and of the same kind, and the one
 * before is replaced; answers the ids of the new ones, in the order given. `held` are those to be renewed. Nothing is
 * renewed when one of them cannot be. Problems: those of the input and of `heldInputProblems`, `nothingChosen`,
 * `heldNotCurrent`, `heldRenewedEarly` (issued before the one before), `rowChangedMeanwhile`, `rowGone`; to confirm
 * `heldEndsSooner` (no later than the one before).
 */
export const decideRenewHeld = (
  held: readonly HeldCertificate[],
  renewals: readonly HeldRenewal[],
  context: Context,
): Result<Decision<readonly HeldId[]>> => {
  const pairs = renewals.map((renewal) => {
    const before = held.find(({ id }) => id === renewal.id) ?? null;
    const kind = before?.kind ?? renewal.input.kind;
    return { before, renewal, checked: checkedInput(heldCertificateInputSchema, { ...renewal.input, kind }) };
  });
  const problems = pairs.flatMap(({ before, renewal, checked }) =>
    checked.ok ? renewalProblems(before, renewal, { input: checked.value, context }) : checked.problems,
  );
  const nothing = renewals.length === 0 ? [error('nothingChosen')] : [];
  return decideUnless(distinct([...nothing, ...problems]), context, () => {
    const renewed = pairs.map(({ before, checked }) => {
      if (before === null || !checked.ok) throw new Error('A certificate that is not there passed the check.');
      const { equipmentId, instrumentId, isSample, id: renewsId } = before;
      const after = newHeld(checked.value, { equipmentId, instrumentId, isSample, renewsId }, context);
      return { before, after };
    });
    return {
      value: renewed.map(({ after }) => after.id),
      changes: renewed.flatMap(({ before, after }) => [
        changeOf('heldCertificates', before, revised(before, { state: 'replaced' }, context)),
        changeOf('heldCertificates', null, after),
      ]),
    };
  });
};

/**
 * The chain a certificate belongs to, the newest first: what it renews, what that renewed, and what renewed it. `all` are
 * those of its holder. A link that is missing, or one that leads back, ends it.
 */
export const chainOf = (held: HeldCertificate, all: readonly HeldCertificate[]): readonly HeldCertificate[] => {
  const byId = new Map(all.map((each) => [each.id, each]));
  const renewedBy = new Map(all.flatMap((each) => (each.renewsId === null ? [] : [[each.renewsId, each] as const])));
  const seen = new Set([held.id]);
  const walk = (from: HeldCertificate, next: (each: HeldCertificate) => HeldCertificate | undefined) => {
    const found: HeldCertificate[] = [];
    for (let each = next(from); each !== undefined && !seen.has(each.id); each = next(each)) {
      seen.add(each.id);
      found.push(each);
    }
    return found;
  };
  const later = walk(held, ({ id }) => renewedBy.get(id));
  const earlier = walk(held, ({ renewsId }) => (renewsId === null ? undefined : byId.get(renewsId)));
  return [...later.toReversed(), held, ...earlier];
};
