/** Reads the cells of a row of past work. */
import type { EarlierWork } from '#domain/earlierWork.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { cleanLines } from './cellText.ts';
import { type DecimalMark, readNumber } from './numberText.ts';
import { type Read, type RowReader, read, refuse, shortened } from './rowReader.ts';

/** Past work as a row gives it. */
export type GivenWork = Pick<EarlierWork, 'title' | 'cost' | 'workshop' | 'notes'> & { readonly on: CalendarDate };

const [longestTitle, longestWorkshop, longestNotes] = [200, 120, 2000];

/** A column that bears a part of what work cost. */
export interface CostColumn {
  readonly column: number;
  readonly decimal: DecimalMark | null;
}

/** What labour, parts and taxes come to; null: none of them says anything. What cannot be read of them refuses the row. */
const summed = (cells: readonly string[], costs: readonly CostColumn[]): Read<number | null> => {
  let sum: number | null = null;
  for (const { column, decimal } of costs) {
    const text = cells[column] ?? '';
    const cost = readNumber(text, decimal);
    if (cost.is === 'blank') continue;
    if (cost.is !== 'value') return refuse('numberUnreadable', { field: 'workCost', text: shortened(text) });
    sum = (sum ?? 0) + cost.value;
  }
  return sum !== null && sum < 0 ? refuse('valueNegative', { field: 'workCost', value: sum }) : read(sum);
};

/** The work of a row. A long description is kept whole in the notes; programs write a cost of 0 where none was noted. */
export const readWork = (
  reader: RowReader,
  cells: readonly string[],
  { today, costs }: { readonly today: CalendarDate; readonly costs: readonly CostColumn[] },
): Read<GivenWork> => {
  const said = reader.line(cells, 'work');
  if (said === '') return refuse('workMissing');
  const taken = reader.date(cells, 'takenOn');
  if (taken.is === 'refused') return taken;
  if (taken.value === null) return refuse('dateMissing');
  if (taken.value > today) return refuse('workInFuture');
  const cost = costs.length > 0 ? summed(cells, costs) : reader.number(cells, 'workCost');
  if (cost.is === 'refused') return cost;
  const written = cleanLines(reader.cell(cells, 'workNotes'));
  const isLong = said.length > longestTitle;
  const notes = isLong ? [said, written].filter((text) => text !== '').join('\n') : written;
  if (notes.length > longestNotes) return refuse('tooLong', { field: 'workNotes' });
  const workshop = reader.line(cells, 'workshop');
  if (workshop.length > longestWorkshop) return refuse('tooLong', { field: 'workshop' });
  const title = isLong ? `${said.slice(0, longestTitle - 1)}…` : said;
  return read({ title, on: taken.value, cost: cost.value === 0 ? null : cost.value, workshop, notes });
};
