/**
 * The drawings of checks, as path data in a box of 160 × 120: `lines` show the part, `look` where to look on it. Drawn for
 * this program.
 */
import type { CheckPictureName } from '#domain/checkPicture.ts';

/** A drawing. */
export interface CheckDrawing {
  readonly lines: string;
  readonly look: string;
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r} 0 1 0 ${-2 * r} 0 Z`;

/** A box from its left upper corner, with its corners rounded by `r`. */
const box = ([x, y]: readonly [number, number], [w, h]: readonly [number, number], r: number): string =>
  `M${x + r} ${y} h${w - 2 * r} a${r} ${r} 0 0 1 ${r} ${r} v${h - 2 * r} a${r} ${r} 0 0 1 ${-r} ${r} h${2 * r - w} a${r} ${r} 0 0 1 ${-r} ${-r} v${2 * r - h} a${r} ${r} 0 0 1 ${r} ${-r} Z`;

const around = (count: number, radius: number, r: number): string =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return circle(Math.round(80 + radius * Math.sin(angle)), Math.round(60 - radius * Math.cos(angle)), r);
  }).join(' ');

const each = (from: number, step: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + i * step);

/** All drawings. */
export const checkDrawings: Readonly<Record<CheckPictureName, CheckDrawing>> = {
  tyreTread: {
    lines: `${box([48, 8], [64, 104], 18)} M64 9 V111 M96 9 V111 ${each(20, 15, 6)
      .map((y) => `M49 ${y} L64 ${y + 8} M111 ${y} L96 ${y + 8}`)
      .join(' ')}`,
    look: 'M76 10 V110 M84 10 V110 M20 60 H42 M34 52 L42 60 L34 68 M140 60 H118 M126 52 L118 60 L126 68',
  },
  wheelNuts: {
    lines: `${circle(80, 60, 52)} ${circle(80, 60, 40)} ${circle(80, 60, 11)}`,
    look: around(8, 25, 5),
  },
  mirror: {
    lines: `${box([58, 16], [56, 76], 12)} M58 34 H34 V108 M58 74 H34`,
    look: 'M70 62 L94 32 M74 80 L104 44',
  },
  lights: {
    lines: 'M66 26 H80 V94 H66 C34 94 34 26 66 26 Z M80 38 H72 M80 82 H72',
    look: 'M92 42 L130 28 M94 60 H138 M92 78 L130 92',
  },
  wiper: {
    lines: 'M14 92 L34 26 Q80 14 126 26 L146 92 Q80 104 14 92 Z M62 97 L86 62',
    look: 'M70 74 L104 36 M38 64 A66 66 0 0 1 118 54',
  },
  horn: {
    lines: 'M30 50 H50 L94 26 V94 L50 70 H30 Z M50 50 V70 M36 70 V86 H48 V70',
    look: 'M106 44 Q114 60 106 76 M118 34 Q134 60 118 86 M130 24 Q154 60 130 96',
  },
  brake: {
    lines: `${circle(72, 60, 48)} ${circle(72, 60, 18)} ${circle(72, 60, 6)}`,
    look: 'M112 18 A58 58 0 0 1 112 102 L96 88 A36 36 0 0 0 96 32 Z',
  },
  steering: {
    lines: `${circle(80, 64, 48)} ${circle(80, 64, 39)} ${circle(80, 64, 12)} M41 60 H68 M92 60 H119 M80 76 V103`,
    look: 'M54 10 Q80 -2 106 10 M97 3 L106 10 L96 15 M63 3 L54 10 L64 15',
  },
  oilLevel: {
    lines: `${circle(80, 16, 10)} M80 26 V48 ${box([70, 48], [20, 64], 6)}`,
    look: 'M62 66 H98 M62 98 H98 M80 74 V90 M75 79 L80 74 L85 79 M75 85 L80 90 L85 85',
  },
  coolant: {
    lines: `${box([36, 34], [88, 72], 14)} ${box([62, 16], [36, 18], 4)} M44 74 Q58 66 72 74 T100 74 T116 72`,
    look: 'M36 56 H56 M36 92 H56 M104 56 H124 M104 92 H124',
  },
  battery: {
    lines: `${box([28, 38], [104, 66], 8)} M44 38 V26 H64 V38 M96 38 V26 H116 V38 M28 86 H132`,
    look: 'M44 60 H64 M54 50 V70 M96 60 H116',
  },
  leak: {
    lines: 'M12 26 H92 V52 M12 44 H74 V52 M68 52 H98 V64 H68 Z M34 112 Q84 100 134 112',
    look: 'M83 70 C83 70 71 86 71 93 A12 12 0 0 0 95 93 C95 86 83 70 83 70 Z',
  },
  gauge: {
    lines: 'M22 96 A58 58 0 0 1 138 96 Z M34 82 L44 86 M46 58 L54 65 M80 38 V49 M114 58 L106 65 M126 82 L116 86',
    look: 'M80 94 L104 56 M80 94 m-5 0 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0',
  },
  fireExtinguisher: {
    lines: `${box([60, 42], [42, 72], 12)} M72 42 V30 H90 V42 M64 28 H108 M72 28 L102 16 M64 28 C40 32 38 64 46 86`,
    look: `${circle(81, 64, 11)} M81 64 L87 57`,
  },
  seatBelt: {
    lines:
      'M50 22 Q50 10 62 10 H82 Q92 10 93 20 L98 70 H122 Q132 70 132 82 V100 H58 Q48 100 48 90 Z M58 100 V114 M122 100 V114',
    look: 'M56 22 L106 84 M62 16 L112 78 M102 86 L114 74 L122 82 L110 94 Z',
  },
  coupling: {
    lines: `${box([30, 16], [100, 88], 22)} M60 104 L70 68 A14 14 0 1 1 90 68 L100 104`,
    look: `${circle(80, 58, 8)} M94 58 H150 M142 50 V66`,
  },
  forkHeel: {
    lines: 'M44 6 H60 V84 Q60 92 68 92 H150 L150 98 L60 104 Q44 104 44 90 Z M44 24 H32 V38 H44 M44 66 H32 V80 H44',
    look: `${circle(56, 94, 20)} M46 84 L54 90 L52 97 L62 102`,
  },
  mastChain: {
    lines: 'M40 4 V116 M52 4 V116 M108 4 V116 M120 4 V116 M40 8 H120 M40 108 H120 M60 86 H100 V100 H60 Z',
    look: each(16, 10, 7)
      .map((y) => `${box([64, y], [7, 12], 3)} ${box([89, y], [7, 12], 3)}`)
      .join(' '),
  },
  track: {
    lines: `${box([10, 36], [140, 60], 30)} ${circle(40, 66, 18)} ${circle(120, 66, 18)} ${circle(68, 80, 7)} ${circle(92, 80, 7)}`,
    look: 'M40 36 Q80 58 120 36 M80 14 V42 M74 36 L80 43 L86 36',
  },
  bucket: {
    lines: 'M46 30 L100 22 L118 46 Q120 96 66 100 Q34 84 46 30 Z M46 30 L70 60 L118 46',
    look: `M66 100 L48 112 M84 97 L74 114 M101 86 L98 106 ${circle(62, 18, 7)} ${circle(90, 13, 7)}`,
  },
  emergencyStop: {
    lines: `${box([34, 70], [92, 40], 6)} M68 70 V60 M92 70 V60`,
    look: 'M50 60 Q50 30 80 30 Q110 30 110 60 Z M80 2 V20 M72 13 L80 21 L88 13',
  },
};
