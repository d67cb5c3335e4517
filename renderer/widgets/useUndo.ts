import { useTranslation } from 'react-i18next';
import type { Undone } from '#data/commands/undo.ts';
import type { UndoStep } from '#data/undoSteps.ts';
import { loadTexts } from '#i18n/i18n.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import type { Result } from '#kernel/result.ts';
import { offerNotice } from './offerNotice.tsx';
import { useProblemNotice } from './useProblemNotice.ts';
import { useUndoWords } from './useUndoWords.ts';

/** Its rules reach over all records: they are fetched when the first step is taken back. */
const undoing = () => import('#data/commands/undo.ts');

/** Hides the last notice: of a key held down only the last step is said. */
let hideLast = (): void => undefined;

/** Takes back what this window did, and does it again; each time says so and offers the way back. */
export const useUndo = () => {
  const { t } = useTranslation('undo');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const words = useUndoWords();
  const announce = useProblemNotice();
  const tell = async (result: Result<Undone>): Promise<void> => {
    await loadTexts();
    hideLast();
    if (!result.ok) {
      announce(result.problems);
      return;
    }
    const offer =
      result.value.way === 'undo' ? { label: t('again'), take: redo } : { label: common('undo'), take: undo };
    hideLast = offerNotice(words(result.value), offer);
  };
  const undo = (): void => void undoing().then(async ({ undoLast }) => tell(await undoLast(language)));
  const redo = (): void => void undoing().then(async ({ redoLast }) => tell(await redoLast(language)));
  const takeBack = (step: UndoStep): void =>
    void undoing().then(async ({ undoStep }) => tell(await undoStep(step, language)));
  return { undo, redo, takeBack };
};
