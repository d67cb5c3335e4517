import type { PartToPlan } from '#archive/foreign/foreignPlan.ts';
import type { ImportPlan, MeterGroup, PlanWorld } from '#archive/importPlan.ts';
import { ImportPlanner } from '#archive/importPlanner.ts';
import type { MeterRows } from '#archive/meterPlan.ts';

/** Everything stored that a plan may touch, for planning at one go. */
export interface StoredForPlan {
  readonly meterOf: (group: MeterGroup) => Pick<MeterRows, 'meter' | 'stored'>;
}

/** Plans a whole table at one go. */
export const planImport = (
  records: readonly { readonly row: number; readonly cells: readonly string[] }[],
  { part, ...world }: PlanWorld & { readonly part: PartToPlan },
  { meterOf }: StoredForPlan,
): ImportPlan => {
  const planner = new ImportPlanner(world);
  planner.turnTo(part);
  for (const record of records) planner.add(record);
  return planner.plan(
    planner.meterGroups().map((group) => ({ group, plan: planner.planGroup(group, meterOf(group)) })),
  );
};
