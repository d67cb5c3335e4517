import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type Camera, type CameraTrouble, openCamera, stopCamera } from '#platform/camera.ts';
import { watchForCode } from '#platform/codeReading.ts';

/** How the camera stands. */
export interface CameraState {
  readonly cameras: readonly Camera[];
  /** The one that runs; null: none does. */
  readonly running: string | null;
  readonly trouble: CameraTrouble | null;
}

const off: CameraState = { cameras: [], running: null, trouble: null };

/** Runs the camera of that id in the video until a code is read or the screen is left. */
export const useCamera = (
  video: RefObject<HTMLVideoElement | null>,
  camera: string | null,
  onText: (text: string) => void,
): CameraState => {
  const [state, setState] = useState<CameraState>(off);
  const found = useEffectEvent(onText);
  useEffect(() => {
    let isWanted = true;
    let end = (): void => undefined;
    const start = async (): Promise<void> => {
      const opening = await openCamera(camera);
      if (!opening.ok) {
        if (isWanted) setState({ ...off, trouble: opening.trouble });
        return;
      }
      const { stream, id, cameras } = opening.opened;
      const element = video.current;
      if (!isWanted || element === null) {
        stopCamera(stream);
        return;
      }
      end = shownIn(element, stream, (text) => found(text));
      setState({ cameras, running: id, trouble: null });
    };
    void start();
    return () => {
      isWanted = false;
      end();
    };
  }, [camera, video]);
  return state;
};

/** Shows the stream, looks for codes in it, and answers what ends both. */
const shownIn = (video: HTMLVideoElement, stream: MediaStream, found: (text: string) => void): (() => void) => {
  video.srcObject = stream;
  // A browser that will not play by itself shows its own button.
  void video.play().catch(() => undefined);
  const stopLooking = watchForCode(video, found);
  return () => {
    stopLooking();
    stopCamera(stream);
    video.srcObject = null;
  };
};
