import { Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Shift, shiftSchema } from '#domain/checksSettings.ts';
import { checkedInput } from '#domain/inputProblems.ts';
import { shiftProblems } from '#domain/shiftChecks.ts';
import type { Problem } from '#kernel/result.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { typedTime } from './shiftView.ts';
import { WorkDays } from './WorkDays.tsx';

interface ShiftDialogProps {
  readonly shift: Shift;
  readonly others: readonly Shift[];
  /** Whether it stands in the list already. */
  readonly isKnown: boolean;
  readonly onDone: (shift: Shift) => void;
  readonly onClose: () => void;
}

/** Says when a shift works: its hours and its days. */
export const ShiftDialog = ({ shift: before, others, isKnown, onDone, onClose }: ShiftDialogProps) => {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const [shift, setShift] = useState(before);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const errorAt = useTextAt(problems);
  const change = (columns: Partial<Shift>) => setShift((now) => ({ ...now, ...columns }));
  const finish = () => {
    const typed = { ...shift, from: typedTime(shift.from), to: typedTime(shift.to) };
    const checked = checkedInput(shiftSchema, typed);
    const found = checked.ok ? shiftProblems(checked.value, others) : checked.problems;
    setProblems(found);
    if (!checked.ok || found.length > 0) return;
    onDone(checked.value);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={isKnown ? t('editShift', { name: before.name }) : t('addShift')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <Stack>
          <TextInput
            label={t('shiftName')}
            placeholder={t('shiftNameExample')}
            value={shift.name}
            maxLength={40}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={errorAt('name')}
            data-autofocus
          />
          <Group grow align="flex-start">
            <TextInput
              label={t('from')}
              value={shift.from}
              maxLength={5}
              inputMode="numeric"
              onChange={(event) => change({ from: event.currentTarget.value })}
              onBlur={() => change({ from: typedTime(shift.from) })}
              error={errorAt('from')}
            />
            <TextInput
              label={t('to')}
              value={shift.to}
              maxLength={5}
              inputMode="numeric"
              onChange={(event) => change({ to: event.currentTarget.value })}
              onBlur={() => change({ to: typedTime(shift.to) })}
              error={errorAt('to')}
            />
          </Group>
          <WorkDays
            label={t('workDays')}
            note={t('workDaysText')}
            days={shift.workDays}
            onChange={(workDays) => change({ workDays })}
            error={errorAt('workDays')}
          />
          <DialogFoot onClose={onClose} submit={isKnown ? t('takeOver') : common('add')} isRunning={false} />
        </Stack>
      </form>
    </Dialog>
  );
};
