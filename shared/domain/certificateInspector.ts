/** Who may sign a certificate: their role, their own qualification, and whether they did the work themselves. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import type { Equipment } from './equipment.ts';
import { isValidOn } from './operating.ts';
import type { Person } from './person.ts';
import type { Qualification } from './qualification.ts';
import { qualificationFor } from './qualificationState.ts';
import type { Settings } from './settings.ts';
import type { WorkOrder } from './workOrder.ts';

/** Who may release: an inspector, and a manager, who may everything. */
export const mayRelease = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.includes('inspector') || person.roles.includes('manager');

/** What an inspector is judged by. */
interface InspectorQuestion {
  /** Null: nobody was chosen, or nobody known. */
  readonly inspector: Person | null;
  readonly equipment: Pick<Equipment, 'kind'>;
  /** Those of the inspector, withdrawn ones too. */
  readonly qualifications: readonly Qualification[];
  readonly today: CalendarDate;
}

/** The problems of who is to sign: `inspectorMissing` (nobody, or archived), `inspectorRoleMissing`. */
export const signerProblems = (inspector: Person | null): readonly Problem[] => {
  if (inspector === null || inspector.archivedOn !== null) return [error('inspectorMissing', 'inspectorId')];
  const { id, name } = inspector;
  return mayRelease(inspector) ? [] : [error('inspectorRoleMissing', 'inspectorId', { name, personId: id })];
};

/** A paper of theirs counts as an inspector's certificate once its number or its last day is known. */
const hasInspectorsCertificate = ({ inspectorNo, inspectorUntil }: Person): boolean =>
  inspectorNo.trim() !== '' || inspectorUntil !== null;

/** Why the qualifications for the kind do not hold, in the words of the operating certificates. */
const lapsedCode = {
  expired: 'operatorExpired',
  reviewOverdue: 'operatorReviewOverdue',
  notYetValid: 'operatorNotYetValid',
} as const;

const unqualified = (
  inspector: Person,
  { equipment, qualifications, today }: InspectorQuestion,
): readonly Problem[] => {
  const { id, name, inspectorUntil } = inspector;
  const known = { name, personId: id };
  if (inspectorUntil !== null) return [error('inspectorExpired', 'inspectorId', { ...known, until: inspectorUntil })];
  const held = qualificationFor(equipment.kind, qualifications, today);
  const code = held === null ? undefined : Object.entries(lapsedCode).find(([state]) => state === held.state)?.[1];
  if (held === null || code === undefined || held.on === null)
    return [error('inspectorUnqualified', 'inspectorId', known)];
  return [error(code, 'inspectorId', { ...known, on: held.on })];
};

/**
 * The problems of an inspector's own qualification on the day of issue. Either of two papers is enough: an inspector's
 * certificate, which is for every kind of machine (its number or its last day on record, the last day included), or a
 * qualification that covers the machine's kind and is valid that day (issued, neither expired nor overdue for review,
 * not withdrawn). Else: `inspectorExpired` (param `until`), `operatorExpired`, `operatorReviewOverdue`,
 * `operatorNotYetValid` (param `on`), `inspectorUnqualified`. All with params `name` and `personId`.
 */
export const qualificationProblems = (question: InspectorQuestion): readonly Problem[] => {
  const { inspector, equipment, qualifications, today } = question;
  if (inspector === null || inspector.archivedOn !== null) return [];
  const { inspectorUntil } = inspector;
  const isCertified = hasInspectorsCertificate(inspector) && (inspectorUntil === null || today <= inspectorUntil);
  const isQualified = qualifications.some((each) => each.kinds.includes(equipment.kind) && isValidOn(each, today));
  return isCertified || isQualified ? [] : unqualified(inspector, question);
};

/** Whether a person worked on an order: named as a worker, or with hours on it. */
const hasWorkedOn = ({ workerIds, labour }: Pick<WorkOrder, 'workerIds' | 'labour'>, id: Person['id']): boolean =>
  workerIds.includes(id) || labour.some(({ personId }) => personId === id);

/** The problem of an inspector who did the work, where the settings rule that out: `inspectorIsWorker`. */
export const independenceProblems = (
  inspector: Person | null,
  order: Pick<WorkOrder, 'workerIds' | 'labour'>,
  settings: Pick<Settings, 'certificate'>,
): readonly Problem[] =>
  inspector === null || settings.certificate.inspectorMayBeWorker || !hasWorkedOn(order, inspector.id)
    ? []
    : [error('inspectorIsWorker', 'inspectorId', { name: inspector.name })];
