/** Rows of defects and outside workshops for tests. Each test says only what matters to it. */
import type { Attachment } from '#domain/attachment.ts';
import { newRow } from '#domain/change.ts';
import { type Defect, unhandled } from '#domain/defect.ts';
import { blankOutsideWorkshop, type OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { OutsideWork } from '#domain/workOrder.ts';
import { aContext, freshId, on } from './rows.ts';

/** A major defect reported by hand on 5 March 2026. */
export const aDefect = (columns: Partial<Defect> = {}): Defect => ({
  ...newRow(aContext()),
  ...unhandled,
  checkId: null,
  checkItemId: null,
  id: freshId<'Defect'>(),
  number: 'D-2026-0001',
  equipmentId: freshId<'Equipment'>(),
  source: 'hand',
  foundOrderId: null,
  foundTaskId: null,
  severity: 'major',
  text: 'Oil leak at the rear axle',
  reportedOn: on('2026-03-05'),
  reportedBy: 'Zhang Min',
  state: 'reported',
  orderId: null,
  rejectReason: '',
  history: [{ state: 'reported', at: aContext().now, by: 'Zhang Min' }],
  isSample: false,
  ...columns,
});

/** An outside workshop approved and under agreement since the start of 2025. */
export const anOutsideWorkshop = (columns: Partial<OutsideWorkshop> = {}): OutsideWorkshop => ({
  ...newRow(aContext()),
  ...blankOutsideWorkshop,
  id: freshId<'OutsideWorkshop'>(),
  name: 'Quay Brakes',
  agreementNo: 'A-17',
  agreementFrom: on('2025-01-01'),
  agreementUntil: on('2026-12-31'),
  approvedBy: 'Li Wei',
  approvedOn: on('2025-01-01'),
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** Work given to an outside workshop, not yet sent. */
export const outsideWork = (
  workshop: Pick<OutsideWorkshop, 'id'>,
  columns: Partial<OutsideWork> = {},
): OutsideWork => ({
  workshopId: workshop.id,
  agreementNo: '',
  sentOn: null,
  expectedOn: null,
  returnedOn: null,
  paperNo: '',
  ...columns,
});

/** A photo of 120 bytes of some record as a whole. */
export const anAttachment = (columns: Partial<Attachment> = {}): Attachment => ({
  ...newRow(aContext()),
  id: freshId<'Attachment'>(),
  about: freshId<'Check'>(),
  place: '',
  name: 'photo.jpg',
  mediaType: 'image/jpeg',
  size: 120,
  hash: 'a'.repeat(64),
  addedOn: on('2026-03-10'),
  addedBy: 'Zhang Min',
  isSample: false,
  ...columns,
});
