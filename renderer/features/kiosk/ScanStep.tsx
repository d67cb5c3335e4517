import { IconCameraOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CameraState, cameraOff, startCodeCamera } from '#platform/codeCamera.ts';
import { useSecond } from './Both.tsx';
import controls from './Controls.module.css';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';

interface ScanStepProps {
  readonly head?: ReactNode;
  readonly onText: (text: string) => void;
  readonly onBack: () => void;
}

/** A label or a badge held before the camera, which runs only while this is shown. */
export const ScanStep = ({ head, onText, onBack }: ScanStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const video = useRef<HTMLVideoElement>(null);
  const [{ running, trouble }, setState] = useState<CameraState>(cameraOff);
  const found = useEffectEvent(onText);
  useEffect(
    () =>
      startCodeCamera({
        video: () => video.current,
        camera: null,
        onState: setState,
        onText: (text) => found(text),
      }),
    [],
  );
  return (
    <Frame
      title={t('scan.title')}
      secondTitle={second((other) => other('scan.title'))}
      head={head}
      onBack={onBack}
      note={running === null ? null : t('scan.looking')}
    >
      {trouble === null ? (
        <video ref={video} className={controls['camera']} muted playsInline aria-label={t('scan.picture')} />
      ) : (
        <p role="alert" className={styles['alarm']}>
          <IconCameraOff size={32} aria-hidden /> {t(`scan.${trouble}`)}
        </p>
      )}
    </Frame>
  );
};
