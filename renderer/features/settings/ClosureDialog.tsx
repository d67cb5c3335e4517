import { SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closureProblems } from '#domain/closureChecks.ts';
import type { Closure } from '#domain/settings.ts';
import type { Problem } from '#kernel/result.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { ClosureFields } from './ClosureFields.tsx';
import { type ClosureDraft, closureOfDraft, closureWays } from './closureForm.ts';
import { MakeUpDays } from './MakeUpDays.tsx';

interface ClosureDialogProps {
  readonly draft: ClosureDraft;
  /** Whether it stands in the list already. */
  readonly isKnown: boolean;
  readonly onDone: (closure: Closure) => void;
  readonly onClose: () => void;
}

/** Says on which days the workshop is closed. A rule of another make than the form's is edited as text. */
export const ClosureDialog = ({ draft: before, isKnown, onDone, onClose }: ClosureDialogProps) => {
  const { t } = useTranslation('capacity');
  const { t: common } = useTranslation();
  const [draft, setDraft] = useState(before);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const errorAt = useTextAt(problems);
  const change = (columns: Partial<ClosureDraft>) => setDraft((now) => ({ ...now, ...columns }));
  const finish = () => {
    const closure = closureOfDraft(draft);
    const found = closureProblems(closure);
    setProblems(found);
    if (found.length > 0) return;
    onDone(closure);
    onClose();
  };
  const ways = closureWays.filter((way) => way !== 'rule' || before.way === 'rule');
  return (
    <Dialog onClose={onClose} title={isKnown ? t('editClosure', { name: before.name }) : t('addClosure')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The section's form is an ancestor for React, though not in the page: it must not be sent with this one.
          event.stopPropagation();
          finish();
        }}
      >
        <Stack>
          <TextInput
            label={t('closureName')}
            placeholder={t('closureNameExample')}
            value={draft.name}
            maxLength={80}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={errorAt('name')}
            data-autofocus
          />
          <SegmentedControl
            fullWidth
            aria-label={t('closureWay')}
            value={draft.way}
            onChange={(way) => change({ way })}
            data={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
          />
          <ClosureFields draft={draft} change={change} errorAt={errorAt} />
          <MakeUpDays
            days={draft.makeUpDays}
            onChange={(makeUpDays) => change({ makeUpDays })}
            error={errorAt('makeUpDays')}
          />
          <DialogFoot onClose={onClose} submit={isKnown ? t('takeOver') : common('add')} isRunning={false} />
        </Stack>
      </form>
    </Dialog>
  );
};
