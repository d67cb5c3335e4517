/** A figure as it is tapped: text of digits and at most one point, so that `12.` and `0.0` stand while being entered. */

/** Longest figure a meter shows, with its point. */
const mostSigns = 9;

/** Keys of a keypad: digits, the point, and taking back the last sign. */
export type KeypadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'Backspace';

const isDigit = (key: string): boolean => /^\d$/.test(key);

/** The figure after a key; unchanged by a key that does not fit. `decimals`: most digits behind the point. */
export const withKey = (figure: string, key: string, decimals: number): string => {
  if (key === 'Backspace') return figure.slice(0, -1);
  const [, behind] = figure.split('.');
  if (key === '.' || key === ',') {
    return decimals === 0 || behind !== undefined ? figure : `${figure === '' ? '0' : figure}.`;
  }
  const isFull = figure.length >= mostSigns || (behind !== undefined && behind.length >= decimals);
  if (!isDigit(key) || isFull) return figure;
  return figure === '0' ? key : figure + key;
};

/** The value of a figure; null while there is none. */
export const figureValue = (figure: string): number | null => (figure === '' ? null : Number(figure));
