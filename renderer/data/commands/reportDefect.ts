import { runCommand } from '#data/command.ts';
import { standDownsOn } from '#data/standDownRecords.ts';
import type { Defect } from '#domain/defect.ts';
import { reportCounterId } from '#domain/defectMaking.ts';
import { type DefectReport, decideReportDefect } from '#domain/defectReporting.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Result } from '#kernel/result.ts';

/** Reports a defect of a machine; an unsafe one stands it down. */
export const reportDefect = (
  { equipmentId, ...report }: DefectReport & { readonly equipmentId: EquipmentId },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'reportDefect',
    tables: ['equipment', 'defects', 'counters', 'standDowns'],
    confirmed,
    load: async (db, context) => {
      const equipment = (await db.equipment.get(equipmentId)) ?? null;
      const counterId = reportCounterId({ isSample: equipment?.isSample ?? false }, context);
      const counter = (await db.counters.get(counterId)) ?? null;
      return { equipment, counter, standDowns: await standDownsOn(db, equipmentId) };
    },
    decide: (state, context) => decideReportDefect(state, report, context),
  });
