/** What ends an import before anything is written. */

/** Ends work that was cancelled or that the file does not allow; `code` has a text in every language. */
export class ImportFailure extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
