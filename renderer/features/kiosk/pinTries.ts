import type { Person } from '#domain/person.ts';

/** So many wrong ones in a row are a slip of the finger. */
const slips = 5;
const waitFor = 30_000;

interface Tries {
  readonly wrong: number;
  /** Milliseconds of the last one. */
  readonly at: number;
}

/** Wrong PINs by person: after five in a row every further try costs half a minute. */
export class PinTries {
  readonly #tries = new Map<Person['id'], Tries>();

  /** Whether this person's PIN may be tried at this moment (milliseconds). */
  mayTry(id: Person['id'], at: number): boolean {
    const { wrong, at: last } = this.#tries.get(id) ?? { wrong: 0, at: 0 };
    return wrong < slips || at - last >= waitFor;
  }

  /** Counts a try. */
  tried(id: Person['id'], isRight: boolean, at: number): void {
    if (isRight) this.#tries.delete(id);
    else this.#tries.set(id, { wrong: (this.#tries.get(id)?.wrong ?? 0) + 1, at });
  }
}
