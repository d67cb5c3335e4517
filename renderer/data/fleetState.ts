/**
 * The small tables in memory, so that the due list, the register and the pickers answer at once.
 * A state never changes: `withChanges` gives a new one that shares all it can. What belongs to a piece of equipment
 * is one list, the same object until one of its rows changes: views keep their results by it.
 */
import type { Change, TableName, Tables } from '#domain/change.ts';
import type { CheckDuty, CheckRevision, CheckTemplate } from '#domain/checkTemplate.ts';
import type { Defect } from '#domain/defect.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { Part } from '#domain/part.ts';
import type { Person } from '#domain/person.ts';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import type { Assignment, Completion, Programme, ProgrammeRevision } from '#domain/programme.ts';
import type { Qualification } from '#domain/qualification.ts';
import { type Settings, settingsInForce } from '#domain/settings.ts';
import type { StandDown } from '#domain/standDown.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { changedGroups, changedRows, type Groups, groupsOf, listOf, type Rows, rowsOf } from './fleetIndex.ts';

/** Everything small, as of the last commit. */
export interface Fleet {
  readonly equipment: Rows<Equipment>;
  readonly programmes: Rows<Programme>;
  readonly people: Rows<Person>;
  /** Those stored, else the defaults. */
  readonly settings: Settings;
  readonly metersOf: (id: EquipmentId) => readonly Meter[];
  readonly assignmentsOf: (id: EquipmentId) => readonly Assignment[];
  readonly completionsOf: (id: EquipmentId) => readonly Completion[];
  /** Orders neither released nor cancelled. */
  readonly openOrdersOf: (id: EquipmentId) => readonly WorkOrder[];
  /** Those still planned; what was ordered, done or dropped is left out. */
  readonly plannedVisitsOf: (id: EquipmentId) => readonly PlannedVisit[];
  /** Those neither closed nor rejected. */
  readonly openDefectsOf: (id: EquipmentId) => readonly Defect[];
  readonly parts: Rows<Part>;
  readonly outsideWorkshops: Rows<OutsideWorkshop>;
  readonly checkTemplates: Rows<CheckTemplate>;
  /** All of them, oldest number first. */
  readonly checkRevisionsOf: (id: CheckTemplate['id']) => readonly CheckRevision[];
  /** Ended ones too. */
  readonly checkDutiesOf: (id: EquipmentId) => readonly CheckDuty[];
  /** Withdrawn ones too. */
  readonly qualificationsOf: (id: Person['id']) => readonly Qualification[];
  /** Those not returned to service: a machine with one is stood down. */
  readonly standDownsOf: (id: EquipmentId) => readonly StandDown[];
  /** Those current: neither renewed nor withdrawn. */
  readonly heldCertificatesOf: (id: EquipmentId) => readonly HeldCertificate[];
  /** Those current. */
  readonly calibrationsOf: (id: Instrument['id']) => readonly HeldCertificate[];
  readonly instruments: Rows<Instrument>;
  /** All of them, oldest number first. */
  readonly revisionsOf: (id: Programme['id']) => readonly ProgrammeRevision[];
}

/** The rows a fleet is made of. `orders` may hold closed ones: they are left out. */
export interface FleetRows {
  readonly equipment: readonly Equipment[];
  readonly meters: readonly Meter[];
  readonly programmes: readonly Programme[];
  readonly revisions: readonly ProgrammeRevision[];
  readonly assignments: readonly Assignment[];
  readonly completions: readonly Completion[];
  readonly orders: readonly WorkOrder[];
  readonly people: readonly Person[];
  readonly parts: readonly Part[];
  readonly outsideWorkshops: readonly OutsideWorkshop[];
  /** May hold those no longer planned: they are left out. */
  readonly plannedVisits: readonly PlannedVisit[];
  /** May hold those closed: they are left out. */
  readonly defects: readonly Defect[];
  readonly checkTemplates: readonly CheckTemplate[];
  readonly checkRevisions: readonly CheckRevision[];
  readonly checkDuties: readonly CheckDuty[];
  readonly qualifications: readonly Qualification[];
  /** May hold those returned: they are left out. */
  readonly standDowns: readonly StandDown[];
  /** May hold those renewed or withdrawn: they are left out. */
  readonly heldCertificates: readonly HeldCertificate[];
  readonly instruments: readonly Instrument[];
  readonly settings: Settings | null;
}

/** A fleet with the indexes behind it. */
export interface FleetState {
  readonly equipment: Rows<Equipment>;
  readonly programmes: Rows<Programme>;
  readonly people: Rows<Person>;
  readonly settings: Settings | null;
  readonly meters: Groups<Meter>;
  readonly assignments: Groups<Assignment>;
  readonly completions: Groups<Completion>;
  readonly orders: Groups<WorkOrder>;
  readonly revisions: Groups<ProgrammeRevision>;
  readonly plannedVisits: Groups<PlannedVisit>;
  readonly defects: Groups<Defect>;
  readonly parts: Rows<Part>;
  readonly outsideWorkshops: Rows<OutsideWorkshop>;
  readonly checkTemplates: Rows<CheckTemplate>;
  readonly checkRevisions: Groups<CheckRevision>;
  readonly checkDuties: Groups<CheckDuty>;
  readonly qualifications: Groups<Qualification>;
  readonly standDowns: Groups<StandDown>;
  readonly heldCertificates: Groups<HeldCertificate>;
  readonly instruments: Rows<Instrument>;
}

const ofEquipment = (row: { readonly equipmentId: string }): string => row.equipmentId;
const ofProgramme = (row: { readonly programmeId: string }): string => row.programmeId;
const ofTemplate = (row: { readonly checkTemplateId: string }): string => row.checkTemplateId;
const ofPerson = (row: { readonly personId: string }): string => row.personId;
const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number;

/** States in which an order still occupies its machine. */
export const isOpenOrder = ({ state }: Pick<WorkOrder, 'state'>): boolean =>
  state !== 'released' && state !== 'cancelled';

const isPlanned = ({ state }: PlannedVisit): boolean => state === 'planned';

/** Whether a defect is neither closed nor rejected. */
export const isOpenDefect = ({ state }: Pick<Defect, 'state'>): boolean => state !== 'closed' && state !== 'rejected';

const isStanding = ({ returned }: StandDown): boolean => returned === null;

const isCurrent = ({ state }: HeldCertificate): boolean => state === 'current';

/** A held certificate is a machine's or an instrument's: one list for each of them. */
const ofHolder = ({ equipmentId, instrumentId }: HeldCertificate): string => equipmentId ?? instrumentId ?? '';

/** The state of all rows. */
export const fleetState = (rows: FleetRows): FleetState => ({
  equipment: rowsOf(rows.equipment),
  programmes: rowsOf(rows.programmes),
  people: rowsOf(rows.people),
  settings: rows.settings,
  meters: groupsOf(rows.meters, ofEquipment),
  assignments: groupsOf(rows.assignments, ofEquipment),
  completions: groupsOf(rows.completions, ofEquipment),
  orders: groupsOf(rows.orders.filter(isOpenOrder), ofEquipment),
  revisions: groupsOf([...rows.revisions].sort(byNumber), ofProgramme),
  plannedVisits: groupsOf(rows.plannedVisits.filter(isPlanned), ofEquipment),
  defects: groupsOf(rows.defects.filter(isOpenDefect), ofEquipment),
  parts: rowsOf(rows.parts),
  outsideWorkshops: rowsOf(rows.outsideWorkshops),
  checkTemplates: rowsOf(rows.checkTemplates),
  checkRevisions: groupsOf([...rows.checkRevisions].sort(byNumber), ofTemplate),
  checkDuties: groupsOf(rows.checkDuties, ofEquipment),
  qualifications: groupsOf(rows.qualifications, ofPerson),
  standDowns: groupsOf(rows.standDowns.filter(isStanding), ofEquipment),
  heldCertificates: groupsOf(rows.heldCertificates.filter(isCurrent), ofHolder),
  instruments: rowsOf(rows.instruments),
});

type ChangeIn<T extends TableName> = { readonly before: Tables[T] | null; readonly after: Tables[T] | null };

const inTable = <T extends TableName>(changes: readonly Change[], table: T): readonly ChangeIn<T>[] =>
  changes.filter((change) => change.table === table) as unknown as readonly ChangeIn<T>[];

/** A row that is no longer open leaves the fleet as a deleted one would. */
const onlyWhile =
  <R>(isOpen: (row: R) => boolean) =>
  ({ before, after }: { readonly before: R | null; readonly after: R | null }) =>
    after !== null && !isOpen(after) ? { before: after, after: null } : { before, after };

const changedSettings = (settings: Settings | null, changes: readonly ChangeIn<'settings'>[]): Settings | null =>
  changes.reduce<Settings | null>(
    (current, { after }) => (after === null || (current !== null && after.rev <= current.rev) ? current : after),
    settings,
  );

/** The state after a commit. Changes that arrive late (an older `rev` than the row in memory) change nothing. */
export const withChanges = (state: FleetState, changes: readonly Change[]): FleetState => ({
  equipment: changedRows(state.equipment, inTable(changes, 'equipment')),
  programmes: changedRows(state.programmes, inTable(changes, 'programmes')),
  people: changedRows(state.people, inTable(changes, 'people')),
  settings: changedSettings(state.settings, inTable(changes, 'settings')),
  meters: changedGroups(state.meters, inTable(changes, 'meters'), ofEquipment),
  assignments: changedGroups(state.assignments, inTable(changes, 'assignments'), ofEquipment),
  completions: changedGroups(state.completions, inTable(changes, 'completions'), ofEquipment),
  orders: changedGroups(state.orders, inTable(changes, 'orders').map(onlyWhile<WorkOrder>(isOpenOrder)), ofEquipment),
  revisions: changedGroups(state.revisions, inTable(changes, 'revisions'), ofProgramme),
  plannedVisits: changedGroups(
    state.plannedVisits,
    inTable(changes, 'plannedVisits').map(onlyWhile(isPlanned)),
    ofEquipment,
  ),
  defects: changedGroups(state.defects, inTable(changes, 'defects').map(onlyWhile<Defect>(isOpenDefect)), ofEquipment),
  parts: changedRows(state.parts, inTable(changes, 'parts')),
  outsideWorkshops: changedRows(state.outsideWorkshops, inTable(changes, 'outsideWorkshops')),
  checkTemplates: changedRows(state.checkTemplates, inTable(changes, 'checkTemplates')),
  checkRevisions: changedGroups(state.checkRevisions, inTable(changes, 'checkRevisions'), ofTemplate),
  checkDuties: changedGroups(state.checkDuties, inTable(changes, 'checkDuties'), ofEquipment),
  qualifications: changedGroups(state.qualifications, inTable(changes, 'qualifications'), ofPerson),
  standDowns: changedGroups(state.standDowns, inTable(changes, 'standDowns').map(onlyWhile(isStanding)), ofEquipment),
  heldCertificates: changedGroups(
    state.heldCertificates,
    inTable(changes, 'heldCertificates').map(onlyWhile(isCurrent)),
    ofHolder,
  ),
  instruments: changedRows(state.instruments, inTable(changes, 'instruments')),
});

/** What the screens see of a state. */
export const fleetOf = (state: FleetState): Fleet => ({
  equipment: state.equipment,
  programmes: state.programmes,
  people: state.people,
  settings: settingsInForce(state.settings),
  metersOf: (id) => listOf(state.meters, id),
  assignmentsOf: (id) => listOf(state.assignments, id),
  completionsOf: (id) => listOf(state.completions, id),
  openOrdersOf: (id) => listOf(state.orders, id),
  revisionsOf: (id) => listOf(state.revisions, id),
  plannedVisitsOf: (id) => listOf(state.plannedVisits, id),
  openDefectsOf: (id) => listOf(state.defects, id),
  parts: state.parts,
  outsideWorkshops: state.outsideWorkshops,
  checkTemplates: state.checkTemplates,
  checkRevisionsOf: (id) => listOf(state.checkRevisions, id),
  checkDutiesOf: (id) => listOf(state.checkDuties, id),
  qualificationsOf: (id) => listOf(state.qualifications, id),
  standDownsOf: (id) => listOf(state.standDowns, id),
  heldCertificatesOf: (id) => listOf(state.heldCertificates, id),
  calibrationsOf: (id) => listOf(state.heldCertificates, id),
  instruments: state.instruments,
});
