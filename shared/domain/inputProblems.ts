/** From a schema's complaints to problems with a text in every language. */
import type { z } from 'zod';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';

type Issue = z.core.$ZodIssue;

/** Our schemas name their complaints by code; zod's own are English sentences. */
const ownCode = /^[a-z][A-Za-z]*$/;

const codeOf = (issue: Issue): string => {
  if (ownCode.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_small':
      return 'tooSmall';
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : 'tooBig';
    case 'invalid_value':
      return 'invalidChoice';
    default:
      return 'invalidValue';
  }
};

const paramsOf = (issue: Issue): Problem['params'] => {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  return undefined;
};

/** The input as the schema reads it (trimmed), else one error for each field it refuses; `field` is the path. */
export const checkedInput = <T>(schema: z.ZodType<T>, input: unknown): Result<T> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return failed(parsed.error.issues.map((issue) => error(codeOf(issue), issue.path.join('.'), paramsOf(issue))));
};
