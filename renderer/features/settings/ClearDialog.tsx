import { Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearOldRecords } from '#data/commands/clearOldRecords.ts';
import { useOldCount } from '#data/queries/oldRecords.ts';
import type { ClearableKind } from '#domain/recordClearing.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { useOldWords } from './useOldWords.ts';

interface ClearDialogProps {
  readonly kind: ClearableKind;
  /** The latest day the term allows. */
  readonly latest: CalendarDate;
  readonly onClose: () => void;
}

/** Asks before old records are taken out for good: up to which day, and with a word typed by hand. */
export const ClearDialog = ({ kind, latest, onClose }: ClearDialogProps) => {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const words = useOldWords();
  const [before, setBefore] = useState<CalendarDate>(latest);
  const [typed, setTyped] = useState('');
  const count = useOldCount({ kind, before });
  const { run, problems, isRunning } = useCommand(clearOldRecords);
  const textAt = useTextAt(problems);
  const hasSome = count !== undefined && count.records + count.photos > 0;
  const isMeant = typed.trim().toLowerCase() === t('word');
  const submit = async () => {
    const cleared = await run({ kind, before });
    if (cleared === null) return;
    notifications.show({ message: t('done', { what: words.what(cleared) }) });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('dialogTitle', { kind: t(`kind.${kind}`) })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isMeant && hasSome) void submit();
        }}
      >
        <Stack>
          <DateField
            label={t('before')}
            description={t('beforeText', { date: format.date(latest) })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={before}
            onChange={(date) => setBefore(date ?? latest)}
            error={textAt('before')}
          />
          <div role="status">
            {hasSome ? t('what', { what: words.what(count), since: words.since(count) }) : t('nothing')}
          </div>
          <div>{t('copyFirst')}</div>
          <TextInput
            label={t('typeWord', { word: t('word') })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <ProblemAlert problems={problems.filter(({ field }) => field !== 'before')} />
          <DialogFoot
            onClose={onClose}
            submit={t('submit')}
            isRunning={isRunning}
            isDisabled={!isMeant || !hasSome}
            isFinal
          />
        </Stack>
      </form>
    </Dialog>
  );
};
