import { commitCommand } from '#data/command.ts';
import type { Certificate } from '#domain/certificate.ts';
import { decideRecordCopy } from '#domain/certificateCopying.ts';
import { ok, type Result } from '#kernel/result.ts';

/** Counts one more copy of a certificate; answers which. No step that could be taken back: the copy is on paper. */
export const recordCopy = async (
  input: { readonly id: Certificate['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<number>> => {
  const done = await commitCommand({
    name: 'recordCopy',
    tables: ['certificates'],
    confirmed,
    load: async (db) => ({ certificate: (await db.certificates.get(input.id)) ?? null }),
    decide: (state, context) => decideRecordCopy(state, input, context),
  });
  return done.ok ? ok(done.value.value) : done;
};
