import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconCamera, IconCameraOff, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { fileVerdictView } from '#widgets/fileVerdictView.ts';
import { useVerdictWords } from '#widgets/useVerdictWords.ts';
import { verdictView } from '#widgets/verdictView.ts';
import { CameraView } from './CameraView.tsx';
import { FileDrop } from './FileDrop.tsx';
import { TextForm } from './TextForm.tsx';
import { type Finding, useVerifying } from './useVerifying.ts';
import { VerdictCard } from './VerdictCard.tsx';
import styles from './Verify.module.css';

/** Verifies a certificate: by the camera, by the text of its code, by a photo or its file. */
export const VerifyPage = () => {
  const { t } = useTranslation('verify');
  const [isScanning, setIsScanning] = useState(false);
  const [wasScanned, setWasScanned] = useState(false);
  const { finding, clear, verifyText, verifyFile } = useVerifying();
  const by = (isByCamera: boolean): void => {
    setIsScanning(false);
    setWasScanned(isByCamera);
  };
  const scan = (): void => {
    clear();
    setIsScanning(true);
  };
  const Icon = isScanning ? IconCameraOff : IconCamera;
  return (
    <Page
      title={t('title')}
      actions={
        <Button leftSection={<Icon size={16} aria-hidden />} onClick={isScanning ? () => setIsScanning(false) : scan}>
          {isScanning ? t('camera.stop') : t('camera.start')}
        </Button>
      }
    >
      <p className={styles['intro']}>{t('intro')}</p>
      <div className={styles['columns']}>
        <div className={styles['ways']}>
          <Panel title={t('camera.title')} isPadded>
            {isScanning ? (
              <CameraView
                onText={(text) => {
                  by(true);
                  void verifyText(text);
                }}
              />
            ) : (
              <p className={styles['hint']}>{t('camera.off')}</p>
            )}
          </Panel>
          <Panel title={t('text.title')} isPadded>
            <TextForm
              onText={(text) => {
                by(false);
                void verifyText(text);
              }}
            />
          </Panel>
          <Panel title={t('file.title')} isPadded>
            <FileDrop
              onFile={(bytes) => {
                by(false);
                void verifyFile(bytes);
              }}
            />
          </Panel>
        </div>
        <div role="status" className={styles['finding']}>
          <FindingView finding={finding} onNext={wasScanned ? scan : null} />
        </div>
      </div>
    </Page>
  );
};

interface FindingViewProps {
  readonly finding: Finding;
  /** Where one after the other is scanned. */
  readonly onNext: (() => void) | null;
}

const FindingView = ({ finding, onNext }: FindingViewProps) => {
  const { t } = useTranslation('verify');
  const words = useVerdictWords();
  switch (finding.kind) {
    case 'nothing':
      return (
        <Panel>
          <EmptyState icon={<IconQrcode size={26} />}>{t('none')}</EmptyState>
        </Panel>
      );
    case 'working':
      return <p className={styles['hint']}>{t('working')}</p>;
    case 'trouble':
      return (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t(`file.${finding.trouble}`)}
        </Alert>
      );
    case 'technicalFile':
      return <VerdictCard view={fileVerdictView(finding.verdict, words, finding.keys)} actions={null} />;
    case 'answer': {
      const { verdict, keys, registered } = finding;
      const isGenuine = verdict.kind !== 'unknownIssuer' && verdict.kind !== 'notACertificate';
      return (
        <VerdictCard
          view={verdictView(verdict, words, { keys, hasRegister: true })}
          actions={
            <>
              {registered?.replacing && (
                <Button component={Link} href={routes.certificate(registered.replacing.id)} variant="default">
                  {t('openReplacing')}
                </Button>
              )}
              {registered !== null && isGenuine && (
                <Button component={Link} href={routes.certificate(registered.certificate.id)} variant="default">
                  {t('open')}
                </Button>
              )}
              {onNext !== null && (
                <Button variant="default" onClick={onNext}>
                  {t('next')}
                </Button>
              )}
            </>
          }
        />
      );
    }
  }
};
