/** A camera for the tests: Chromium plays a film instead, in which a paper with a QR code is held before it. */
import { writeFileSync } from 'node:fs';
import { qrModules } from '#print/qrModules.ts';

const width = 1280;
const height = 720;
/** Luma of paper, ink and of the bench behind. */
const [paper, ink, bench] = [205, 45, 120];

const frameOf = (text: string | null): Buffer => {
  const rows = text === null ? [] : qrModules(text);
  const points = Math.floor((height * 0.8) / Math.max(1, rows.length));
  const left = Math.floor((width - rows.length * points) / 2);
  const top = Math.floor((height - rows.length * points) / 2);
  const luma = Buffer.alloc(width * height, bench);
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      for (let line = 0; line < points; line++) {
        const start = (top + y * points + line) * width + left + x * points;
        luma.fill(isDark ? ink : paper, start, start + points);
      }
    }
  }
  // No colour: the two planes of chroma at their middle.
  return Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
};

/** Writes such a film (YUV4MPEG2); null: nothing is held before the camera. */
export const filmOf = (text: string | null, file: string): void => {
  const frame = frameOf(text);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame]),
  );
};

/** What a Chromium is told to have that camera. */
export const cameraArgs = (film: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];
