import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSize, restoredState, savedState } from '#electron/windowState.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1280, y: 100, width: 1280, height: 900 };
const saved = (x: number, y: number, side = { width: 1200, height: 800 }): string =>
  savedState({ x, y, ...side }, false);

describe('where the window opens', () => {
  it('is where it was closed, maximised or not', () => {
    const text = savedState({ x: 100, y: 50, width: 1200, height: 800 }, true);
    expect(restoredState(text, [main])).toEqual({
      position: { x: 100, y: 50 },
      width: 1200,
      height: 800,
      isMaximized: true,
    });
  });

  it.each([
    { name: 'on the second screen', text: saved(-1200, 150), areas: [main, left], keeps: true },
    { name: 'on a screen that was unplugged', text: saved(-1200, 150), areas: [main], keeps: false },
    { name: 'above every screen', text: saved(100, -50), areas: [main], keeps: false },
    { name: 'below every screen', text: saved(100, 1030), areas: [main], keeps: false },
    { name: 'with enough of its title bar to be grabbed', text: saved(1790, 10), areas: [main], keeps: true },
    { name: 'with too little of its title bar', text: saved(1810, 10), areas: [main], keeps: false },
  ])('keeps a place $name: $keeps', ({ text, areas, keeps }) => {
    expect('position' in restoredState(text, areas)).toBe(keeps);
  });

  it.each([
    { name: 'nothing was saved', text: null },
    { name: 'the file is no JSON', text: '{' },
    { name: 'the file is empty', text: '' },
    { name: 'a number is none', text: '{"width":"wide","height":1,"isMaximized":false}' },
    { name: 'a number is absurd', text: '{"width":1e9,"height":800,"isMaximized":false}' },
  ])('is the usual place when $name', ({ text }) => {
    expect(restoredState(text, [main])).toEqual({ width: 1320, height: 860, isMaximized: false });
  });

  it('is never smaller than the screens are made for, nor larger than the largest screen', () => {
    expect(restoredState(saved(0, 0, { width: 10, height: 10 }), [main])).toMatchObject(leastSize);
    expect(restoredState(saved(0, 0, { width: 5000, height: 5000 }), [main])).toMatchObject({
      width: 1920,
      height: 1040,
    });
  });

  it('survives any text in its file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { width, height } = restoredState(text, [main]);
        expect(width >= leastSize.width && width <= main.width).toBe(true);
        expect(height >= leastSize.height && height <= main.height).toBe(true);
      }),
    );
  });
});
