import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { routes } from '#routes.ts';
import styles from './Today.module.css';

/** Where machines without a programme are listed. */
export const withoutProgrammeAddress = `${routes.equipment}?programme=none`;

/** Says that some machines can never fall due, and where to mend it. */
export const WithoutProgramme = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('today');
  return (
    <div className={styles['hint']}>
      <IconInfoCircle size={16} aria-hidden />
      <span>{t('withoutProgramme', { count })}</span>
      <Link href={withoutProgrammeAddress}>{t('assign')}</Link>
    </div>
  );
};
