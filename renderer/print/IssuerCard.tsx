import './sheet.css';
import { useTranslation } from 'react-i18next';
import { issuerKeyText } from '#archive/issuerKey.ts';
import { keyFingerprint } from '#domain/keyFingerprint.ts';
import type { Settings } from '#domain/settings.ts';
import type { SigningKey } from '#domain/signingKey.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import styles from './IssuerCard.module.css';
import { QrCode } from './QrCode.tsx';
import { inFours } from './SealCode.tsx';

interface IssuerCardProps {
  readonly signingKey: SigningKey;
  readonly settings: Pick<Settings, 'paper' | 'workshop'>;
}

/** What a workshop gives to those who verify its certificates: its public key, to compare and to scan. */
export const IssuerCard = ({ signingKey, settings }: IssuerCardProps) => {
  const { t } = useTranslation('signing');
  const format = useFormat();
  const { id, publicKey, startedAt, endedAt } = signingKey;
  // The first key may be older than the name.
  const workshop = signingKey.workshop || settings.workshop.name;
  return (
    <div data-paper={settings.paper}>
      <div data-form="issuerCard">
        <article className={styles['sheet']} lang={useLanguage()}>
          <section className={styles['card']}>
            <h1>{t('card')}</h1>
            <p>{t('cardIntro')}</p>
            <dl className={styles['facts']}>
              {workshop !== '' && (
                <>
                  <dt>{t('workshop')}</dt>
                  <dd>{workshop}</dd>
                </>
              )}
              <dt>{t('keyId')}</dt>
              <dd className={styles['digits']}>{inFours(id)}</dd>
              <dt>{t('fingerprint')}</dt>
              <dd className={styles['digits']}>{inFours(keyFingerprint(publicKey))}</dd>
              <dt>{t('since')}</dt>
              <dd>{format.moment(startedAt)}</dd>
              {endedAt !== null && (
                <>
                  <dt>{t('until')}</dt>
                  <dd>{format.moment(endedAt)}</dd>
                </>
              )}
            </dl>
            <div className={styles['code']}>
              <QrCode text={issuerKeyText(publicKey)} label={t('qr')} />
              <p>{t('qrNote')}</p>
            </div>
            <div className={styles['signature']}>{t('signature')}</div>
          </section>
        </article>
      </div>
    </div>
  );
};
