/** Kinds of records as the audit trail offers them: each table belongs to one group. */
import type { TableName } from '#domain/change.ts';

/** The groups, in the order they are offered. */
export const auditGroups = [
  'machines',
  'programmes',
  'planning',
  'orders',
  'defects',
  'checks',
  'certificates',
  'parts',
  'people',
  'program',
] as const;

type AuditGroup = (typeof auditGroups)[number];

const groupOf: Readonly<Record<TableName, AuditGroup>> = {
  equipment: 'machines',
  meters: 'machines',
  readings: 'machines',
  standDowns: 'machines',
  attachments: 'machines',
  programmes: 'programmes',
  revisions: 'programmes',
  drafts: 'programmes',
  assignments: 'programmes',
  plannedVisits: 'planning',
  calendarEvents: 'planning',
  orders: 'orders',
  completions: 'orders',
  outsideWorkshops: 'orders',
  defects: 'defects',
  checks: 'checks',
  checkTemplates: 'checks',
  checkRevisions: 'checks',
  checkDuties: 'checks',
  certificates: 'certificates',
  heldCertificates: 'certificates',
  instruments: 'certificates',
  parts: 'parts',
  partMoves: 'parts',
  people: 'people',
  qualifications: 'people',
  trainings: 'people',
  settings: 'program',
  counters: 'program',
  importBatches: 'program',
  signingKeys: 'program',
  installation: 'program',
};

/** All tables, by group. */
export const auditTables = Object.keys(groupOf) as readonly TableName[];

/** The tables of a group. */
export const tablesOf = (group: AuditGroup): readonly TableName[] =>
  auditTables.filter((table) => groupOf[table] === group);
