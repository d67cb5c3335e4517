import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#bridge/fileName.ts';
import { knownKeys } from '#data/queries/verifying.ts';
import type { Certificate } from '#domain/certificate.ts';
import { bridge } from '#platform/bridge.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { certificateBytes } from './verificationFiles.ts';

/** The certificate as a file that can be verified to its last letter; none of one that bears no seal. */
export const ExportFileButton = ({ certificate }: { readonly certificate: Certificate }) => {
  const { t } = useTranslation('certificates');
  const announce = useProblemNotice();
  const { number, content, seal } = certificate;
  if (seal === null) return null;
  const save = async (): Promise<void> => {
    const bytes = certificateBytes(certificate, await knownKeys());
    if (bytes === null) return;
    const name = safeFileName(`${number} ${content.code}`, 'json', 'certificate');
    const saved = await bridge.saveFile({ name, bytes, kinds: [{ name: t('fileKind'), extensions: ['json'] }] });
    if (!saved.ok) announce(saved.problems);
  };
  return (
    <Button variant="default" leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => void save()}>
      {t('exportFile')}
    </Button>
  );
};
