/**
 * Revisions of a check template. An approved revision never changes; it is in force from its date until the next one's.
 * Of two that begin on one day the higher number is in force.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { CheckVerdict } from './check.ts';
import type { CheckItem, CheckPhase, CheckRevision, CheckSection } from './checkTemplate.ts';

/** The revisions by number, lowest first. */
export const checkRevisionsInOrder = (revisions: readonly CheckRevision[]): readonly CheckRevision[] =>
  [...revisions].sort((a, b) => a.number - b.number);

/**
 * The revision in force on a day: the latest that is effective by then. Before the first one's date the first one holds,
 * so that checks kept on paper until then can be entered. Null only without any revision.
 */
export const checkRevisionInForce = (revisions: readonly CheckRevision[], on: CalendarDate): CheckRevision | null => {
  const inOrder = checkRevisionsInOrder(revisions);
  return inOrder.findLast((revision) => revision.effectiveOn <= on) ?? inOrder[0] ?? null;
};

/** The sections in the order they are gone through. */
export const sectionsOf = ({ sections }: Pick<CheckRevision, 'sections'>): readonly CheckSection[] => sections;

/** All items in the order they are gone through. */
export const itemsOf = ({ sections }: Pick<CheckRevision, 'sections'>): readonly CheckItem[] =>
  sections.flatMap(({ items }) => items);

const verdictsBefore = ['fit', 'repaired', 'mustNotLeave'] as const;
const verdictsDuring = ['continue', 'repair', 'stop'] as const;
const verdictsAfter = ['park', 'repairFirst'] as const;

const verdicts: Readonly<Record<CheckPhase, readonly CheckVerdict[]>> = {
  before: verdictsBefore,
  keyOff: verdictsBefore,
  keyOn: verdictsBefore,
  walkRound: verdictsBefore,
  during: verdictsDuring,
  after: verdictsAfter,
};

/** The verdicts a section of this phase can end in, the good one first (出车前 / 行车中 / 收车后). */
export const verdictsOf = (phase: CheckPhase): readonly CheckVerdict[] => verdicts[phase];
