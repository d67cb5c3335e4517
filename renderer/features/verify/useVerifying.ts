import { useState } from 'react';
import type { TechnicalFileVerdict } from '#archive/technicalFileExport.ts';
import type { KnownKeys, RegisteredCertificate, Verdict } from '#archive/verification.ts';
import { knownKeys, type Registered, registeredCertificate } from '#data/queries/verifying.ts';
import { verifyMachineFile } from '#platform/fileVerifying.ts';
import { type PaperTrouble, readPaper } from '#platform/paperReading.ts';
import { numberIn, verifyPaper } from '#platform/paperVerifying.ts';

/** What came of the last text or file: an answer with what the register has of it, or why nothing could be read. */
export type Finding =
  | { readonly kind: 'nothing' | 'working' }
  | { readonly kind: 'trouble'; readonly trouble: PaperTrouble }
  | {
      readonly kind: 'answer';
      readonly verdict: Verdict;
      readonly keys: KnownKeys;
      readonly registered: Registered | null;
    }
  | { readonly kind: 'technicalFile'; readonly verdict: TechnicalFileVerdict; readonly keys: KnownKeys };

const asRegistered = ({ certificate, replacing }: Registered): RegisteredCertificate => {
  const { number, content, seal, voided } = certificate;
  return { number, content, seal, voided, replacedBy: replacing?.number ?? null };
};

const answerTo = async (text: string): Promise<Finding> => {
  const keys = await knownKeys();
  const file = await verifyMachineFile(text, keys);
  if (file !== null) return { kind: 'technicalFile', verdict: file, keys };
  const number = numberIn(text);
  const registered = number === null ? null : await registeredCertificate(number);
  const certificates = registered === null ? [] : [asRegistered(registered)];
  return { kind: 'answer', verdict: await verifyPaper(text, { keys, certificates }), keys, registered };
};

const findingIn = async (bytes: Uint8Array<ArrayBuffer>): Promise<Finding> => {
  const read = await readPaper(bytes);
  return read.ok ? answerTo(read.text) : { kind: 'trouble', trouble: read.trouble };
};

/** Verifies texts and files, one after the other. */
export const useVerifying = () => {
  const [finding, setFinding] = useState<Finding>({ kind: 'nothing' });
  const show = async (found: Promise<Finding>): Promise<void> => {
    setFinding({ kind: 'working' });
    setFinding(await found);
  };
  return {
    finding,
    clear: () => setFinding({ kind: 'nothing' }),
    verifyText: (text: string) => show(answerTo(text)),
    verifyFile: (bytes: Uint8Array<ArrayBuffer>) => show(findingIn(bytes)),
  };
};
