/** The audit trail of a machine in plain words: which sentence for each entry, and which fields changed. Pure. */
import type { AuditEntry } from '#domain/audit.ts';
import { type EquipmentInput, equipmentInputSchema } from '#domain/equipment.ts';
import { meterReadingSchema, meterSchema } from '#domain/meterRecord.ts';
import { assignmentSchema } from '#domain/programme.ts';
import { workOrderSchema } from '#domain/workOrder.ts';

/** A field of the machine with its old and new value. */
export interface FieldChange {
  readonly field: keyof EquipmentInput;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** What a sentence speaks of. */
export interface HistoryFacts {
  readonly reading?: { readonly value: number; readonly unit: string | null; readonly on: string };
  readonly unit?: string;
  readonly order?: string;
  readonly defect?: string;
  readonly certificate?: string;
  readonly programmeId?: string;
}

/** One line of the history. */
export interface HistoryRow {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** Key of the sentence: the command, or `entered` where it made the machine. */
  readonly what: string;
  readonly facts: HistoryFacts;
  readonly fields: readonly FieldChange[];
}

type Change = AuditEntry['changes'][number];

const fields = Object.keys(equipmentInputSchema.shape) as readonly (keyof EquipmentInput)[];

const plain = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

const columnsOf = (row: unknown): Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};

const fieldChanges = (change: Change | undefined): readonly FieldChange[] => {
  if (change === undefined || change.before === null || change.after === null) return [];
  const before = columnsOf(change.before);
  const after = columnsOf(change.after);
  return fields
    .filter((field) => plain(before[field]) !== plain(after[field]))
    .map((field) => ({ field, before: plain(before[field]), after: plain(after[field]) }));
};

const readingShape = meterReadingSchema.pick({ value: true, takenOn: true, meterId: true });
const meterShape = meterSchema.pick({ id: true, unit: true });
const orderShape = workOrderSchema.pick({ number: true });
const assignmentShape = assignmentSchema.pick({ programmeId: true });

const rowOf = (entry: AuditEntry, table: string): unknown => {
  const change = entry.changes.find((each) => each.table === table);
  return change === undefined ? undefined : (change.after ?? change.before);
};

/** The entry as far as it is about the machine: an entry may be about several. */
const ofMachine = (entry: AuditEntry, machineId: string): AuditEntry => ({
  ...entry,
  changes: entry.changes.filter(({ before, after }) => {
    const owner = columnsOf(after ?? before)['equipmentId'];
    return owner === undefined || owner === machineId;
  }),
});

/** The reading a command was about: the one written, not others whose review changed with it. */
const readingOf = (entry: AuditEntry): unknown => {
  const readings = entry.changes.filter(({ table }) => table === 'readings');
  const isVoided = ({ before, after }: Change) =>
    columnsOf(before)['state'] !== 'void' && columnsOf(after)['state'] === 'void';
  const isConfirmed = ({ before, after }: Change) =>
    columnsOf(before)['confirmed'] !== true && columnsOf(after)['confirmed'] === true;
  const written =
    readings.find(({ before }) => before === null) ?? readings.find(isVoided) ?? readings.find(isConfirmed);
  return written?.after;
};

const factsOf = (entry: AuditEntry, unitOf: (meterId: string) => string | null): HistoryFacts => {
  const reading = readingShape.safeParse(readingOf(entry)).data;
  const meter = meterShape.safeParse(rowOf(entry, 'meters')).data;
  const order = orderShape.safeParse(rowOf(entry, 'orders')).data;
  const defect = orderShape.safeParse(rowOf(entry, 'defects')).data;
  const certificate = orderShape.safeParse(rowOf(entry, 'certificates')).data;
  const assignment = assignmentShape.safeParse(rowOf(entry, 'assignments')).data;
  return {
    ...(reading === undefined
      ? {}
      : { reading: { value: reading.value, unit: unitOf(reading.meterId), on: reading.takenOn } }),
    ...(meter === undefined ? {} : { unit: meter.unit }),
    ...(order === undefined ? {} : { order: order.number }),
    ...(defect === undefined ? {} : { defect: defect.number }),
    ...(certificate === undefined ? {} : { certificate: certificate.number }),
    ...(assignment === undefined ? {} : { programmeId: assignment.programmeId }),
  };
};

/** Steps within a check: the trail keeps each, the machine's history tells of its beginning, its end and its defects. */
const withinCheck: ReadonlySet<string> = new Set(['answerItem', 'takeBackAnswer', 'giveVerdict']);

const isTold = ({ command, changes }: AuditEntry): boolean =>
  !withinCheck.has(command) || changes.some(({ table }) => table === 'defects');

/** The trail of a machine as lines, in the order given. `unitOf` tells a meter's unit. */
export const historyRows = (
  entries: readonly AuditEntry[],
  machineId: string,
  unitOf: (meterId: string) => string | null,
): readonly HistoryRow[] =>
  entries.filter(isTold).map((entry) => {
    const own = entry.changes.find(({ table, id }) => table === 'equipment' && id === machineId);
    return {
      seq: entry.seq,
      at: entry.at,
      by: entry.actorName,
      what: own !== undefined && own.before === null ? 'entered' : entry.command,
      facts: factsOf(ofMachine(entry, machineId), unitOf),
      fields: fieldChanges(own),
    };
  });
