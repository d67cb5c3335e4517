/** Verifies the signed file of a machine's technical file. */
import { isTechnicalFile, type TechnicalFileVerdict, verifyTechnicalFile } from '#archive/technicalFileExport.ts';
import type { KnownKeys } from '#archive/verification.ts';
import { verifySignature } from './verifySignature.ts';

/** The answer; null where the text is of another kind. */
export const verifyMachineFile = async (text: string, keys: KnownKeys): Promise<TechnicalFileVerdict | null> =>
  isTechnicalFile(text) ? verifyTechnicalFile(text, { keys }, verifySignature) : null;
