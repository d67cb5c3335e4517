import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PaperPage } from '#print/PaperPage.tsx';
import { TechnicalFileSheet } from '#print/TechnicalFileSheet.tsx';
import { useFileWords } from '#print/useFileWords.ts';
import { routes } from '#routes.ts';
import { FileOfMachine, type KnownFile } from './FileOfMachine.tsx';
import { searchOf } from './fileAddress.ts';

/** The technical file of a machine as it prints. */
export const TechnicalFilePaperPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('technicalFile');
  return (
    <FileOfMachine id={id} title={t('printTitle')}>
      {(known) => <Known {...known} />}
    </FileOfMachine>
  );
};

const Known = ({ rows, file, question }: KnownFile) => {
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
