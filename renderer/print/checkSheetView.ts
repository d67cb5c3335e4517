/** One check as it is shown: section by section, each item with its answer, and whether a value was out of its limits. */
import type { Check, CheckVerdict, ItemAnswer } from '#domain/check.ts';
import { sectionsOf } from '#domain/checkRevisions.ts';
import type { CheckItem, CheckRevision, CheckSection } from '#domain/checkTemplate.ts';
import type { Defect } from '#domain/defect.ts';
import { isOutOfLimits } from '#domain/orderGate.ts';

/** One item with what was said of it. */
export interface AnsweredItem {
  readonly place: number;
  readonly item: CheckItem;
  readonly answer: ItemAnswer | null;
  readonly isOut: boolean;
  /** Null without one, and while defects are read. */
  readonly defect: Defect | null;
}

/** A section with its items and its verdict. */
export interface JudgedSection {
  readonly section: CheckSection;
  readonly items: readonly AnsweredItem[];
  readonly verdict: CheckVerdict | null;
}

/** The sections of a form with a check's answers; without a check as it is printed blank. Items are counted through. */
export const judgedSections = (
  revision: CheckRevision,
  check: Pick<Check, 'answers' | 'verdicts'> | null,
  defects: readonly Defect[],
): readonly JudgedSection[] => {
  let place = 0;
  return sectionsOf(revision).map((section) => ({
    section,
    verdict: check?.verdicts.find(({ sectionId }) => sectionId === section.id)?.verdict ?? null,
    items: section.items.map((item): AnsweredItem => {
      place += 1;
      const answer = check?.answers.find(({ itemId }) => itemId === item.id) ?? null;
      return {
        place,
        item,
        answer,
        isOut: isOutOfLimits({ limits: item.limits, value: answer?.value ?? null }),
        defect: defects.find(({ id }) => id === answer?.defectId) ?? null,
      };
    }),
  }));
};
