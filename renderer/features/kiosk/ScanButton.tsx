import { IconQrcode } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCamera } from '#platform/camera.ts';
import { BigButton } from './BigButton.tsx';

/** Opens the camera; not there where no camera is. */
export const ScanButton = ({ onPress }: { readonly onPress: () => void }) => {
  const { t } = useTranslation('kiosk');
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let isShown = true;
    void hasCamera().then((found) => isShown && setThere(found));
    return () => {
      isShown = false;
    };
  }, []);
  if (!isThere) return null;
  return (
    <BigButton icon={<IconQrcode size={36} aria-hidden />} onPress={onPress}>
      {t('scan.start')}
    </BigButton>
  );
};
