import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#platform/bridge.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import styles from './Verify.module.css';

const extensions = ['png', 'jpg', 'jpeg', 'webp', 'json', 'txt'];

/** A photo of the paper or an exported certificate: chosen or dropped. */
export const FileDrop = ({ onFile }: { readonly onFile: (bytes: Uint8Array<ArrayBuffer>) => void }) => {
  const { t } = useTranslation('verify');
  const announce = useProblemNotice();
  const [isOver, setIsOver] = useState(false);
  const open = async (): Promise<void> => {
    const opened = await bridge.openFile({ kinds: [{ name: t('file.kinds'), extensions }] });
    if (!opened.ok) announce(opened.problems);
    else if (opened.value !== null) onFile(opened.value.bytes);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={styles['way']}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p className={styles['hint']}>{t('file.hint')}</p>
      <Button variant="default" leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => void open()}>
        {t('file.open')}
      </Button>
    </div>
  );
};
