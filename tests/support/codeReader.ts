/** A QR reader that is not ours: zxing, as independent scanners use it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));

prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });

/** A picture as canvases give it: four bytes a point. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** The QR code in a picture: what it says, and its level of error correction; undefined when none is found. */
export const readCode = async (picture: Picture): Promise<{ text: string; level: string } | undefined> => {
  const [found] = await readBarcodes({ ...picture, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true });
  return found === undefined ? undefined : { text: found.text, level: found.ecLevel };
};
