import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useImportBatches } from '#data/queries/importBatches.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './Import.module.css';
import { countWords } from './importView.ts';
import { useUndoImport } from './useUndoImport.tsx';

/** The files taken in so far, each with its way back. */
export const PastImports = () => {
  const { t } = useTranslation('import');
  const batches = useImportBatches();
  return (
    <Panel title={t('past')}>
      {batches?.length === 0 && <p className={styles['empty']}>{t('pastEmpty')}</p>}
      <ul className={styles['batches']}>
        {batches?.map((batch) => (
          <Batch key={batch.id} batch={batch} />
        ))}
      </ul>
    </Panel>
  );
};

const Batch = ({ batch }: { readonly batch: ImportBatch }) => {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const format = useFormat();
  const undo = useUndoImport();
  const { undoneAt } = batch;
  const when = format.moment(batch.appliedAt);
  return (
    <li className={styles['batch']}>
      <div>
        <strong>{batch.fileName}</strong>
        <span>
          {t(`kinds.${batch.kind}`)} · {batch.by === '' ? when : t('pastBy', { when, who: batch.by })}
        </span>
      </div>
      <span>{t('pastCounts', countWords(batch, format.number))}</span>
      {undoneAt === null ? (
        <Button
          variant="default"
          loading={undo.isRunning}
          aria-label={`${common('undo')}: ${batch.fileName}`}
          onClick={() => void undo.run(batch.id)}
        >
          {common('undo')}
        </Button>
      ) : (
        <em>{t('pastUndone', { when: format.moment(undoneAt) })}</em>
      )}
    </li>
  );
};
