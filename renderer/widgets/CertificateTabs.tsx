import { useTranslation } from 'react-i18next';
import { routes } from '#routes.ts';
import { LinkTabs } from '#ui/LinkTabs.tsx';

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
    <LinkTabs
      label={t('tabs.label')}
      tabs={tabs.map((id) => ({ id, href: addresses[id], text: t(`tabs.${id}`) }))}
      current={tab}
    />
  );
};
