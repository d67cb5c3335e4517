/** Reads QR codes out of pictures and out of the camera's stream, here, without sending anything anywhere. */
import { decodeQR } from 'qr/decode.js';
import { type Picture, sharpened } from './sharpening.ts';

/** Longest side of a picture that is looked at, in points: first nearly as a phone takes it, then coarser, which hides grain. */
const sides = [3200, 2000, 1200] as const;
/** A camera's frame is looked at in this width: a code that fills a third of it has four points a module. */
const frameWidth = 1280;
const pauseMilliseconds = 80;
/** For a picture one waits gladly; a frame is followed by the next. */
const picturePatience = 400;
const framePatience = 40;

const codeIn = (picture: Picture, timeLimit: number): string | null => {
  try {
    return decodeQR(picture, { timeLimit, effort: 3 });
  } catch {
    // The reader has no other word for "there is none".
    return null;
  }
};

interface Size {
  readonly width: number;
  readonly height: number;
}

const drawn = (source: CanvasImageSource, { width, height }: Size, canvas: HTMLCanvasElement): ImageData | null => {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || width === 0 || height === 0) return null;
  canvas.width = width;
  canvas.height = height;
  // A picture with holes in it stands on white paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
};

const scaled = ({ width, height }: Size, longest: number): Size => {
  const scale = Math.min(1, longest / Math.max(1, width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

/** What the QR code in a picture (PNG, JPEG, WebP) says; null where none is found. Rejects what is no picture. */
export const codeInPicture = async (picture: Blob): Promise<string | null> => {
  const bitmap = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  try {
    const sizes = new Map(sides.map((side) => scaled(bitmap, side)).map((size) => [size.width, size]));
    for (const size of sizes.values()) {
      const image = drawn(bitmap, size, canvas);
      if (image === null) return null;
      const text = codeIn(image, picturePatience) ?? codeIn(sharpened(image), picturePatience);
      if (text !== null) return text;
    }
    return null;
  } finally {
    bitmap.close();
  }
};

/** Looks at the frames of a running video until one holds a QR code; answers what stops looking. */
export const watchForCode = (video: HTMLVideoElement, found: (text: string) => void): (() => void) => {
  const canvas = document.createElement('canvas');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSharpTurn = false;
  const look = (): void => {
    const size = scaled({ width: video.videoWidth, height: video.videoHeight }, frameWidth);
    const image = drawn(video, size, canvas);
    const text = image === null ? null : codeIn(isSharpTurn ? sharpened(image) : image, framePatience);
    // Cheap cameras do not come near enough in focus: each other frame is sharpened.
    isSharpTurn = !isSharpTurn;
    if (text === null) timer = setTimeout(look, pauseMilliseconds);
    else found(text);
  };
  look();
  return () => clearTimeout(timer);
};
