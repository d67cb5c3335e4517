import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sentinel } from '#archive/sentinel.ts';
import { goOnWithout } from '#data/recovery.ts';
import { startAfresh } from '#data/restore.ts';
import { error, failed } from '#kernel/result.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';

interface AbandonDialogProps {
  /** There are some records to go on with. */
  readonly isKept: boolean;
  /** The records cannot be opened. */
  readonly isDamaged: boolean;
  readonly sentinel: Sentinel | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Goes on without what is missing: a word typed by hand, and asked once more where nothing at all is left. */
export const AbandonDialog = ({ isKept, isDamaged, sentinel, onClose, onDone }: AbandonDialogProps) => {
  const { t } = useTranslation('restore');
  const [typed, setTyped] = useState('');
  const { run, problems, isRunning } = useCommand(async (_input: null, confirmed: readonly string[] = []) => {
    if (!isKept && !confirmed.includes('startAfresh')) {
      return failed([{ ...error('startAfresh'), level: 'confirm' as const }]);
    }
    return isDamaged ? startAfresh(sentinel) : goOnWithout(sentinel);
  });
  const isMeant = typed.trim().toLowerCase() === t('recovery.word');
  const submit = async () => {
    if ((await run(null)) !== null) onDone();
  };
  return (
    <Dialog onClose={onClose} title={t(isKept ? 'recovery.keep' : 'recovery.afresh')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isMeant) void submit();
        }}
      >
        <Stack>
          <div>{t(isKept ? 'recovery.keepText' : 'recovery.afreshText')}</div>
          <TextInput
            label={t('recovery.typeWord', { word: t('recovery.word') })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <ProblemAlert problems={problems} />
          <DialogFoot
            onClose={onClose}
            submit={t('recovery.goOn')}
            isRunning={isRunning}
            isDisabled={!isMeant}
            isFinal
          />
        </Stack>
      </form>
    </Dialog>
  );
};
