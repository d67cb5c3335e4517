import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { withoutProof } from '#domain/personAccess.ts';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Settings.module.css';

interface SignOnFieldProps {
  readonly fleet: Fleet;
  readonly isByProof: boolean;
  readonly onChange: (isByProof: boolean) => void;
}

/** Whether a name alone is enough at the shared screen, and who would stand outside if not. */
export const SignOnField = ({ fleet, isByProof, onChange }: SignOnFieldProps) => {
  const { t } = useTranslation('shifts');
  const format = useFormat();
  const outside = withoutProof(fleet.people.values());
  const names = format.list(outside.map(({ name }) => name));
  return (
    <Switch
      className={styles['wide'] ?? ''}
      label={t('signOnByProof')}
      description={
        isByProof && outside.length > 0 ? t('withoutProof', { count: outside.length, names }) : t('signOnByProofText')
      }
      checked={isByProof}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
};
