import { encodeQR } from 'qr';

/** Modules of white around the code: what ISO/IEC 18004 asks for. */
const quietModules = 4;
/** The coarsest printer of a workshop, 8 dots a millimetre. */
const dotMm = 25.4 / 203;
/** A module of fewer dots is lost between worn paper and a phone's lens. */
const fewestDots = 3;
const smallestMm = 30;

/** The modules of a QR code of error correction Q with its quiet zone, row by row; true is black. */
export const qrModules = (text: string): readonly (readonly boolean[])[] =>
  encodeQR(text, 'raw', { ecc: 'quartile', border: quietModules });

/**
 * Side in millimetres, quiet zone included, of a code so many modules wide: at least 30 mm, and each module a whole
 * number of a 203 dpi printer's dots, three or more. 93 modules (version 17) are 34.9 mm.
 */
export const qrSideMm = (modules: number): number =>
  modules * dotMm * Math.max(fewestDots, Math.ceil(smallestMm / (modules * dotMm)));

/** The black modules as one path, each run of a row one box, so that no hairline opens between neighbours. */
export const qrPath = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join('');
