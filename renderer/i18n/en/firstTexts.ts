/** The texts in English the first screen speaks, and whatever may stand over it. */
import { common } from './common.ts';
import { problem } from './problem.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { undo } from './undo.ts';

export const firstTexts = { common, shell, today, undo, problem } as const;
