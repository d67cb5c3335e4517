/** The picture of the workshop on its papers: which files are taken and how large it is kept. */
import { error, type Problem } from '#kernel/result.ts';
import type { ImageSize } from './attachmentKeeping.ts';

/** Media types of pictures that are taken. No SVG: it may carry script and outside addresses. */
export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** Largest file that is taken, in MB of 1024 × 1024 bytes. */
const mostMegabytes = 2;

/** Longest side in pixels: at 15 mm high and three times as wide sharper than a workshop printer. */
export const logoSide = 600;

/** A file as it was chosen. */
interface ChosenFile {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** What is wrong with a file before it is read: `logoNotPicture`, `fileTooLarge` (params `name`, `megabytes`). */
export const logoProblems = ({ name, type, size }: ChosenFile): readonly Problem[] => {
  if (!logoTypes.some((known) => known === type)) return [error('logoNotPicture', 'workshop.logo')];
  return size > mostMegabytes * 1024 * 1024
    ? [error('fileTooLarge', 'workshop.logo', { name, megabytes: mostMegabytes })]
    : [];
};

/** The size in which it is kept, in whole pixels, its shape kept: the longer side at most `logoSide`, never enlarged. */
export const logoSize = ({ width, height }: ImageSize): ImageSize => {
  const scale = Math.min(1, logoSide / Math.max(width, height, 1));
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
};
