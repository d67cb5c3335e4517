import type { Migration, StoredRow } from './migration.ts';

const rowsIn = (value: unknown): readonly StoredRow[] => (Array.isArray(value) ? value : []);

const plannedTask = (task: StoredRow): StoredRow => ({
  ...task,
  torqueNm: null,
  tools: '',
  hours: null,
  parts: [],
  needsDefect: false,
});

/** Tasks may say torque, tools, hours and parts. */
const revisionTasks = (revision: StoredRow): StoredRow => ({
  ...revision,
  levels: rowsIn(revision['levels']).map((level) => ({ ...level, tasks: rowsIn(level['tasks']).map(plannedTask) })),
});

/** The hours of a service as one line of labour: by whom was not asked before when several worked on it. */
const labourOf = ({ labourHours, workerIds, completedOn, openedOn }: StoredRow): readonly StoredRow[] => {
  if (typeof labourHours !== 'number' || labourHours <= 0) return [];
  const workers: readonly unknown[] = Array.isArray(workerIds) ? workerIds : [];
  const personId = workers.length === 1 ? (workers[0] ?? null) : null;
  return [{ id: 'labour-1', personId, on: completedOn ?? openedOn, hours: labourHours }];
};

/** An order can be planned, wait, be a repair, go outside, and cost money. */
const plannedOrder = ({ labourHours, ...order }: StoredRow): StoredRow => ({
  ...order,
  kind: 'service',
  title: '',
  plannedOn: null,
  waitingFor: null,
  tasks: rowsIn(order['tasks']).map((task) => ({ ...plannedTask(task), defectId: null })),
  labour: labourOf({ ...order, labourHours }),
  costs: [],
  outside: null,
  history: rowsIn(order['history']).map((step) => ({ ...step, waitingFor: null })),
});

/** What the workshop can do in a week, and what money it counts in. */
const planningSettings = (settings: StoredRow): StoredRow => ({
  ...settings,
  planning: { workDays: [1, 2, 3, 4, 5], closures: [], bays: 2, technicianHours: 16, dayHours: 8 },
  cost: { currency: '', labourRate: null },
});

/** An entry may take another one back. */
const entryOfItsOwn = (entry: StoredRow): StoredRow => ({ ...entry, compensates: null });

/** Version 3. */
export const migration0003: Migration = {
  version: 3,
  rows: { revisions: revisionTasks, orders: plannedOrder, settings: planningSettings, audit: entryOfItsOwn },
};
