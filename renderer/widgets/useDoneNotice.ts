import { useTranslation } from 'react-i18next';
import { database } from '#data/database.ts';
import { undoStepsOf } from '#data/undoSteps.ts';
import { offerNotice } from './offerNotice.tsx';
import { useUndo } from './useUndo.ts';

/**
 * Says what a command has just done and offers to take it back, also later when other things were done since. Of what is
 * said about the same thing only the last stands.
 */
export const useDoneNotice = (): ((message: string, about?: string) => void) => {
  const { t } = useTranslation();
  const { takeBack } = useUndo();
  return (message, about) => {
    const step = undoStepsOf(database()).ofLastCommand();
    offerNotice(message, step === null ? null : { label: t('undo'), take: () => takeBack(step) }, about);
  };
};
