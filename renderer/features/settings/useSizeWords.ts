import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { sizeOf } from './backupListView.ts';

/** `12.3 MB`. */
export const useSizeWords = (): ((bytes: number) => string) => {
  const { t } = useTranslation('backups');
  const format = useFormat();
  return (bytes) => {
    const { unit, value } = sizeOf(bytes);
    return t(`bytes.${unit}`, { value: format.number(value) });
  };
};
