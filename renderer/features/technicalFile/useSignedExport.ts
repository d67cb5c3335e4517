import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#bridge/fileName.ts';
import { signedTechnicalFile } from '#data/queries/technicalFile.ts';
import type { TechnicalFile } from '#domain/technicalFile.ts';
import { bridge } from '#platform/bridge.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';

interface SignedExport {
  readonly save: (file: TechnicalFile) => Promise<void>;
  readonly isRunning: boolean;
}

/** Saves a technical file as a signed file that others can verify. */
export const useSignedExport = (): SignedExport => {
  const { t } = useTranslation('technicalFile');
  const announce = useProblemNotice();
  const tellSaving = useSavingNotice();
  const [isRunning, setRunning] = useState(false);
  const write = async (file: TechnicalFile): Promise<void> => {
    const signed = await signedTechnicalFile(file);
    if (!signed.ok) return announce(signed.problems);
    const name = safeFileName(`${t('title')} ${file.machine.code} ${file.asOf}`, 'json', 'fettle');
    const bytes = new TextEncoder().encode(signed.value);
    if (tellSaving(await bridge.saveFile({ name, bytes, kinds: [{ name: t('fileKind'), extensions: ['json'] }] })))
      notifications.show({ message: t('signed', { name }) });
  };
  const save = async (file: TechnicalFile): Promise<void> => {
    setRunning(true);
    try {
      await write(file);
    } finally {
      setRunning(false);
    }
  };
  return { save, isRunning };
};
