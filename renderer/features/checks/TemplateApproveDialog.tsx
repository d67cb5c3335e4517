import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { approveCheckRevision } from '#data/commands/approveCheckRevision.ts';
import { useCurrentPerson } from '#data/queries/workshop.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import { TemplateDifferences } from './TemplateDifferences.tsx';
import styles from './Templates.module.css';
import { templateDiff } from './templateDiff.ts';
import type { DraftSections } from './templateDraft.ts';

interface TemplateApproveDialogProps {
  readonly template: CheckTemplate;
  readonly number: number;
  readonly before: DraftSections;
  readonly draft: DraftSections;
  readonly onClose: () => void;
}

/** Approves a draft: from when, why, by whom; what changes stands above. */
export const TemplateApproveDialog = ({ template, number, before, draft, onClose }: TemplateApproveDialogProps) => {
  const { t } = useTranslation('checkTemplates');
  const person = useCurrentPerson();
  const tellDone = useDoneNotice();
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [reason, setReason] = useState('');
  const { run, problems, isRunning } = useCommand(approveCheckRevision);
  const textAt = useTextAt(problems);
  const submit = async () => {
    if ((await run({ id: template.id, sections: draft, effectiveOn, reason })) === null) return;
    tellDone(t('approve.done', { number }));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('approve.title', { number })} size={560}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <div>
            <strong>{t('approve.changes')}</strong>
            <TemplateDifferences differences={templateDiff(before, draft)} />
          </div>
          <DateField
            label={t('approve.effectiveOn')}
            value={effectiveOn}
            onChange={(date) => setEffectiveOn(date ?? today())}
            error={textAt('effectiveOn')}
          />
          <Textarea
            label={t('approve.reason')}
            placeholder={t('approve.reasonPlaceholder')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={500}
            error={textAt('reason')}
            data-autofocus
          />
          <div className={styles['second']}>
            {person ? t('approve.by', { name: person.name }) : t('approve.nobody')}
          </div>
          <ProblemAlert problems={problems.filter(({ field }) => field !== 'reason' && field !== 'effectiveOn')} />
          <DialogFoot onClose={onClose} submit={t('approve.submit')} isRunning={isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
