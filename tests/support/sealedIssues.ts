/** Certificates issued under seal by a command that has no gate of its own: for what is proved of seals and series. */

import { verifyChain } from '#archive/verification.ts';
import { type Command, commitCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { runSealed } from '#data/sealing.ts';
import type { Certificate } from '#domain/certificate.ts';
import { type Counter, changeOf, revised } from '#domain/change.ts';
import { certificateCounterId, certificateNumber, takeNumber } from '#domain/numbering.ts';
import { ok, type Result } from '#kernel/result.ts';
import { verifySignature } from '#platform/verifySignature.ts';
import { aCertificate, fullContent } from './fullCertificate.ts';

const content = fullContent('international', 'en');

/** The command; `meanwhile` is called whenever it has been decided. */
export const issuing = (
  series: string,
  { count = 1, meanwhile = () => undefined }: { readonly count?: number; readonly meanwhile?: () => unknown } = {},
): Command<Counter | null, readonly Certificate[]> => ({
  name: 'issueCertificate',
  tables: ['certificates', 'counters'],
  load: async (db) => (await db.counters.get(certificateCounterId(series))) ?? null,
  decide: (counter, context) => {
    const issued: Certificate[] = [];
    const first = takeNumber(counter, certificateCounterId(series), context);
    const last = first.value + count - 1;
    for (let value = first.value; value <= last; value++) {
      const number = certificateNumber(series, value);
      issued.push(
        aCertificate({ ...content, number }, { id: context.newId<'Certificate'>(), series, issuedAt: context.now }),
      );
    }
    meanwhile();
    const taken = changeOf('counters', counter, counterAfter(first.change.after, last));
    return ok({ value: issued, changes: [taken, ...issued.map((row) => changeOf('certificates', null, row))] });
  },
});

const counterAfter = (row: unknown, value: number): Counter => ({ ...(row as Counter), value });

/** Issues certificates of a series in a database. */
export const issueIn = (
  db: FettleDatabase,
  series: string,
  options?: Parameters<typeof issuing>[1],
): Promise<Result<readonly Certificate[]>> => runSealed(issuing(series, options), db);

/** Voids a certificate, whatever became of it. */
export const voidIn = (db: FettleDatabase, id: Certificate['id']) =>
  commitCommand(
    {
      name: 'voidCertificate',
      tables: ['certificates'],
      load: (from) => from.certificates.get(id),
      decide: (row, context) => {
        if (row === undefined) throw new Error('There is no such certificate.');
        const voided = { at: context.now, by: 'Wang Fang', reason: 'Wrong machine' };
        return ok({ value: row.id, changes: [changeOf('certificates', row, revised(row, { voided }, context))] });
      },
    },
    db,
  );

/** Issues so many certificates, each window one after the other, all windows at once; throws when one was refused. */
export const issuedFrom = async (
  windows: readonly FettleDatabase[],
  { series, count }: { readonly series: string; readonly count: number },
): Promise<void> => {
  let left = count;
  const work = async (db: FettleDatabase): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const issued = await issueIn(db, series);
      if (!issued.ok) throw new Error(`Refused: ${JSON.stringify(issued.problems)}`);
    }
  };
  await Promise.all(windows.map(work));
};

/** What became of a series: how many, whether their numbers rise by one from 1 in the order of issue, the counter, and the chain. */
export const seriesIn = async (db: FettleDatabase, series: string) => {
  const rows = await db.certificates.filter((row) => row.series === series).toArray();
  const inOrder = rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return {
    count: rows.length,
    isRising: inOrder.every(
      ({ number, issuedAt }, i) =>
        number === certificateNumber(series, i + 1) && issuedAt >= (inOrder[i - 1]?.issuedAt ?? ''),
    ),
    taken: (await db.counters.get(certificateCounterId(series)))?.value ?? 0,
    firstBreak: await verifyChain(rows, await db.signingKeys.toArray(), verifySignature),
  };
};
