/**
 * Who may take a machine on, and whether it may be taken on at all. At the machine the gate is closed unless a manager opens
 * it by name and reason; of a paper that was filled in already it asks only whether it is so.
 */
import { confirm, error, type Problem } from '#kernel/result.ts';
import { sameSlot } from './checkPlace.ts';
import type { TakeOnInput, TakeOnState } from './checkTaking.ts';
import type { Context } from './context.ts';
import { mayTakeOn, type Refusal } from './operating.ts';

const isPaper = ({ source }: TakeOnInput): boolean => source === 'paper';

/** A machine that came to stand down in the middle of its check is checked to the end. */
const standDownProblems = (state: TakeOnState, input: TakeOnInput): readonly Problem[] => {
  const down = state.standDowns.find(({ returned }) => returned === null);
  const isBegun = state.checks.some((check) => sameSlot(check, input) && check.state === 'open');
  if (down === undefined || isBegun) return [];
  const params = { reason: down.reason };
  return [
    isPaper(input) ? confirm('machineStoodDown', undefined, params) : error('machineStoodDown', undefined, params),
  ];
};

const overrideProblems = ({ override }: TakeOnInput, { overrider }: TakeOnState): readonly Problem[] => {
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

const operatorProblems = (state: TakeOnState, input: TakeOnInput, { today }: Context): readonly Problem[] => {
  const { operator, equipment, qualifications, settings } = state;
  if (input.operatorId === null) return isPaper(input) ? [] : [error('operatorMissing', 'operatorId')];
  if (operator === null || equipment === null) return [];
  const on = input.day < today ? input.day : today;
  const answer = mayTakeOn({ person: operator, machine: equipment, qualifications, settings, today: on });
  if (answer.isAllowed) return [];
  if (input.override !== null && input.override !== undefined) return overrideProblems(input, state);
  const code = gateCodes[answer.why];
  if (code === null) return [];
  const params = { name: operator.name, ...(answer.on === null ? {} : { on: answer.on }) };
  return [isPaper(input) ? confirm(code, 'operatorId', params) : error(code, 'operatorId', params)];
};

/**
 * Problems of who takes the machine on: `operatorMissing`, `operatorNoRole`, `operatorNoCertificate`, `operatorNotYetValid`,
 * `operatorExpired`, `operatorReviewOverdue` (params `name`, `on`; to confirm on paper), `overrideNotManager`,
 * `reasonRequired`; and of the machine: `machineStoodDown` (param `reason`; to confirm on paper).
 */
export const gateProblems = (state: TakeOnState, input: TakeOnInput, context: Context): readonly Problem[] => [
  ...standDownProblems(state, input),
  ...operatorProblems(state, input, context),
];
