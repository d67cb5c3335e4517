/** What a data check found, as the screen and the exported table show it. */
import type { Finding, FindingCode, FoundRecord, IntegrityReport } from '#domain/integrity.ts';
import { routes } from '#routes.ts';

/** What can be done about a finding: names a text. */
export type Remedy =
  | 'row'
  | 'reference'
  | 'file'
  | 'number'
  | 'twice'
  | 'meter'
  | 'order'
  | 'part'
  | 'unsafe'
  | 'dates'
  | 'seal'
  | 'report';

const remedies: Readonly<Record<FindingCode, Remedy>> = {
  rowMalformed: 'row',
  revBelowOne: 'row',
  referenceMissing: 'reference',
  contentMissing: 'file',
  contentAltered: 'file',
  numberTwice: 'number',
  numberMissing: 'number',
  numberBeyond: 'number',
  codeTwice: 'twice',
  revisionGap: 'report',
  meterTwice: 'report',
  assignmentTwice: 'report',
  datesReversed: 'dates',
  historyWrong: 'report',
  completionMissing: 'order',
  completionWithoutOrder: 'order',
  returnedMoreThanUsed: 'part',
  readingFalls: 'meter',
  summaryWrong: 'meter',
  defectNotStoodDown: 'unsafe',
  certificateChain: 'seal',
  auditChain: 'seal',
  checkpointWrong: 'seal',
};

/** What is to be done about a finding. */
export const remedyOf = ({ code }: Pick<Finding, 'code'>): Remedy => remedies[code];

/** The address of the page that shows a record; null: none does. */
export const addressOf = ({ place }: FoundRecord): string | null => {
  switch (place?.table) {
    case 'equipment':
      return routes.machine(place.id);
    case 'orders':
      return routes.order(place.id);
    case 'defects':
      return routes.defect(place.id);
    case 'certificates':
      return routes.certificate(place.id);
    case 'parts':
      return routes.part(place.id);
    case 'people':
      return routes.person(place.id);
    case 'programmes':
      return routes.programme(place.id);
    case 'checkTemplates':
      return routes.checkTemplate(place.id);
    case 'checks':
      return routes.check(place.id);
    default:
      return null;
  }
};

/** Findings of one kind that are shown, and how many more there are. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly shown: readonly Finding[];
  readonly more: number;
}

/** Shown of each kind; the exported table has more. */
const mostShown = 10;

/** Findings by kind, those of which there are fewest first: one broken chain says more than a hundred missing files. */
export const findingGroups = ({ counts, findings }: IntegrityReport): readonly FindingGroup[] => {
  const codes = [...new Set(findings.map(({ code }) => code))];
  const count = (code: FindingCode): number => counts[code] ?? 0;
  return codes
    .toSorted((a, b) => count(a) - count(b))
    .map((code) => {
      const shown = findings.filter((finding) => finding.code === code).slice(0, mostShown);
      return { code, shown, more: count(code) - shown.length };
    });
};
