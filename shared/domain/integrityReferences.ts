/** The check of references: every id that names another record names one that is there. */
import { attachmentOwners } from './attachment.ts';
import type { TableName, Tables } from './change.ts';
import type { Finding, FoundRecord, IntegrityStage, RowTakers } from './integrity.ts';
import { foundRecord } from './integrityRecord.ts';

type Named = string | null | undefined | readonly (string | null)[];

interface Column<T extends TableName> {
  /** As it is called in the report. */
  readonly name: string;
  readonly to: TableName;
  readonly ids: (row: Tables[T]) => Named;
}

const machine = {
  name: 'equipmentId',
  to: 'equipment',
  ids: ({ equipmentId }: { readonly equipmentId: string | null }) => equipmentId,
} as const;

const batch = {
  name: 'importBatchId',
  to: 'importBatches',
  ids: ({ importBatchId }: { readonly importBatchId: string | null }) => importBatchId,
} as const;

/** Every column that names a record of another table. Names in frozen papers and in the audit trail are history, not references. */
const columns: { readonly [T in TableName]?: readonly Column<T>[] } = {
  equipment: [{ name: 'crew', to: 'people', ids: ({ crew }) => [crew.chiefId, ...crew.memberIds] }, batch],
  meters: [machine, batch],
  readings: [
    machine,
    { name: 'meterId', to: 'meters', ids: ({ meterId }) => meterId },
    { name: 'orderId', to: 'orders', ids: ({ orderId }) => orderId },
    batch,
  ],
  revisions: [{ name: 'programmeId', to: 'programmes', ids: ({ programmeId }) => programmeId }],
  drafts: [{ name: 'programmeId', to: 'programmes', ids: ({ programmeId }) => programmeId }],
  assignments: [machine, { name: 'programmeId', to: 'programmes', ids: ({ programmeId }) => programmeId }],
  completions: [
    machine,
    { name: 'programmeId', to: 'programmes', ids: ({ programmeId }) => programmeId },
    { name: 'revisionId', to: 'revisions', ids: ({ revisionId }) => revisionId },
    { name: 'orderId', to: 'orders', ids: ({ orderId }) => orderId },
    { name: 'earlier', to: 'importBatches', ids: ({ earlier }) => earlier?.importBatchId },
  ],
  orders: [
    machine,
    { name: 'programmeId', to: 'programmes', ids: ({ programmeId }) => programmeId },
    { name: 'revisionId', to: 'revisions', ids: ({ revisionId }) => revisionId },
    { name: 'workerIds', to: 'people', ids: ({ workerIds }) => workerIds },
    { name: 'labour', to: 'people', ids: ({ labour }) => labour.map(({ personId }) => personId) },
    { name: 'outside', to: 'outsideWorkshops', ids: ({ outside }) => outside?.workshopId },
    { name: 'guarantee', to: 'certificates', ids: ({ guarantee }) => guarantee?.certificateId },
    { name: 'defectId', to: 'defects', ids: ({ tasks }) => tasks.map(({ defectId }) => defectId) },
    { name: 'instrumentId', to: 'instruments', ids: ({ tasks }) => tasks.map(({ instrumentId }) => instrumentId) },
    {
      name: 'partId',
      to: 'parts',
      ids: ({ tasks }) => tasks.flatMap(({ parts }) => parts.map(({ partId }) => partId)),
    },
  ],
  certificates: [
    machine,
    { name: 'orderId', to: 'orders', ids: ({ orderId }) => orderId },
    { name: 'standDownId', to: 'standDowns', ids: ({ standDownId }) => standDownId },
    { name: 'inspectorId', to: 'people', ids: ({ inspectorId }) => inspectorId },
    { name: 'replacesId', to: 'certificates', ids: ({ replacesId }) => replacesId },
    { name: 'replacedById', to: 'certificates', ids: ({ replacedById }) => replacedById },
    { name: 'keyId', to: 'signingKeys', ids: ({ seal }) => seal?.keyId },
  ],
  settings: [{ name: 'currentPersonId', to: 'people', ids: ({ currentPersonId }) => currentPersonId }],
  importBatches: [
    { name: 'meterIds', to: 'meters', ids: ({ meterIds, undoneAt }) => (undoneAt === null ? meterIds : []) },
  ],
  plannedVisits: [
    machine,
    { name: 'programmeId', to: 'programmes', ids: ({ programmeId }) => programmeId },
    { name: 'orderId', to: 'orders', ids: ({ orderId }) => orderId },
  ],
  partMoves: [
    { name: 'partId', to: 'parts', ids: ({ partId }) => partId },
    { name: 'orderId', to: 'orders', ids: ({ orderId }) => orderId },
  ],
  defects: [
    machine,
    { name: 'foundOrderId', to: 'orders', ids: ({ foundOrderId }) => foundOrderId },
    { name: 'orderId', to: 'orders', ids: ({ orderId }) => orderId },
    { name: 'feedback', to: 'programmes', ids: ({ feedback }) => feedback?.programmeId },
  ],
  checkRevisions: [{ name: 'checkTemplateId', to: 'checkTemplates', ids: ({ checkTemplateId }) => checkTemplateId }],
  checkDuties: [
    machine,
    { name: 'checkTemplateId', to: 'checkTemplates', ids: ({ checkTemplateId }) => checkTemplateId },
  ],
  checks: [
    machine,
    { name: 'checkTemplateId', to: 'checkTemplates', ids: ({ checkTemplateId }) => checkTemplateId },
    { name: 'checkRevisionId', to: 'checkRevisions', ids: ({ checkRevisionId }) => checkRevisionId },
    { name: 'operatorId', to: 'people', ids: ({ operatorId }) => operatorId },
    { name: 'handedOverTo', to: 'people', ids: ({ handedOverTo }) => handedOverTo },
    { name: 'answers', to: 'defects', ids: ({ answers }) => answers.map(({ defectId }) => defectId) },
    { name: 'confirmations', to: 'defects', ids: ({ confirmations }) => confirmations.map(({ defectId }) => defectId) },
  ],
  qualifications: [{ name: 'personId', to: 'people', ids: ({ personId }) => personId }],
  trainings: [{ name: 'personId', to: 'people', ids: ({ personId }) => personId }],
  standDowns: [machine, { name: 'defectIds', to: 'defects', ids: ({ defectIds }) => defectIds }],
  heldCertificates: [
    machine,
    { name: 'instrumentId', to: 'instruments', ids: ({ instrumentId }) => instrumentId },
    { name: 'renewsId', to: 'heldCertificates', ids: ({ renewsId }) => renewsId },
  ],
};

interface Wanted {
  readonly record: FoundRecord;
  readonly column: string;
  readonly to: TableName | null;
  readonly id: string;
  count: number;
}

const listOf = (named: Named): readonly (string | null)[] =>
  named === null || named === undefined ? [] : typeof named === 'string' ? [named] : named;

/** The ids there are, by table, and those that were named. One missing record is told once for each column, with the first that names it. */
class References {
  private readonly there = new Map<TableName, Set<string>>();
  private readonly wanted = new Map<string, Wanted>();

  private readonly malformed: ReadonlySet<string>;

  constructor(malformed: ReadonlySet<string>) {
    this.malformed = malformed;
  }

  add(table: TableName, id: string): void {
    const ids = this.there.get(table) ?? new Set();
    this.there.set(table, ids.add(id));
  }

  want(table: TableName, row: object, asked: Pick<Wanted, 'column' | 'to' | 'id'>): void {
    const key = `${table} ${asked.column} ${asked.id}`;
    const known = this.wanted.get(key);
    if (known !== undefined) known.count += 1;
    else this.wanted.set(key, { ...asked, record: foundRecord(table, row), count: 1 });
  }

  private isIn(table: TableName, id: string): boolean {
    return (this.there.get(table)?.has(id) ?? false) || this.malformed.has(`${table} ${id}`);
  }

  private has(to: TableName | null, id: string): boolean {
    return to === null ? attachmentOwners.some((table) => this.isIn(table, id)) : this.isIn(to, id);
  }

  missing(): readonly Finding[] {
    return [...this.wanted.values()]
      .filter(({ to, id }) => !this.has(to, id))
      .map(({ record, column, to, count }) => ({
        code: 'referenceMissing',
        record,
        params: { column, table: to ?? '', count },
      }));
  }
}

const everyTable = Object.keys(columns) as TableName[];

/** Tables others name records of, that name none themselves. */
const named = [
  'programmes',
  'people',
  'parts',
  'outsideWorkshops',
  'checkTemplates',
  'instruments',
  'signingKeys',
] as const;

/**
 * The stage of references: `referenceMissing` (params `column`, `table` that should hold it, `count` of rows that name
 * the same missing one). An attachment whose record is gone is found as well.
 * `malformed`: rows that are there but are not shown, as `table id`.
 */
export const referenceStage = (malformed: ReadonlySet<string>): IntegrityStage => {
  const references = new References(malformed);
  const taker =
    <T extends TableName>(table: T) =>
    (row: Tables[T]): void => {
      references.add(table, row.id);
      for (const { name, to, ids } of columns[table] ?? []) {
        for (const id of listOf(ids(row))) if (id !== null) references.want(table, row, { column: name, to, id });
      }
    };
  const takers = Object.fromEntries([...everyTable, ...named].map((table) => [table, taker(table)])) as RowTakers;
  return {
    takers: {
      ...takers,
      attachments: (row) => references.want('attachments', row, { column: 'about', to: null, id: row.about }),
    },
    findings: () => references.missing(),
  };
};
