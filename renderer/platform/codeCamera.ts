/** A camera that looks for a QR code, shown in a video while it does. */
import { type Camera, type CameraTrouble, openCamera, stopCamera } from './camera.ts';
import { watchForCode } from './codeReading.ts';

/** How the camera stands. */
export interface CameraState {
  readonly cameras: readonly Camera[];
  /** The one that runs; null: none does. */
  readonly running: string | null;
  readonly trouble: CameraTrouble | null;
}

/** Before it is opened. */
export const cameraOff: CameraState = { cameras: [], running: null, trouble: null };

interface CodeCamera {
  /** Where it is shown; null once that is gone. */
  readonly video: () => HTMLVideoElement | null;
  /** Which camera; null: the one at the back, or the only one. */
  readonly camera: string | null;
  readonly onState: (state: CameraState) => void;
  readonly onText: (text: string) => void;
}

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

/** Runs a camera until a code is read or it is ended; answers what ends it, lamp and all. */
export const startCodeCamera = ({ video, camera, onState, onText }: CodeCamera): (() => void) => {
  let isWanted = true;
  let end = (): void => undefined;
  const start = async (): Promise<void> => {
    const opening = await openCamera(camera);
    if (!opening.ok) {
      if (isWanted) onState({ ...cameraOff, trouble: opening.trouble });
      return;
    }
    const { stream, id, cameras } = opening.opened;
    const element = video();
    if (!isWanted || element === null) {
      stopCamera(stream);
      return;
    }
    end = shownIn(element, stream, onText);
    onState({ cameras, running: id, trouble: null });
  };
  void start();
  return () => {
    isWanted = false;
    end();
  };
};
