import type { Check } from '#domain/check.ts';
import { sectionsOf } from '#domain/checkRevisions.ts';
import type { CheckItem, CheckPhase, CheckRevision, CheckSection } from '#domain/checkTemplate.ts';

/** Where an operator stops in a check: at every item, and for the verdict at the end of every section. */
export type Stop =
  | { readonly kind: 'item'; readonly section: CheckSection; readonly item: CheckItem }
  | { readonly kind: 'verdict'; readonly section: CheckSection };

/** The stops of a check in the order they are made. */
export const stopsOf = (revision: Pick<CheckRevision, 'sections'>): readonly Stop[] =>
  sectionsOf(revision).flatMap((section): readonly Stop[] => [
    ...section.items.map((item) => ({ kind: 'item', section, item }) as const),
    { kind: 'verdict', section },
  ]);

type Given = Pick<Check, 'answers' | 'verdicts'>;

const isPassed = (stop: Stop, { answers, verdicts }: Given): boolean =>
  stop.kind === 'item'
    ? answers.some(({ itemId }) => itemId === stop.item.id)
    : verdicts.some(({ sectionId }) => sectionId === stop.section.id);

/** Where the check goes on: the first stop that is still open; the number of stops when all are made. */
export const firstOpen = (stops: readonly Stop[], check: Given): number => {
  const index = stops.findIndex((stop) => !isPassed(stop, check));
  return index === -1 ? stops.length : index;
};

/** Items answered, of how many. */
export const progressOf = (stops: readonly Stop[], check: Given): { readonly done: number; readonly all: number } => {
  const items = stops.filter(({ kind }) => kind === 'item');
  return { done: items.filter((stop) => isPassed(stop, check)).length, all: items.length };
};

/** Parts of a shift: sections of one part follow one another, between two parts lies work. */
const stageOf = (phase: CheckPhase): 'before' | 'during' | 'after' =>
  phase === 'during' || phase === 'after' ? phase : 'before';

/** Whether work lies between a section and the stop that follows. */
export const isPauseBefore = (section: CheckSection, next: Stop | undefined): boolean =>
  next !== undefined && stageOf(next.section.phase) !== stageOf(section.phase);

/** Whether the check has a part after the shift, when the meters are read again. */
export const hasAfter = (revision: Pick<CheckRevision, 'sections'>): boolean =>
  sectionsOf(revision).some(({ phase }) => phase === 'after');
