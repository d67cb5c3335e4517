/** One clock, one source of ids, one actor: what a decision may know of the world, handed in. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

/** Who acts. `id` is null only before the first person exists (set-up, sample workshop). */
export interface Actor {
  readonly id: Id<'Person'> | null;
  readonly name: string;
}

/** Handed to every decider. */
export interface Context {
  readonly actor: Actor;
  /** When it is, in UTC. */
  readonly now: Instant;
  /** The workshop's civil date. */
  readonly today: CalendarDate;
  /** A fresh UUIDv7. */
  readonly newId: <Noun extends string>() => Id<Noun>;
  /** Codes of `confirm` problems the user has already confirmed. */
  readonly confirmed: readonly string[];
}
