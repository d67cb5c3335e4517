/** Changes of a draft's sections and items. Nothing is changed in place. */
import type { DraftSections } from './useTemplateDraft.ts';

/** A section of a draft. */
export type DraftSection = DraftSections[number];

/** An item of a draft. */
export type DraftItem = DraftSection['items'][number];

/** Where an item stands. */
export interface ItemPlace {
  readonly section: number;
  readonly item: number;
}

/** A new item, all of it still to be said. */
export const blankItem = (id: string): DraftItem => ({
  id,
  text: {},
  look: {},
  picture: '',
  limits: null,
  severity: 'major',
  photo: 'never',
});

/** Where the item of this id stands, or null. */
export const placeOf = (sections: DraftSections, itemId: string | null): ItemPlace | null => {
  const section = sections.findIndex(({ items }) => items.some(({ id }) => id === itemId));
  const item = sections[section]?.items.findIndex(({ id }) => id === itemId) ?? -1;
  return item < 0 ? null : { section, item };
};

/** The item at a place, or null. */
export const itemAt = (sections: DraftSections, place: ItemPlace | null): DraftItem | null =>
  place === null ? null : (sections[place.section]?.items[place.item] ?? null);

const withItems = (
  sections: DraftSections,
  index: number,
  change: (items: DraftItem[]) => DraftItem[],
): DraftSections =>
  sections.map((section, i) => (i === index ? { ...section, items: change(section.items) } : section));

/** With one section changed. */
export const withSection = (sections: DraftSections, index: number, section: DraftSection): DraftSections =>
  sections.with(index, section);

/** With the section one place up or down; at the end of the list as it was. */
export const withSectionMoved = (sections: DraftSections, index: number, by: -1 | 1): DraftSections => {
  const section = sections[index];
  const to = index + by;
  return section === undefined || to < 0 || to >= sections.length
    ? sections
    : sections.toSpliced(index, 1).toSpliced(to, 0, section);
};

/** With one item changed. */
export const withItem = (sections: DraftSections, { section, item }: ItemPlace, changed: DraftItem): DraftSections =>
  withItems(sections, section, (items) => items.with(item, changed));

/** With an item at the end of a section. */
export const withItemAdded = (sections: DraftSections, section: number, added: DraftItem): DraftSections =>
  withItems(sections, section, (items) => [...items, added]);

/** With a copy of the item after it, under an id of its own. */
export const withItemDoubled = (sections: DraftSections, { section, item }: ItemPlace, id: string): DraftSections =>
  withItems(sections, section, (items) => {
    const original = items[item];
    return original === undefined ? items : items.toSpliced(item + 1, 0, { ...original, id });
  });

/** Without the item. */
export const withoutItem = (sections: DraftSections, { section, item }: ItemPlace): DraftSections =>
  withItems(sections, section, (items) => items.toSpliced(item, 1));

/** Whether the item can go one place up or down, into the section before or after too. */
export const canMoveItem = (sections: DraftSections, { section, item }: ItemPlace, by: -1 | 1): boolean => {
  const size = sections[section]?.items.length ?? 0;
  const isInside = item + by >= 0 && item + by < size;
  return isInside || (section + by >= 0 && section + by < sections.length);
};

/** With the item one place up or down; over the edge of its section it goes to the end, or the start, of the next. */
export const withItemMoved = (sections: DraftSections, place: ItemPlace, by: -1 | 1): DraftSections => {
  const moved = itemAt(sections, place);
  if (moved === null || !canMoveItem(sections, place, by)) return sections;
  const { section, item } = place;
  const size = sections[section]?.items.length ?? 0;
  const without = withoutItem(sections, place);
  if (item + by >= 0 && item + by < size) {
    return withItems(without, section, (items) => items.toSpliced(item + by, 0, moved));
  }
  return withItems(without, section + by, (items) => (by < 0 ? [...items, moved] : [moved, ...items]));
};
