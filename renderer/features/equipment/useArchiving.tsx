import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveEquipment } from '#data/commands/archiveEquipment.ts';
import { restoreEquipment } from '#data/commands/restoreEquipment.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { OpenedEquipment } from '#domain/equipmentArchiving.ts';
import type { Problem, Result } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import { useUndoNotice } from './useUndoNotice.tsx';

type Opened = Pick<Equipment, 'id' | 'rev' | 'code'>;
type Command = (opened: OpenedEquipment) => Promise<Result<Equipment['id']>>;

interface Refused {
  readonly code: string;
  readonly problems: readonly Problem[];
}

/** One after the other, so that a machine with an open order does not hold back the others. */
const runEach = async (command: Command, machines: readonly Opened[]) => {
  const done: Opened[] = [];
  const refused: Refused[] = [];
  for (const { id, rev, code } of machines) {
    const result = await command({ id, rev });
    if (result.ok) done.push({ id, rev: rev + 1, code });
    else refused.push({ code, problems: result.problems });
  }
  return { done, refused };
};

/** Archives or restores machines, says what became of it, and offers to undo it. */
export const useArchiving = () => {
  const { t } = useTranslation('equipment');
  const [isRunning, setRunning] = useState(false);
  const notice = useUndoNotice();
  const tellRefused = useRefusal();
  const run = async (isAway: boolean, machines: readonly Opened[], isUndo = false): Promise<void> => {
    setRunning(true);
    const { done, refused } = await runEach(isAway ? archiveEquipment : restoreEquipment, machines);
    setRunning(false);
    const message = t(isAway ? 'archivedCount' : 'restoredCount', { count: done.length });
    if (done.length > 0) notice(message, isUndo ? null : () => void run(!isAway, done, true));
    tellRefused(refused);
  };
  return {
    isRunning,
    archive: (machines: readonly Opened[]) => run(true, machines),
    restore: (machines: readonly Opened[]) => run(false, machines),
  };
};

/** How many codes a notice names. */
const mostNamed = 12;

const useRefusal = () => {
  const { t } = useTranslation('equipment');
  const text = useProblemText();
  return (refused: readonly Refused[]): void => {
    const [first] = refused;
    if (first === undefined) return;
    const named = refused.slice(0, mostNamed).map(({ code }) => code);
    const codes = named.join(', ') + (refused.length > mostNamed ? ' …' : '');
    const why = first.problems.map(text).join(' ');
    notifications.show({
      color: 'red',
      autoClose: false,
      message: t('notArchived', { count: refused.length, codes, why }),
    });
  };
};
