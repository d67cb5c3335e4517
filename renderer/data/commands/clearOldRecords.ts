import { commitCommand } from '#data/command.ts';
import { database } from '#data/database.ts';
import { dropUnnamed, oldRecordsOf, oldRecordTables } from '#data/oldRecords.ts';
import { safetyCopy } from '#data/safetyCopy.ts';
import { spendSignOff } from '#data/signOff.ts';
import { type Cleared, type ClearInput, decideClearOldRecords } from '#domain/recordClearing.ts';
import { ok, type Result } from '#kernel/result.ts';

/** How many checks go in one step: what a transaction holds has bounds. */
const mostAtOnce = 1_000;

/**
 * Clears out old records of a kind before a day; answers how many went. First a copy is made. It cannot be taken back;
 * each step's audit entry counts what went. Problems: those of the copy and of `decideClearOldRecords`.
 */
export const clearOldRecords = async (input: ClearInput): Promise<Result<Omit<Cleared, 'hashes'>>> => {
  const copied = await safetyCopy('clearing');
  if (!copied.ok) return copied;
  let [records, photos] = [0, 0];
  for (;;) {
    const step = await commitCommand({
      name: 'clearOldRecords',
      tables: oldRecordTables,
      isBulk: true,
      load: (db) => oldRecordsOf(db, { ...input, most: mostAtOnce }),
      decide: (state, context) => decideClearOldRecords(state, input, context),
    });
    if (!step.ok) return records + photos > 0 ? ok({ records, photos }) : step;
    const cleared = step.value.value;
    await dropUnnamed(database(), cleared.hashes);
    records += cleared.records;
    photos += cleared.photos;
    if (cleared.records < mostAtOnce) break;
  }
  spendSignOff();
  return ok({ records, photos });
};
