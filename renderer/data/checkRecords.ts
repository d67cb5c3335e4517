/** Reads what checks are decided from. Only for use inside a transaction, before it writes. */
import type { Check } from '#domain/check.ts';
import type { AnsweringState } from '#domain/checkAnswering.ts';
import type { FinishingState } from '#domain/checkFinishing.ts';
import type { CheckPlace, CheckSlotState } from '#domain/checkPlace.ts';
import type { TakeOnInput, TakeOnState } from '#domain/checkTaking.ts';
import type { Actor, Context } from '#domain/context.ts';
import { reportCounterId } from '#domain/defectMaking.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { StandDown } from '#domain/standDown.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Command, commitCommand } from './command.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';
import { loggedMetersOf } from './machineRecords.ts';
import { undoStepsOf } from './undoSteps.ts';

const personOf = async (db: FettleDatabase, id: Person['id'] | null | undefined): Promise<Person | null> =>
  id === null || id === undefined ? null : ((await db.people.get(id)) ?? null);

const checksOn = (db: FettleDatabase, { equipmentId, day }: CheckPlace): Promise<Check[]> =>
  db.checks.where('[equipmentId+day]').equals([equipmentId, day]).toArray();

/** Stand-downs of a machine that are not returned. */
export const standingDowns = (db: FettleDatabase, equipmentId: EquipmentId): Promise<StandDown[]> =>
  db.standDowns
    .where('equipmentId')
    .equals(equipmentId)
    .and(({ returned }) => returned === null)
    .toArray();

/** The machine, the form, the checks of the day and the operator. */
export const placeStateOf = async (db: FettleDatabase, place: CheckPlace): Promise<CheckSlotState> => ({
  equipment: (await db.equipment.get(place.equipmentId)) ?? null,
  template: (await db.checkTemplates.get(place.checkTemplateId)) ?? null,
  revisions: await db.checkRevisions.where('checkTemplateId').equals(place.checkTemplateId).toArray(),
  checks: await checksOn(db, place),
  operator: await personOf(db, place.operatorId),
  settings: settingsInForce(await db.settings.get('settings')),
});

/** Besides, what the gate asks: certificates, who overrides, stand-downs, and the meters with their logs. */
export const takeOnStateOf = async (db: FettleDatabase, input: TakeOnInput): Promise<TakeOnState> => {
  const { equipmentId, operatorId, override } = input;
  return {
    ...(await placeStateOf(db, input)),
    qualifications: operatorId === null ? [] : await db.qualifications.where('personId').equals(operatorId).toArray(),
    overrider: await personOf(db, override?.by),
    standDowns: await standingDowns(db, equipmentId),
    meters: await loggedMetersOf(db, equipmentId),
  };
};

/** The check with its form; null where there is none. */
export const checkWithForm = async (
  db: FettleDatabase,
  id: Check['id'],
): Promise<Pick<AnsweringState, 'check' | 'revision'>> => {
  const check = (await db.checks.get(id)) ?? null;
  return { check, revision: check === null ? null : ((await db.checkRevisions.get(check.checkRevisionId)) ?? null) };
};

/** The check with its form, and what a defect found on it needs. */
export const answeringStateOf = async (
  db: FettleDatabase,
  id: Check['id'],
  context: Pick<Context, 'today'>,
): Promise<AnsweringState> => {
  const known = await checkWithForm(db, id);
  if (known.check === null) return { ...known, counter: null, standDowns: [], photos: [] };
  const counter = await db.counters.get(reportCounterId(known.check, context));
  return {
    ...known,
    counter: counter ?? null,
    standDowns: await standingDowns(db, known.check.equipmentId),
    photos: await db.attachments.where('about').equals(id).toArray(),
  };
};

/** The check with its form, the meters of its machine, and where its photos are. */
export const finishingStateOf = async (db: FettleDatabase, id: Check['id']): Promise<FinishingState> => {
  const known = await checkWithForm(db, id);
  const { check } = known;
  if (check === null) return { ...known, meters: [], photos: [] };
  const records = [check.id, ...check.answers.flatMap(({ defectId }) => defectId ?? [])];
  return {
    ...known,
    meters: await loggedMetersOf(db, check.equipmentId),
    photos: await db.attachments.where('about').anyOf(records).toArray(),
  };
};

/** At the shared screen the operator acts, whoever works at the computer. */
export const operatorOf = ({ check }: { readonly check: Check | null }): Actor | null =>
  check === null || check.source !== 'kiosk' || check.operatorId === null
    ? null
    : { id: check.operatorId, name: check.operatorName };

/**
 * Runs a step of a check. No key takes it back: what an operator signed stands, and an answer has a way of its own
 * (`takeBackAnswer`).
 */
export const runCheckStep = async <S, T>(
  command: Command<S, T>,
  db: FettleDatabase = database(),
): Promise<Result<T>> => {
  const done = await commitCommand(command, db);
  if (!done.ok) return done;
  undoStepsOf(db).add(null);
  return ok(done.value.value);
};
