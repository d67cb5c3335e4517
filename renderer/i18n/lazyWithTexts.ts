import { type ComponentType, lazy } from 'react';
import { loadTexts } from './i18n.ts';

/** A piece of the screen that is fetched when it is first shown, together with the texts the first screen does without. */
export const lazyWithTexts = <P>(read: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const [piece] = await Promise.all([read(), loadTexts()]);
    return { default: piece };
  });
