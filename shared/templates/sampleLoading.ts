/** Taking the sample workshop in, and out again without touching what is the user's own. */
import {
  type Change,
  type Counter,
  changeOf,
  type Decision,
  decideUnless,
  revised,
  type TableName,
  type Tables,
} from '#domain/change.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import type { Context } from '#domain/context.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Instrument } from '#domain/instrument.ts';
import { certificateCounterId } from '#domain/numbering.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { Part, PartMove } from '#domain/part.ts';
import type { Person } from '#domain/person.ts';
import type { Programme, ProgrammeRevision } from '#domain/programme.ts';
import type { Row } from '#domain/record.ts';
import type { Settings } from '#domain/settings.ts';
import { samplePrefix } from '#domain/settings.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type SampleRows, type SampleTable, sampleTables } from './sampleRows.ts';
import { withoutSampleMark } from './sampleWords.ts';

/** What there is before the sample is taken in. */
export interface LoadingState {
  readonly isLoaded: boolean;
  /** Counters of earlier samples' numbers, should any have stayed. */
  readonly counters: readonly Counter[];
  /** Equipment in service. */
  readonly inService: readonly Equipment[];
  /** Parts in use. */
  readonly parts: readonly Part[];
}

const changesOf = <T extends TableName>(
  table: T,
  rows: readonly Tables[T][],
  change: (row: Tables[T]) => readonly [before: Tables[T] | null, after: Tables[T] | null],
): readonly Change[] => rows.map((row) => changeOf(table, ...change(row)));

const added = <T extends SampleTable>(table: T, rows: SampleRows): readonly Change[] =>
  changesOf<T>(table, rows[table], (row) => [null, row]);

const loadingProblems = (state: LoadingState, rows: SampleRows): readonly Problem[] => {
  const codes = new Set(rows.equipment.map(({ code }) => code.toLowerCase()));
  const taken = state.inService.find(({ code }) => codes.has(code.toLowerCase()));
  if (state.isLoaded || state.counters.length > 0) return [error('sampleAlreadyLoaded')];
  if (taken !== undefined) {
    return [error('equipmentCodeTaken', undefined, { code: taken.code, name: taken.name || taken.code })];
  }
  const numbers = new Set(rows.parts.map(({ number }) => number.toLowerCase()));
  const part = state.parts.find(({ number }) => numbers.has(number.toLowerCase()));
  return part === undefined ? [] : [error('partNumberTaken', undefined, { number: part.number, name: part.name })];
};

/**
 * Takes the rows of the sample workshop in; answers how many machines it has. Problems: `sampleAlreadyLoaded`,
 * `equipmentCodeTaken`, `partNumberTaken` (the user's own equipment or part bears a code or number of the sample).
 */
export const decideLoadSample = (state: LoadingState, rows: SampleRows, context: Context): Result<Decision<number>> =>
  decideUnless(loadingProblems(state, rows), context, () => ({
    value: rows.equipment.length,
    changes: sampleTables.flatMap((table) => added(table, rows)),
  }));

/** Whether a counter counts numbers of the sample. */
export const isSampleCounter = ({ id }: Counter): boolean =>
  ['order:', 'defect:', certificateCounterId('')].some((series) => id.startsWith(`${series}${samplePrefix}-`));

/** What goes with the sample, and what of the user's own leans on it. */
export interface RemovalState {
  /** Sample rows, and all rows of sample equipment whoever made them. */
  readonly rows: SampleRows;
  /** Programmes of the sample that the user's own equipment is or was under. */
  readonly programmesInUse: ReadonlySet<Programme['id']>;
  /** Check templates of the sample by which the user's own equipment is or was checked. */
  readonly checkTemplatesInUse: ReadonlySet<CheckTemplate['id']>;
  /** People of the sample named in the user's own orders, certificates, checks and crews. */
  readonly peopleInUse: ReadonlySet<Person['id']>;
  /** Parts of the sample that tasks of the user's own programmes and orders ask for, or that these orders took. */
  readonly partsInUse: ReadonlySet<Part['id']>;
  /** Outside workshops of the sample that the user's own orders name. */
  readonly workshopsInUse: ReadonlySet<OutsideWorkshop['id']>;
  /** Instruments of the sample that the user's own orders name. */
  readonly instrumentsInUse: ReadonlySet<Instrument['id']>;
  readonly settings: Settings | null;
}

const removed = <T extends SampleTable>(table: T, rows: SampleRows): readonly Change[] =>
  changesOf<T>(table, rows[table], (row) => [row, null]);

/** Removes the rows, but makes those in use the user's own. */
const removedOrKept = <T extends Exclude<SampleTable, (typeof whollyRemoved)[number]>>(
  table: T,
  rows: readonly Tables[T][],
  keep: (row: Tables[T]) => Tables[T] | null,
): readonly Change[] => changesOf<T>(table, rows, (row) => [row, keep(row)]);

const own = <R extends Row & { readonly isSample: boolean }>(row: R, context: Context, columns?: Partial<R>): R =>
  revised(row, { ...columns, isSample: false } as Partial<R>, context);

const whollyRemoved = [
  'equipment',
  'meters',
  'readings',
  'assignments',
  'orders',
  'plannedVisits',
  'defects',
  'attachments',
  'checkDuties',
  'checks',
  'standDowns',
  'completions',
  'certificates',
  'counters',
] as const satisfies readonly SampleTable[];

const heldChanges = ({ rows, instrumentsInUse }: RemovalState, context: Context): readonly Change[] => {
  const isStaying = (id: Instrument['id'] | null): boolean => id !== null && instrumentsInUse.has(id);
  return [
    ...removedOrKept('instruments', rows.instruments, (row) => (isStaying(row.id) ? own(row, context) : null)),
    ...removedOrKept('heldCertificates', rows.heldCertificates, (row) =>
      isStaying(row.instrumentId) ? own(row, context) : null,
    ),
  ];
};

/**
 * Takes the sample workshop out; answers how many machines went. Programmes, people, instruments and outside workshops that the
 * user's own records lean on stay and become the user's own; so do parts, with what the user's own orders took of them and
 * no other stock.
 * A sample person who was working at this computer is signed off.
 */
export const decideRemoveSample = (state: RemovalState, context: Context): Result<Decision<number>> => {
  const { rows, settings, programmesInUse, checkTemplatesInUse, peopleInUse, partsInUse, workshopsInUse } = state;
  const sampleOrders = new Set<PartMove['orderId']>(rows.orders.map(({ id }) => id));
  const isOfOwnOrder = ({ orderId }: PartMove): boolean => orderId !== null && !sampleOrders.has(orderId);
  const keepsRevision = ({ programmeId }: ProgrammeRevision): boolean => programmesInUse.has(programmeId);
  const isStaying = ({ personId }: { readonly personId: Person['id'] }): boolean => peopleInUse.has(personId);
  const isGone = (id: Person['id']): boolean => !peopleInUse.has(id) && rows.people.some((person) => person.id === id);
  const current = settings?.currentPersonId ?? null;
  const signedOff =
    settings !== null && current !== null && isGone(current)
      ? [changeOf('settings', settings, revised(settings, { currentPersonId: null }, context))]
      : [];
  return decideUnless([], context, () => ({
    value: rows.equipment.length,
    changes: [
      ...whollyRemoved.flatMap((table) => removed(table, rows)),
      ...removedOrKept('people', rows.people, (row) => (peopleInUse.has(row.id) ? own(row, context) : null)),
      ...removedOrKept('qualifications', rows.qualifications, (row) => (isStaying(row) ? own(row, context) : null)),
      ...removedOrKept('trainings', rows.trainings, (row) => (isStaying(row) ? own(row, context) : null)),
      ...removedOrKept('outsideWorkshops', rows.outsideWorkshops, (row) =>
        workshopsInUse.has(row.id) ? own(row, context) : null,
      ),
      ...heldChanges(state, context),
      ...removedOrKept('parts', rows.parts, (row) => (partsInUse.has(row.id) ? own(row, context) : null)),
      ...removedOrKept('partMoves', rows.partMoves, (row) => (isOfOwnOrder(row) ? own(row, context) : null)),
      ...removedOrKept('programmes', rows.programmes, (row) =>
        programmesInUse.has(row.id) ? own(row, context, { name: withoutSampleMark(row.name) }) : null,
      ),
      ...removedOrKept('revisions', rows.revisions, (row) => (keepsRevision(row) ? own(row, context) : null)),
      ...removedOrKept('checkTemplates', rows.checkTemplates, (row) =>
        checkTemplatesInUse.has(row.id) ? own(row, context, { name: withoutSampleMark(row.name) }) : null,
      ),
      ...removedOrKept('checkRevisions', rows.checkRevisions, (row) =>
        checkTemplatesInUse.has(row.checkTemplateId) ? own(row, context) : null,
      ),
      ...signedOff,
    ],
  }));
};
