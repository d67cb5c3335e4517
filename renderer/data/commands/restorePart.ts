import { runCommand } from '#data/command.ts';
import { decideRestorePart, type OpenedPart, type PartId } from '#domain/partSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Puts an archived part back into use. */
export const restorePart = (opened: OpenedPart, confirmed?: readonly string[]): Promise<Result<PartId>> =>
  runCommand({
    name: 'restorePart',
    tables: ['parts'],
    confirmed,
    load: (db) => db.parts.toArray(),
    decide: (parts, context) => decideRestorePart(parts, opened, context),
  });
