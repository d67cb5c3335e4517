import { Button } from '@mantine/core';
import { IconFileCertificate, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fileSections } from '#print/technicalFileSections.ts';
import { periodInWords } from '#print/technicalFileTables.ts';
import { useFileWords } from '#print/useFileWords.ts';
import { routes } from '#routes.ts';
import { Page } from '#ui/Page.tsx';
import { FileFilter } from './FileFilter.tsx';
import { FileMarks } from './FileMarks.tsx';
import { FileOfMachine, type KnownFile } from './FileOfMachine.tsx';
import { FileSectionPanel } from './FileSectionPanel.tsx';
import { searchOf } from './fileAddress.ts';
import { recordLinks } from './recordLinks.ts';
import styles from './TechnicalFile.module.css';
import { useSignedExport } from './useSignedExport.ts';

/** Everything on record of one machine, from its first day to its last. */
export const TechnicalFilePage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('technicalFile');
  return (
    <FileOfMachine id={id} title={t('title')}>
      {(known) => <Known {...known} />}
    </FileOfMachine>
  );
};

const Known = ({ rows, file, question }: KnownFile) => {
  const { t } = useTranslation('technicalFile');
  const words = useFileWords(file.currency);
  const { equipment } = rows;
  const sections = useMemo(
    () => fileSections(file, words, { withReadings: question.withReadings }),
    [file, words, question.withReadings],
  );
  const hrefOf = useMemo(() => recordLinks(rows), [rows]);
  return (
    <Page
      title={t('title')}
      beside={<Path code={equipment.code} id={equipment.id} />}
      actions={<Actions file={file} question={question} />}
    >
      <FileFilter question={question} />
      <p className={styles['intro']}>
        <strong>{periodInWords(file, words)}</strong> {t('signedText')}
      </p>
      <div className={styles['columns']}>
        <FileMarks sections={sections} />
        <div className={styles['sections']}>
          {sections.map((section) => (
            <FileSectionPanel key={section.id} section={section} hrefOf={hrefOf} />
          ))}
        </div>
      </div>
    </Page>
  );
};

const Path = ({ code, id }: { readonly code: string; readonly id: string }) => {
  const { t } = useTranslation('technicalFile');
  return (
    <Link href={routes.machine(id)} aria-label={`${t('toMachine')} ${code}`} className={styles['path'] ?? ''}>
      {code}
    </Link>
  );
};

const Actions = ({ file, question }: Pick<KnownFile, 'file' | 'question'>) => {
  const { t } = useTranslation('technicalFile');
  const { save, isRunning } = useSignedExport();
  return (
    <>
      <Button
        variant="default"
        component={Link}
        href={routes.technicalFilePaper(file.machine.id, searchOf(question))}
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t('onPaper')}
      </Button>
      <Button
        leftSection={<IconFileCertificate size={16} aria-hidden />}
        loading={isRunning}
        onClick={() => void save(file)}
      >
        {t('sign')}
      </Button>
    </>
  );
};
