/** Sizes of label sheets, in millimetres, as they are sold; the first of each paper is the usual one. */
import type { Settings } from '#domain/settings.ts';

/** Labels of one size on their sheet. */
export interface LabelSize {
  readonly id: 'large' | 'medium' | 'small' | 'letterLarge' | 'letterMedium' | 'letterSmall';
  readonly paper: Settings['paper'];
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** From the left edge of the paper to the first label, and from its top. */
  readonly left: number;
  readonly top: number;
  /** Between columns; rows follow without a gap. */
  readonly gap: number;
}

/** The sizes offered. */
export const labelSizes: readonly LabelSize[] = [
  { id: 'medium', paper: 'A4', columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.7, top: 15.1, gap: 2.5 },
  { id: 'large', paper: 'A4', columns: 2, rows: 4, width: 99.1, height: 67.7, left: 4.7, top: 13.1, gap: 2.5 },
  { id: 'small', paper: 'A4', columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.2, top: 12.9, gap: 2.5 },
  {
    id: 'letterMedium',
    paper: 'Letter',
    columns: 2,
    rows: 5,
    width: 101.6,
    height: 50.8,
    left: 4,
    top: 12.7,
    gap: 4.8,
  },
  { id: 'letterLarge', paper: 'Letter', columns: 2, rows: 3, width: 101.6, height: 84.7, left: 4, top: 12.7, gap: 4.8 },
  {
    id: 'letterSmall',
    paper: 'Letter',
    columns: 3,
    rows: 10,
    width: 66.7,
    height: 25.4,
    left: 4.8,
    top: 12.7,
    gap: 3.1,
  },
];

/** Things in pages of as many labels as fit. */
export const labelPages = <T>(things: readonly T[], { columns, rows }: LabelSize): readonly (readonly T[])[] => {
  const size = columns * rows;
  return Array.from({ length: Math.ceil(things.length / size) }, (_, i) => things.slice(i * size, (i + 1) * size));
};
