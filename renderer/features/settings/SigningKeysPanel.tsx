import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { renewSigningKey } from '#data/commands/renewSigningKey.ts';
import { type SigningKeys, useSigningKeys } from '#data/queries/signingKeys.ts';
import type { SigningKey } from '#domain/signingKey.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { inFours } from '#print/SealCode.tsx';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Settings.module.css';

/** The keys certificates are signed with, and their lives. */
export const SigningKeysPanel = () => {
  const { t } = useTranslation('signing');
  const { t: common } = useTranslation();
  const known = useSigningKeys();
  const renewal = useCommand(() => renewSigningKey());
  const renew = async () => {
    if ((await renewal.run(undefined)) !== null) notifications.show({ message: t('renewed') });
  };
  const ask = () =>
    modals.openConfirmModal({
      title: t('renewTitle'),
      children: t('renewText'),
      labels: { confirm: t('renew'), cancel: common('cancel') },
      onConfirm: () => void renew(),
    });
  const isBegun = known !== undefined && known.keys.length > 0;
  return (
    <Panel
      title={t('keys')}
      isPadded
      end={
        isBegun && (
          <Button
            variant="default"
            leftSection={<IconKey size={16} aria-hidden />}
            loading={renewal.isRunning}
            onClick={ask}
          >
            {t('renew')}
          </Button>
        )
      }
    >
      <p className={styles['intro']}>{t('text')}</p>
      <ProblemAlert problems={renewal.problems} />
      {isBegun ? <Keys known={known} /> : <p className={styles['note']}>{t('none')}</p>}
    </Panel>
  );
};

const Keys = ({ known }: { readonly known: SigningKeys }) => {
  const { t } = useTranslation('signing');
  const format = useFormat();
  const newest = known.keys.find(({ id }) => id === known.inUse);
  const endOf = ({ id, endedAt, installationId }: SigningKey): string => {
    if (id === known.inUse) return t('inUse');
    if (endedAt !== null) return format.moment(endedAt);
    return installationId === newest?.installationId ? '' : t('elsewhere');
  };
  return (
    <table className={styles['people']}>
      <thead>
        <tr>
          <th scope="col">{t('key')}</th>
          <th scope="col">{t('started')}</th>
          <th scope="col">{t('ended')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('card')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {known.keys.map((key) => (
          <tr key={key.id}>
            <td>
              <code>{inFours(key.id)}</code>
            </td>
            <td>{format.moment(key.startedAt)}</td>
            <td>{endOf(key)}</td>
            <td>
              <Link href={routes.issuerCard(key.id)} aria-label={t('cardOf', { key: inFours(key.id) })}>
                {t('card')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
