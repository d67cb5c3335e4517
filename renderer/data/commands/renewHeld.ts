import { runCommand } from '#data/command.ts';
import { decideRenewHeld, type HeldRenewal } from '#domain/heldCertificateRenewal.ts';
import type { HeldId } from '#domain/heldCertificateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Renews held certificates, one or several, all or none of them; answers the ids of the new ones. */
export const renewHeld = (
  renewals: readonly HeldRenewal[],
  confirmed?: readonly string[],
): Promise<Result<readonly HeldId[]>> =>
  runCommand({
    name: 'renewHeld',
    tables: ['heldCertificates'],
    confirmed,
    load: async (db) => {
      const rows = await db.heldCertificates.bulkGet(renewals.map(({ id }) => id));
      return rows.filter((row) => row !== undefined);
    },
    decide: (held, context) => decideRenewHeld(held, renewals, context),
  });
