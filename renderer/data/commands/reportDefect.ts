import { runCommand } from '#data/command.ts';
import type { Defect } from '#domain/defect.ts';
import { type DefectReport, decideReportDefect, reportCounterId } from '#domain/defectReporting.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Result } from '#kernel/result.ts';

/** Reports a defect of a machine. */
export const reportDefect = (
  { equipmentId, ...report }: DefectReport & { readonly equipmentId: EquipmentId },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'reportDefect',
    tables: ['equipment', 'defects', 'counters'],
    confirmed,
    load: async (db, context) => {
      const equipment = (await db.equipment.get(equipmentId)) ?? null;
      const counterId = reportCounterId({ isSample: equipment?.isSample ?? false }, context);
      return { equipment, counter: (await db.counters.get(counterId)) ?? null };
    },
    decide: (state, context) => decideReportDefect(state, report, context),
  });
