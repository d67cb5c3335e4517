import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { loadSample as loadSampleCommand } from '#data/commands/loadSample.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Today.module.css';

type LoadSample = typeof loadSampleCommand;

/** The sample and the templates it is made from are fetched by the few who ask for them. */
const loadSample = async (...request: Parameters<LoadSample>): ReturnType<LoadSample> =>
  (await import('#data/commands/loadSample.ts')).loadSample(...request);

/** The first screen of a new installation: one way in, two quiet others. */
export const Welcome = () => {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const sample = useCommand(loadSample);
  return (
    <div className={styles['welcome']}>
      <h2>{t('welcome.title')}</h2>
      <p>{t('welcome.text')}</p>
      <Button component={Link} href={routes.import} leftSection={<IconFileImport size={18} aria-hidden />}>
        {t('welcome.import')}
      </Button>
      <div className={styles['ways']}>
        <Button variant="subtle" loading={sample.isRunning} onClick={() => void sample.run({ language })}>
          {t('welcome.sample')}
        </Button>
        <Button variant="subtle" component={Link} href={routes.newMachine}>
          {t('welcome.byHand')}
        </Button>
      </div>
      <ProblemAlert problems={sample.problems} />
    </div>
  );
};
