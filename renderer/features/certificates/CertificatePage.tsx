import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconBan, IconCertificateOff, IconDots, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { safeFileName } from '#bridge/fileName.ts';
import { useFleet } from '#data/fleet.ts';
import { useCertificate } from '#data/queries/certificates.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { Settings } from '#domain/settings.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLanguageLoaded } from '#i18n/useLanguageLoaded.ts';
import { bridge } from '#platform/bridge.ts';
import { CertificateSheet } from '#print/CertificateSheet.tsx';
import { printFontsReady } from '#print/printFonts.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import styles from './Certificates.module.css';
import { CertificateState } from './CertificatesTable.tsx';
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

const usePrinting = (certificate: Certificate, paper: Settings['paper']) => {
  const { t } = useTranslation('certificates');
  const announce = useProblemNotice();
  const { number, content } = certificate;
  const savePdf = async () => {
    await printFontsReady();
    const fileName = safeFileName(`${number} ${content.code}`, 'pdf', number);
    const saved = await bridge.printPdf({ fileName, landscape: content.form === 'chinese', pageSize: paper });
    if (!saved.ok) announce(saved.problems);
    else if (saved.value.outcome === 'saved')
      notifications.show({ message: t('pdfSaved', { name: saved.value.name }) });
  };
  const print = async () => {
    await printFontsReady();
    const printed = await bridge.printPage();
    if (!printed.ok) announce(printed.problems);
  };
  return { savePdf, print };
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
  const { print, savePdf } = usePrinting(certificate, paper);
  const { number, content, voided } = certificate;
  // The fonts of the forms are read when a sheet is first shown, so that printing need not wait.
  useEffect(() => void printFontsReady(), []);
  return (
    <Page
      title={number}
      beside={<CertificateState isVoid={voided !== null} />}
      isFilled
      actions={
        <>
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
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void print()}>
            {common('print')}
          </Button>
          <Button leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void savePdf()}>
            {common('savePdf')}
          </Button>
        </>
      }
    >
      <div className={styles['bar']}>
        <span>{t('issued', { date: format.date(certificate.issuedOn), form: t(content.form) })}</span>
        <Link href={routes.machine(certificate.equipmentId)}>{content.code}</Link>
        <Link href={routes.order(certificate.orderId)}>{t('toOrder', { number: content.orderNo })}</Link>
        <span>
          {voided === null
            ? t('printHint')
            : t('voided', { at: format.moment(voided.at), by: voided.by || t('unsigned'), reason: voided.reason })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles['desk']} tabIndex={0} aria-label={t('paperLabel', { number })}>
        <div className={styles['lying']}>
          <CertificateSheet certificate={certificate} paper={paper} />
        </div>
      </section>
      {isVoiding && <VoidDialog certificate={certificate} onClose={voiding.close} />}
    </Page>
  );
};
