import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportOptions } from '#archive/importTarget.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import type { Inspection } from '#workers/importMessages.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { FileQuestions } from './FileQuestions.tsx';
import { ForeignNote, ForeignStep } from './ForeignStep.tsx';
import { missingTargets } from './importView.ts';
import { OrderQuestions } from './OrderQuestions.tsx';
import { ReadingQuestions } from './ReadingQuestions.tsx';
import type { ImportWizard } from './useImport.ts';

interface ColumnsStepProps {
  readonly wizard: ImportWizard;
  readonly file: File;
  readonly inspection: Inspection;
  readonly options: ImportOptions;
  readonly table: number;
}

/** What the file holds and what its columns are: guessed, corrected by hand. */
export const ColumnsStep = ({ wizard, file, inspection, options, table }: ColumnsStepProps) => {
  const { t } = useTranslation('import');
  const format = useFormat();
  const view = inspection.tables[table];
  if (view === undefined) return null;
  const { foreign } = inspection;
  if (foreign !== null && wizard.isForeign) {
    return (
      <>
        <ForeignNote {...{ wizard, inspection, foreign }} />
        <ForeignStep {...{ wizard, inspection, foreign, options }} />
      </>
    );
  }
  const missing = missingTargets(options).map((target) => t(`target.${target}`));
  return (
    <>
      {foreign !== null && <ForeignNote {...{ wizard, inspection, foreign }} />}
      <Panel isPadded>
        <FileQuestions {...{ wizard, file, inspection, options, table }} />
        <ReadingQuestions options={options} onChange={wizard.change} />
        <OrderQuestions table={view} options={options} onChange={wizard.change} />
      </Panel>
      {missing.length > 0 && (
        <Alert variant="light" color="yellow" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t('missing', { columns: format.list(missing) })}
        </Alert>
      )}
      <Panel title={t('columnsTitle')}>
        <ColumnsTable table={view} options={options} onChange={wizard.change} />
      </Panel>
    </>
  );
};
