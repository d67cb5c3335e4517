/** The world outside the window: the desktop program's bridge, or its stand-in where a plain browser runs us. */
import type { Bridge } from '#bridge/messages.ts';
import { browserBridge } from './browserBridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop program's preload script. */
    readonly bridge?: Bridge;
  }
}

/** The one bridge of this window. */
export const bridge: Bridge = window.bridge ?? browserBridge;
