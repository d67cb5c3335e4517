import { runCommand } from '#data/command.ts';
import type { EquipmentKind } from '#domain/equipment.ts';
import type { LocalText } from '#domain/language.ts';
import { decideSaveProgramme, type ProgrammeId } from '#domain/programmeCreation.ts';
import type { Result } from '#kernel/result.ts';

/** Renames a programme or changes the kinds of equipment it is meant for. */
export const saveProgramme = (
  input: {
    readonly id: ProgrammeId;
    readonly rev: number;
    readonly name: LocalText;
    readonly kinds: readonly EquipmentKind[];
  },
  confirmed?: readonly string[],
): Promise<Result<ProgrammeId>> =>
  runCommand({
    name: 'saveProgramme',
    tables: ['programmes'],
    confirmed,
    load: async (db) => ({
      programme: (await db.programmes.get(input.id)) ?? null,
      programmes: await db.programmes.toArray(),
    }),
    decide: (state, context) => decideSaveProgramme(state, input, context),
  });
