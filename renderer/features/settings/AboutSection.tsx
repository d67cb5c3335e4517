import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#bridge/messages.ts';
import { tableCounts } from '#data/tableCounts.ts';
import { bridge } from '#platform/bridge.ts';
import { gatherReport } from '#platform/report.ts';
import { Panel } from '#ui/Panel.tsx';
import { ReportDialog } from '#widgets/ReportDialog.tsx';
import styles from './Settings.module.css';

const report = () => gatherReport('', tableCounts);

/** What runs here. */
export const AboutSection = () => {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [isReporting, setIsReporting] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void bridge.appInfo().then((answer) => {
      if (answer.ok && isCurrent) setInfo(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <Panel title={t('about')} isPadded>
      <p className={styles['intro']}>{t('aboutText')}</p>
      {info !== null && (
        <dl className={styles['facts']}>
          <dt>{t('version')}</dt>
          <dd>{info.version}</dd>
          <dt>{t('runsIn')}</dt>
          <dd>
            {t(info.host)} · {info.engine} · {info.platform}
          </dd>
        </dl>
      )}
      <p>{t('licences')}</p>
      <Button variant="default" onClick={() => setIsReporting(true)}>
        {shell('reportTitle')}
      </Button>
      {isReporting && <ReportDialog gather={report} onClose={() => setIsReporting(false)} />}
    </Panel>
  );
};
