/** The pages of all sheets: the one place that says how each form lies on its paper. */
import type { Paper } from './usePaper.ts';

/** How a form lies on the page. */
interface SheetPage {
  readonly lies: 'upright' | 'across';
  /** Margins as CSS has them; `0` where the sheet draws the whole page, its margins and its number with it. */
  readonly margin: string;
}

/** The forms by the `data-form` they are marked with, which is also the name of their page. */
const sheetPages: Readonly<Record<string, SheetPage>> = {
  chinese: { lies: 'across', margin: '0' },
  international: { lies: 'upright', margin: '12mm 16mm 15mm' },
  inspection: { lies: 'upright', margin: '12mm 16mm 15mm' },
  standDown: { lies: 'upright', margin: '12mm 16mm 15mm' },
  returnToService: { lies: 'upright', margin: '12mm 16mm 15mm' },
  jobCard: { lies: 'upright', margin: '11mm 13mm 13mm' },
  issuerCard: { lies: 'upright', margin: '12mm 16mm 15mm' },
  partsSheet: { lies: 'upright', margin: '12mm 13mm 14mm' },
  checkSheet: { lies: 'upright', margin: '8mm 12mm 11mm' },
  technicalFile: { lies: 'upright', margin: '12mm 14mm 15mm' },
  labels: { lies: 'upright', margin: '0' },
  plan: { lies: 'across', margin: '0' },
};

/** Number and count of pages below the text. */
const numbered = (page: string, pages: string): string =>
  `@bottom-right { content: ${page} " / " ${pages}; font: 8pt "Inter Variable", sans-serif; }`;

const sizeRule = ({ lies, margin }: SheetPage, size: Paper['size']): string =>
  `size: ${size} ${lies === 'across' ? 'landscape' : 'portrait'}; margin: ${margin};`;

/** The `@page` rules of all forms on this paper. */
export const pageRules = (size: Paper['size']): string =>
  Object.entries(sheetPages)
    .map(([form, page]) => {
      const number = page.margin === '0' ? '' : numbered('counter(page)', 'counter(pages)');
      return `@page ${form} { ${sizeRule(page, size)} ${number} } [data-form="${form}"] > article { page: ${form}; }`;
    })
    .join('\n');

/** One sheet with a page of its own. */
interface SheetRule {
  /** Word for the page: letters and digits. */
  readonly name: string;
  readonly form: string;
  /** Stands at the foot of each of its pages. */
  readonly mark: string;
  /** Stands at the head of each of its pages; empty: nothing. */
  readonly warning: string;
  /** How many pages it takes where several sheets lie in one pile; null: it lies alone, and the browser counts. */
  readonly pages: number | null;
}

/** A text as CSS has it between quotes; a line end or a quote would end it. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[\p{Cc}"\\<>]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/**
 * The page of one sheet: its mark on every page, and its pages numbered by themselves. In a pile each counts with a
 * counter of its own, and how many there are is told: CSS knows only the pages of all. Empty for forms that draw the
 * whole page.
 */
export const sheetRule = ({ name, form, mark, warning, pages }: SheetRule, size: Paper['size']): string => {
  const page = sheetPages[form];
  if (page === undefined || page.margin === '0') return '';
  const number =
    pages === null
      ? numbered('counter(page)', 'counter(pages)')
      : `counter-increment: ${name} 1; ${numbered(`counter(${name})`, `"${pages}"`)}`;
  const font = 'font: 8pt "Inter Variable", "Noto Sans SC Variable", "Noto Sans TC Variable", sans-serif';
  const foot = `@bottom-left { content: ${quoted(mark)}; ${font}; }`;
  const head = warning === '' ? '' : `@top-center { content: ${quoted(warning)}; ${font}; }`;
  return `@page ${name} { ${sizeRule(page, size)} ${number} ${foot} ${head} } [data-sheet="${name}"] > article { page: ${name}; }`;
};

/** Room for the text of an upright page, in millimetres. */
const textRoom = (form: string, size: 'A4' | 'Letter'): { readonly width: number; readonly height: number } | null => {
  const margins = sheetPages[form]?.margin.split(' ').map((side) => Number.parseFloat(side)) ?? [];
  const [top = 0, side = 0, bottom = 0] = margins;
  const [width, height] = size === 'A4' ? [210, 297] : [215.9, 279.4];
  return margins.length === 3 ? { width: width - 2 * side, height: height - top - bottom } : null;
};

/** A sheet on the screen whose pages are to be counted. */
export interface MeasuredSheet {
  readonly sheet: HTMLElement;
  readonly form: string;
}

/** The sheet laid into columns of a page's size beside it, out of sight; null for forms of one page. */
const inColumns = ({ sheet, form }: MeasuredSheet, size: 'A4' | 'Letter'): HTMLElement | null => {
  const room = textRoom(form, size);
  const copy = sheet.cloneNode(true);
  if (room === null || !(copy instanceof HTMLElement)) return null;
  Object.assign(copy.style, { width: 'auto', minHeight: '0', padding: '0', display: 'block' });
  const columns = document.createElement('div');
  const [width, height] = [`${room.width}mm`, `${room.height}mm`];
  Object.assign(columns.style, { position: 'absolute', top: '0', left: '0', visibility: 'hidden', contain: 'layout' });
  Object.assign(columns.style, { columns: width, columnGap: '0', columnFill: 'auto', width, height });
  columns.append(copy);
  sheet.parentElement?.append(columns);
  return columns;
};

/**
 * How many pages each sheet on the screen will take: laid into columns of a page's size, which the browser breaks by the
 * same rules as pages. All are laid before the first is measured, so that the page is laid out once. Their fonts must
 * have been read.
 */
export const pagesTaken = (sheets: readonly MeasuredSheet[], size: 'A4' | 'Letter'): readonly number[] => {
  const laid = sheets.map((sheet) => inColumns(sheet, size));
  const pages = laid.map((columns) =>
    columns === null ? 1 : Math.max(1, Math.round(columns.scrollWidth / columns.clientWidth)),
  );
  for (const columns of laid) columns?.remove();
  return pages;
};
