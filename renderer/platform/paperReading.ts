/** What a file holds that may be a certificate: a photo of the paper, an exported certificate, the text of its code. */
import { codeInPicture } from './codeReading.ts';

/** The largest file looked at, in bytes (40 MiB): more than any camera's photo. */
const maxBytes = 40 * 1024 * 1024;

/** Why nothing could be read. */
export type PaperTrouble = 'noCode' | 'notRead' | 'pdf' | 'tooLarge';

/** The text to verify, or why there is none. */
export type PaperReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly trouble: PaperTrouble };

/** Pictures by their first bytes; a file's name proves nothing. */
const pictures: readonly { readonly type: string; readonly starts: readonly number[] }[] = [
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/webp', starts: [0x52, 0x49, 0x46, 0x46] },
];

/** The kind of picture these bytes are; null: none we read. */
export const pictureType = (bytes: Uint8Array): string | null =>
  pictures.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte))?.type ?? null;

const asText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const refused = (trouble: PaperTrouble): PaperReading => ({ ok: false, trouble });

const inPicture = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<PaperReading> => {
  try {
    const text = await codeInPicture(new Blob([bytes], { type }));
    return text === null ? refused('noCode') : { ok: true, text };
  } catch {
    return refused('notRead');
  }
};

/** The text to verify in a file. */
export const readPaper = async (bytes: Uint8Array<ArrayBuffer>): Promise<PaperReading> => {
  if (bytes.length > maxBytes) return refused('tooLarge');
  const type = pictureType(bytes);
  if (type !== null) return inPicture(bytes, type);
  const text = asText(bytes)?.trim() ?? '';
  if (text.startsWith('%PDF')) return refused('pdf');
  return text === '' ? refused('notRead') : { ok: true, text };
};
