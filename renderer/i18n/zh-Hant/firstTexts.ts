/** The texts of the first screen in traditional Chinese. */
import { common } from './common.ts';
import { firstProblems } from './problemFirst.ts';
import { safetyProblems } from './problemSafety.ts';
import { undoProblems } from './problemUndo.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { firstUndo } from './undoFirst.ts';

export const firstTexts = {
  common,
  shell,
  today,
  undo: firstUndo,
  problem: { ...firstProblems, ...safetyProblems, ...undoProblems },
} as const;
