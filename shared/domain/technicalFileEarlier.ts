/** Work done before the machine came to this program, as its technical file tells it. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Completion } from './programme.ts';
import { type FileWork, valuesOf } from './technicalFileLine.ts';
import type { TechnicalFileRows } from './technicalFileRows.ts';

/** What work brought along from elsewhere cost, where it is said. */
export const earlierCosts = ({
  completions,
}: Pick<TechnicalFileRows, 'completions'>): readonly { readonly on: CalendarDate; readonly cost: number }[] =>
  completions.flatMap(({ on, earlier }) =>
    earlier === undefined || earlier.cost === null ? [] : [{ on, cost: earlier.cost }],
  );

/**
 * Work of before the program: its completions name no order. Services of one programme on one day are one work, but those
 * brought along from elsewhere stay the lines they were.
 */
export const earlierWorks = (rows: TechnicalFileRows): readonly FileWork[] => {
  const services = new Map<string, Completion[]>();
  for (const completion of rows.completions) {
    if (completion.orderId !== null) continue;
    const own = completion.earlier === undefined ? completion.programmeId : completion.id;
    const key = `${completion.on} ${own}`;
    services.set(key, [...(services.get(key) ?? []), completion]);
  }
  return [...services.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [earlierWork([first, ...more], rows)],
  );
};

const earlierWork = (completions: readonly [Completion, ...Completion[]], rows: TechnicalFileRows): FileWork => {
  const [{ programmeId, revisionId, ...first }] = completions;
  const revision = revisionId === null ? undefined : rows.revisions.get(revisionId);
  return {
    on: first.on,
    inOn: first.on,
    kind: programmeId === null ? 'other' : 'service',
    orderNo: null,
    earlier: first.earlier ?? null,
    state: 'released',
    title: first.earlier?.title ?? '',
    levels: completions.flatMap(({ levelId }) =>
      levelId === null
        ? []
        : [
            {
              name: revision?.levels.find(({ id }) => id === levelId)?.name ?? { en: levelId },
              isAbsorbed: false,
            },
          ],
    ),
    programme: programmeId === null ? null : (rows.programmes.get(programmeId)?.name ?? null),
    revision: revision?.number ?? null,
    meters: valuesOf(first.meters),
    workers: [],
    labourHours: 0,
    days: null,
    tasksDone: 0,
    tasks: [],
    outside: null,
    isCovered: null,
    windowReason: '',
    windowReasonBy: '',
    certificateNos: [],
  };
};
