import { placeStateOf, runCheckStep } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { decideNotUsed, type NotUsedInput } from '#domain/checkLeaving.ts';
import type { CheckSlotState } from '#domain/checkPlace.ts';
import type { Actor } from '#domain/context.ts';
import type { Result } from '#kernel/result.ts';

/** At the shared screen the operator acts. */
const actorFor =
  ({ source = 'kiosk' }: NotUsedInput) =>
  ({ operator }: CheckSlotState): Actor | null =>
    source === 'kiosk' && operator !== null ? { id: operator.id, name: operator.name } : null;

/** Says that a machine was not used in a shift. */
export const notUsed = (input: NotUsedInput, confirmed?: readonly string[]): Promise<Result<Check['id']>> =>
  runCheckStep({
    name: 'notUsed',
    tables: ['equipment', 'checkTemplates', 'checkRevisions', 'checks', 'people', 'settings'],
    confirmed,
    load: (db) => placeStateOf(db, input),
    actorOf: actorFor(input),
    decide: (state, context) => decideNotUsed(state, input, context),
  });
