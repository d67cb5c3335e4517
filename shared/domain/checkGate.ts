/**
 * Who may take a machine on, and whether it may be taken on at all. At the machine the gate is closed unless a manager opens
 * it by name and reason; of a paper that was filled in already it asks only whether it is so.
 */
import { confirm, error, type Problem } from '#kernel/result.ts';
import type { Check } from './check.ts';
import { type CheckSlotState, sameSlot } from './checkPlace.ts';
import type { TakeOnInput } from './checkTaking.ts';
import type { Context } from './context.ts';
import { type MayTakeOn, mayTakeOn, type Refusal } from './operating.ts';
import type { Person } from './person.ts';
import type { Qualification } from './qualification.ts';
import type { StandDown } from './standDown.ts';

/** What the gate asks of. */
export interface GateState extends CheckSlotState {
  /** Certificates of the operator. */
  readonly qualifications: readonly Qualification[];
  /** Who overrides; null when nobody does, or there is none of that id. */
  readonly overrider: Person | null;
  /** Stand-downs of the machine. */
  readonly standDowns: readonly StandDown[];
}

const isPaper = ({ source }: TakeOnInput): boolean => source === 'paper';

/** A machine that came to stand down in the middle of its check is checked to the end. */
const standDownProblems = (state: GateState, input: TakeOnInput): readonly Problem[] => {
  const down = state.standDowns.find(({ returned }) => returned === null);
  const isBegun = state.checks.some((check) => sameSlot(check, input) && check.state === 'open');
  if (down === undefined || isBegun) return [];
  const params = { reason: down.reason };
  return [
    isPaper(input) ? confirm('machineStoodDown', undefined, params) : error('machineStoodDown', undefined, params),
  ];
};

const overrideProblems = ({ override }: TakeOnInput, { overrider }: GateState): readonly Problem[] => {
  if (override === null || override === undefined) return [];
  const isManager = overrider !== null && overrider.archivedOn === null && overrider.roles.includes('manager');
  return [
    ...(isManager ? [] : [error('overrideNotManager', 'override.by')]),
    ...(override.reason === '' ? [error('reasonRequired', 'override.reason')] : []),
  ];
};

/** Archived machines and people are refused by the place already. */
const gateCodes = {
  noRole: 'operatorNoRole',
  noCertificate: 'operatorNoCertificate',
  notYetValid: 'operatorNotYetValid',
  expired: 'operatorExpired',
  reviewOverdue: 'operatorReviewOverdue',
  personArchived: null,
  machineArchived: null,
} as const satisfies Record<Refusal, string | null>;

/** What the gate says of the operator on the day of the check; null where there is nobody, or no machine, to ask about. */
const answerOf = (state: GateState, input: TakeOnInput, { today }: Pick<Context, 'today'>): MayTakeOn | null => {
  const { operator, equipment, qualifications, settings } = state;
  if (operator === null || equipment === null) return null;
  const on = input.day < today ? input.day : today;
  return mayTakeOn({ person: operator, machine: equipment, qualifications, settings, today: on });
};

/** Who let the operator on and why; null where nobody had to. */
export const overrideOf = (
  state: GateState,
  input: TakeOnInput,
  context: Pick<Context, 'today'>,
): Check['override'] => {
  const { override } = input;
  const isNeeded = answerOf(state, input, context)?.isAllowed === false;
  if (override === null || override === undefined || state.overrider === null || !isNeeded) return null;
  return { by: state.overrider.name, reason: override.reason };
};

const operatorProblems = (state: GateState, input: TakeOnInput, context: Context): readonly Problem[] => {
  if (input.operatorId === null) return isPaper(input) ? [] : [error('operatorMissing', 'operatorId')];
  const answer = answerOf(state, input, context);
  if (answer === null || answer.isAllowed) return [];
  if (input.override !== null && input.override !== undefined) return overrideProblems(input, state);
  const code = gateCodes[answer.why];
  if (code === null) return [];
  const params = { name: state.operator?.name ?? '', ...(answer.on === null ? {} : { on: answer.on }) };
  return [isPaper(input) ? confirm(code, 'operatorId', params) : error(code, 'operatorId', params)];
};

/**
 * Problems of who takes the machine on: `operatorMissing`, `operatorNoRole`, `operatorNoCertificate`, `operatorNotYetValid`,
 * `operatorExpired`, `operatorReviewOverdue` (params `name`, `on`; to confirm on paper), `overrideNotManager`,
 * `reasonRequired`; and of the machine: `machineStoodDown` (param `reason`; to confirm on paper).
 */
export const gateProblems = (state: GateState, input: TakeOnInput, context: Context): readonly Problem[] => [
  ...standDownProblems(state, input),
  ...operatorProblems(state, input, context),
];
