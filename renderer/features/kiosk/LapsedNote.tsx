import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { lapsedOf } from '#widgets/heldView.ts';
import { useHeldWords } from '#widgets/useHeldWords.ts';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';

/**
 * Says what of a machine has run out when it is taken on. A warning, no bar: whether it may be driven is for the keeper and
 * the law of the place to say, and a shift is not stopped by a paper that may be on its way; the release after work is.
 */
export const LapsedNote = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('held');
  const { fleet } = useKiosk();
  const words = useHeldWords();
  const format = useFormat();
  const lapsed = lapsedOf(fleet.heldCertificatesOf(machine.id), useToday());
  if (lapsed.length === 0) return null;
  return (
    <p role="note" className={styles['lead']}>
      {t('takeOnWarning', { names: format.list(lapsed.map(words.name)) })}
    </p>
  );
};
