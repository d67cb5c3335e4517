import { Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openOtherWork } from '#data/commands/openOtherWork.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { DialogFoot } from './DialogFoot.tsx';
import { GuaranteeNote } from './GuaranteeNote.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useCommand } from './useCommand.tsx';
import { useTextAt } from './useTextAt.ts';
import { WhenField } from './WhenField.tsx';

interface OtherWorkFormProps {
  readonly equipmentId: EquipmentId;
  readonly onClose: () => void;
}

/** Each line that is not blank is a task. */
const tasksOf = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ work: 'repair' as const, text }));

/** An order for work no programme names: what for, and its tasks in one's own words. */
export const OtherWorkForm = ({ equipmentId, onClose }: OtherWorkFormProps) => {
  const { t } = useTranslation('orders');
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [lines, setLines] = useState('');
  const [isUnder, setUnder] = useState(true);
  const [plannedOn, plan] = useState<CalendarDate | null>(null);
  const opening = useCommand(openOtherWork);
  const errorAt = useTextAt(opening.problems);
  const submit = async (): Promise<void> => {
    const id = await opening.run({ equipmentId, title, tasks: tasksOf(lines), plannedOn, isApart: !isUnder });
    if (id === null) return;
    onClose();
    navigate(routes.order(id));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <ProblemAlert problems={opening.problems.filter(({ field }) => field === undefined)} />
        <TextInput
          label={t('dialog.what')}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={errorAt('title')}
          data-autofocus
        />
        <Textarea
          label={t('dialog.tasks')}
          description={t('dialog.tasksHint')}
          value={lines}
          autosize
          minRows={3}
          maxRows={10}
          onChange={(event) => setLines(event.currentTarget.value)}
          error={errorAt('tasks')}
        />
        <GuaranteeNote equipmentId={equipmentId} isUnder={isUnder} onChange={setUnder} />
        <WhenField plannedOn={plannedOn} onChange={plan} error={errorAt('plannedOn')} />
        <DialogFoot submit={t('dialog.submit')} isRunning={opening.isRunning} onClose={onClose} />
      </Stack>
    </form>
  );
};
