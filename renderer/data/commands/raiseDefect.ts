import { runCommand } from '#data/command.ts';
import { standDownsOn } from '#data/standDownRecords.ts';
import type { Defect } from '#domain/defect.ts';
import { reportCounterId } from '#domain/defectMaking.ts';
import { type DefectReport, decideRaiseDefect } from '#domain/defectReporting.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** The finding of a task on an order, opened at `rev`, becomes a defect; an unsafe one stands the machine down. */
export const raiseDefect = (
  {
    orderId,
    ...finding
  }: DefectReport & { readonly orderId: WorkOrder['id']; readonly rev: number; readonly taskId: string },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'raiseDefect',
    tables: ['orders', 'defects', 'counters', 'standDowns'],
    confirmed,
    load: async (db, context) => {
      const order = (await db.orders.get(orderId)) ?? null;
      const counterId = reportCounterId({ isSample: order?.isSample ?? false }, context);
      const counter = (await db.counters.get(counterId)) ?? null;
      return { order, counter, standDowns: await standDownsOn(db, order?.equipmentId ?? null) };
    },
    decide: (state, context) => decideRaiseDefect(state, finding, context),
  });
