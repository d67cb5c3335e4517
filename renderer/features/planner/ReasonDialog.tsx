import { Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveVisits } from '#data/commands/moveVisits.ts';
import { useCurrentPerson } from '#data/queries/workshop.ts';
import type { Equipment } from '#domain/equipment.ts';
import { windowSideOf } from '#domain/planMove.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { lastDayOf } from './chartRowView.ts';

interface ReasonDialogProps {
  readonly visit: PlannerVisit;
  readonly machine: Equipment;
  readonly to: CalendarDate;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A visit leaves its window only with a reason and a name. */
export const ReasonDialog = ({ visit, machine, to, onDone, onClose }: ReasonDialogProps) => {
  const { t } = useTranslation('planner');
  const person = useCurrentPerson();
  const [reason, setReason] = useState('');
  const [reasonBy, setReasonBy] = useState(person?.name ?? '');
  const { run, problems, isRunning } = useCommand(moveVisits);
  const textAt = useTextAt(problems);
  const submit = async () => {
    const moves = [{ equipmentId: machine.id, key: visit.key, to }];
    if ((await run({ moves, reason, reasonBy })) === null) return;
    onDone();
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('reasonTitle')} size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <WindowLeft visit={visit} machine={machine} to={to} />
          <Textarea
            label={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={textAt('reason')}
            autosize
            minRows={2}
            data-autofocus
          />
          <TextInput
            label={t('reasonBy')}
            value={reasonBy}
            onChange={(event) => setReasonBy(event.currentTarget.value)}
            error={textAt('reasonBy')}
          />
          <ProblemAlert problems={problems.filter(({ field }) => field !== 'reason' && field !== 'reasonBy')} />
          <DialogFoot onClose={onClose} submit={t('moveThere')} isRunning={isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

const WindowLeft = ({ visit, machine, to }: Pick<ReasonDialogProps, 'visit' | 'machine' | 'to'>) => {
  const { t } = useTranslation('planner');
  const text = useLocalText();
  const format = useFormat();
  const isEarly = windowSideOf(visit, to) === 'early';
  const edge = isEarly ? visit.openOn : lastDayOf(visit);
  const words = {
    level: text(visit.level.name),
    machine: machine.code,
    date: format.date(to),
    edge: edge === null ? '' : format.date(edge),
  };
  return <p style={{ margin: 0 }}>{isEarly ? t('reasonEarly', words) : t('reasonLate', words)}</p>;
};
