/** Draws every photo anew before it is kept. What the camera wrote beside it (place, owner) is gone with that. */
import { keptSize, photoProblems } from '#domain/attachmentKeeping.ts';
import { type DrawableType, drawableImage, headBytes, isRefusedImage } from '#domain/imageFacts.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';

/** Good enough to read a gauge, a fifth of the bytes. */
const quality = 0.85;

const notRead: readonly Problem[] = [error('photoNotRead')];

/** A screenshot or logo that fits stays PNG, with all it lets show through; everything else becomes JPEG. */
const drawn = async (image: ImageBitmap, mediaType: DrawableType): Promise<Blob | null> => {
  const { width, height } = keptSize(image);
  const isPng = mediaType === 'image/png' && width === image.width;
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (drawing === null) return null;
  if (!isPng) {
    // What is transparent would turn black on paper and in JPEG.
    drawing.fillStyle = '#fff';
    drawing.fillRect(0, 0, width, height);
  }
  drawing.drawImage(image, 0, 0, width, height);
  return canvas.convertToBlob(isPng ? { type: 'image/png' } : { type: 'image/jpeg', quality });
};

/**
 * The file as it is kept. An image, by its bytes and not by its name, is drawn anew, its longer side within the limit;
 * another file stays as it is. Problems: `photoTooLarge`; `photoNotRead` for an image that cannot be drawn, an SVG or a
 * page.
 */
export const drawnAnew = async (file: Blob): Promise<Result<Blob>> => {
  const name = file instanceof File ? file.name : '';
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const found = drawableImage(head);
  if (found === null) return isRefusedImage(head, { name, type: file.type }) ? failed(notRead) : ok(file);
  if (found.size === null) return failed(notRead);
  const problems = photoProblems(name, found.size);
  if (problems.length > 0) return failed(problems);
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return failed(notRead);
  try {
    const bytes = await drawn(image, found.mediaType);
    return bytes === null ? failed(notRead) : ok(bytes);
  } finally {
    image.close();
  }
};
