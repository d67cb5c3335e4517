/**
 * The papers of a stand-down: the notice while the machine stands down, the return to service once it is back. Each takes
 * a number of its own series, and its content is frozen.
 */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Certificate, unsealed } from './certificate.ts';
import type { CertificateContent } from './certificateContents.ts';
import { standingProblems, unsafeProblems, workshopProblems } from './certificateGate.ts';
import { qualificationProblems, signerProblems } from './certificateInspector.ts';
import { issueSeries } from './certificateIssue.ts';
import type { KnownDefect, PaperIssue } from './certificatePaper.ts';
import {
  type Replacing,
  replacedBy,
  replacedChange,
  replacesInWords,
  replacingProblems,
} from './certificateReissue.ts';
import { type Counter, changeOf, type Decision, decideUnless, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import type { HeldCertificate } from './heldCertificate.ts';
import { heldProblems } from './heldCertificateState.ts';
import type { Language } from './language.ts';
import type { Meter } from './meterRecord.ts';
import { shownValue } from './meterValues.ts';
import { certificateCounterId, certificateNumber, takeNumber } from './numbering.ts';
import type { Person } from './person.ts';
import type { Qualification } from './qualification.ts';
import type { Settings } from './settings.ts';
import type { StandDown } from './standDown.ts';
import { returnContent, type StandDownSources, standDownContent } from './standDownContent.ts';

/** The papers of a stand-down. */
export type StandDownPaper = 'standDown' | 'returnToService';

/** What is asked. */
export interface IssueStandDownPaper {
  readonly kind: StandDownPaper;
  readonly standDownId: Id<'StandDown'>;
  readonly inspectorId: Id<'Person'>;
  readonly language: Language;
  /** The certificate of the stand-down to be voided, if it stands, and replaced in the same act. */
  readonly replaces?: Replacing | null | undefined;
}

/** What is known of the stand-down. */
export interface StandDownPaperState {
  readonly standDown: StandDown | null;
  readonly equipment: Equipment | null;
  readonly people: readonly Person[];
  /** Qualifications of the inspector. */
  readonly qualifications: readonly Qualification[];
  readonly settings: Settings;
  readonly suffix: string;
  /** Certificates of the stand-down, voided ones too. */
  readonly certificates: readonly Certificate[];
  /** Meters of the machine. */
  readonly meters: readonly Meter[];
  /** Defects of the machine. */
  readonly defects: readonly KnownDefect[];
  /** Held certificates of the machine. */
  readonly held: readonly HeldCertificate[];
  readonly counter: Counter | null;
}

interface Known {
  readonly standDown: StandDown;
  readonly equipment: Equipment;
  readonly inspector: Person | null;
}

/** A return declares the machine fit for use: what stands in the way of a release stands in its way too. */
const returnProblems = (
  { equipment, inspector }: Known,
  { defects, held, qualifications }: StandDownPaperState,
  { today }: Context,
): readonly Problem[] => [
  ...unsafeProblems(defects.map(({ defect }) => defect)),
  ...heldProblems({ held, equipment, today }),
  ...qualificationProblems({ inspector, equipment, qualifications, today }),
];

/** A notice only while the machine stands down; a return only once it is back. */
const timeProblems = (kind: StandDownPaper, { returned }: StandDown): readonly Problem[] => {
  if (kind === 'standDown') return returned === null ? [] : [error('standDownReturned')];
  return returned === null ? [error('standDownOpen')] : [];
};

const paperProblems = (
  known: Known,
  { state, input }: { readonly state: StandDownPaperState; readonly input: IssueStandDownPaper },
  context: Context,
): readonly Problem[] => {
  const { kind } = input;
  const replacing = input.replaces ?? null;
  const others = state.certificates.filter(({ id }) => id !== replacing?.id);
  const first = [...standingProblems(others, kind), ...timeProblems(kind, known.standDown)].slice(0, 1);
  if (first.length > 0) return first;
  return [
    ...replacingProblems(replacing, state.certificates, context),
    ...signerProblems(known.inspector),
    ...(kind === 'returnToService' ? returnProblems(known, state, context) : []),
    ...workshopProblems(state.settings),
  ];
};

/** The last readings believed, as the meters show them. */
const lastShown = (meters: readonly Meter[]): StandDownSources['meters'] =>
  meters.flatMap(({ unit, events, summary: { current } }) =>
    current === null ? [] : [{ unit, value: shownValue(current.value, current.takenOn, events) }],
  );

const contentOf = (
  kind: StandDownPaper,
  { sources, certificates }: { readonly sources: StandDownSources; readonly certificates: readonly Certificate[] },
  paper: PaperIssue,
): CertificateContent => {
  const { returned } = sources.standDown;
  if (kind === 'standDown' || returned === null) return standDownContent(sources, paper);
  const notice = certificates.find(({ content, voided }) => content.kind === 'standDown' && voided === null);
  return returnContent(sources, { returned, noticeNo: notice?.number ?? '' }, paper);
};

/**
 * A paper of a stand-down; nothing else changes by it. A notice needs no qualification: whoever may release may stop a
 * machine. Problems: `rowGone`, `certificateStands`, `standDownReturned` (a notice of a machine that is back),
 * `standDownOpen` (a return of one that is not), those of `replacingProblems` and `signerProblems`, `workshopNameMissing`;
 * of a return also `unsafeDefectOpen`, `heldExpired` and those of `qualificationProblems`.
 */
export const decideIssueStandDownPaper = (
  state: StandDownPaperState,
  input: IssueStandDownPaper,
  context: Context,
): Result<Decision<Id<'Certificate'>>> => {
  const { standDown, equipment } = state;
  const inspector = state.people.find(({ id }) => id === input.inspectorId) ?? null;
  const problems =
    standDown === null || equipment === null
      ? [error('rowGone')]
      : paperProblems({ standDown, equipment, inspector }, { state, input }, context);
  return decideUnless(problems, context, () => {
    if (standDown === null || equipment === null || inspector === null) {
      throw new Error('A paper of a stand-down without its records passed the check.');
    }
    return issued({ standDown, equipment, inspector }, { state, input }, context);
  });
};

const issued = (
  { standDown, equipment, inspector }: Known & { readonly inspector: Person },
  { state, input }: { readonly state: StandDownPaperState; readonly input: IssueStandDownPaper },
  context: Context,
): Decision<Id<'Certificate'>> => {
  const { settings, suffix, certificates } = state;
  const { isSample } = standDown;
  const replacing = input.replaces ?? null;
  const old = replacedBy(replacing, certificates, input.kind);
  const series = issueSeries(input.kind, { isSample, settings, suffix }, context);
  const taken = takeNumber(state.counter, certificateCounterId(series), context);
  const number = certificateNumber(series, taken.value);
  const defects = state.defects.filter(({ defect }) => standDown.defectIds.includes(defect.id));
  const sources = { standDown, equipment, inspector, settings, defects, meters: lastShown(state.meters) };
  const paper = {
    language: input.language,
    number,
    issuedOn: context.today,
    replaces: replacesInWords(old, replacing),
  };
  const certificate: Certificate = {
    ...newRow(context),
    id: context.newId<'Certificate'>(),
    series,
    number,
    equipmentId: equipment.id,
    orderId: null,
    inspectorId: inspector.id,
    issuedAt: context.now,
    issuedOn: context.today,
    ...unsealed,
    standDownId: standDown.id,
    replacesId: old?.id ?? null,
    content: contentOf(input.kind, { sources, certificates }, paper),
    isSample,
  };
  return {
    value: certificate.id,
    changes: [
      taken.change,
      ...replacedChange(old, { successor: certificate.id, replacing }, context),
      changeOf('certificates', null, certificate),
    ],
  };
};
