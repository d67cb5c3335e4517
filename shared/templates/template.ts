/**
 * Programme template: a maintenance programme of the trade as data, to be copied and edited. Never law: a programme
 * made from one is marked "default — confirm with your authority or maker" until the user confirms it.
 */
import { z } from 'zod';
import { equipmentKinds } from '#domain/equipment.ts';
import { localTextSchema } from '#domain/language.ts';
import { programmeLevelSchema } from '#domain/programme.ts';
import { meterUnits } from '#domain/serviceLevel.ts';

/** A template. */
export const programmeTemplateSchema = z.object({
  /** Stable through versions of Fettle: programmes remember which template they came from. */
  id: z.string().min(1),
  name: localTextSchema,
  /** Kinds of equipment it is meant for; empty: any. */
  kinds: z.array(z.enum(equipmentKinds)).readonly(),
  /** Units its triggers count in. */
  meters: z.array(z.enum(meterUnits)).readonly(),
  /** Where its figures come from, in words for the user. */
  source: localTextSchema,
  /** Whether the intervals were checked against the source's own text. */
  isVerified: z.boolean(),
  /** By rank, each with its own tasks only (see `tasksOfVisit`). */
  levels: z.array(programmeLevelSchema).readonly(),
});

/** A template. */
export type ProgrammeTemplate = Readonly<z.infer<typeof programmeTemplateSchema>>;
