import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TechnicalFile } from '#domain/technicalFile.ts';
import type { TechnicalFileRows } from '#domain/technicalFileRows.ts';
import { PaperPage } from '#print/PaperPage.tsx';
import { TechnicalFileSheet } from '#print/TechnicalFileSheet.tsx';
import { useFileWords } from '#print/useFileWords.ts';
import { routes } from '#routes.ts';
import { Page } from '#ui/Page.tsx';
import { type FileQuestion, searchOf } from './fileAddress.ts';
import { NoMachine } from './NoMachine.tsx';
import { useFileOfMachine } from './useFileOfMachine.ts';

/** The technical file of a machine as it prints. */
export const TechnicalFilePaperPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('technicalFile');
  const { rows, file, question } = useFileOfMachine(id);
  if (rows === null) return <NoMachine />;
  if (rows === undefined || file === null) return <Page title={t('printTitle')}>{null}</Page>;
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
  const { settings, equipment } = rows;
  const back = `${routes.technicalFile(equipment.id)}${searchOf(question)}`;
  return (
    <PaperPage
      title={t('printTitle')}
      beside={equipment.code}
      paper={{ name: `${t('title')} ${equipment.code} ${file.asOf}`, isLandscape: false, size: settings.paper }}
      label={t('of', { code: equipment.code })}
      notes={<Link href={back}>{t('toFile')}</Link>}
    >
      <TechnicalFileSheet file={file} words={words} settings={settings} withReadings={question.withReadings} />
    </PaperPage>
  );
};
