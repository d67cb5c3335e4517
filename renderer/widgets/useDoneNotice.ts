import { useTranslation } from 'react-i18next';
import { database } from '#data/database.ts';
import { undoStepsOf } from '#data/undoSteps.ts';
import { offerNotice } from './offerNotice.tsx';
import { useUndo } from './useUndo.ts';

/** Says what a command has just done and offers to take it back, also later when other things were done since. */
export const useDoneNotice = (): ((message: string) => void) => {
  const { t } = useTranslation();
  const { takeBack } = useUndo();
  return (message) => {
    const step = undoStepsOf(database()).ofLastCommand();
    offerNotice(message, step === null ? null : { label: t('undo'), take: () => takeBack(step) });
  };
};
