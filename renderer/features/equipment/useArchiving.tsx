import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveEquipment } from '#data/commands/archiveEquipment.ts';
import { restoreEquipment } from '#data/commands/restoreEquipment.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import { useUndoNotice } from './useUndoNotice.ts';

type Opened = Pick<Equipment, 'id' | 'rev'>;

/** Archives or restores machines, all of them or none, says what became of it, and offers to undo it. */
export const useArchiving = () => {
  const { t } = useTranslation('equipment');
  const [isRunning, setRunning] = useState(false);
  const notice = useUndoNotice();
  const tellRefusal = useRefusal();
  const run = async (isAway: boolean, machines: readonly Opened[], isUndo = false): Promise<boolean> => {
    setRunning(true);
    const opened = machines.map(({ id, rev }) => ({ id, rev }));
    const result = await (isAway ? archiveEquipment(opened) : restoreEquipment(opened));
    setRunning(false);
    if (!result.ok) {
      tellRefusal(isAway, result.problems);
      return false;
    }
    const count = result.value.length;
    const changed = opened.map(({ id, rev }) => ({ id, rev: rev + 1 }));
    const undo = () => void run(!isAway, changed, true);
    notice(t(isAway ? 'archivedCount' : 'restoredCount', { count }), isUndo ? null : undo);
    return true;
  };
  return {
    isRunning,
    archive: (machines: readonly Opened[]) => run(true, machines),
    restore: (machines: readonly Opened[]) => run(false, machines),
  };
};

/** How many refusals a notice names. */
const mostNamed = 6;

const useRefusal = () => {
  const { t } = useTranslation('equipment');
  const text = useProblemText();
  const line = (problem: Problem): string => {
    const code = problem.params?.['code'];
    return code === undefined ? text(problem) : t('refusedOne', { code, why: text(problem) });
  };
  return (isAway: boolean, problems: readonly Problem[]): void => {
    const named = [...new Set(problems.map(line))];
    const left = named.length - mostNamed;
    notifications.show({
      color: 'red',
      autoClose: false,
      message: (
        <>
          <div>{t(isAway ? 'nothingArchived' : 'nothingRestored')}</div>
          {named.slice(0, mostNamed).map((each) => (
            <div key={each}>{each}</div>
          ))}
          {left > 0 && <div>{t('refusedMore', { count: left })}</div>}
        </>
      ),
    });
  };
};
