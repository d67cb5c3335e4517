import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { contentOf, keepContent } from '#data/contentStore.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { useAttachments, useContentUrl } from '#data/queries/attachments.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  stopDatabase();
  await Dexie.delete(db.name);
});

const photo = async (width: number, height: number, type = 'image/jpeg'): Promise<Blob> => {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('There is no canvas.');
  drawing.fillStyle = '#246';
  drawing.fillRect(0, 0, width / 2, height);
  return canvas.convertToBlob({ type });
};

/** What a camera held upright writes: turn by 90° (orientation 6), in the smallest EXIF segment there is. */
const exif = new Uint8Array([
  ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
  ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
  ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
]);

const withExif = (jpeg: Blob): Blob => new Blob([jpeg.slice(0, 2), exif, jpeg.slice(2)], { type: 'image/jpeg' });

const holdsExif = async (bytes: Blob): Promise<boolean> =>
  new TextDecoder('latin1').decode(await bytes.arrayBuffer()).includes('Exif');

const keptPhoto = async (file: Blob): Promise<{ bytes: Blob; width: number; height: number }> => {
  const kept = await done(keepContent(file));
  const bytes = await contentOf(kept.hash);
  if (bytes === null) throw new Error('Nothing was kept.');
  expect([bytes.size, bytes.type]).toEqual([kept.size, kept.mediaType]);
  const { width, height } = await createImageBitmap(bytes);
  return { bytes, width, height };
};

describe('a photo', () => {
  it('larger than the screen is scaled down, stands upright and forgets where it was taken', async () => {
    const taken = withExif(await photo(3000, 1000));
    expect(await holdsExif(taken)).toBe(true);
    const { bytes, width, height } = await keptPhoto(taken);
    expect([width, height]).toEqual([683, 2048]);
    expect(bytes.type).toBe('image/jpeg');
    expect(await holdsExif(bytes)).toBe(false);
  });

  it('of a screen becomes a JPEG when it is scaled down', async () => {
    const { bytes, width, height } = await keptPhoto(await photo(2100, 700, 'image/png'));
    expect([bytes.type, width, height]).toEqual(['image/jpeg', 2048, 683]);
  });

  it('that fits is drawn anew, too, and forgets where it was taken', async () => {
    const { bytes, width, height } = await keptPhoto(withExif(await photo(800, 600)));
    expect([bytes.type, width, height]).toEqual(['image/jpeg', 600, 800]);
    expect(await holdsExif(bytes)).toBe(false);
  });

  it('is known by its bytes, whatever it is called', async () => {
    const file = new File([await photo(80, 60, 'image/png')], 'paper.pdf', { type: 'application/pdf' });
    const { bytes, width, height } = await keptPhoto(file);
    expect([bytes.type, width, height]).toEqual(['image/png', 80, 60]);
  });

  it('of more than 25 million pixels is refused before it is decoded', async () => {
    const bytes = new Uint8Array(await (await photo(8, 8, 'image/png')).arrayBuffer());
    new DataView(bytes.buffer).setUint32(16, 5_000_000);
    const refused = await keepContent(new File([bytes], 'large.png', { type: 'image/png' }));
    expect(refused).toMatchObject({
      problems: [{ code: 'photoTooLarge', params: { name: 'large.png', megapixels: 25 } }],
    });
  });

  it.each([
    { what: 'that cannot be read', content: 'no photo', type: 'image/jpeg' },
    { what: 'that is an SVG', content: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', type: 'image/png' },
  ])('$what is refused', async ({ content, type }) => {
    const refused = await keepContent(new Blob([content], { type }));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'photoNotRead' }] });
    expect(await db.contents.count()).toBe(0);
  });
});

describe('the attachments on a screen', () => {
  it('come with the record, and their address is given back when they leave it', async () => {
    const about = await done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: 'T-1' } }));
    const { result } = await renderHook(() => useAttachments(about));
    await eventually(() => expect(result.current).toEqual([]));
    const file = new Blob(['brake test'], { type: 'text/plain' });
    await done(addAttachment({ about, place: 'L1-1', name: 'test.txt', file }));
    await eventually(() => expect(result.current).toMatchObject([{ name: 'test.txt', place: 'L1-1' }]));

    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    const shown = await renderHook(() => useContentUrl(result.current?.[0]?.hash ?? ''));
    await eventually(() => expect(shown.result.current).toMatch(/^blob:/));
    const url = shown.result.current ?? '';
    expect(await (await fetch(url)).text()).toBe('brake test');
    await shown.unmount();
    expect(revoked).toHaveBeenCalledWith(url);
  });

  it('have no address when the content is gone', async () => {
    const { result } = await renderHook(() => useContentUrl('00'));
    await eventually(() => expect(result.current).toBeNull());
  });
});
