import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { assignProgramme } from '#data/commands/assignProgramme.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Programme } from '#domain/programme.ts';
import type { AssignmentReport, BaselineMeters } from '#domain/programmeAssignment.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { useCommand } from './useCommand.tsx';
import { useDoneNotice } from './useDoneNotice.ts';

/** From which day, and from which meter values, the programme counts. */
export interface Baseline {
  readonly on: CalendarDate;
  readonly meters: BaselineMeters;
}

/** Puts machines under a programme and says what came of it. */
export const useAssigning = (onDone: () => void) => {
  const { t } = useTranslation('programmes');
  const tellDone = useDoneNotice();
  const text = useLocalText();
  const { run, problems, isRunning } = useCommand(assignProgramme);
  const [baseline, setBaseline] = useState<Baseline>({ on: today(), meters: 'now' });
  const summary = ({ assigned, already, metersAdded }: AssignmentReport, programme: Programme): string =>
    [
      t('assign.done', { count: assigned.length, name: text(programme.name) }),
      already.length > 0 ? t('assign.skipped', { count: already.length }) : '',
      metersAdded > 0 ? t('assign.metersAdded', { count: metersAdded }) : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  const submit = async (programme: Programme, equipmentIds: readonly EquipmentId[]) => {
    const report = await run({ programmeId: programme.id, equipmentIds, ...baseline });
    if (report === null) return;
    tellDone(summary(report, programme));
    onDone();
  };
  return { submit, problems, isRunning, baseline, setBaseline };
};
