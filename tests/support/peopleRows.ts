/** People's certificates and trainings for tests. */
import { newRow } from '#domain/change.ts';
import type { Qualification, Training } from '#domain/qualification.ts';
import { aContext, freshId, on } from './rows.ts';

/** A certificate for forklifts, of 2025, valid to the end of 2028. */
export const aQualification = (columns: Partial<Qualification> = {}): Qualification => ({
  ...newRow(aContext()),
  id: freshId<'Qualification'>(),
  personId: freshId<'Person'>(),
  kinds: ['forklift'],
  number: 'N1-2025-118',
  issuer: 'Market Regulation Bureau',
  issuedOn: on('2025-01-01'),
  expiresOn: on('2028-12-31'),
  reviewOn: null,
  applyBeforeMonths: 3,
  notes: '',
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** A training in operating, passed. */
export const aTraining = (columns: Partial<Training> = {}): Training => ({
  ...newRow(aContext()),
  id: freshId<'Training'>(),
  personId: freshId<'Person'>(),
  topicId: 'skill-use',
  on: on('2026-01-15'),
  by: 'Li Wei',
  isPassed: true,
  notes: '',
  isSample: false,
  ...columns,
});
