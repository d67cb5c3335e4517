import { useTranslation } from 'react-i18next';
import { offerNotice } from '#widgets/offerNotice.tsx';

/** Says what was done and offers to undo it, for ten seconds. */
export const useUndoNotice = (): ((message: string, undo: (() => void) | null) => void) => {
  const { t } = useTranslation();
  return (message, undo) => {
    offerNotice(message, undo === null ? null : { label: t('undo'), take: undo });
  };
};
