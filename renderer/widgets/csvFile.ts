import { csvRecord } from '#archive/cellText.ts';

/** A CSV file's bytes, cells guarded: UTF-8 with a mark, because spreadsheets take a file without one for the system's own encoding. */
export const csvFile = (records: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`\ufeff${records.map(csvRecord).join('\r\n')}\r\n`);
