import { Button, Menu } from '@mantine/core';
import { IconDots, IconFileCertificate, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { safeFileName } from '#bridge/fileName.ts';
import { today } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { knownKeys } from '#data/queries/verifying.ts';
import { bridge } from '#platform/bridge.ts';
import { routes } from '#routes.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import { verificationPageBytes } from './verificationFiles.ts';

/** From the register: to verify a paper, and in a menu the page with which others do and whatever else is given. */
export const VerifyActions = ({ children }: { readonly children?: ReactNode }) => {
  const { t } = useTranslation('certificates');
  const { t: common } = useTranslation();
  const tellSaving = useSavingNotice();
  const workshop = useFleet()?.settings.workshop.name ?? '';
  const save = async (): Promise<void> => {
    const bytes = await verificationPageBytes(await knownKeys(), { workshop, madeOn: today() });
    const name = safeFileName(`${t('verifyPageName')} ${workshop}`, 'html', 'verify');
    tellSaving(await bridge.saveFile({ name, bytes, kinds: [{ name: t('verifyPageKind'), extensions: ['html'] }] }));
  };
  return (
    <>
      <Button
        component={Link}
        href={routes.verify}
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
      >
        {t('verify')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={common('moreActions')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          <Menu.Item leftSection={<IconFileCertificate size={16} aria-hidden />} onClick={() => void save()}>
            {t('verifyPage')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
};
