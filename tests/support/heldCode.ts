/** A QR code held before a camera, as a page gets to see it. */
import { qrModules } from '#print/qrModules.ts';

const points = 8;
const milliseconds = 100;

/** The camera's stream: the code in black on white; an empty text: nothing is held before it. */
export const heldCode = (text: string): MediaStream => {
  const rows = text === '' ? [] : qrModules(text);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, rows.length) * points;
  canvas.height = canvas.width;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('A canvas cannot be drawn on.');
  const stream = canvas.captureStream(1000 / milliseconds);
  const draw = (): void => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#000';
    for (const [y, row] of rows.entries()) {
      for (const [x, isDark] of row.entries()) if (isDark) context.fillRect(x * points, y * points, points, points);
    }
    // A canvas sends a frame only when something is drawn on it.
    if (stream.active) setTimeout(draw, milliseconds);
  };
  draw();
  return stream;
};
