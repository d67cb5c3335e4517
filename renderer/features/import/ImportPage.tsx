import { Button, Stepper } from '@mantine/core';
import { IconArrowLeft, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { Page } from '#ui/Page.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FileStep } from './FileStep.tsx';
import { isForeignReady } from './foreignView.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { isReady, writtenRows } from './importView.ts';
import { PreviewStep } from './PreviewStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { type ImportWizard, importSteps, useImport } from './useImport.ts';
import { WorkLevels } from './WorkLevels.tsx';

/** Takes in a CSV file: choose it, say what its columns are, look at every row, write it, take it back. */
export const ImportPage = () => {
  const { t } = useTranslation('import');
  const fleet = useFleet();
  return fleet === undefined ? <Page title={t('title')}>{null}</Page> : <Wizard fleet={fleet} />;
};

const Wizard = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('import');
  const wizard = useImport(fleet.settings.distanceUnit);
  const isBusy = wizard.progress !== null;
  return (
    <Page
      title={t('title')}
      beside={wizard.step === 'file' ? undefined : wizard.file?.name}
      isFilled={wizard.step === 'preview' && !isBusy}
      actions={isBusy ? undefined : <Actions wizard={wizard} />}
    >
      <Stepper active={importSteps.indexOf(wizard.step)} size="xs" iconSize={26} allowNextStepsSelect={false}>
        {importSteps.map((step) => (
          <Stepper.Step key={step} label={t(`step.${step}`)} />
        ))}
      </Stepper>
      <ProblemAlert problems={wizard.problems} />
      {wizard.progress === null ? (
        <Step wizard={wizard} />
      ) : (
        <ImportProgress progress={wizard.progress} onStop={wizard.stop} />
      )}
    </Page>
  );
};

const Step = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const { file, inspection, options, summary, table, batchId } = wizard;
  if (wizard.step === 'columns' && file !== null && inspection !== null && options !== null) {
    return <ColumnsStep {...{ wizard, file, inspection, options, table }} />;
  }
  if (wizard.step === 'preview' && summary !== null && options !== null) {
    return (
      <>
        {summary.workNames.length > 0 && (
          <WorkLevels names={summary.workNames} options={options} onCheck={wizard.check} />
        )}
        <PreviewStep client={wizard.client} summary={summary} />
      </>
    );
  }
  if (wizard.step === 'result' && batchId !== null && file !== null && summary !== null) {
    const [waiting] = wizard.waiting;
    return (
      <ResultStep
        batchId={batchId}
        kind={options?.kind ?? 'equipment'}
        fileName={file.name}
        summary={summary}
        onAnother={wizard.restart}
        next={waiting === undefined ? null : { name: waiting.name, open: () => wizard.openAll(wizard.waiting) }}
      />
    );
  }
  return <FileStep onFiles={wizard.openAll} />;
};

const Actions = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const { step, inspection, options, table, summary } = wizard;
  const view = inspection?.tables[table];
  const foreign = wizard.isForeign ? (inspection?.foreign ?? null) : null;
  const canCheck =
    view !== undefined &&
    options !== null &&
    (foreign === null ? isReady(view, options) : isForeignReady(foreign, options));
  const [next] = wizard.waiting;
  const skip = next !== undefined && (
    <Button variant="default" onClick={() => wizard.openAll(wizard.waiting)}>
      {t('foreign.skip', { file: next.name })}
    </Button>
  );
  const back = (
    <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={wizard.back}>
      {step === 'columns' ? t('otherFile') : common('back')}
    </Button>
  );
  if (step === 'columns' && view !== undefined && options !== null) {
    return (
      <>
        {back}
        {skip}
        <Button disabled={!canCheck} onClick={() => void wizard.check()}>
          {t('check')}
        </Button>
      </>
    );
  }
  if (step !== 'preview' || summary === null) return null;
  const count = writtenRows(summary);
  return (
    <>
      {back}
      {skip}
      {count > 0 && (
        <Button leftSection={<IconFileImport size={16} />} onClick={() => void wizard.apply()}>
          {t('apply', { count })}
        </Button>
      )}
    </>
  );
};
