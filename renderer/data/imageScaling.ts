/** Scales a large photo down by drawing it anew. What the camera wrote beside it (place, owner) is gone with that. */
import { isDrawable, keptSize } from '#domain/attachmentKeeping.ts';

/** Good enough to read a gauge, a fifth of the bytes. */
const quality = 0.85;

const drawn = async (image: ImageBitmap): Promise<Blob | null> => {
  const { width, height } = keptSize(image);
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (drawing === null) return null;
  // What is transparent would turn black on paper and in JPEG.
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(image, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
};

/**
 * The file as it is kept: a photo whose longer side is above the limit scaled down to it, as JPEG; all else as it is,
 * an image that cannot be read too.
 */
export const scaledDown = async (file: Blob): Promise<Blob> => {
  if (!isDrawable(file.type)) return file;
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return file;
  try {
    return keptSize(image).width === image.width ? file : ((await drawn(image)) ?? file);
  } finally {
    image.close();
  }
};
