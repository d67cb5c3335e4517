/** Rows of programmes, orders and certificates for tests. Each test says only what matters to it. */
import { newRow } from '#domain/change.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { LocalText } from '#domain/language.ts';
import {
  type Assignment,
  type Completion,
  type Programme,
  type ProgrammeDraft,
  type ProgrammeLevel,
  type ProgrammeRevision,
  plainTask,
  type Task,
} from '#domain/programme.ts';
import { defaultSettings, type Settings } from '#domain/settings.ts';
import type { OrderTask, WorkOrder } from '#domain/workOrder.ts';
import { aContext, freshId, on } from './rows.ts';

const row = () => newRow(aContext());

/** A text in English and simplified Chinese. */
export const text = (en: string, hans = en): LocalText => ({ en, 'zh-Hans': hans });

/** A mandatory task without limits. */
export const aTask = (id: string, columns: Partial<Task> = {}): Task => ({
  id,
  work: 'inspect',
  text: text(`Task ${id}`, `项目 ${id}`),
  ...plainTask,
  parts: [],
  ...columns,
});

/** A level every 90 days with one task, ten days early or late, rank 1. */
export const aLevel = (id: string, columns: Partial<ProgrammeLevel> = {}): ProgrammeLevel => ({
  id,
  rank: 1,
  triggers: [{ kind: 'calendar', every: 90, unit: 'day' }],
  combine: 'first',
  shift: 1,
  early: { days: 10 },
  late: { days: 10 },
  name: text(`Level ${id}`, `级别 ${id}`),
  tasks: [aTask(`${id}-1`)],
  plannedHours: null,
  needsCertificate: false,
  isStatutory: false,
  ...columns,
});

/** Level 1 every 90 days or 5,000 km, level 2 every 360 days or 20,000 km. */
export const twoLevels = (): readonly [ProgrammeLevel, ProgrammeLevel] => [
  aLevel('L1', {
    triggers: [
      { kind: 'calendar', every: 90, unit: 'day' },
      { kind: 'usage', meter: 'km', every: 5_000 },
    ],
    early: { days: 10, usage: 500 },
    late: { days: 10, usage: 500 },
  }),
  aLevel('L2', {
    rank: 2,
    triggers: [
      { kind: 'calendar', every: 360, unit: 'day' },
      { kind: 'usage', meter: 'km', every: 20_000 },
    ],
    early: { days: 36, usage: 2_000 },
    late: { days: 36, usage: 2_000 },
    needsCertificate: true,
  }),
];

/** A programme in use, for any kind of equipment. */
export const aProgramme = (columns: Partial<Programme> = {}): Programme => ({
  ...row(),
  id: freshId<'Programme'>(),
  name: text('Truck service', '货车维护'),
  kinds: [],
  meters: ['km'],
  templateId: null,
  needsConfirmation: false,
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** Revision 1 of a programme with `twoLevels`, effective from the start of 2025. */
export const aRevision = (programme: Programme, columns: Partial<ProgrammeRevision> = {}): ProgrammeRevision => ({
  ...row(),
  id: freshId<'ProgrammeRevision'>(),
  programmeId: programme.id,
  number: 1,
  levels: [...twoLevels()],
  effectiveOn: on('2025-01-01'),
  approvedAt: aContext().now,
  approvedBy: 'Li Wei',
  reason: 'First version',
  isSample: false,
  ...columns,
});

/** A draft over revision 1 that says what the revision says. */
export const aDraft = (programme: Programme, columns: Partial<ProgrammeDraft> = {}): ProgrammeDraft => ({
  ...row(),
  id: freshId<'ProgrammeDraft'>(),
  programmeId: programme.id,
  basedOn: 1,
  levels: [...twoLevels()],
  by: 'Li Wei',
  reason: '',
  evidence: [],
  isSample: false,
  ...columns,
});

/** An open assignment that counts from 1 January 2026 and 0 km. */
export const anAssignment = (
  equipmentId: Assignment['equipmentId'],
  programme: Programme,
  columns: Partial<Assignment> = {},
): Assignment => ({
  ...row(),
  id: freshId<'Assignment'>(),
  equipmentId,
  programmeId: programme.id,
  baseline: { on: on('2026-01-01'), meters: { km: 0 } },
  endedOn: null,
  isSample: false,
  ...columns,
});

/** A completion of a level; its revision is of no account here. */
export const aCompletion = (
  assignment: Assignment,
  levelId: string,
  columns: Partial<Completion> = {},
): Completion => ({
  ...row(),
  id: freshId<'Completion'>(),
  equipmentId: assignment.equipmentId,
  programmeId: assignment.programmeId,
  revisionId: freshId<'ProgrammeRevision'>(),
  levelId,
  on: on('2026-02-01'),
  meters: {},
  orderId: null,
  isSample: false,
  ...columns,
});

/** Work brought along from elsewhere: of no level unless `columns` say so. */
export const anEarlierWork = (equipmentId: EquipmentId, columns: Partial<Completion> = {}): Completion => ({
  ...row(),
  id: freshId<'Completion'>(),
  equipmentId,
  programmeId: null,
  revisionId: null,
  levelId: null,
  on: on('2026-01-05'),
  meters: {},
  orderId: null,
  earlier: {
    title: 'Oil change',
    cost: 60,
    workshop: 'Corner Garage',
    notes: '5W-30',
    shown: { unit: 'km', value: 9_000 },
    source: 'service.csv',
    importBatchId: freshId<'ImportBatch'>(),
  },
  isSample: false,
  ...columns,
});

/** A mandatory task on an order, answered as done. */
export const anOrderTask = (columns: Partial<OrderTask> = {}): OrderTask => ({
  taskId: 'L1-1',
  levelId: 'L1',
  work: 'inspect',
  text: text('Task L1-1', '项目 L1-1'),
  ...plainTask,
  parts: [],
  answer: 'done',
  value: null,
  finding: '',
  instrumentId: null,
  defectId: null,
  ...columns,
});

/** An order in work for level 1, its one task done, opened on 1 March 2026. */
export const anOrder = (columns: Partial<WorkOrder> = {}): WorkOrder => ({
  ...row(),
  id: freshId<'WorkOrder'>(),
  number: '2026-0001',
  equipmentId: freshId<'Equipment'>(),
  programmeId: freshId<'Programme'>(),
  revisionId: freshId<'ProgrammeRevision'>(),
  levels: [{ levelId: 'L1', name: text('Level L1', '级别 L1'), isAbsorbed: false }],
  kind: 'service',
  title: '',
  state: 'inWork',
  plannedOn: null,
  waitingFor: null,
  tasks: [anOrderTask()],
  openedOn: on('2026-03-01'),
  startedOn: on('2026-03-01'),
  completedOn: null,
  meters: {},
  workerIds: [freshId<'Person'>()],
  labour: [],
  costs: [],
  outside: null,
  guarantee: null,
  contractNo: '',
  notes: '',
  windowReason: '',
  windowReasonBy: '',
  cancelReason: '',
  history: [],
  isSample: false,
  ...columns,
});

/** Settings of a workshop with a name. */
export const theSettings = (columns: Partial<Settings> = {}): Settings => ({
  ...row(),
  ...defaultSettings,
  id: 'settings',
  workshop: { name: 'Harbour Workshop', address: '1 Quay Road', phone: '555 0100', licence: 'LIC-7', logo: null },
  ...columns,
});
