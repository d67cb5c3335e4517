import { Select } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCamera } from './useCamera.ts';
import styles from './Verify.module.css';

/** The running camera: shown only while it runs, and stopped with it. */
export const CameraView = ({ onText }: { readonly onText: (text: string) => void }) => {
  const { t } = useTranslation('verify');
  const video = useRef<HTMLVideoElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { cameras, running, trouble } = useCamera(video, chosen, onText);
  return (
    <>
      <div className={styles['camera']} data-trouble={trouble !== null}>
        <video ref={video} muted playsInline aria-label={t('camera.picture')} hidden={trouble !== null} />
        {trouble !== null && (
          <p role="alert">
            <IconCameraOff size={24} style={{ flex: 'none' }} aria-hidden />
            {t(`camera.${trouble}`)}
          </p>
        )}
        {running !== null && <div className={styles['frame']} aria-hidden />}
      </div>
      {running !== null && <p className={styles['hint']}>{t('camera.looking')}</p>}
      {cameras.length > 1 && (
        <Select
          label={t('camera.choose')}
          data={cameras.map(({ id, label }, index) => ({
            value: id,
            label: label === '' ? t('camera.unnamed', { number: index + 1 }) : label,
          }))}
          value={running}
          onChange={setChosen}
          allowDeselect={false}
        />
      )}
    </>
  );
};
