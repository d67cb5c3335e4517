/**
 * What stands on the certificates of an order, frozen: every text in its language, every value as the meter showed it.
 * Later changes of any record leave them as they are.
 */
import type { BrakeTest, CompletionContent, InspectionContent, Tyre } from './certificateContents.ts';
import {
  defectLines,
  joinedNames,
  type KnownDefect,
  type PaperIssue,
  type PaperSources,
  paperOf,
  taskLines,
} from './certificatePaper.ts';
import { type Guarantee, type GuaranteePromise, guaranteeFrom } from './guarantee.ts';
import { guaranteeWorkName } from './guaranteeWork.ts';
import type { Instrument } from './instrument.ts';
import { type Language, textIn } from './language.ts';
import type { OutsideWorkshop } from './outsideWorkshop.ts';
import type { Person } from './person.ts';
import type { Programme, ProgrammeRevision } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** The records a certificate of an order is drawn from. `meters`: values shown when the work was done. */
export interface CertificateSources extends PaperSources {
  readonly order: WorkOrder;
  /** Null: the order is no service. */
  readonly programme: Programme | null;
  /** The revision the order was opened with; null: the order is no service. */
  readonly revision: ProgrammeRevision | null;
  /** Who did the work. */
  readonly workers: readonly Person[];
  /** Those values were measured with. */
  readonly instruments: readonly Instrument[];
  /** The one the work was given to; null: done here. */
  readonly outsideWorkshop: OutsideWorkshop | null;
}

/** How a completion certificate is issued. */
interface CompletionIssue extends PaperIssue {
  readonly form: CompletionContent['form'];
  readonly guarantee: GuaranteePromise | null;
}

/** How a safety inspection record is issued. */
interface InspectionIssue extends PaperIssue {
  readonly tyres: readonly Tyre[];
  readonly brakeTest: BrakeTest | null;
}

/** The category of the repair: names of the levels performed, without those absorbed; of other orders their title. */
export const repairCategory = (
  { levels, title }: Pick<WorkOrder, 'levels' | 'title'>,
  language: Language,
  guarantee: Pick<GuaranteePromise, 'work'> | null,
): string => {
  const performed = levels.filter(({ isAbsorbed }) => !isAbsorbed).map(({ name }) => textIn(name, language));
  const named = joinedNames(performed, language) || title;
  return named === '' && guarantee !== null ? textIn(guaranteeWorkName[guarantee.work], language) : named;
};

const guaranteeOf = (sources: CertificateSources, issue: CompletionIssue): Guarantee | null => {
  if (issue.guarantee === null) return null;
  const odometer = sources.meters.find(({ unit }) => unit === 'km' || unit === 'mi') ?? null;
  return guaranteeFrom(issue.guarantee, sources.order.completedOn ?? issue.issuedOn, odometer);
};

const outsideOf = ({ order, outsideWorkshop }: CertificateSources): CompletionContent['outside'] =>
  order.outside === null || outsideWorkshop === null
    ? null
    : { name: outsideWorkshop.name, licence: outsideWorkshop.licence, paperNo: order.outside.paperNo };

const workOf = ({ order, programme, revision, workers, instruments }: CertificateSources, language: Language) => ({
  programme: programme === null ? '' : textIn(programme.name, language),
  revision: revision?.number ?? null,
  orderNo: order.number,
  workers: workers.map(({ name }) => name),
  tasks: taskLines(order, language, instruments),
});

/** The content of a completion certificate. */
export const certificateContent = (sources: CertificateSources, issue: CompletionIssue): CompletionContent => {
  const { order } = sources;
  return {
    kind: 'completion',
    form: issue.form,
    ...paperOf(sources, issue),
    ...workOf(sources, issue.language),
    category: repairCategory(order, issue.language, issue.guarantee),
    contractNo: order.contractNo,
    dateIn: order.openedOn,
    dateOut: order.completedOn ?? issue.issuedOn,
    outside: outsideOf(sources),
    guarantee: guaranteeOf(sources, issue),
  };
};

/** The content of a safety inspection record. `defects`: those found at the order or put right by it. */
export const inspectionContent = (
  sources: CertificateSources & { readonly defects: readonly KnownDefect[] },
  issue: InspectionIssue,
): InspectionContent => ({
  kind: 'inspection',
  ...paperOf(sources, issue),
  ...workOf(sources, issue.language),
  inspectedOn: sources.order.completedOn ?? issue.issuedOn,
  tyres: issue.tyres.map((tyre) => ({ ...tyre })),
  brakeTest: issue.brakeTest === null ? null : { ...issue.brakeTest },
  defects: [...defectLines(sources.defects, issue.language)],
});
