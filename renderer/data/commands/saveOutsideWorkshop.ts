import { runCommand } from '#data/command.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import { decideSaveOutsideWorkshop, type OutsideWorkshopToSave } from '#domain/outsideWorkshopSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters an outside workshop (`id` and `rev` null) or corrects one. */
export const saveOutsideWorkshop = (
  toSave: OutsideWorkshopToSave,
  confirmed?: readonly string[],
): Promise<Result<OutsideWorkshop['id']>> =>
  runCommand({
    name: 'saveOutsideWorkshop',
    tables: ['outsideWorkshops'],
    confirmed,
    load: (db) => db.outsideWorkshops.toArray(),
    decide: (workshops, context) => decideSaveOutsideWorkshop(workshops, toSave, context),
  });
