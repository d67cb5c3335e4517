/** Commands of orders, defects and parts, decided on the workshop in memory as in the program. */
import type { Tables } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { decideTriageDefect } from '#domain/defectHandling.ts';
import { reportCounterId } from '#domain/defectMaking.ts';
import { decideReportDefect } from '#domain/defectReporting.ts';
import { decideCloseDefect, decideConfirmRepair, decideSignOffRepair } from '#domain/defectSigning.ts';
import { noCalibrations } from '#domain/instrumentCalibration.ts';
import { decideCompleteOrder } from '#domain/orderCompletion.ts';
import { decideSaveOrder } from '#domain/orderEditing.ts';
import { orderCounterIds } from '#domain/orderMaking.ts';
import { decideOpenOrders } from '#domain/orderOpening.ts';
import { decideCancelOrder, decideReopenOrder } from '#domain/orderWithdrawal.ts';
import { decideCountParts, decideMoveParts } from '#domain/partMoving.ts';
import { blankPart, decideSavePart } from '#domain/partSaving.ts';
import { decideTakeParts } from '#domain/partUse.ts';
import { decideReturnToService } from '#domain/standDownReturning.ts';
import { type StoredRows, storedIn, storedRow } from '#domain/undoState.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { aPerson } from './rows.ts';
import { type Act, type Decided, logged, none, ofMachine, one, onMachine } from './undoPicks.ts';

const openLevel = (rows: StoredRows, context: Context, [a, b]: readonly [number, number]): Decided => {
  const assignment = one(rows, 'assignments', a);
  const equipment = assignment === null ? null : storedRow(rows, 'equipment', assignment.equipmentId);
  if (assignment === null || equipment === null) return none;
  const { equipmentId, programmeId } = assignment;
  const own = <T extends 'meters' | 'assignments' | 'completions' | 'orders' | 'plannedVisits'>(table: T) =>
    ofMachine(rows, table, equipmentId);
  const machine = {
    equipment,
    assignments: own('assignments'),
    orders: own('orders'),
    plannedVisits: own('plannedVisits'),
    completions: own('completions'),
    meters: own('meters'),
  };
  const counters = orderCounterIds(context).flatMap((id) => storedRow(rows, 'counters', id) ?? []);
  const state = { machines: new Map([[equipmentId, machine]]), revisions: storedIn(rows, 'revisions'), counters };
  const visits = [{ equipmentId, programmeId, levelIds: ['L1'] }];
  const plannedOn = b % 3 === 0 ? addDays(context.today, b % 30) : null;
  return decideOpenOrders(state, { visits, plannedOn }, context);
};

interface OnOrder {
  readonly order: Tables['orders'];
  readonly rows: StoredRows;
  readonly b: number;
}

const onOrder =
  (act: (on: OnOrder, context: Context) => Decided): Act =>
  (rows, context, [a, b]) => {
    const order = one(rows, 'orders', a);
    return order === null ? none : act({ order, rows, b }, context);
  };

const aroundOrder = (order: Tables['orders'], rows: StoredRows) => ({
  order,
  equipment: storedRow(rows, 'equipment', order.equipmentId),
  assignments: ofMachine(rows, 'assignments', order.equipmentId),
  revisions: storedIn(rows, 'revisions').filter(({ programmeId }) => programmeId === order.programmeId),
  completions: ofMachine(rows, 'completions', order.equipmentId),
  orders: ofMachine(rows, 'orders', order.equipmentId),
  plannedVisits: ofMachine(rows, 'plannedVisits', order.equipmentId),
  defects: ofMachine(rows, 'defects', order.equipmentId),
  calibrations: noCalibrations,
  meters: logged(rows, order.equipmentId),
});

const standingOf = (rows: StoredRows, equipmentId: string) =>
  ofMachine(rows, 'standDowns', equipmentId).filter(({ returned }) => returned === null);

/** Commands of orders and defects, by name. */
export const orderActs: Readonly<Record<string, Act>> = {
  openOrders: openLevel,
  saveOrder: onOrder(({ order, rows, b }, context) => {
    const worker = one(rows, 'people', b);
    const tasks = order.tasks.map(({ taskId }) => ({ taskId, answer: 'done' as const, value: null, finding: '' }));
    const edits = b % 4 === 0 ? { notes: `Note ${b}` } : { tasks, workerIds: worker === null ? [] : [worker.id] };
    const state = { ...aroundOrder(order, rows), people: storedIn(rows, 'people'), workshops: [], instruments: [] };
    return decideSaveOrder(
      { ...state, meters: ofMachine(rows, 'meters', order.equipmentId) },
      { rev: order.rev, edits },
      context,
    );
  }),
  completeOrder: onOrder(({ order, rows, b }, context) => {
    const km = 2_000 + (b % 3_000);
    const input = {
      rev: order.rev,
      completedOn: context.today,
      meters: b % 2 === 0 ? { km } : {},
      windowReason: 'Asked',
    };
    return decideCompleteOrder(aroundOrder(order, rows), input, context);
  }),
  cancelOrder: onOrder(({ order, rows }, context) =>
    decideCancelOrder(aroundOrder(order, rows), { rev: order.rev, reason: 'Not now' }, context),
  ),
  reopenOrder: onOrder(({ order, rows }, context) => {
    const around = aroundOrder(order, rows);
    // Reopening asks neither whether the machine is still in service nor whether it is still under the programme; an
    // order in work on one that is not could not be opened, and taking back does not bring it about either.
    const isUnder = around.assignments.some((a) => a.programmeId === order.programmeId && a.endedOn === null);
    if (around.equipment?.archivedOn !== null || !isUnder) return none;
    const completions = around.completions.filter(({ orderId }) => orderId === order.id);
    const standDowns = standingOf(rows, order.equipmentId);
    return decideReopenOrder({ ...around, completions, standDowns, certificates: [] }, { rev: order.rev }, context);
  }),
  reportDefect: onMachine(({ machine: equipment, rows, b }, context) => {
    const counter = storedRow(rows, 'counters', reportCounterId(equipment, context));
    const severity = b % 2 === 0 ? 'major' : 'unsafe';
    const standDowns = standingOf(rows, equipment.id);
    return decideReportDefect({ equipment, counter, standDowns }, { severity, text: `Leak ${b}` }, context);
  }),
  triageDefect: (rows, context, [a]) => {
    const defect = one(rows, 'defects', a);
    if (defect === null) return none;
    const standDowns = standingOf(rows, defect.equipmentId);
    return decideTriageDefect({ defect, standDowns }, { rev: defect.rev, severity: 'unsafe' }, context);
  },
  signOffRepair: (rows, context, [a]) => {
    const defect = one(rows, 'defects', a);
    const signed = { outcome: 'repaired', by: 'Zhang Min', note: '' } as const;
    return defect === null ? none : decideSignOffRepair({ defect }, { rev: defect.rev, ...signed }, context);
  },
  confirmRepair: (rows, context, [a, b]) => {
    const defect = one(rows, 'defects', a);
    if (defect === null) return none;
    const standDowns = standingOf(rows, defect.equipmentId);
    const said = { rev: defect.rev, isGood: b % 3 > 0, by: 'Wang Fang', note: '' };
    return decideConfirmRepair({ defect, standDowns, operators: [] }, said, context);
  },
  closeDefect: (rows, context, [a]) => {
    const defect = one(rows, 'defects', a);
    return defect === null ? none : decideCloseDefect({ defect }, { rev: defect.rev, note: '' }, context);
  },
  returnToService: (rows, context, [a]) => {
    const equipmentId = one(rows, 'standDowns', a)?.equipmentId;
    if (equipmentId === undefined) return none;
    const person = aPerson({ name: 'Li Wei', roles: ['manager'] });
    const machine = { standDowns: standingOf(rows, equipmentId), defects: ofMachine(rows, 'defects', equipmentId) };
    return decideReturnToService({ ...machine, person }, { note: 'Brakes tested' }, context);
  },
};

const stockOfParts = (rows: StoredRows) => ({ parts: storedIn(rows, 'parts'), moves: storedIn(rows, 'partMoves') });

/** Commands of parts, by name. */
export const partActs: Readonly<Record<string, Act>> = {
  savePart: (rows, context, [a, b]) => {
    const input = { ...blankPart, number: `N-${a % 3}`, name: `Part ${b}`, unitCost: 5 };
    const own = storedIn(rows, 'parts').find(({ number }) => number === input.number);
    return decideSavePart(
      { parts: storedIn(rows, 'parts'), hasMoves: true },
      { id: own?.id ?? null, rev: own?.rev ?? null, input },
      context,
    );
  },
  moveParts: (rows, context, [a, b]) => {
    const part = one(rows, 'parts', a);
    if (part === null) return none;
    const kind = b % 3 === 0 ? ('scrapped' as const) : ('received' as const);
    const line = {
      partId: part.id,
      lot: '',
      quantity: 1 + (b % 7),
      unitCost: kind === 'received' ? 1 + (b % 5) : null,
    };
    return decideMoveParts(
      stockOfParts(rows),
      { kind, on: addDays(context.today, -(b % 3)), lines: [line], note: '' },
      context,
    );
  },
  countParts: (rows, context, [a, b]) => {
    const part = one(rows, 'parts', a);
    if (part === null) return none;
    const lines = [{ partId: part.id, lot: '', counted: b % 12 }];
    return decideCountParts(stockOfParts(rows), { on: context.today, lines, note: '' }, context);
  },
  takeParts: (rows, context, [a, b]) => {
    const [order, part] = [one(rows, 'orders', a), one(rows, 'parts', b)];
    if (order === null || part === null) return none;
    const lines = [{ partId: part.id, lot: '', quantity: 1 + (b % 3) }];
    return decideTakeParts({ ...stockOfParts(rows), order }, { orderId: order.id, on: context.today, lines }, context);
  },
};
