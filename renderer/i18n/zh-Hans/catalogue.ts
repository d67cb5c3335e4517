/** All texts of one language, by namespace. */
import { capacity } from './capacity.ts';
import { certificates } from './certificates.ts';
import { checkSheet } from './checkSheet.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { defects } from './defects.ts';
import { equipment } from './equipment.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { jobCard } from './jobCard.ts';
import { orders } from './orders.ts';
import { outside } from './outside.ts';
import { parts } from './parts.ts';
import { planner } from './planner.ts';
import { planning } from './planning.ts';
import { print } from './print.ts';
import { problem } from './problem.ts';
import { programmeEditor } from './programmeEditor.ts';
import { programmes } from './programmes.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { undo } from './undo.ts';

export const catalogue = {
  common,
  shell,
  today,
  undo,
  defects,
  equipment,
  programmes,
  programmeEditor,
  orders,
  parts,
  jobCard,
  certificates,
  checks,
  checkSheet,
  planner,
  capacity,
  settings,
  history,
  import: importing,
  planning,
  problem,
  outside,
  print,
} as const;
