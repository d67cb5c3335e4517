/** What stands between a finished order and its certificate. Every refusal says what is missing. */
import { error, type Problem } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import { type GuaranteeTerms, guaranteeWorkOf, isBelow, leastGuarantee } from './guarantee.ts';
import type { MeterReading } from './meterRecord.ts';
import { taskProblems } from './orderGate.ts';
import type { Person } from './person.ts';
import type { ProgrammeRevision } from './programme.ts';
import { levelOf } from './programmeRevisions.ts';
import type { Settings } from './settings.ts';
import type { WorkOrder } from './workOrder.ts';

/** Who may release: an inspector, and a manager, who may everything. */
export const mayRelease = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.includes('inspector') || person.roles.includes('manager');

/** The problem of an order that is not ready: `orderNotDone`, `certificateStands` (params `number`), unanswered tasks. */
export const orderProblems = (order: WorkOrder, certificates: readonly Certificate[]): readonly Problem[] => {
  const standing = certificates.find(({ voided }) => voided === null);
  if (standing !== undefined) return [error('certificateStands', undefined, { number: standing.number })];
  if (order.state !== 'done') return [error('orderNotDone', undefined, { number: order.number })];
  return taskProblems(order.tasks);
};

/**
 * The problem of a reading noted at the order that the review does not believe: it is to be confirmed or voided first.
 * A repeat of a reading already believed is none.
 */
export const readingProblems = (readings: readonly MeterReading[]): readonly Problem[] =>
  readings
    .filter(({ state, reason }) => state === 'suspect' && reason !== 'duplicate')
    .map(({ value, takenOn }) => error('orderReadingSuspect', 'meters', { value, takenOn }));

/**
 * The problems of an inspector on the day of issue: `inspectorMissing`, `inspectorRoleMissing`, `inspectorExpired`
 * (valid through its last day), `inspectorIsWorker` where the settings do not allow it.
 */
export const inspectorProblems = (
  inspector: Person | null,
  { order, settings }: { readonly order: WorkOrder; readonly settings: Pick<Settings, 'certificate'> },
  { today }: Pick<Context, 'today'>,
): readonly Problem[] => {
  if (inspector === null || inspector.archivedOn !== null) return [error('inspectorMissing', 'inspectorId')];
  const { name, inspectorUntil } = inspector;
  const hasExpired = inspectorUntil !== null && inspectorUntil < today;
  const isWorker = order.workerIds.includes(inspector.id) && !settings.certificate.inspectorMayBeWorker;
  return [
    ...(mayRelease(inspector) ? [] : [error('inspectorRoleMissing', 'inspectorId', { name })]),
    ...(hasExpired ? [error('inspectorExpired', 'inspectorId', { name, until: inspectorUntil })] : []),
    ...(isWorker ? [error('inspectorIsWorker', 'inspectorId', { name })] : []),
  ];
};

/** The guarantee proposed for an order: that of the highest level performed; null for machines. */
export const proposedGuarantee = (
  equipment: Pick<Equipment, 'kind'>,
  order: Pick<WorkOrder, 'levels'>,
  revision: ProgrammeRevision,
): GuaranteeTerms | null => {
  const ranks = order.levels.map(({ levelId }) => levelOf(revision, levelId)?.rank ?? 0);
  return leastGuarantee(equipment.kind, guaranteeWorkOf(Math.max(0, ...ranks)));
};

/**
 * The problem of a promise: days and kilometres must be whole and above zero (`guaranteeNotPositive`); on the Chinese
 * form a vehicle's may not be below the least the rules name (`guaranteeTooShort`, params `days` and `distanceKm`).
 */
export const guaranteeProblems = (
  promised: GuaranteeTerms | null,
  least: GuaranteeTerms | null,
  form: 'chinese' | 'international',
): readonly Problem[] => {
  if (promised !== null && !(isWholeAboveZero(promised.days) && isWholeAboveZero(promised.distanceKm))) {
    return [error('guaranteeNotPositive', 'guarantee')];
  }
  if (form !== 'chinese' || least === null) return [];
  const isShort = promised === null || isBelow(promised, least);
  return isShort ? [error('guaranteeTooShort', 'guarantee', { ...least })] : [];
};

const isWholeAboveZero = (n: number): boolean => Number.isSafeInteger(n) && n > 0;

/** The problem of a workshop that has no name to stand on the paper. */
export const workshopProblems = (settings: Pick<Settings, 'workshop'>): readonly Problem[] =>
  settings.workshop.name.trim() === '' ? [error('workshopNameMissing', 'workshop.name')] : [];
