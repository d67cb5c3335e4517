/** Keeps the picture of the workshop: drawn anew as PNG, so that nothing but the picture itself comes in. */
import { logoProblems, logoSize } from '#domain/logo.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { keepContent } from './contentStore.ts';

const drawnAnew = async (image: ImageBitmap): Promise<Blob | null> => {
  const { width, height } = logoSize(image);
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (drawing === null) return null;
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(image, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
};

const drawn = async (file: Blob): Promise<Blob | null> => {
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return null;
  try {
    return await drawnAnew(image);
  } finally {
    image.close();
  }
};

/**
 * The hash under which the picture in a file is kept. Problems: `logoNotPicture`, `fileTooLarge`, `storageFull`,
 * `storageUnavailable`.
 */
export const keepLogo = async (file: File): Promise<Result<string>> => {
  const problems = logoProblems(file);
  if (problems.length > 0) return failed(problems);
  const picture = await drawn(file);
  if (picture === null) return failed([error('logoNotPicture', 'workshop.logo')]);
  const kept = await keepContent(picture);
  return kept.ok ? ok(kept.value.hash) : kept;
};
