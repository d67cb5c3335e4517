/** Copies of a certificate: the original bears no mark, every copy printed after it its number. */
import { error, type Problem, type Result } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';

const voidProblems = (certificate: Certificate | null): readonly Problem[] =>
  certificate === null || certificate.voided === null
    ? []
    : [error('certificateVoid', undefined, { number: certificate.number })];

/**
 * One more copy; answers which: 1 is the first after the original. Content, number and seal are not touched. Problems:
 * `rowGone`, `rowChangedMeanwhile`, `certificateVoid` (param `number`: of a void certificate no copy is given out).
 */
export const decideRecordCopy = (
  { certificate }: { readonly certificate: Certificate | null },
  input: { readonly rev: number },
  context: Context,
): Result<Decision<number>> =>
  decideUnless([...staleness(certificate, input.rev), ...voidProblems(certificate)], context, () => {
    if (certificate === null) throw new Error('A certificate that is not there passed the check.');
    const copies = certificate.copies + 1;
    return {
      value: copies,
      changes: [changeOf('certificates', certificate, revised(certificate, { copies }, context))],
    };
  });
