import { useTranslation } from 'react-i18next';
import { approveRevision } from '#data/commands/approveRevision.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { ApprovalDialog } from '#widgets/ApprovalDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { EffectSums } from './EffectSums.tsx';
import type { ProgrammeEffect } from './programmeEffect.ts';
import { revisionDiff } from './revisionDiff.ts';

interface ApproveDialogProps {
  readonly programme: Programme;
  readonly number: number;
  readonly before: readonly ProgrammeLevel[];
  readonly draft: readonly ProgrammeLevel[];
  /** Why the draft was proposed; the reason begins with it. */
  readonly reason: string;
  readonly effect: ProgrammeEffect;
  readonly onClose: () => void;
}

/** Approves a draft of a programme; what it does to the machines chosen stands below what changes. */
export const ApproveDialog = (props: ApproveDialogProps) => {
  const { programme, number, before, draft, effect } = props;
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const { run, problems, isRunning } = useCommand(approveRevision);
  return (
    <ApprovalDialog
      number={number}
      reason={props.reason}
      placeholder={t('approvalReason')}
      approve={async (approval) => (await run({ programmeId: programme.id, levels: draft, ...approval })) !== null}
      problems={problems}
      isRunning={isRunning}
      onClose={props.onClose}
    >
      <DifferenceList differences={revisionDiff(before, draft)} />
      {effect.machines.length > 0 && (
        <>
          <strong>{editor('effect.on', { count: effect.machines.length })}</strong>
          <EffectSums effect={effect} afterTitle={t('preview.draft')} />
        </>
      )}
    </ApprovalDialog>
  );
};
