import { runCommand } from '#data/command.ts';
import type { Certificate } from '#domain/certificate.ts';
import { decideVoidCertificate } from '#domain/certificateVoiding.ts';
import type { Result } from '#kernel/result.ts';

/** Voids a certificate with a reason; its order may get a new one. */
export const voidCertificate = (
  input: { readonly id: Certificate['id']; readonly rev: number; readonly reason: string },
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  runCommand({
    name: 'voidCertificate',
    tables: ['certificates', 'orders'],
    confirmed,
    load: async (db) => {
      const certificate = (await db.certificates.get(input.id)) ?? null;
      const orderId = certificate?.orderId ?? null;
      const order = orderId === null ? null : ((await db.orders.get(orderId)) ?? null);
      return { certificate, order };
    },
    decide: (state, context) => decideVoidCertificate(state, input, context),
  });
