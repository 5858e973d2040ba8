/**
 * A list that may have tens of thousands of rows: only those in view are drawn, and rows are asked for a window at a time.
 * To a screen reader it is a grid that knows how many rows it has and which one this is; arrows, Page, Home and End move
 * by row; Enter opens, and so does a press anywhere on the row. The page itself scrolls, so that nothing is lost in a small
 * window. Narrow, rows become labelled blocks.
 */
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';

export interface LongColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `head` names the row (one column); `figure` stands to the right. */
  readonly kind?: 'head' | 'figure';
}

interface LongListProps<Row> {
  readonly label: string;
  /** Keep the same array between renders: drawn rows are only drawn again when it changes. */
  readonly columns: readonly LongColumn<Row>[];
  readonly count: number;
  /** Undefined while the row is not read yet. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Told which rows are in view or near it, and which one the focus is on or comes back to, wherever that is. */
  readonly onSeen: (first: number, last: number, current: number) => void;
  readonly onOpen: (row: Row, index: number) => void;
  /** The row to begin at and focus; -1: the beginning, without focus. */
  readonly startAt: number;
}

/** How many rows Page Up and Page Down move: about a screenful, whatever its size. */
const PAGE = 10;
/** A guess at the height of a row, and of the head at the top, in the page's own text size; each row is measured once drawn. */
const GUESS_REM = 4;

export function LongList<Row>({ label, columns, count, rowAt, onSeen, onOpen, startAt }: LongListProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  // Null until the list is there and can be measured.
  const [above, setAbove] = useState<number | null>(null);
  const margin = above ?? 0;
  const [active, setActive] = useState(Math.max(0, startAt));
  const wanted = useRef(startAt);
  const current = Math.min(active, Math.max(0, count - 1));
  useLayoutEffect(() => {
    const box = place.current;
    if (box) setAbove(box.getBoundingClientRect().top + window.scrollY);
  }, []);
  const [guess] = useState(() => GUESS_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => guess,
    overscan: 6,
    scrollMargin: margin,
    // The head stays in view and must not cover the row moved to.
    scrollPaddingStart: guess,
    scrollPaddingEnd: guess,
    rangeExtractor: (range) => [...new Set([current, ...defaultRangeExtractor(range)])].filter((index) => index < count).toSorted((a, b) => a - b),
  });
  const drawn = rows.getVirtualItems();
  const seen = drawn.filter(({ index }) => index !== current);
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => onSeen(first, last, current), [first, last, current, onSeen]);
  useEffect(() => {
    if (startAt >= 0 && above !== null) rows.scrollToIndex(startAt, { align: 'center' });
    // Once, when it is known where the list begins.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [above !== null]);
  useEffect(() => {
    if (wanted.current < 0) return;
    const row = place.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = -1;
    row.focus({ preventScroll: true });
  });
  const move = (index: number): void => {
    const to = Math.max(0, Math.min(count - 1, index));
    wanted.current = to;
    setActive(to);
    rows.scrollToIndex(to, { align: 'auto' });
  };
  const open = useCallback(
    (index: number) => {
      const row = rowAt(index);
      if (row !== undefined) onOpen(row, index);
    },
    [rowAt, onOpen],
  );
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -count, End: count }[event.key];
    if (step !== undefined) move(current + step);
    else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.role === 'row') open(current);
    else return;
    event.preventDefault();
  };
  const clicked = (event: MouseEvent): void => {
    const index = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] : undefined;
    if (index === undefined) return;
    // With a key held the link in the row opens elsewhere; words that were marked are to be copied.
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (elsewhere || getSelection()?.type === 'Range') return;
    event.preventDefault();
    open(Number(index));
  };
  return (
    <div
      className="long-list"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      // It goes to that row by itself: see use-reading-place.ts.
      data-shows-place={startAt >= 0 ? '' : undefined}
      data-columns={columns.map(({ key }) => key).join(' ')}
      onKeyDown={pressed}
      onClick={clicked}
      tabIndex={-1}
    >
      <div role="rowgroup" className="long-head">
        <div role="row" aria-rowindex={1} className="long-row">
          {columns.map((column) => (
            <div key={column.key} role="columnheader" className={column.kind}>
              {column.head}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={place} className="long-rows" style={{ height: `${rows.getTotalSize()}px` }}>
        {drawn.map((item) => (
          <div
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            role="row"
            aria-rowindex={item.index + 2}
            tabIndex={item.index === current ? 0 : -1}
            className="long-row"
            style={{ transform: `translateY(${item.start - margin}px)` }}
            onFocus={() => setActive(item.index)}
          >
            <Cells row={rowAt(item.index)} columns={columns as readonly LongColumn<unknown>[]} />
          </div>
        ))}
      </div>
    </div>
  );
}

const Cells = memo(function Cells({ row, columns }: { readonly row: unknown; readonly columns: readonly LongColumn<unknown>[] }) {
  return columns.map((column) => (
    <div key={column.key} role={column.kind === 'head' ? 'rowheader' : 'gridcell'} className={column.kind} data-label={column.head}>
      {row === undefined ? <span className="unread" aria-hidden="true" /> : column.cell(row)}
    </div>
  ));
});
