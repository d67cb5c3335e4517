import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { undoImport } from '#data/commands/undoImport.ts';
import { afterCopy } from '#data/safetyCopy.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';

/** Takes an import back and says what was removed, what restored, what stays. */
export const useUndoImport = () => {
  const { t } = useTranslation('import');
  const format = useFormat();
  const command = useCommand((input: { readonly batchId: ImportBatch['id'] }, confirmed: readonly string[] = []) =>
    afterCopy('removal', confirmed, () => undoImport(input, confirmed)),
  );
  const run = async (batchId: ImportBatch['id']): Promise<boolean> => {
    const undone = await command.run({ batchId });
    if (undone === null) return false;
    const text = t('undoneText', {
      equipment: format.number(undone.removedEquipment),
      readings: format.number(undone.removedReadings),
      work: format.number(undone.removedWork),
      parts: format.number(undone.removedParts),
      restored: format.number(undone.restoredEquipment),
    });
    const kept =
      undone.kept.length === 0 ? '' : ` ${t('undoneKept', { codes: format.list(undone.kept.slice(0, 10)) })}`;
    notifications.show({ title: t('undone'), message: `${text}${kept}` });
    return true;
  };
  return { run, isRunning: command.isRunning, alert: <ProblemAlert problems={command.problems} /> };
};
