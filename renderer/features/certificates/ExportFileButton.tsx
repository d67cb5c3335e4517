import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#bridge/fileName.ts';
import { knownKeys } from '#data/queries/verifying.ts';
import type { Certificate } from '#domain/certificate.ts';
import { bridge } from '#platform/bridge.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import { certificateBytes } from './verificationFiles.ts';

/** The certificate as a file that can be verified to its last letter; none of one that bears no seal. */
export const ExportFileButton = ({ certificate }: { readonly certificate: Certificate }) => {
  const { t } = useTranslation('certificates');
  const tellSaving = useSavingNotice();
  const { number, content, seal } = certificate;
  if (seal === null) return null;
  const save = async (): Promise<void> => {
    const bytes = certificateBytes(certificate, await knownKeys());
    if (bytes === null) return;
    const name = safeFileName(`${number} ${content.code}`, 'json', 'certificate');
    tellSaving(await bridge.saveFile({ name, bytes, kinds: [{ name: t('fileKind'), extensions: ['json'] }] }));
  };
  return (
    <Button variant="default" leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => void save()}>
      {t('exportFile')}
    </Button>
  );
};
