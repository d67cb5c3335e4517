import { IconCertificateOff } from '@tabler/icons-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { certificateStateOf } from '#data/certificateRegister.ts';
import { useFleet } from '#data/fleet.ts';
import { useCertificate } from '#data/queries/certificates.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { Settings } from '#domain/settings.ts';
import { useLanguageLoaded } from '#i18n/useLanguageLoaded.ts';
import { CertificateSheet } from '#print/CertificateSheet.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { usePaper } from '#print/usePaper.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { CertificateMenu } from './CertificateMenu.tsx';
import { CertificateNotes } from './CertificateNotes.tsx';
import { CertificateState } from './CertificateState.tsx';
import { ExportFileButton } from './ExportFileButton.tsx';
import { GuaranteeCardState, ReRepairsPanel } from './ReRepairsPanel.tsx';

/** One certificate as it prints. */
export const CertificatePage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('certificates');
  const { t: common } = useTranslation();
  const certificate = useCertificate(id as Certificate['id']);
  const settings = useFleet()?.settings;
  const hasWords = useLanguageLoaded(certificate?.content.language);
  if (certificate === undefined || settings === undefined) return <Page title={t('title')}>{null}</Page>;
  if (certificate === null) {
    return (
      <Page title={t('title')}>
        <EmptyState icon={<IconCertificateOff size={26} />}>{common('notThere')}</EmptyState>
      </Page>
    );
  }
  return hasWords ? <Sheet certificate={certificate} paper={settings.paper} /> : <Page title={t('title')}>{null}</Page>;
};

interface SheetProps {
  readonly certificate: Certificate;
  readonly paper: Settings['paper'];
}

const Sheet = ({ certificate, paper: size }: SheetProps) => {
  const { t } = useTranslation('certificates');
  const [copy, setCopy] = useState<number | null>(null);
  const successor = useCertificate(certificate.replacedById) ?? null;
  const { number, content } = certificate;
  const paper = {
    name: `${number} ${content.code}`,
    isLandscape: content.kind === 'completion' && content.form === 'chinese',
    size,
  };
  const { print } = usePaper(paper);
  const printCopy = (n: number): void => {
    // The mark must be on the sheet before it is printed.
    flushSync(() => setCopy(n));
    void print();
  };
  return (
    <PaperPage
      title={number}
      beside={<CertificateState state={certificateStateOf(certificate)} />}
      paper={paper}
      label={t('paperLabel', { number })}
      actions={
        <>
          <ExportFileButton certificate={certificate} />
          <CertificateMenu certificate={certificate} onCopy={printCopy} />
        </>
      }
      notes={
        <>
          <CertificateNotes
            certificate={certificate}
            successor={successor}
            copy={copy}
            onOriginal={() => setCopy(null)}
          />
          <ReRepairsPanel certificate={certificate} />
        </>
      }
    >
      <GuaranteeCardState certificate={certificate}>
        <CertificateSheet
          certificate={certificate}
          paper={size}
          {...(copy === null ? {} : { copy })}
          {...(successor === null ? {} : { successorNo: successor.number })}
        />
      </GuaranteeCardState>
    </PaperPage>
  );
};
