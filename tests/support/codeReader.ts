/** A QR reader that is not ours: zxing, as independent scanners use it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));

prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });

/** A picture as canvases give it: four bytes a point. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** What a QR code says, and its level of error correction. */
interface ReadCode {
  readonly text: string;
  readonly level: string;
}

const first = ([found]: readonly ReadResult[]): ReadCode | undefined =>
  found === undefined ? undefined : { text: found.text, level: found.ecLevel };

/** The QR code in a picture; undefined when none is found. */
export const readCode = async (picture: Picture): Promise<ReadCode | undefined> =>
  first(await readBarcodes({ ...picture, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true }));

/** The QR code in a picture file (PNG, JPEG); undefined when none is found. */
export const readCodeInFile = async (file: Uint8Array): Promise<ReadCode | undefined> =>
  first(await readBarcodes(Uint8Array.from(file), { formats: ['QRCode'], tryHarder: true }));
