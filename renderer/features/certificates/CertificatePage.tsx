import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconCertificateOff, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import { useCertificate } from '#data/queries/certificates.ts';
import type { Certificate } from '#domain/certificate.ts';
import { certificateOrderNo } from '#domain/certificateSubject.ts';
import type { Settings } from '#domain/settings.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLanguageLoaded } from '#i18n/useLanguageLoaded.ts';
import { CertificateSheet } from '#print/CertificateSheet.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { CertificateState } from './CertificatesTable.tsx';
import { ExportFileButton } from './ExportFileButton.tsx';
import { GuaranteeCardState, ReRepairsPanel } from './ReRepairsPanel.tsx';
import { VoidDialog } from './VoidDialog.tsx';

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

const Sheet = ({ certificate, paper }: SheetProps) => {
  const { t } = useTranslation('certificates');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [isVoiding, voiding] = useDisclosure(false);
  const { number, content, voided } = certificate;
  const formOf = (of: typeof content): string => (of.kind === 'completion' ? t(of.form) : '');
  return (
    <>
      <PaperPage
        title={number}
        beside={<CertificateState isVoid={voided !== null} />}
        paper={{
          name: `${number} ${content.code}`,
          isLandscape: content.kind === 'completion' && content.form === 'chinese',
          size: paper,
        }}
        label={t('paperLabel', { number })}
        actions={
          <>
            <ExportFileButton certificate={certificate} />
            {voided === null && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" aria-label={common('moreActions')}>
                    <IconDots size={16} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item color="red" leftSection={<IconBan size={16} aria-hidden />} onClick={voiding.open}>
                    {t('voidAction')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
        notes={
          <>
            <span>{t('issued', { date: format.date(certificate.issuedOn), form: formOf(content) })}</span>
            <Link href={routes.machine(certificate.equipmentId)}>{content.code}</Link>
            {certificate.orderId !== null && (
              <Link href={routes.order(certificate.orderId)}>
                {t('toOrder', { number: certificateOrderNo(content) })}
              </Link>
            )}
            <span>
              {voided === null
                ? t('printHint')
                : t('voided', { at: format.moment(voided.at), by: voided.by || t('unsigned'), reason: voided.reason })}
            </span>
            <ReRepairsPanel certificate={certificate} />
          </>
        }
      >
        <GuaranteeCardState certificate={certificate}>
          <CertificateSheet certificate={certificate} paper={paper} />
        </GuaranteeCardState>
      </PaperPage>
      {isVoiding && <VoidDialog certificate={certificate} onClose={voiding.close} />}
    </>
  );
};
