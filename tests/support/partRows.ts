/** Parts and their moves for tests. */
import { newRow } from '#domain/change.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { blankPart } from '#domain/partSaving.ts';
import { aContext, freshId, on } from './rows.ts';

/** An oil filter, counted in pieces, not watched. */
export const aPart = (columns: Partial<Part> = {}): Part => ({
  ...blankPart,
  ...newRow(aContext()),
  id: freshId<'Part'>(),
  number: 'OF-1',
  name: 'Oil filter',
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** Ten received on 1 March 2026, of no lot and without a price. */
export const aMove = (part: Part, columns: Partial<PartMove> = {}): PartMove => ({
  ...newRow(aContext()),
  id: freshId<'PartMove'>(),
  partId: part.id,
  kind: 'received',
  on: on('2026-03-01'),
  quantity: 10,
  counted: null,
  lot: '',
  unitCost: null,
  orderId: null,
  note: '',
  by: 'Li Wei',
  isSample: false,
  ...columns,
});
