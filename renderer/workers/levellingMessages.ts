/** What the window and the levelling worker say to each other; both sides check every message. */
import { z } from 'zod';

const visitSchema = z.object({
  key: z.string(),
  machine: z.string(),
  hours: z.number().nonnegative(),
  bayDays: z.number().nonnegative(),
  weeks: z.array(z.int()),
  now: z.int(),
  isFixed: z.boolean(),
  after: z.object({ key: z.string(), minWeeks: z.int(), maxWeeks: z.int() }).nullable(),
});

/** The one thing the window asks: levels a problem, in at most so many milliseconds. */
export const levellingRequestSchema = z.object({
  problem: z.object({
    visits: z.array(visitSchema),
    capacity: z.array(z.object({ hours: z.number().nonnegative(), bayDays: z.number().nonnegative() })),
  }),
  limitMs: z.number().positive(),
});

/** What is being done: the greedy plan, what no plan can be better than, plans better than the best so far. */
export const levellingPhases = ['placing', 'bounding', 'improving'] as const;

/** What is being done. */
export type LevellingPhase = (typeof levellingPhases)[number];

/** The best plan so far, and how good it is known to be. */
export const levellingStateSchema = z.object({
  /** What has just been done. */
  phase: z.enum(levellingPhases),
  /** The week of each visit, in the order of the problem. */
  weeks: z.array(z.int()),
  cost: z.object({
    overHours: z.number(),
    overBayDays: z.number(),
    weeksInShop: z.int(),
    moved: z.int(),
    movedWeeks: z.int(),
  }),
  /** A score that no plan can be better than; null when none is known. */
  bound: z.number().nullable(),
  /** How far the score is above the bound, as a share of the score; null when no bound is known. */
  gap: z.number().nullable(),
  elapsedMs: z.number(),
  /** Whether no plan can be better. */
  isOptimal: z.boolean(),
  /** False when the solver could not be loaded or failed: the plan was then made without. */
  hasSolver: z.boolean(),
});

/** The best plan so far, and how good it is known to be. */
export type LevellingState = z.infer<typeof levellingStateSchema>;

/** What the worker says. */
export const levellingReplySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), state: levellingStateSchema }),
  z.object({ type: z.literal('done'), state: levellingStateSchema }),
  z.object({ type: z.literal('failed'), detail: z.string() }),
]);

/** What the worker says. */
export type LevellingReply = z.infer<typeof levellingReplySchema>;
