import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Import.module.css';
import { PastImports } from './PastImports.tsx';

interface FileStepProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where a file is dropped or chosen; below it the imports of the past. */
export const FileStep = ({ onFiles }: FileStepProps) => {
  const { t } = useTranslation('import');
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <section
        className={styles['drop']}
        data-over={isOver}
        aria-label={t('drop')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <IconFileSpreadsheet size={30} aria-hidden />
        <strong>{t('drop')}</strong>
        <p>{t('dropHint')}</p>
        <FileButton multiple accept=".csv,.tsv,.txt,.zip,text/csv,text/plain,application/zip" onChange={onFiles}>
          {(props) => <Button {...props}>{t('choose')}</Button>}
        </FileButton>
        <small>{t('fromWorkbook')}</small>
        <small>{t('foreign.programs')}</small>
      </section>
      <PastImports />
    </>
  );
};
