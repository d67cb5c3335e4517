import { Button } from '@mantine/core';
import { IconFileCertificate, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TechnicalFile } from '#domain/technicalFile.ts';
import type { TechnicalFileRows } from '#domain/technicalFileRows.ts';
import { fileSections } from '#print/technicalFileSections.ts';
import { periodInWords } from '#print/technicalFileTables.ts';
import { useFileWords } from '#print/useFileWords.ts';
import { routes } from '#routes.ts';
import { Page } from '#ui/Page.tsx';
import { FileFilter } from './FileFilter.tsx';
import { FileMarks } from './FileMarks.tsx';
import { FileSectionPanel } from './FileSectionPanel.tsx';
import { type FileQuestion, searchOf } from './fileAddress.ts';
import { NoMachine } from './NoMachine.tsx';
import { recordLinks } from './recordLinks.ts';
import styles from './TechnicalFile.module.css';
import { useFileOfMachine } from './useFileOfMachine.ts';
import { useSignedExport } from './useSignedExport.ts';

/** Everything on record of one machine, from its first day to its last. */
export const TechnicalFilePage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('technicalFile');
  const { rows, file, question } = useFileOfMachine(id);
  if (rows === null) return <NoMachine />;
  if (rows === undefined || file === null) return <Page title={t('title')}>{null}</Page>;
  return <Known rows={rows} file={file} question={question} />;
};

interface KnownProps {
  readonly rows: TechnicalFileRows;
  readonly file: TechnicalFile;
  readonly question: FileQuestion;
}

const Known = ({ rows, file, question }: KnownProps) => {
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

const Actions = ({ file, question }: Pick<KnownProps, 'file' | 'question'>) => {
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
