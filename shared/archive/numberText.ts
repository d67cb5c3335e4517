/**
 * Numbers as people and programs write them: currency signs, thousands marks, decimal comma, full-width digits, units
 * after the figure, 万. Whether `1.234` is a thousand or a little over one is decided over the whole column.
 */

/** The decimal mark of a column. */
export type DecimalMark = '.' | ',';

/** A number read: its value, nothing there (never 0), or not a number. */
export type NumberCell = { readonly is: 'value'; readonly value: number } | { readonly is: 'blank' | 'unreadable' };

const blank: NumberCell = { is: 'blank' };
const unreadable: NumberCell = { is: 'unreadable' };

/** What stands in cells where there is nothing to say. */
const nothing = /^(-+|–|—|n\/?a|null|nil|none|unknown|无|無|未知|不详|不詳)$/i;

/** Whether a cell says nothing. */
export const isBlankCell = (text: string): boolean => text.trim() === '' || nothing.test(text.trim());

const currency = /[$¥€£₩₹￥元圆圓]|rmb|cny|usd|eur|gbp|hk\$|nt\$|us\$/gi;
const units = /(km|kms|kilometers?|kilometres?|mi|miles?|h|hrs?|hours?|公里|千米|英里|小时|小時|次)$/i;
const plain = /^-?\d+$/;

/** The bare figure: half-width, without currency, unit, spaces and apostrophes; brackets and a minus behind become a minus before. */
const bareFigure = (text: string): { readonly figure: string; readonly factor: number } => {
  let figure = text
    .normalize('NFKC')
    .replace(currency, '')
    .replace(/[\s'’]/g, '')
    .replace(units, '');
  const factor = /[万萬]$/.test(figure) ? 10_000 : 1;
  figure = figure.replace(/[万萬]$/, '').replace(/^\+/, '');
  if (/^\(.+\)$/.test(figure)) figure = `-${figure.slice(1, -1)}`;
  if (/^[^-].*-$/.test(figure)) figure = `-${figure.slice(0, -1)}`;
  return { figure: figure.replace(/^−/, '-'), factor };
};

const grouped = (figure: string, mark: string): boolean =>
  new RegExp(`^-?\\d{1,3}(\\${mark}\\d{3})+$`).test(figure) ||
  new RegExp(`^-?\\d{1,2}(\\${mark}\\d{2})*\\${mark}\\d{3}$`).test(figure);

/** The decimal mark a figure proves, `either` where both readings are possible, null where it says nothing. */
const markOf = (figure: string): DecimalMark | 'either' | null => {
  const dot = figure.lastIndexOf('.');
  const comma = figure.lastIndexOf(',');
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const mark = dot >= 0 ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  if (figure.indexOf(mark) !== figure.lastIndexOf(mark)) return other;
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(figure) ? 'either' : mark;
};

/** Counts which decimal mark the cells of a column prove. */
export class DecimalEvidence {
  private point = 0;
  private comma = 0;

  /** Takes one cell of the column into account. */
  add(text: string): void {
    if (plain.test(text)) return;
    const { figure } = bareFigure(text);
    const mark = /^-?[\d.,]+$/.test(figure) ? markOf(figure) : null;
    if (mark === '.') this.point++;
    if (mark === ',') this.comma++;
  }

  /** The column's decimal mark; null when no cell proves one: then a lone mark before three digits separates thousands. */
  mark(): DecimalMark | null {
    if (this.point === this.comma) return null;
    return this.point > this.comma ? '.' : ',';
  }
}

/** The number in a cell. `mark` is the column's decimal mark, null when none is proved. */
export const readNumber = (text: string, mark: DecimalMark | null): NumberCell => {
  if (plain.test(text)) return cellOf(Number(text));
  if (isBlankCell(text)) return blank;
  const { figure, factor } = bareFigure(text);
  if (plain.test(figure)) return cellOf(Number(figure) * factor);
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(figure)) return unreadable;
  const own = markOf(figure);
  const decimal = own === 'either' ? mark : own;
  const thousands = decimal === '.' ? ',' : decimal === ',' ? '.' : figure.includes('.') ? '.' : ',';
  const cut = decimal === null ? -1 : figure.lastIndexOf(decimal);
  const whole = cut < 0 ? figure : figure.slice(0, cut);
  if (whole.includes(thousands) && !grouped(whole, thousands)) return unreadable;
  const digits = `${whole.replaceAll(thousands, '')}.${cut < 0 ? '0' : figure.slice(cut + 1)}`;
  return /^-?\d*\.\d*$/.test(digits) ? cellOf(Number(digits) * factor) : unreadable;
};

const cellOf = (value: number): NumberCell =>
  Number.isFinite(value) && Math.abs(value) < 1e12 ? { is: 'value', value } : unreadable;
