import { useReducer, useRef } from 'react';
import type { Verdict } from '#archive/importRow.ts';
import type { ImportClient } from '#workers/importClient.ts';
import type { RowView } from '#workers/importMessages.ts';

const pageSize = 200;

/** Rows by index, in pages. */
export interface RowPages {
  /** Undefined while its page is not there. */
  readonly row: (index: number) => RowView | undefined;
  /** Asks for the page of a row, once. For effects, not for drawing. */
  readonly ask: (index: number) => void;
}

/** Reads planned rows of a verdict in pages, each once, as they are looked at. */
export const useRowPages = (client: () => ImportClient, verdict: Verdict | null): RowPages => {
  const pages = useRef(new Map<number, readonly RowView[]>());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const read = async (page: number): Promise<void> => {
    const result = await client().rows(verdict, page * pageSize, pageSize);
    if (!result.ok) return;
    pages.current.set(page, result.value.rows);
    redraw();
  };
  return {
    row: (index) => pages.current.get(Math.floor(index / pageSize))?.[index % pageSize],
    ask: (index) => {
      const page = Math.floor(index / pageSize);
      if (pages.current.has(page)) return;
      pages.current.set(page, []);
      void read(page);
    },
  };
};
