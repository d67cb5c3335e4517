import { Radio, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DefectSeverity, defectSeverities } from '#domain/defect.ts';
import type { DefectReport } from '#domain/defectReporting.ts';
import type { Problem } from '#kernel/result.ts';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useTextAt } from './useTextAt.ts';

interface DefectDialogProps {
  readonly title: string;
  /** Words already written, such as the finding of a task. */
  readonly text?: string;
  /** Fields before the words: which machine. */
  readonly children?: ReactNode;
  /** They are not filled in yet. */
  readonly isDisabled?: boolean;
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
  readonly onReport: (report: DefectReport) => Promise<void>;
  readonly onClose: () => void;
}

/** Says what is wrong with a machine, and how bad it is. */
export const DefectDialog = (props: DefectDialogProps) => {
  const { title, text = '', children, isDisabled = false, problems, isRunning, onReport, onClose } = props;
  const { t } = useTranslation('defects');
  const [severity, choose] = useState<DefectSeverity>('minor');
  const [words, setWords] = useState(text);
  const errorAt = useTextAt(problems);
  return (
    <Dialog title={title} onClose={onClose} size={480}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onReport({ severity, text: words });
        }}
      >
        <Stack>
          <ProblemAlert problems={problems.filter(({ field }) => field === undefined || field === 'taskId')} />
          {children}
          <Textarea
            label={t('what')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            error={errorAt('text')}
            {...(children === undefined ? { 'data-autofocus': true } : {})}
          />
          <Radio.Group
            label={t('howBad')}
            value={severity}
            onChange={(value) => choose(value as DefectSeverity)}
            error={errorAt('severity')}
          >
            <Stack gap={8} mt={6}>
              {defectSeverities.map((each) => (
                <Radio key={each} value={each} label={t(`severity.${each}`)} description={t(`meaning.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <DialogFoot submit={t('report')} isRunning={isRunning} isDisabled={isDisabled} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
};
