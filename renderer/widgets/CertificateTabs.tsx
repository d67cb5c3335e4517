import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { routes } from '#routes.ts';
import styles from './CertificateTabs.module.css';

const addresses = {
  issued: routes.certificates,
  held: routes.held,
  instruments: routes.instruments,
  renewals: routes.renewals,
} as const;

/** A part of the certificates' screen. */
export type CertificateTab = keyof typeof addresses;

const tabs = ['issued', 'held', 'instruments', 'renewals'] as const satisfies readonly CertificateTab[];

/** What we issued, what we hold, what we measure with, and what runs out: each with its own address. */
export const CertificateTabs = ({ tab }: { readonly tab: CertificateTab }) => {
  const { t } = useTranslation('held');
  return (
    <nav className={styles['tabs']} aria-label={t('tabs.label')}>
      {tabs.map((each) => (
        <Link key={each} href={addresses[each]} aria-current={each === tab ? 'page' : undefined}>
          {t(`tabs.${each}`)}
        </Link>
      ))}
    </nav>
  );
};
