/** The register as a table for others: every column of every certificate, void ones too. */
import type { Certificate } from '#domain/certificate.ts';
import { certificateOrderNo, certificateSubject } from '#domain/certificateSubject.ts';

/** The columns in their order: `head` names the text of their head. */
export const csvColumns = [
  'number',
  'kind',
  'form',
  'issuedOn',
  'issuedAt',
  'language',
  'machine',
  'plate',
  'serial',
  'type',
  'customer',
  'subject',
  'order',
  'readings',
  'inspector',
  'inspectorNo',
  'state',
  'voidedAt',
  'voidedBy',
  'voidReason',
  'replaces',
  'replacedBy',
  'copies',
  'hash',
  'keyId',
] as const;

/** A column of the table. */
export type CsvColumn = (typeof csvColumns)[number];

/** What the table says in words of the reader's language. */
export interface CsvWords {
  readonly kind: (certificate: Certificate) => string;
  readonly state: (certificate: Certificate) => string;
  /** Number of another certificate; empty when it is not known. */
  readonly numberOf: (id: Certificate['id'] | null) => string;
}

/** A certificate's line. Dates and figures as they are stored, for other programs to read. */
export const csvLine = (certificate: Certificate, words: CsvWords): readonly string[] => {
  const { content, voided, seal } = certificate;
  const cells: Readonly<Record<CsvColumn, string>> = {
    number: certificate.number,
    kind: words.kind(certificate),
    form: content.kind === 'completion' ? content.form : '',
    issuedOn: certificate.issuedOn,
    issuedAt: certificate.issuedAt,
    language: content.language,
    machine: content.code,
    plate: content.plate,
    serial: content.serial,
    type: content.type,
    customer: content.customer,
    subject: certificateSubject(content),
    order: certificateOrderNo(content),
    readings: content.meters.map(({ unit, value }) => `${value} ${unit}`).join('; '),
    inspector: content.inspector.name,
    inspectorNo: content.inspector.number,
    state: words.state(certificate),
    voidedAt: voided?.at ?? '',
    voidedBy: voided?.by ?? '',
    voidReason: voided?.reason ?? '',
    replaces: content.replaces?.number ?? '',
    replacedBy: words.numberOf(certificate.replacedById),
    copies: String(certificate.copies),
    hash: seal?.hash ?? '',
    keyId: seal?.keyId ?? '',
  };
  return csvColumns.map((column) => cells[column]);
};
