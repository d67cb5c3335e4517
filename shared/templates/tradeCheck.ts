/**
 * Check of the trade: what operators look at each shift, as data, to be copied and edited. Never law: a check template made
 * from one is marked "default — confirm with your authority or maker" until the user confirms it.
 */
import { z } from 'zod';
import { checkSectionSchema } from '#domain/checkTemplate.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import { localTextSchema } from '#domain/language.ts';

/** A check of the trade. */
export const tradeCheckSchema = z.object({
  /** Stable through versions of Fettle: check templates remember which one they came from. */
  id: z.string().min(1),
  name: localTextSchema,
  /** Kinds of equipment it is meant for; empty: any. */
  kinds: z.array(z.enum(equipmentKinds)).readonly(),
  /** Where its items come from, in words for the user. */
  source: localTextSchema,
  sections: z.array(checkSectionSchema).min(1).readonly(),
});

/** A check of the trade. */
export type TradeCheck = Readonly<z.infer<typeof tradeCheckSchema>>;
