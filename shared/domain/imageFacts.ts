/**
 * What an image is and how large, by its first bytes: a name can say anything. Nothing of it is decoded, so that a small
 * file of a huge picture is known before it takes the memory it asks for.
 */
import type { ImageSize } from './attachmentKeeping.ts';

/** How much of a file is needed to tell, in bytes: before the size of a JPEG may stand whole thumbnails. */
export const headBytes = 512 * 1024;

/** Images that can be drawn; all others are refused or kept as files. */
export type DrawableType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/bmp';

/** An image that can be drawn. `size` null: its head does not say it. */
interface DrawableImage {
  readonly mediaType: DrawableType;
  readonly size: ImageSize | null;
}

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Segments that hold the size of a JPEG: all of C0 to CF but tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Uint8Array): ImageSize | null => {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const webpSize = (bytes: Uint8Array): ImageSize | null => {
  const view = viewOf(bytes);
  const packed = latin(bytes, 12, 16);
  const three = (at: number): number => view.getUint16(at, true) + 65_536 * view.getUint8(at + 2);
  if (packed === 'VP8X') return { width: 1 + three(24), height: 1 + three(27) };
  // Fourteen bits each; above them stands a scale that is no part of the size.
  if (packed === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (packed !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
};

const pngSize = (bytes: Uint8Array): ImageSize => ({
  width: viewOf(bytes).getUint32(16),
  height: viewOf(bytes).getUint32(20),
});

const gifSize = (bytes: Uint8Array): ImageSize => ({
  width: viewOf(bytes).getUint16(6, true),
  height: viewOf(bytes).getUint16(8, true),
});

/** A picture stored from its top down has a negative height. */
const bmpSize = (bytes: Uint8Array): ImageSize => ({
  width: Math.abs(viewOf(bytes).getInt32(18, true)),
  height: Math.abs(viewOf(bytes).getInt32(22, true)),
});

/** No image has its size in fewer bytes. */
const shortestHead = 30;

const isBmp = (bytes: Uint8Array): boolean => latin(bytes, 0, 2) === 'BM' && latin(bytes, 6, 10) === '\0\0\0\0';

/** What the first bytes of a file say; null: it is no image that can be drawn. */
export const drawableImage = (head: Uint8Array): DrawableImage | null => {
  if (head.length < shortestHead) return null;
  if (latin(head, 0, 3) === '\xff\xd8\xff') return { mediaType: 'image/jpeg', size: jpegSize(head) };
  if (latin(head, 0, 8) === '\x89PNG\r\n\x1a\n') return { mediaType: 'image/png', size: pngSize(head) };
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') {
    return { mediaType: 'image/webp', size: webpSize(head) };
  }
  if (/^GIF8[79]a/.test(latin(head, 0, 6))) return { mediaType: 'image/gif', size: gifSize(head) };
  return isBmp(head) ? { mediaType: 'image/bmp', size: bmpSize(head) } : null;
};

/**
 * Whether a file that is no image to draw is one all the same, or would be shown as one or as a page: HEIC, AVIF and
 * TIFF, which say where they were taken and cannot be drawn here, and SVG and HTML, which may hold script.
 */
export const isRefusedImage = (
  head: Uint8Array,
  { name, type }: { readonly name: string; readonly type: string },
): boolean => {
  if (/^image\//.test(type) || /\.(svgz?|html?|xhtml|mhtml|hei[cf]|avif|tiff?)$/i.test(name)) return true;
  const start = latin(head, 0, Math.min(head.length, 1024));
  return (
    /^(II\*\0|MM\0\*)/.test(start) ||
    start.slice(4, 8) === 'ftyp' ||
    /<(svg|html|script|!doctype html)[\s>]/i.test(start)
  );
};
