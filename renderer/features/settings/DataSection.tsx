import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileImport, IconHistory, IconPackage, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { loadSample } from '#data/commands/loadSample.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useRowCounts } from '#data/queries/rowCounts.ts';
import { takeSampleOut } from '#data/sampleRemoval.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { ClearOutPanel } from './ClearOutPanel.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { RetentionPanel } from './RetentionPanel.tsx';
import styles from './Settings.module.css';

/** Where the records live, what comes in, and the sample workshop. */
export const DataSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('settings');
  const [, navigate] = useLocation();
  return (
    <div className={styles['stack']}>
      <Panel title={t('data')} isPadded>
        <p className={styles['intro']}>{window.bridge ? t('dataText') : t('dataTextBrowser')}</p>
        <Counts />
      </Panel>
      <Panel title={t('importTitle')} isPadded>
        <p className={styles['intro']}>{t('importText')}</p>
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          onClick={() => navigate(routes.import)}
        >
          {t('importAction')}
        </Button>
      </Panel>
      <ExportPanel />
      <Audit />
      <RetentionPanel fleet={fleet} />
      <ClearOutPanel fleet={fleet} />
      <Sample fleet={fleet} />
    </div>
  );
};

const Audit = () => {
  const { t } = useTranslation('audit');
  const [, navigate] = useLocation();
  return (
    <Panel title={t('panelTitle')} isPadded>
      <p className={styles['intro']}>{t('panelText')}</p>
      <Button
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => navigate(routes.audit)}
      >
        {t('panelAction')}
      </Button>
    </Panel>
  );
};

const Counts = () => {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const counts = useRowCounts();
  if (counts === undefined) return null;
  const { equipment, readings, orders, certificates } = counts;
  return (
    <dl className={styles['facts']}>
      <dt>{t('counts')}</dt>
      <dd>
        {format.list([
          t('countEquipment', { count: equipment }),
          t('countReadings', { count: readings }),
          t('countOrders', { count: orders }),
          t('countCertificates', { count: certificates }),
        ])}
      </dd>
    </dl>
  );
};

const Sample = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const loading = useCommand(loadSample);
  const removal = useCommand(takeSampleOut);
  const isLoaded = [...fleet.equipment.values()].some(({ isSample }) => isSample);
  const load = async () => {
    if ((await loading.run({ language })) !== null) notifications.show({ message: t('sampleLoaded') });
  };
  const remove = async () => {
    if ((await removal.run(null)) !== null) notifications.show({ message: t('sampleRemoved') });
  };
  return (
    <Panel title={t('sampleTitle')} isPadded>
      <p className={styles['intro']}>{t('sampleText')}</p>
      <ProblemAlert problems={[...loading.problems, ...removal.problems]} />
      {isLoaded ? (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          loading={removal.isRunning}
          onClick={() => void remove()}
        >
          {t('removeSample')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPackage size={16} aria-hidden />}
          loading={loading.isRunning}
          onClick={() => void load()}
        >
          {t('loadSample')}
        </Button>
      )}
    </Panel>
  );
};
