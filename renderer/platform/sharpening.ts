/** Sharpens a picture of print that is out of focus: what a reader of QR codes then finds, it did not find before. */

/** Four bytes a point, as canvases have it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Points to each side that are averaged, and how much of the difference to the average is added. */
const radius = 2;
const amount = 2;

const greyOf = ({ data }: Picture): Float32Array => {
  const grey = new Float32Array(data.length / 4);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (data[at] ?? 0) * 0.299 + (data[at + 1] ?? 0) * 0.587 + (data[at + 2] ?? 0) * 0.114;
  }
  return grey;
};

/** A row or a column within the picture: its first point, the step to the next, and how many there are. */
interface Line {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** The running average along a line; beyond its ends its last points go on. */
const averageAlong = (from: Float32Array, to: Float32Array, { start, step, count }: Line): void => {
  const at = (index: number): number => from[start + Math.min(count - 1, Math.max(0, index)) * step] ?? 0;
  let sum = 0;
  for (let index = -radius; index <= radius; index++) sum += at(index);
  for (let index = 0; index < count; index++) {
    to[start + index * step] = sum / (2 * radius + 1);
    sum += at(index + radius + 1) - at(index - radius);
  }
};

const averaged = (grey: Float32Array, { width, height }: Picture): Float32Array => {
  const rows = new Float32Array(grey.length);
  for (let y = 0; y < height; y++) averageAlong(grey, rows, { start: y * width, step: 1, count: width });
  const both = new Float32Array(grey.length);
  for (let x = 0; x < width; x++) averageAlong(rows, both, { start: x, step: width, count: height });
  return both;
};

/** The picture in grey, its edges drawn out (unsharp mask). */
export const sharpened = (picture: Picture): Picture => {
  const { width, height } = picture;
  const grey = greyOf(picture);
  const soft = averaged(grey, picture);
  const data = new Uint8ClampedArray(grey.length * 4);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const value = grey[i] ?? 0;
    data.fill(value + amount * (value - (soft[i] ?? 0)), at, at + 3);
    data[at + 3] = 255;
  }
  return { width, height, data };
};
