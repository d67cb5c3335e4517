import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type CameraState, cameraOff, startCodeCamera } from '#platform/codeCamera.ts';

/** Runs the camera of that id in the video until a code is read or the screen is left. */
export const useCamera = (
  video: RefObject<HTMLVideoElement | null>,
  camera: string | null,
  onText: (text: string) => void,
): CameraState => {
  const [state, setState] = useState<CameraState>(cameraOff);
  const found = useEffectEvent(onText);
  useEffect(
    () => startCodeCamera({ video: () => video.current, camera, onState: setState, onText: (text) => found(text) }),
    [camera, video],
  );
  return state;
};
