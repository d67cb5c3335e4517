/** Whether a column of dates has the day, the month or the year first: decided over all its cells, asked when open. */
import { bareDate, type DateOrder, dateOrders, fitsOrder, openFigures } from './dateText.ts';

/** How the order stands: decided (or not needed: `order` null), or open between several. */
export type OrderVerdict =
  | { readonly is: 'decided'; readonly order: DateOrder | null }
  | { readonly is: 'open'; readonly orders: readonly DateOrder[] };

/** A few slips of the pen must not turn a column round: the better order must prove itself this often. */
const clearMajority = 5;

/** Counts, per order, the cells that can be read in it. */
export class DateOrderEvidence {
  private readonly fits: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  /** Cells that fit the day-first but not the month-first order, and the other way round. */
  private onlyDay = 0;
  private onlyMonth = 0;
  private readonly seen = new Set<string>();
  private readonly thisYear: number;

  constructor(thisYear: number) {
    this.thisYear = thisYear;
  }

  /** Takes one cell of the column into account; repeated texts count once. */
  add(text: string): void {
    if (text === '' || this.seen.has(text)) return;
    if (this.seen.size < 20_000) this.seen.add(text);
    const parts = openFigures(bareDate(text));
    if (parts === null) return;
    const [dmy, mdy, ymd] = dateOrders.map((order) => fitsOrder(parts, order, this.thisYear));
    if (dmy) this.fits.dmy++;
    if (mdy) this.fits.mdy++;
    if (ymd) this.fits.ymd++;
    if (dmy && !mdy) this.onlyDay++;
    if (mdy && !dmy) this.onlyMonth++;
  }

  /** The verdict over all cells so far. */
  verdict(): OrderVerdict {
    const { dmy, mdy, ymd } = this.fits;
    const most = Math.max(dmy, mdy, ymd);
    if (most === 0) return { is: 'decided', order: null };
    if (ymd > Math.max(dmy, mdy)) return { is: 'decided', order: 'ymd' };
    if (this.onlyDay > this.onlyMonth * clearMajority && dmy > ymd) return { is: 'decided', order: 'dmy' };
    if (this.onlyMonth > this.onlyDay * clearMajority && mdy > ymd) return { is: 'decided', order: 'mdy' };
    return { is: 'open', orders: dateOrders.filter((order) => this.fits[order] > most * 0.5) };
  }
}
