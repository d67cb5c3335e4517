import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { moveProblems } from '#domain/planMove.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { WindowBar } from '#widgets/WindowBar.tsx';
import { lastDayOf } from './chartRowView.ts';
import type { MachineVisit } from './useMoving.tsx';

interface MoveDialogProps {
  readonly visit: PlannerVisit;
  readonly machine: Equipment;
  readonly fleet: Fleet;
  readonly move: (what: MachineVisit, to: CalendarDate) => Promise<void>;
  readonly onClose: () => void;
}

/** Moves a visit to a day that is typed or picked. */
export const MoveDialog = ({ visit, machine, fleet, move, onClose }: MoveDialogProps) => {
  const { t } = useTranslation('planner');
  const text = useLocalText();
  const format = useFormat();
  const [day, setDay] = useState<CalendarDate | null>(visit.on);
  const last = lastDayOf(visit);
  const calendar = workCalendar(fleet.settings.planning);
  // Reason and name are asked for in the next step: here only what no reason helps.
  const setting = { today: today(), calendar, reason: '-', reasonBy: '-' };
  const problems = day === null ? [] : moveProblems(visit, day, setting).filter(({ level }) => level === 'error');
  const textAt = useTextAt(problems);
  const submit = async () => {
    if (day === null || problems.length > 0) return;
    onClose();
    if (day !== visit.on) await move({ visit, machine }, day);
  };
  return (
    <Dialog
      onClose={onClose}
      title={t('moveTitle', { level: text(visit.level.name), machine: machine.code })}
      size={420}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          {visit.openOn !== null && last !== null && last >= visit.openOn && (
            <div>
              <WindowBar status={visit.status} today={today()} openOn={visit.openOn} on={visit.dueOn} closeOn={last} />
              {t('windowOf', { range: format.dateRange(visit.openOn, last, today()) })}
            </div>
          )}
          <DateField label={t('moveDate')} value={day} onChange={setDay} error={textAt('to')} />
          <DialogFoot
            onClose={onClose}
            submit={t('moveThere')}
            isRunning={false}
            isDisabled={day === null || problems.length > 0}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
