/**
 * Taking a machine on: its check begins, or goes on where it was left. The gate asks who may, whether the machine stands
 * down, and what its meters show. What was written on paper has happened: there the gate only asks whether it is so.
 */
import { z } from 'zod';
import type { Problem, Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised } from './change.ts';
import { type Check, checkSources } from './check.ts';
import { type GateState, gateProblems, overrideOf } from './checkGate.ts';
import { type CheckSlotState, placeProblems, sameSlot } from './checkPlace.ts';
import { checkReadingProblems } from './checkReadings.ts';
import { checkRevisionInForce } from './checkRevisions.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { unknownMeters } from './meterValues.ts';
import type { LoggedMeter } from './orderReadings.ts';
import { calendarDateSchema, idSchema, lineSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';

/** Of which machine, by which template, in which shift of which working day. */
export const checkPlaceShape = {
  equipmentId: idSchema<'Equipment'>(),
  checkTemplateId: idSchema<'CheckTemplate'>(),
  day: calendarDateSchema,
  /** Empty where no shift is set. */
  shiftId: z.string(),
  /** Null only for paper without a name that is known here. */
  operatorId: idSchema<'Person'>().nullable(),
  /** The name on the paper; left out, that of the operator. */
  operatorName: lineSchema(120).optional(),
  /** `kiosk` unless said. */
  source: z.enum(checkSources).optional(),
} as const;

const takeOnSchema = z.object({
  ...checkPlaceShape,
  /** Values the meters show. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()),
  /** A manager lets an operator without a valid certificate take the machine on. */
  override: z
    .object({ by: idSchema<'Person'>(), reason: lineSchema(500) })
    .nullable()
    .optional(),
});

/** What is said when a machine is taken on. */
export type TakeOnInput = Readonly<z.infer<typeof takeOnSchema>>;

/** What the decision needs besides. */
export interface TakeOnState extends GateState {
  readonly meters: readonly LoggedMeter[];
}

/** An open check by the form in force that day, not yet answered. The gate must have been passed. */
export const newCheck = (
  input: Omit<TakeOnInput, 'override'>,
  { equipment, revisions, operator }: CheckSlotState,
  context: Context,
): Check => {
  const revision = checkRevisionInForce(revisions, input.day);
  if (revision === null || equipment === null) throw new Error('A check without its form passed the gate.');
  const { equipmentId, checkTemplateId, day, shiftId, operatorId, meters } = input;
  return {
    ...newRow(context),
    id: context.newId<'Check'>(),
    equipmentId,
    checkTemplateId,
    checkRevisionId: revision.id,
    day,
    shiftId,
    operatorId,
    operatorName: input.operatorName ?? operator?.name ?? '',
    state: 'open',
    startedAt: context.now,
    finishedAt: null,
    answers: [],
    verdicts: [],
    meters,
    endMeters: {},
    signature: '',
    notes: '',
    handedOverTo: null,
    confirmations: [],
    override: null,
    source: input.source ?? 'kiosk',
    isSample: equipment.isSample,
  };
};

const isSameMeters = (a: Check['meters'], b: Check['meters']): boolean =>
  meterUnits.every((unit) => a[unit] === b[unit]);

/** The check gone on with: another operator takes it over, values read anew replace those before. */
const resumed = (
  check: Check,
  { input, state }: { readonly input: TakeOnInput; readonly state: TakeOnState },
  context: Context,
): Decision<Check['id']> => {
  const meters = { ...check.meters, ...input.meters };
  const isSame = check.operatorId === input.operatorId && isSameMeters(meters, check.meters);
  if (isSame) return { value: check.id, changes: [] };
  const operatorName = input.operatorName ?? state.operator?.name ?? check.operatorName;
  const override = overrideOf(state, input, context) ?? check.override;
  const columns = { meters, operatorId: input.operatorId, operatorName, override };
  return { value: check.id, changes: [changeOf('checks', check, revised(check, columns, context))] };
};

/** Values entered before already were judged then: only those that differ are asked about. */
const meterProblems = (input: TakeOnInput, state: TakeOnState, context: Context): readonly Problem[] => {
  const open = state.checks.find((check) => sameSlot(check, input) && check.state === 'open');
  if (open !== undefined && isSameMeters({ ...open.meters, ...input.meters }, open.meters)) return [];
  const shown = { on: input.day, values: input.meters };
  const isAsked = input.source !== 'paper';
  return [
    ...unknownMeters(
      input.meters,
      state.meters.map(({ meter }) => meter),
    ),
    ...checkReadingProblems(state.meters, shown, { isAsked, today: context.today }),
  ];
};

/**
 * Takes a machine on; answers the id of its check, which is the one begun already where there is one. Problems: those of
 * the input, of `placeProblems` and `gateProblems`, `meterMissing`, those of `checkReadingProblems`.
 */
export const decideTakeOn = (
  state: TakeOnState,
  input: TakeOnInput,
  context: Context,
): Result<Decision<Check['id']>> => {
  const checked = checkedInput(takeOnSchema, input);
  if (!checked.ok) return checked;
  const problems = [
    ...placeProblems(state, checked.value, context),
    ...gateProblems(state, checked.value, context),
    ...meterProblems(checked.value, state, context),
  ];
  return decideUnless(problems, context, () => {
    const open = state.checks.find((check) => sameSlot(check, checked.value) && check.state === 'open');
    if (open !== undefined) return resumed(open, { input: checked.value, state }, context);
    const override = overrideOf(state, checked.value, context);
    const check = { ...newCheck(checked.value, state, context), override };
    return { value: check.id, changes: [changeOf('checks', null, check)] };
  });
};
