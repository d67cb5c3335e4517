import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, type ReactNode, useEffect, useRef } from 'react';
import styles from './VirtualTable.module.css';

/** One column: how wide, what its head says, what a cell shows. */
export interface Column<T> {
  readonly id: string;
  readonly head: string;
  /** Stands in the head instead of the word, which then only names it: a box that selects all. */
  readonly headCell?: ReactNode;
  /** A CSS grid track: `120px`, `minmax(160px, 1fr)`. */
  readonly width: string;
  readonly cell: (row: T) => ReactNode;
  readonly align?: 'end';
  /** Given when the column can be sorted by. */
  readonly isSortable?: boolean;
}

/** By which column, in which direction. */
export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly rowHeight?: number;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly onOpen?: ((row: T) => void) | undefined;
  readonly isSelected?: (row: T) => boolean;
  /** Called when the last rows come into view, or there are too few to fill it: whoever has more brings them. */
  readonly onNearEnd?: () => void;
  /** Shown when there are no rows. */
  readonly empty?: ReactNode;
}

/** Rows below those drawn at which more are asked for. */
const beforeEnd = 20;

const flipped = (sorting: Sorting | undefined, column: string): Sorting => ({
  column,
  direction: sorting?.column === column && sorting.direction === 'ascending' ? 'descending' : 'ascending',
});

/** A table that draws only the rows in view: ten thousand rows cost as much as thirty. */
export const VirtualTable = <T,>(props: VirtualTableProps<T>) => {
  const { label, columns, rows, rowKey, rowHeight = 46, sorting, onSort, onOpen, isSelected, onNearEnd, empty } = props;
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const isNearEnd = last >= rows.length - beforeEnd;
  // Also when rows have come and the end is still near.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for every number of rows
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, rows.length, onNearEnd]);
  const track: CSSProperties = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={scroller} className={styles['scroller']} tabIndex={0} aria-label={label}>
      <table aria-label={label} aria-rowcount={rows.length + 1} className={styles['table']}>
        <thead className={styles['head']}>
          <tr className={styles['row']} style={track}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody className={styles['body']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <tr
                key={rowKey(row)}
                aria-rowindex={item.index + 2}
                className={styles['row']}
                data-selected={isSelected?.(row) || undefined}
                data-opens={onOpen ? true : undefined}
                style={{ ...track, height: rowHeight, transform: `translateY(${item.start}px)` }}
                onClick={(event) => {
                  if (onOpen && !isControl(event.target)) onOpen(row);
                }}
              >
                <RowCells row={row} columns={columns} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </section>
  );
};

interface RowCellsProps<T> {
  readonly row: T;
  readonly columns: readonly Column<T>[];
}

/** A row that is the same object under the same columns is not made anew: typing in a search costs only new rows. */
const RowCells = memo(<T,>({ row, columns }: RowCellsProps<T>) =>
  columns.map((column) => (
    <td key={column.id} className={styles['cell']} data-align={column.align}>
      {column.cell(row)}
    </td>
  )),
) as <T>(props: RowCellsProps<T>) => ReactNode;

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label, [role="menuitem"]') !== null;

interface HeadCellProps<T> {
  readonly column: Column<T>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}

const HeadCell = <T,>({ column, sorting, onSort }: HeadCellProps<T>) => {
  const direction = sorting?.column === column.id ? sorting.direction : undefined;
  return (
    <th scope="col" className={styles['cell']} data-align={column.align} aria-sort={direction}>
      {column.isSortable && onSort ? (
        <button type="button" className={styles['sort']} onClick={() => onSort(flipped(sorting, column.id))}>
          {column.head}
          <span aria-hidden>{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</span>
        </button>
      ) : (
        (column.headCell ?? column.head)
      )}
    </th>
  );
};
