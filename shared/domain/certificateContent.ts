/** What stands on a completion certificate, frozen: every text in its language, every value as the meter showed it. */
import type { Certificate } from './certificate.ts';
import type { CompletionContent } from './certificateContents.ts';
import type { Equipment } from './equipment.ts';
import { equipmentKindName } from './equipmentKindName.ts';
import { type Guarantee, type GuaranteeTerms, guaranteeFrom, type ShownValue } from './guarantee.ts';
import { type Language, textIn } from './language.ts';
import type { Person } from './person.ts';
import type { Programme, ProgrammeRevision } from './programme.ts';
import type { Settings } from './settings.ts';
import type { WorkOrder } from './workOrder.ts';

/** The records a certificate is drawn from. */
export interface CertificateSources {
  readonly equipment: Equipment;
  readonly order: WorkOrder;
  readonly programme: Programme;
  /** The revision the order was opened with. */
  readonly revision: ProgrammeRevision;
  /** Who did the work. */
  readonly workers: readonly Person[];
  readonly inspector: Person;
  readonly settings: Pick<Settings, 'workshop'>;
  /** Values the meters showed when the work was done. */
  readonly meters: readonly ShownValue[];
}

/** How it is issued. */
export interface CertificateIssue {
  readonly form: CompletionContent['form'];
  readonly language: Language;
  readonly number: string;
  readonly issuedOn: Certificate['issuedOn'];
  readonly guarantee: GuaranteeTerms | null;
}

/** Between names in a row: Chinese has a mark of its own. */
const joined = (names: readonly string[], language: Language): string =>
  names.filter((name) => name !== '').join(language === 'en' ? ', ' : '、');

/** The category of the repair: names of the levels performed, without those absorbed. */
export const repairCategory = (order: Pick<WorkOrder, 'levels'>, language: Language): string =>
  joined(
    order.levels.filter(({ isAbsorbed }) => !isAbsorbed).map(({ name }) => textIn(name, language)),
    language,
  );

const typeInWords = (equipment: Equipment, language: Language): string =>
  [textIn(equipmentKindName[equipment.kind], language), equipment.make, equipment.model]
    .filter((part) => part !== '')
    .join(' ');

const guaranteeOf = (sources: CertificateSources, issue: CertificateIssue): Guarantee | null => {
  if (issue.guarantee === null) return null;
  const odometer = sources.meters.find(({ unit }) => unit === 'km' || unit === 'mi') ?? null;
  return guaranteeFrom(issue.guarantee, sources.order.completedOn ?? issue.issuedOn, odometer);
};

const taskLines = (order: WorkOrder, language: Language): CompletionContent['tasks'] =>
  order.tasks.map(({ work, text, answer, value, limits, finding }) => ({
    work,
    text: textIn(text, language),
    answer,
    value,
    unit: limits?.unit ?? '',
    finding,
    instrument: '',
  }));

/** The content of a certificate: a copy that later changes of any record leave as it is. */
export const certificateContent = (sources: CertificateSources, issue: CertificateIssue): CompletionContent => {
  const { equipment, order, inspector, settings } = sources;
  const { form, language, number, issuedOn } = issue;
  const { name, address, phone, licence, logo } = settings.workshop;
  return {
    kind: 'completion',
    form,
    language,
    number,
    issuedOn,
    replaces: null,
    customer: equipment.owner,
    code: equipment.code,
    plate: equipment.plate,
    plateColour: equipment.plateColour,
    type: typeInWords(equipment, language),
    engineNo: equipment.engineNo,
    serial: equipment.serial,
    category: repairCategory(order, language),
    programme: textIn(sources.programme.name, language),
    revision: sources.revision.number,
    contractNo: order.contractNo,
    orderNo: order.number,
    dateIn: order.openedOn,
    dateOut: order.completedOn ?? issuedOn,
    meters: sources.meters.map(({ unit, value }) => ({ unit, value })),
    workshop: { name, address, phone, licence, logo },
    inspector: { name: inspector.name, number: inspector.inspectorNo },
    workers: sources.workers.map((worker) => worker.name),
    outside: null,
    tasks: taskLines(order, language),
    guarantee: guaranteeOf(sources, issue),
  };
};
