import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { approveRevision } from '#data/commands/approveRevision.ts';
import { useCurrentPerson } from '#data/queries/workshop.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { EffectSums } from './EffectSums.tsx';
import styles from './Programmes.module.css';
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

/** Approves a draft: from when, why, by whom; what changes stands above. */
export const ApproveDialog = (props: ApproveDialogProps) => {
  const { programme, number, before, draft, effect, onClose } = props;
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const person = useCurrentPerson();
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [reason, setReason] = useState(props.reason);
  const { run, problems, isRunning } = useCommand(approveRevision);
  const textAt = useTextAt(problems);
  const tellDone = useDoneNotice();
  const submit = async () => {
    if ((await run({ programmeId: programme.id, levels: draft, effectiveOn, reason })) === null) return;
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
            <DifferenceList differences={revisionDiff(before, draft)} />
          </div>
          {effect.machines.length > 0 && (
            <div>
              <strong>{editor('effect.on', { count: effect.machines.length })}</strong>
              <EffectSums effect={effect} afterTitle={t('preview.draft')} />
            </div>
          )}
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
