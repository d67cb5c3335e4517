/** The texts of the first screen in traditional Chinese. */
import { common } from './common.ts';
import { problem } from './problem.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { undo } from './undo.ts';

export const firstTexts = { common, shell, today, undo, problem } as const;
