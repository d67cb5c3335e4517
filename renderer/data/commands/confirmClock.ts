import { clockState } from '#data/clockRecords.ts';
import { runCommand } from '#data/command.ts';
import { decideConfirmClock } from '#domain/clockGuard.ts';
import type { Result } from '#kernel/result.ts';

/** Says that the time the computer shows is right. */
export const confirmClock = (): Promise<Result<null>> =>
  runCommand({ name: 'confirmClock', tables: ['installation'], load: clockState, decide: decideConfirmClock });
