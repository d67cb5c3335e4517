/** All texts of one language, by namespace. */
import { capacity } from './capacity.ts';
import { certificates } from './certificates.ts';
import { checkSheet } from './checkSheet.ts';
import { checks } from './checks.ts';
import { defects } from './defects.ts';
import { equipment } from './equipment.ts';
import { firstTexts } from './firstTexts.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { jobCard } from './jobCard.ts';
import { orders } from './orders.ts';
import { outside } from './outside.ts';
import { parts } from './parts.ts';
import { planner } from './planner.ts';
import { planning } from './planning.ts';
import { print } from './print.ts';
import { programmeEditor } from './programmeEditor.ts';
import { programmes } from './programmes.ts';
import { settings } from './settings.ts';

export const catalogue = {
  ...firstTexts,
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
  outside,
  print,
} as const;
