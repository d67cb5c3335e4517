import type { Fleet } from '#data/fleetState.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import type { Defect } from '#domain/defect.ts';
import type { Equipment } from '#domain/equipment.ts';
import { type LocalText, languages } from '#domain/language.ts';
import type { Part } from '#domain/part.ts';
import type { Programme } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { equipmentMatches, searchableText } from '#widgets/equipmentSearch.ts';
import { offeredParts } from '#widgets/partChoices.ts';

/** What the palette finds in the records held in memory. */
export interface Finds {
  readonly machines: readonly Equipment[];
  readonly orders: readonly { readonly order: WorkOrder; readonly machine: Equipment }[];
  readonly defects: readonly { readonly defect: Defect; readonly machine: Equipment }[];
  readonly programmes: readonly Programme[];
  readonly checkTemplates: readonly CheckTemplate[];
  readonly parts: readonly Part[];
}

/** Whether every word of the query occurs in the text, letter case aside. */
export const hasWords = (text: string, query: string): boolean => {
  const lower = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
};

/** A name in all its languages: one finds a thing by any of them. */
const inAll = (name: LocalText): string => languages.map((language) => name[language] ?? '').join(' ');

/** Those in use whose name matches, at most `most`. */
const named = <T extends { readonly name: LocalText; readonly archivedOn: string | null }>(
  rows: Iterable<T>,
  query: string,
  most: number,
): readonly T[] =>
  [...rows].filter(({ archivedOn, name }) => archivedOn === null && hasWords(inAll(name), query)).slice(0, most);

/** The first machines in service, open orders and defects, programmes, check templates and parts in use that match, at most `most` of each. */
export const paletteFinds = (fleet: Fleet, query: string, most: number): Finds => {
  if (query.trim() === '') {
    return { machines: [], orders: [], defects: [], programmes: [], checkTemplates: [], parts: [] };
  }
  const machines: Equipment[] = [];
  const orders: Finds['orders'][number][] = [];
  const defects: Finds['defects'][number][] = [];
  for (const machine of fleet.equipment.values()) {
    if (machine.archivedOn !== null) continue;
    if (machines.length < most && equipmentMatches(machine, query)) machines.push(machine);
    for (const order of fleet.openOrdersOf(machine.id)) {
      if (orders.length < most && hasWords(`${order.number} ${searchableText(machine)}`, query)) {
        orders.push({ order, machine });
      }
    }
    for (const defect of fleet.openDefectsOf(machine.id)) {
      if (defects.length < most && hasWords(`${defect.number} ${defect.text} ${searchableText(machine)}`, query)) {
        defects.push({ defect, machine });
      }
    }
  }
  return {
    machines,
    orders,
    defects,
    programmes: named(fleet.programmes.values(), query, most),
    checkTemplates: named(fleet.checkTemplates.values(), query, most),
    parts: offeredParts(fleet.parts.values(), query, most),
  };
};
