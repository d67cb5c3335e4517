import { useTranslation } from 'react-i18next';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import type { HeldStanding } from '#domain/heldCertificateState.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Held certificates in words. */
export interface HeldWords {
  /** Its kind, and what it is where that is said. */
  readonly name: (held: Pick<HeldCertificate, 'kind' | 'title'>) => string;
  /** The day that decides how it stands; empty where it counts no more. */
  readonly day: (standing: Pick<HeldStanding, 'state' | 'on'>) => string;
}

/** Held certificates in words of the language on the screen. */
export const useHeldWords = (): HeldWords => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const format = useFormat();
  return {
    name: ({ kind, title }) => (title === '' ? common(`heldKind.${kind}`) : `${common(`heldKind.${kind}`)} · ${title}`),
    day: ({ state, on }) => {
      if (state === 'replaced' || state === 'withdrawn') return '';
      return on === null ? t('forGood') : t(`on.${state}`, { date: format.date(on) });
    },
  };
};
