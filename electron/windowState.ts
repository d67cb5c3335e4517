/**
 * Where the window stood when the program was closed. Read back with suspicion: screens are unplugged,
 * and a window nobody can see is worse than one in the wrong place.
 */
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { readJson } from '#kernel/readJson.ts';

/** Kept in a small file beside the database. */
export interface WindowState {
  /** Absent: the system places the window. */
  readonly position?: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** The smallest window the screens are made for, in device-independent pixels. */
export const leastSize = { width: 960, height: 640 } as const;

const usual: WindowState = { width: 1320, height: 860, isMaximized: false };

const pixels = z.int().min(-100_000).max(100_000);

const windowStateSchema = z.object({
  position: z.object({ x: pixels, y: pixels }).optional(),
  width: pixels,
  height: pixels,
  isMaximized: z.boolean(),
});

/** How much of the title bar must be on a screen so that the window can be grabbed. */
const grip = { width: 120, height: 40 } as const;

const isReachable = (position: { x: number; y: number }, width: number, area: Rectangle): boolean => {
  const overlap = Math.min(position.x + width, area.x + area.width) - Math.max(position.x, area.x);
  return overlap >= grip.width && position.y >= area.y && position.y + grip.height <= area.y + area.height;
};

/**
 * The state to open with: what was saved, as far as it is sound and fits the screens now there.
 * @param saved the file's text, or null when there is none
 * @param areas the screens' work areas; the first is the main one
 */
export const restoredState = (saved: string | null, areas: readonly Rectangle[]): WindowState => {
  const state = parsedState(saved) ?? usual;
  const main = areas[0];
  const most = {
    width: Math.max(...areas.map((area) => area.width), main ? 0 : usual.width),
    height: Math.max(...areas.map((area) => area.height), main ? 0 : usual.height),
  };
  const width = Math.min(Math.max(state.width, leastSize.width), Math.max(most.width, leastSize.width));
  const height = Math.min(Math.max(state.height, leastSize.height), Math.max(most.height, leastSize.height));
  const { position } = state;
  const keepsPlace = position !== undefined && areas.some((area) => isReachable(position, width, area));
  return { width, height, isMaximized: state.isMaximized, ...(keepsPlace ? { position } : {}) };
};

const parsedState = (saved: string | null): WindowState | null => {
  if (saved === null) return null;
  try {
    const { position, ...rest } = windowStateSchema.parse(readJson(saved));
    return position === undefined ? rest : { ...rest, position };
  } catch {
    return null;
  }
};

/** The text to save. */
export const savedState = (bounds: Rectangle, isMaximized: boolean): string =>
  JSON.stringify({
    position: { x: bounds.x, y: bounds.y },
    width: bounds.width,
    height: bounds.height,
    isMaximized,
  } satisfies WindowState);
