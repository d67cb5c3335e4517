/** Ends work of a worker that was cancelled or that the world does not allow; `code` has a text in every language. */
export class WorkRefusal extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>> | undefined;

  constructor(code: string, params?: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
