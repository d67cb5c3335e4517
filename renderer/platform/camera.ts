/** The computer's cameras. Asked for only when the user wants one; whoever opens one stops it. */

/** Why there is no picture: the browser gives this page none, none is connected, it was refused, another program has it. */
export type CameraTrouble = 'missing' | 'none' | 'refused' | 'busy';

/** A camera to choose. */
export interface Camera {
  readonly id: string;
  /** As the system calls it; empty where it does not say. */
  readonly label: string;
}

/** A running camera, and the ones there are. */
export interface OpenedCamera {
  readonly stream: MediaStream;
  /** The one that runs. */
  readonly id: string;
  readonly cameras: readonly Camera[];
}

/** What opening came to. */
export type CameraOpening =
  | { readonly ok: true; readonly opened: OpenedCamera }
  | { readonly ok: false; readonly trouble: CameraTrouble };

const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** What a failed request for the camera means, by the error's name (Media Capture and Streams, 10.2). */
export const cameraTrouble = (reason: unknown): CameraTrouble =>
  reason instanceof Error ? (troubles[reason.name] ?? 'missing') : 'missing';

const wanted = (id: string | null): MediaTrackConstraints => ({
  // A code of version 17 needs the points.
  width: { ideal: 1920 },
  height: { ideal: 1080 },
  ...(id === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: id } }),
});

/** Stops a camera: its lamp goes out. */
export const stopCamera = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** Opens a camera by its id; null: the one at the back, or the only one. */
export const openCamera = async (id: string | null): Promise<CameraOpening> => {
  // Not there on a page without a secure origin.
  if (!('mediaDevices' in navigator)) return { ok: false, trouble: 'missing' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: wanted(id) });
    const devices = await navigator.mediaDevices.enumerateDevices();
    const cameras = devices
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
    const running = stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';
    return { ok: true, opened: { stream, id: running, cameras } };
  } catch (reason) {
    return { ok: false, trouble: cameraTrouble(reason) };
  }
};

/** Whether a camera is connected; asks nobody for it, and lights no lamp. */
export const hasCamera = async (): Promise<boolean> => {
  if (!('mediaDevices' in navigator)) return false;
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput');
  } catch {
    // A page that may not even ask has no camera.
    return false;
  }
};
