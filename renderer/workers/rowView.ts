/** Planned rows as the preview shows them. */

import { cleanLine } from '#archive/cellText.ts';
import type { ImportPlan } from '#archive/importPlan.ts';
import type { PlannedReading, PlannedRow } from '#archive/importRow.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { RowView } from './importMessages.ts';

const longestText = 200;

const readingView = ({ takenOn, value, unit }: PlannedReading): NonNullable<RowView['reading']> => ({
  takenOn,
  value,
  unit,
});

/** A row of the plan for the screen. */
export const rowView = (planned: PlannedRow): RowView => {
  const { row, verdict, reason, params } = planned;
  const base = { row, verdict, reason, params: params === null ? null : { ...params }, doneOn: null };
  if ('cells' in planned) {
    const text = cleanLine(planned.cells.filter((cell) => cell.trim() !== '').join(' · '));
    return { ...base, code: '', reading: null, text: text.slice(0, longestText) };
  }
  if ('takenOn' in planned) return { ...base, code: planned.code, reading: readingView(planned), text: '' };
  if ('work' in planned) {
    const { code, on, work, reading } = planned;
    const text = [work.title, work.workshop].filter((part) => part !== '').join(' · ');
    return { ...base, code, doneOn: on, reading: reading === null ? null : readingView(reading), text };
  }
  return { ...base, code: planned.code, reading: null, text: planned.title.slice(0, longestText) };
};

/** The last day any reading of the plan was taken; null without readings. */
export const lastReadingOn = (plan: ImportPlan): CalendarDate | null => {
  let last: CalendarDate | null = null;
  for (const row of plan.rows) {
    const reading = 'work' in row ? row.reading : 'takenOn' in row ? row : null;
    if (reading !== null && (last === null || reading.takenOn > last)) last = reading.takenOn;
  }
  return last;
};
