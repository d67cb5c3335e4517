import { runCheckStep, takeOnStateOf } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { decideTakeOn, type TakeOnInput, type TakeOnState } from '#domain/checkTaking.ts';
import type { Actor } from '#domain/context.ts';
import type { Result } from '#kernel/result.ts';

/** At the shared screen the operator acts. */
const actorFor =
  ({ source = 'kiosk' }: TakeOnInput) =>
  ({ operator }: TakeOnState): Actor | null =>
    source === 'kiosk' && operator !== null ? { id: operator.id, name: operator.name } : null;

/** Takes a machine on: begins the check of that machine and shift, or goes on with the one that is open. */
export const takeOn = (input: TakeOnInput, confirmed?: readonly string[]): Promise<Result<Check['id']>> =>
  runCheckStep({
    name: 'takeOn',
    tables: [
      'equipment',
      'checkTemplates',
      'checkRevisions',
      'checks',
      'people',
      'qualifications',
      'standDowns',
      'meters',
      'readings',
      'settings',
    ],
    confirmed,
    load: (db) => takeOnStateOf(db, input),
    actorOf: actorFor(input),
    decide: (state, context) => decideTakeOn(state, input, context),
  });
