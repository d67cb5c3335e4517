import { IconCertificateOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import { useSigningKeys } from '#data/queries/signingKeys.ts';
import { IssuerCard } from '#print/IssuerCard.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { inFours } from '#print/SealCode.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';

/** The card of a signing key, to be printed and given away. */
export const IssuerCardPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('signing');
  const { t: common } = useTranslation();
  const known = useSigningKeys();
  const settings = useFleet()?.settings;
  if (known === undefined || settings === undefined) return <Page title={t('card')}>{null}</Page>;
  const key = known.keys.find((one) => one.id === id);
  if (key === undefined) {
    return (
      <Page title={t('card')}>
        <EmptyState icon={<IconCertificateOff size={26} />}>{common('notThere')}</EmptyState>
      </Page>
    );
  }
  return (
    <PaperPage
      title={t('card')}
      beside={inFours(id)}
      paper={{ name: `${t('card')} ${id}`, isLandscape: false, size: settings.paper }}
      label={t('cardOf', { key: inFours(id) })}
    >
      <IssuerCard signingKey={key} settings={settings} />
    </PaperPage>
  );
};
