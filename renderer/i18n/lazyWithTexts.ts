import { type ComponentType, lazy } from 'react';
import { loadTexts } from './i18n.ts';

/**
 * A piece of the screen that is fetched when it is first shown, together with the texts the first screen does without;
 * not before `when`, where it can wait.
 */
export const lazyWithTexts = <P>(read: () => Promise<ComponentType<P>>, when?: () => Promise<void>) =>
  lazy(async () => {
    await when?.();
    const [piece] = await Promise.all([read(), loadTexts()]);
    return { default: piece };
  });
