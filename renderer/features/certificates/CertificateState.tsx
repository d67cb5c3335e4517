import { IconBan, IconCircleCheck, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CertificateState as State } from '#data/certificateRegister.ts';
import styles from './Certificates.module.css';

const icons = { valid: IconCircleCheck, void: IconBan, replaced: IconReplace } as const;

/** Valid, void or replaced, by shape and word. */
export const CertificateState = ({ state }: { readonly state: State }) => {
  const { t } = useTranslation('register');
  const Icon = icons[state];
  return (
    <span className={styles['state']} data-state={state}>
      <Icon size={15} aria-hidden />
      {t(state)}
    </span>
  );
};
