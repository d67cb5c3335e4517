/** What a revision of a check template must have to be approved. */
import { error, type Problem } from '#kernel/result.ts';
import type { CheckItem, CheckRevision, CheckSection, CheckTemplate } from './checkTemplate.ts';
import { type LocalText, textIn } from './language.ts';

/** Sections of a revision, or of a draft: those may have no words yet. */
export type CheckSections = readonly CheckSection[] | NonNullable<CheckTemplate['draft']>['sections'];

const isBlank = (text: LocalText): boolean => textIn(text, 'en') === '';

const limitProblems = ({ limits }: Pick<CheckItem, 'limits'>, at: string): readonly Problem[] => {
  if (limits === null) return [];
  const { unit, min, max } = limits;
  return [
    ...(unit.trim() === '' ? [error('required', `${at}.limits.unit`)] : []),
    ...(min !== null && max !== null && min > max ? [error('taskLimitsReversed', `${at}.limits.min`)] : []),
  ];
};

const repeated = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/**
 * What stands in the way of approving these sections: none at all (`checkWithoutSections`), one without items
 * (`checkSectionWithoutItems`), a section or item without words in any language or a measured value without a unit
 * (`required`), limits the wrong way round (`taskLimitsReversed`), ids given twice (`checkIdRepeated`). Fields are paths from
 * `sections`.
 */
export const checkContentProblems = (sections: CheckSections): readonly Problem[] => {
  if (sections.length === 0) return [error('checkWithoutSections', 'sections')];
  const items = sections.flatMap((section) => section.items);
  return [
    ...(repeated(sections.map(({ id }) => id)) || repeated(items.map(({ id }) => id))
      ? [error('checkIdRepeated', 'sections')]
      : []),
    ...sections.flatMap((section, i) => [
      ...(isBlank(section.name) ? [error('required', `sections.${i}.name`)] : []),
      ...(section.items.length === 0 ? [error('checkSectionWithoutItems', `sections.${i}.items`)] : []),
      ...section.items.flatMap((item, j) => [
        ...(isBlank(item.text) ? [error('required', `sections.${i}.items.${j}.text`)] : []),
        ...limitProblems(item, `sections.${i}.items.${j}`),
      ]),
    ]),
  ];
};

/** Sections of which `checkContentProblems` finds nothing wrong, as a revision takes them. */
export const soundSections = (sections: CheckSections): CheckRevision['sections'] => [...sections];
