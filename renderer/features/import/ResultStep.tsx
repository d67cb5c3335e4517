import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportBatch, ImportKind } from '#domain/importBatch.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import type { PlanSummary } from '#workers/importMessages.ts';
import styles from './Import.module.css';
import { countWords } from './importView.ts';
import { useUndoImport } from './useUndoImport.tsx';

interface ResultStepProps {
  readonly batchId: ImportBatch['id'];
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly summary: PlanSummary;
  readonly onAnother: () => void;
  /** The next of several files chosen together; null: that was the last. */
  readonly next: { readonly name: string; readonly open: () => void } | null;
}

/** Where to go from here. */
const ways = {
  equipment: [
    ['assign', routes.programmes],
    ['showEquipment', routes.equipment],
  ],
  parts: [['showParts', routes.parts]],
} as const;

/** The import is in: what comes next, and the way back. */
export const ResultStep = ({ batchId, kind, fileName, summary, onAnother, next }: ResultStepProps) => {
  const { t } = useTranslation('import');
  const undo = useUndoImport();
  const format = useFormat();
  const takeBack = async () => {
    if (await undo.run(batchId)) onAnother();
  };
  return (
    <section className={styles['result']} aria-label={t('done')}>
      <IconCircleCheck size={34} aria-hidden />
      <h2>{t('done')}</h2>
      <p role="status">{t('doneText', { file: fileName })}</p>
      <p>{t('pastCounts', countWords(summary, format.number))}</p>
      {undo.alert}
      <div className={styles['ways']}>
        {next !== null && <Button onClick={next.open}>{t('foreign.next', { file: next.name })}</Button>}
        {ways[kind === 'parts' ? 'parts' : 'equipment'].map(([text, href], i) => (
          <Button key={text} variant={next === null && i === 0 ? 'filled' : 'default'} component={Link} href={href}>
            {t(text)}
          </Button>
        ))}
        <Button variant="default" onClick={onAnother}>
          {t('another')}
        </Button>
        <Button variant="subtle" color="red" loading={undo.isRunning} onClick={() => void takeBack()}>
          {t('undo')}
        </Button>
      </div>
    </section>
  );
};
