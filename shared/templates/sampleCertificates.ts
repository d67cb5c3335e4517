/** The completion certificates of the sample workshop, in a series of its own. */

import { type Certificate, unsealed } from '#domain/certificate.ts';
import { certificateContent } from '#domain/certificateContent.ts';
import { type Counter, newRow } from '#domain/change.ts';
import { proposedGuarantee } from '#domain/guaranteeWork.ts';
import {
  certificateCounterId,
  certificateNumber,
  certificateSeries,
  defectCounterId,
  defectNumber,
  orderCounterId,
  orderNumber,
} from '#domain/numbering.ts';
import type { Person } from '#domain/person.ts';
import type { Programme } from '#domain/programme.ts';
import { samplePrefix } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { yearOf } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import type { SampleSetting } from './sampleRows.ts';
import type { SampleVisit } from './sampleVisits.ts';
import { sampleShop } from './sampleWords.ts';

/** Numbers of the sample, year by year, and the counters that go on from them. */
export interface SampleNumbers {
  readonly nextOrder: (year: number) => string;
  readonly nextDefect: (year: number) => string;
  readonly nextCertificate: (year: number) => { readonly series: string; readonly number: string };
  readonly counters: () => readonly Counter[];
}

/** Numbers that begin at 1. */
export const sampleNumbers = ({ context }: SampleSetting): SampleNumbers => {
  const last = new Map<string, number>();
  const next = (id: string): number => {
    const value = (last.get(id) ?? 0) + 1;
    last.set(id, value);
    return value;
  };
  return {
    nextOrder: (year) => orderNumber(year, next(orderCounterId(year, true)), true),
    nextDefect: (year) => defectNumber(year, next(defectCounterId(year, true)), true),
    nextCertificate: (year) => {
      const series = certificateSeries({ prefix: samplePrefix, suffix: '', kind: 'completion', year });
      return { series, number: certificateNumber(series, next(certificateCounterId(series))) };
    },
    counters: () => [...last].map(([id, value]) => ({ ...newRow(context), id, value })),
  };
};

/** Whether an order's levels ask for a certificate. */
export const needsCertificate = ({ revision, levelIds }: SampleVisit): boolean =>
  revision.levels.some((level) => level.needsCertificate && levelIds.includes(level.id));

/** The certificate of a released order, issued on the day of completion. */
export const sampleCertificate = (
  {
    order,
    visit,
    programme,
  }: { readonly order: WorkOrder; readonly visit: SampleVisit; readonly programme: Programme },
  {
    people,
    inspector,
    numbers,
  }: { readonly people: readonly Person[]; readonly inspector: Person; readonly numbers: SampleNumbers },
  { context, language }: SampleSetting,
): Certificate => {
  const { equipment, meter } = visit.machine;
  const issuedOn = order.completedOn ?? context.today;
  const { series, number } = numbers.nextCertificate(yearOf(issuedOn));
  const shown = meter === null ? undefined : order.meters[meter.unit];
  const sources = {
    equipment,
    order,
    programme,
    revision: visit.revision,
    workers: people.filter(({ id }) => order.workerIds.includes(id)),
    inspector,
    settings: { workshop: sampleShop[language] },
    meters: meter === null || shown === undefined ? [] : [{ unit: meter.unit, value: shown }],
    instruments: [],
    outsideWorkshop: null,
  };
  const form = language === 'en' ? 'international' : 'chinese';
  const guarantee = proposedGuarantee(equipment, order, visit.revision);
  return {
    ...newRow(context),
    id: context.newId<'Certificate'>(),
    series,
    number,
    equipmentId: equipment.id,
    orderId: order.id,
    inspectorId: inspector.id,
    issuedAt: `${issuedOn}T16:00:00.000Z` as Instant,
    issuedOn,
    content: certificateContent(sources, { form, language, number, issuedOn, replaces: null, guarantee }),
    ...unsealed,
    isSample: true,
  };
};
