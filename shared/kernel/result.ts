/** What a check or a decision answers: a value, or the problems that stand in its way. */
export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly P[] };

/**
 * Something the user caused and can mend. `error` stops the command; `confirm` is asked once and
 * repeated with its code in `confirmed`. Every code has a text `problem.<code>` in each language.
 */
export interface Problem {
  readonly code: string;
  readonly level: 'error' | 'confirm';
  /** Path of the field that caused it, as in the form: `triggers.0.every`. */
  readonly field?: string;
  /** Values for the text's placeholders. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A failure with the problems found. */
export const failed = <P = Problem>(
  problems: readonly P[],
): { readonly ok: false; readonly problems: readonly P[] } => ({
  ok: false,
  problems,
});

type Params = NonNullable<Problem['params']>;

/** A problem that stops the command. */
export const error = (code: string, field?: string, params?: Params): Problem => ({
  code,
  level: 'error',
  ...placed(field, params),
});

/** A problem that the user may confirm and pass. */
export const confirm = (code: string, field?: string, params?: Params): Problem => ({
  code,
  level: 'confirm',
  ...placed(field, params),
});

// A key that is undefined is not the same as one that is absent, to the types and to deep equality in tests.
const placed = (field?: string, params?: Params): Pick<Problem, 'field' | 'params'> => ({
  ...(field === undefined ? {} : { field }),
  ...(params === undefined ? {} : { params }),
});
