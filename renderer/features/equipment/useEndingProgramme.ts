import { useTranslation } from 'react-i18next';
import { endAssignment } from '#data/commands/endAssignment.ts';
import { resumeAssignment } from '#data/commands/resumeAssignment.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import type { AssignedProgramme } from './servicesView.ts';
import { useUndoNotice } from './useUndoNotice.ts';

/** Takes a machine out of a programme and offers to take that back: it then counts on from where it counted. */
export const useEndingProgramme = ({ assignment, programme }: AssignedProgramme, fleet: Fleet) => {
  const { t } = useTranslation('equipment');
  const text = useLocalText();
  const notice = useUndoNotice();
  const tellDone = useDoneNotice();
  const { run, problems, isRunning } = useCommand(endAssignment);
  const resuming = useAnnouncedCommand(resumeAssignment);
  const names = { code: fleet.equipment.get(assignment.equipmentId)?.code ?? '', programme: text(programme.name) };
  const resume = async (): Promise<void> => {
    const id = await resuming.run({ id: assignment.id, rev: assignment.rev + 1 });
    if (id !== null) tellDone(t('programmeResumed', names));
  };
  const end = async (): Promise<void> => {
    const id = await run({ id: assignment.id, rev: assignment.rev });
    if (id !== null) notice(t('programmeEnded', names), () => void resume());
  };
  return { end, problems, isRunning };
};
