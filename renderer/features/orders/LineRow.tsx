import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Lines.module.css';

interface LineRowProps {
  readonly what: string;
  readonly more: string;
  readonly figure: string;
  /** Undefined where nothing can be changed any more. */
  readonly onRemove: (() => void) | undefined;
}

/** One line of hours or money. */
export const LineRow = ({ what, more, figure, onRemove }: LineRowProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['line']}>
      <span>{what}</span>
      <span className={styles['dim']}>{more}</span>
      <strong>{figure}</strong>
      {onRemove !== undefined && (
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={`${t('remove')}: ${what}`} onClick={onRemove}>
          <IconX size={15} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
};
