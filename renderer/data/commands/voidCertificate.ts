import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import { decideVoidCertificate, type VoidingState } from '#domain/certificateVoiding.ts';
import type { Result } from '#kernel/result.ts';

const loadState = async (db: FettleDatabase, id: Certificate['id']): Promise<VoidingState> => {
  const certificate = (await db.certificates.get(id)) ?? null;
  const orderId = certificate?.orderId ?? null;
  if (orderId === null) return { certificate, order: null, revision: null, certificates: [] };
  const order = (await db.orders.get(orderId)) ?? null;
  const revisionId = order?.revisionId ?? null;
  return {
    certificate,
    order,
    revision: revisionId === null ? null : ((await db.revisions.get(revisionId)) ?? null),
    certificates: await db.certificates.where('orderId').equals(orderId).toArray(),
  };
};

/** Voids a certificate with a reason; its order may get a new one. */
export const voidCertificate = (
  input: { readonly id: Certificate['id']; readonly rev: number; readonly reason: string },
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  runCommand({
    name: 'voidCertificate',
    tables: ['certificates', 'orders', 'revisions'],
    confirmed,
    load: (db) => loadState(db, input.id),
    decide: (state, context) => decideVoidCertificate(state, input, context),
  });
