import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useHeldOf } from '#data/queries/held.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { chainOf } from '#domain/heldCertificateRenewal.ts';
import type { HeldHolder } from '#domain/heldCertificateSaving.ts';
import { heldState } from '#domain/heldCertificateState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { HeldMark } from './HeldMark.tsx';
import styles from './HeldPanel.module.css';
import { holderOfHeld } from './heldView.ts';

/** The certificates that renew each other, the newest first; nothing while there is only one. */
export const HeldChain = ({ held }: { readonly held: HeldCertificate }) => {
  const holder = holderOfHeld(held);
  return holder === null ? null : <Chain held={held} holder={holder} />;
};

const Chain = ({ held, holder }: { readonly held: HeldCertificate; readonly holder: HeldHolder }) => {
  const { t } = useTranslation('held');
  const format = useFormat();
  const today = useToday();
  const all = useHeldOf(holder);
  const chain = all === undefined ? [] : chainOf(held, all);
  if (chain.length < 2) return null;
  return (
    <Labelled label={t('chain')}>
      <ol className={styles['chain']}>
        {chain.map((each) => (
          <li key={each.id} aria-current={each.id === held.id || undefined}>
            <span className={styles['grow']}>{each.number || '–'}</span>
            <span className={styles['second']}>
              {format.date(each.issuedOn)} – {each.expiresOn === null ? '' : format.date(each.expiresOn)}
            </span>
            <HeldMark state={heldState(each, today).state} />
          </li>
        ))}
      </ol>
    </Labelled>
  );
};
