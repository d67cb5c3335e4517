import { Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { useCurrentPerson } from '#data/queries/workshop.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { DateField } from './DateField.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useDoneNotice } from './useDoneNotice.ts';
import { useTextAt } from './useTextAt.ts';

interface Approval {
  readonly effectiveOn: CalendarDate;
  readonly reason: string;
}

interface ApprovalDialogProps {
  /** The number of the revision it will be. */
  readonly number: number;
  /** What the reason begins with, and an example of one. */
  readonly reason?: string;
  readonly placeholder: string;
  /** Approves; false when that was refused and its problems stand. */
  readonly approve: (approval: Approval) => Promise<boolean>;
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
  readonly onClose: () => void;
  /** What changes, as a list. */
  readonly children: ReactNode;
}

/** Approves a revision: from when, why, by whom; what changes stands above. */
export const ApprovalDialog = (props: ApprovalDialogProps) => {
  const { number, approve, problems, onClose } = props;
  const { t } = useTranslation('revisions');
  const person = useCurrentPerson();
  const tellDone = useDoneNotice();
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [reason, setReason] = useState(props.reason ?? '');
  const textAt = useTextAt(problems);
  const submit = async () => {
    if (!(await approve({ effectiveOn, reason }))) return;
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
            {props.children}
          </div>
          <DateField
            label={t('approve.effectiveOn')}
            value={effectiveOn}
            onChange={(date) => setEffectiveOn(date ?? today())}
            error={textAt('effectiveOn')}
          />
          <Textarea
            label={t('approve.reason')}
            placeholder={props.placeholder}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={500}
            error={textAt('reason')}
            data-autofocus
          />
          <Text size="xs" c="var(--dim)">
            {person ? t('approve.by', { name: person.name }) : t('approve.nobody')}
          </Text>
          <ProblemAlert problems={problems.filter(({ field }) => field !== 'reason' && field !== 'effectiveOn')} />
          <DialogFoot onClose={onClose} submit={t('approve.submit')} isRunning={props.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
