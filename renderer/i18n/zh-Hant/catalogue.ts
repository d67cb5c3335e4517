/** All texts of one language, by namespace. */
import { capacity } from './capacity.ts';
import { certificates } from './certificates.ts';
import { common } from './common.ts';
import { equipment } from './equipment.ts';
import { importing } from './import.ts';
import { jobCard } from './jobCard.ts';
import { orders } from './orders.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';
import { problem } from './problem.ts';
import { programmes } from './programmes.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';

export const catalogue = {
  common,
  shell,
  today,
  equipment,
  programmes,
  orders,
  parts,
  jobCard,
  certificates,
  capacity,
  settings,
  import: importing,
  problem,
  print,
} as const;
