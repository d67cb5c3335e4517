import { useTranslation } from 'react-i18next';
import { approveCheckRevision } from '#data/commands/approveCheckRevision.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { ApprovalDialog } from '#widgets/ApprovalDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { TemplateDifferences } from './TemplateDifferences.tsx';
import { templateDiff } from './templateDiff.ts';
import type { DraftSections } from './useTemplateDraft.ts';

interface TemplateApproveDialogProps {
  readonly template: CheckTemplate;
  readonly number: number;
  readonly before: DraftSections;
  readonly draft: DraftSections;
  readonly onClose: () => void;
}

/** Approves a draft of a check template. */
export const TemplateApproveDialog = ({ template, number, before, draft, onClose }: TemplateApproveDialogProps) => {
  const { t } = useTranslation('checkTemplates');
  const { run, problems, isRunning } = useCommand(approveCheckRevision);
  return (
    <ApprovalDialog
      number={number}
      placeholder={t('approvalReason')}
      approve={async (approval) => (await run({ id: template.id, sections: draft, ...approval })) !== null}
      problems={problems}
      isRunning={isRunning}
      onClose={onClose}
    >
      <TemplateDifferences differences={templateDiff(before, draft)} />
    </ApprovalDialog>
  );
};
