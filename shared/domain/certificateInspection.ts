/** What an inspector adds to a safety inspection record: tyres and brake test; and which orders ask for one. */
import { z } from 'zod';
import { error, type Problem } from '#kernel/result.ts';
import { type BrakeTest, brakeTestSchema, type CertificateKind, type Tyre, tyreSchema } from './certificateContents.ts';
import { asksForCertificate } from './certificateNeed.ts';
import type { EquipmentKind } from './equipment.ts';
import { checkedInput } from './inputProblems.ts';
import type { Language } from './language.ts';
import type { ProgrammeRevision } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

const findingsSchema = z.object({ tyres: z.array(tyreSchema).max(40), brakeTest: brakeTestSchema.nullable() });

/** What was measured of tyres and brakes. */
export interface InspectionFindings {
  readonly tyres: readonly Tyre[];
  readonly brakeTest: BrakeTest | null;
}

/** The findings as they are kept, trimmed; without the lines of tyres of which nothing was measured. */
export const keptFindings = ({ tyres, brakeTest }: InspectionFindings): InspectionFindings => ({
  tyres: tyres
    .filter(({ treadMm, pressureKpa, ageYears }) => treadMm !== null || pressureKpa !== null || ageYears !== null)
    .map((tyre) => ({ ...tyre, position: tyre.position.trim() })),
  brakeTest,
});

/**
 * The problems of the findings: those of the fields (`tyres.0.treadMm`: `tyreRange`, `brakeTest.servicePercent`:
 * `brakeRange`), `tyreTwice` (param `position`), `brakeTestFailed`: a record declares the machine roadworthy, so what
 * failed is a defect to be repaired first.
 */
export const findingsProblems = (findings: InspectionFindings): readonly Problem[] => {
  const kept = keptFindings(findings);
  const checked = checkedInput(findingsSchema, kept);
  if (!checked.ok) return checked.problems;
  const twice = kept.tyres.find(({ position }, i) => kept.tyres.findIndex((one) => one.position === position) < i);
  const hasFailed = kept.brakeTest?.isPassed === false;
  return [
    ...(twice === undefined ? [] : [error('tyreTwice', 'tyres', { position: twice.position })]),
    ...(hasFailed ? [error('brakeTestFailed', 'brakeTest.isPassed')] : []),
  ];
};

const sides: Readonly<Record<Language, { left: string; right: string; outer: string; inner: string }>> = {
  en: { left: 'L', right: 'R', outer: 'outer', inner: 'inner' },
  'zh-Hans': { left: '左', right: '右', outer: '外', inner: '内' },
  'zh-Hant': { left: '左', right: '右', outer: '外', inner: '內' },
};

/** Axles of the usual machine of a kind, front first: tyres on each side. Those not named have two axles of one. */
const axles: Readonly<Partial<Record<EquipmentKind, readonly (0 | 1 | 2)[]>>> = {
  // One wheel in the middle of each axle.
  motorcycle: [0, 0],
  bus: [1, 2],
  truck: [1, 2],
  tractorUnit: [1, 2],
  trailer: [1, 1, 1],
  generator: [],
  compressor: [],
  boat: [],
};

/** Where the tyres of a machine of this kind usually sit, front first, left before right, outer before inner. */
export const tyrePositions = (kind: EquipmentKind, language: Language): readonly string[] => {
  const { left, right, outer, inner } = sides[language];
  return (axles[kind] ?? [1, 1]).flatMap((perSide, i) => {
    const axle = String(i + 1);
    if (perSide === 0) return [axle];
    return [left, right].flatMap((side) =>
      perSide === 1 ? [`${axle} ${side}`] : [`${axle} ${side} ${outer}`, `${axle} ${side} ${inner}`],
    );
  });
};

/** Whether an order is an inspection: every level it carries out is set by law and does nothing but inspect. */
export const isInspection = (
  { levels }: Pick<WorkOrder, 'levels'>,
  revision: Pick<ProgrammeRevision, 'levels'> | null,
): boolean => {
  const ids = levels.filter(({ isAbsorbed }) => !isAbsorbed).map(({ levelId }) => levelId);
  const carriedOut = (revision?.levels ?? []).filter(({ id }) => ids.includes(id));
  return (
    carriedOut.length > 0 &&
    carriedOut.every(({ isStatutory, tasks }) => isStatutory && tasks.every(({ work }) => work === 'inspect'))
  );
};

type OrderCertificateKind = Extract<CertificateKind, 'completion' | 'inspection'>;

/** The kind of certificate proposed for an order: an inspection record for an inspection, else a completion certificate. */
export const proposedKind = (
  order: Pick<WorkOrder, 'levels'>,
  revision: Pick<ProgrammeRevision, 'levels'> | null,
): OrderCertificateKind => (isInspection(order, revision) ? 'inspection' : 'completion');

/**
 * Whether certificates of these kinds release an order. A completion certificate always does; an inspection record does
 * unless the work asks for a completion certificate.
 */
export const releasesOrder = (
  kinds: readonly CertificateKind[],
  order: Pick<WorkOrder, 'levels'>,
  revision: Pick<ProgrammeRevision, 'levels'> | null,
): boolean => {
  if (kinds.includes('completion')) return true;
  const isAsked = revision !== null && asksForCertificate(order, revision);
  return kinds.includes('inspection') && (!isAsked || isInspection(order, revision));
};
