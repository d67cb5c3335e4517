import { Button, Code, CopyButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

interface ReportDialogProps {
  /** Gathers the text. */
  readonly gather: () => Promise<string>;
  readonly onClose: () => void;
}

/** Shows what a problem report says before anybody copies it. */
export const ReportDialog = ({ gather, onClose }: ReportDialogProps) => {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void gather().then((report) => {
      if (isCurrent) setText(report);
    });
    return () => {
      isCurrent = false;
    };
  }, [gather]);
  return (
    <Dialog title={t('reportTitle')} onClose={onClose} size="lg">
      <p>{t('reportWhat')}</p>
      <Code block tabIndex={0} style={{ maxHeight: 320, overflow: 'auto' }}>
        {text}
      </Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button mt="md" onClick={copy} disabled={text === ''}>
            {copied ? t('copied') : t('copyReport')}
          </Button>
        )}
      </CopyButton>
    </Dialog>
  );
};
