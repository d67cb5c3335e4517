import { runCommand } from '#data/command.ts';
import { confirmerTables, operatorsOn } from '#data/confirmerRecords.ts';
import { defectWithStandDowns } from '#data/standDownRecords.ts';
import type { Defect } from '#domain/defect.ts';
import { decideConfirmRepair, type RepairConfirmation } from '#domain/defectSigning.ts';
import type { Result } from '#kernel/result.ts';

/** What the next operator says of a repair: good, or not; a refused unsafe one stands the machine down. */
export const confirmRepair = (
  input: RepairConfirmation & { readonly id: Defect['id'] },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'confirmRepair',
    tables: ['defects', 'standDowns', ...confirmerTables],
    confirmed,
    load: async (db, { today }) => {
      const known = await defectWithStandDowns(db, input.id);
      return { ...known, operators: await operatorsOn(db, { id: known.defect?.equipmentId, today }) };
    },
    decide: (state, context) => decideConfirmRepair(state, input, context),
  });
