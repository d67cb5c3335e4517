/** What differs between two revisions of a check template, section by section and item by item, found by their ids. */
import { isSameContent } from '#domain/programmeRevising.ts';
import type { DraftItem, DraftSection } from './templateEdits.ts';

/** Sections of a revision or of a draft. */
export type ComparedSections = readonly DraftSection[];

/** Parts of an item that differ by themselves. */
const itemParts = ['limits', 'severity', 'photo', 'picture'] as const;

/** One difference. */
export type TemplateDifference =
  | { readonly kind: 'sectionAdded' | 'sectionRemoved' | 'sectionChanged'; readonly section: DraftSection }
  | { readonly kind: 'itemAdded' | 'itemRemoved'; readonly section: DraftSection; readonly item: DraftItem }
  | {
      readonly kind: 'text' | (typeof itemParts)[number];
      readonly before: DraftItem;
      readonly item: DraftItem;
    }
  | { readonly kind: 'order' };

interface Placed {
  readonly item: DraftItem;
  readonly section: DraftSection;
}

const placed = (sections: ComparedSections): ReadonlyMap<string, Placed> =>
  new Map(sections.flatMap((section) => section.items.map((item) => [item.id, { item, section }] as const)));

const itemDifferences = (before: DraftItem, item: DraftItem): readonly TemplateDifference[] => [
  ...(isSameContent([before.text, before.look], [item.text, item.look])
    ? []
    : [{ kind: 'text' as const, before, item }]),
  ...itemParts.filter((part) => !isSameContent(before[part], item[part])).map((kind) => ({ kind, before, item })),
];

const sectionDifferences = (before: ComparedSections, after: ComparedSections): readonly TemplateDifference[] => [
  ...before
    .filter(({ id }) => !after.some((other) => other.id === id))
    .map((section) => ({ kind: 'sectionRemoved' as const, section })),
  ...after.flatMap((section): readonly TemplateDifference[] => {
    const was = before.find(({ id }) => id === section.id);
    if (was === undefined) return [{ kind: 'sectionAdded', section }];
    const isSame = was.phase === section.phase && isSameContent(was.name, section.name);
    return isSame ? [] : [{ kind: 'sectionChanged', section }];
  }),
];

const orderOf = (sections: ComparedSections, known: ReadonlyMap<string, unknown>): readonly string[] =>
  sections.flatMap(({ id, items }) => items.filter((item) => known.has(item.id)).map((item) => `${id} ${item.id}`));

/** All differences: sections, what is gone, what is new or changed, and at last the order. */
export const templateDiff = (before: ComparedSections, after: ComparedSections): readonly TemplateDifference[] => {
  const was = placed(before);
  const is = placed(after);
  return [
    ...sectionDifferences(before, after),
    ...[...was].flatMap(([id, { item, section }]) =>
      is.has(id) ? [] : [{ kind: 'itemRemoved' as const, item, section }],
    ),
    ...[...is].flatMap(([id, { item, section }]) => {
      const known = was.get(id);
      return known === undefined ? [{ kind: 'itemAdded' as const, item, section }] : itemDifferences(known.item, item);
    }),
    ...(isSameContent(orderOf(before, is), orderOf(after, was)) ? [] : [{ kind: 'order' as const }]),
  ];
};
