import { Button, CloseButton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { routes } from '#routes.ts';
import styles from './Certificates.module.css';
import { mostInPile } from './certificatesView.ts';

interface SelectedCertificatesProps {
  readonly ids: readonly string[];
  readonly onClear: () => void;
}

/** What to do with the certificates ticked. */
export const SelectedCertificates = ({ ids, onClear }: SelectedCertificatesProps) => {
  const { t } = useTranslation('register');
  const [, navigate] = useLocation();
  const isTooMany = ids.length > mostInPile;
  return (
    <section className={styles['bulk']} aria-label={t('bulk')}>
      <strong>{t('selected', { count: ids.length })}</strong>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        disabled={isTooMany}
        onClick={() => navigate(routes.certificatePile(ids))}
      >
        {t('printSelected')}
      </Button>
      {isTooMany && <span className={styles['second']}>{t('tooMany', { count: mostInPile })}</span>}
      <CloseButton aria-label={t('clearSelection')} onClick={onClear} ml="auto" />
    </section>
  );
};
