/** Planned rows as the preview shows them. */

import { cleanLine } from '#archive/cellText.ts';
import type { ImportPlan } from '#archive/importPlan.ts';
import type { PlannedRow } from '#archive/importRow.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { RowView } from './importMessages.ts';

const longestText = 200;

/** A row of the plan for the screen. */
export const rowView = (planned: PlannedRow): RowView => {
  const { row, verdict, reason, params } = planned;
  const base = { row, verdict, reason, params: params === null ? null : { ...params } };
  if ('cells' in planned) {
    const text = cleanLine(planned.cells.filter((cell) => cell.trim() !== '').join(' · '));
    return { ...base, code: '', reading: null, text: text.slice(0, longestText) };
  }
  if ('takenOn' in planned) {
    const { code, takenOn, value, unit } = planned;
    return { ...base, code, reading: { takenOn, value, unit }, text: '' };
  }
  return { ...base, code: planned.code, reading: null, text: planned.title.slice(0, longestText) };
};

/** The last day any reading of the plan was taken; null without readings. */
export const lastReadingOn = (plan: ImportPlan): CalendarDate | null => {
  let last: CalendarDate | null = null;
  for (const row of plan.rows) {
    if ('takenOn' in row && (last === null || row.takenOn > last)) last = row.takenOn;
  }
  return last;
};
