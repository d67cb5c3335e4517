import { Progress as Bar, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import type { Progress } from '#workers/importMessages.ts';
import styles from './Import.module.css';

interface ImportProgressProps {
  readonly progress: Progress;
  readonly onStop: () => void;
}

/** Long work: what is being done, how far it is, and the way to stop it. */
export const ImportProgress = ({ progress, onStop }: ImportProgressProps) => {
  const { t } = useTranslation('import');
  const { phase, done, total } = progress;
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <Panel isPadded>
      <div className={styles['progress']} role="status">
        <span>{t(`phase.${phase}`)}</span>
        <Bar value={percent} aria-label={t(`phase.${phase}`)} />
        <Button variant="default" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    </Panel>
  );
};
