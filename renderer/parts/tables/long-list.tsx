/**
 * A list that may have tens of thousands of rows: only those in view are drawn, and rows are asked for a window at a time.
 * To a screen reader it is a grid that knows how many rows it has and which one this is; arrows, Page, Home and End move
 * by row; Enter opens, and so does a press anywhere on the row. The page itself scrolls, so that nothing is lost in a small
 * window. Narrow, rows become labelled blocks. Rows may stand under headings, such as months with their sums: each is drawn
 * with the row it comes before, counts as a row of the grid, and is told to whoever comes to that row.
 */
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';

export interface LongColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `head` names the row (one column); `figure` stands to the right. */
  readonly kind?: 'head' | 'figure';
}

/** Stands above a row. */
export interface LongHeading {
  /** The row it stands above. */
  readonly at: number;
  readonly title: string;
  /** By the columns' keys: what stands under their heads. */
  readonly cells: Readonly<Record<string, ReactNode>>;
}

/** Where the user was: the row, and how far below the top of the window it stood. */
export interface LongPlace {
  readonly row: number;
  readonly top: number;
}

export const AT_BEGINNING: LongPlace = { row: -1, top: 0 };

export function isLongPlace(value: unknown): value is LongPlace {
  return typeof value === 'object' && value !== null && 'row' in value && 'top' in value;
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
  readonly onOpen: (row: Row, place: LongPlace) => void;
  /** The row to begin at and focus, where it then stood; below 0: the beginning, without focus. */
  readonly startAt: LongPlace;
  /** In order; keep the same array between renders. */
  readonly headings?: readonly LongHeading[];
}

const NO_HEADINGS: readonly LongHeading[] = [];

/** How many rows Page Up and Page Down move: about a screenful, whatever its size. */
const PAGE = 10;
/** A guess at the height of a row, and of the head at the top, in the page's own text size; each row is measured once drawn. */
const GUESS_REM = 4;

export function LongList<Row>({ label, columns, count, rowAt, onSeen, onOpen, startAt: start, headings = NO_HEADINGS }: LongListProps<Row>) {
  const id = useId();
  const startAt = Math.min(start.row, count - 1);
  const place = useRef<HTMLDivElement>(null);
  // Null until the list is there and can be measured.
  const [above, setAbove] = useState<number | null>(null);
  const margin = above ?? 0;
  const [active, setActive] = useState(Math.max(0, startAt));
  const wanted = useRef(startAt);
  const [begins, setBegins] = useState(startAt >= 0);
  const places = useMemo(() => placesOf(headings), [headings]);
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
    // What stays in view must not cover the row moved to; the row come back to stands where it stood.
    scrollPaddingStart: begins ? start.top : guess + stuck(),
    scrollPaddingEnd: guess,
    rangeExtractor: (range) => [...new Set([current, ...defaultRangeExtractor(range)])].filter((index) => index < count).toSorted((a, b) => a - b),
  });
  const drawn = rows.getVirtualItems();
  const seen = drawn.filter(({ index }) => index !== current);
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => onSeen(first, last, current), [first, last, current, onSeen]);
  useEffect(() => {
    if (startAt >= 0 && above !== null) rows.scrollToIndex(startAt, { align: 'start' });
    // Once, when it is known where the list begins.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [above !== null]);
  useEffect(() => {
    if (wanted.current < 0) return;
    const row = place.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] > [data-row]`);
    if (!row) return;
    wanted.current = -1;
    row.focus({ preventScroll: true });
  });
  const move = (index: number): void => {
    const to = Math.max(0, Math.min(count - 1, index));
    wanted.current = to;
    setBegins(false);
    setActive(to);
    rows.scrollToIndex(to, { align: 'auto' });
  };
  const open = useCallback(
    (index: number) => {
      const row = rowAt(index);
      const drawnRow = place.current?.querySelector(`[data-index="${index}"]`);
      if (row !== undefined) onOpen(row, { row: index, top: Math.round(drawnRow?.getBoundingClientRect().top ?? 0) });
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
      aria-rowcount={count + headings.length + 1}
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
        {drawn.map((item) => {
          const { heading, above: headingsAbove } = places(item.index);
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="presentation"
              className="long-item"
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {heading && <Heading id={`${id}${item.index}`} heading={heading} columns={columns} index={item.index + headingsAbove + 1} />}
              <div
                role="row"
                data-row
                aria-rowindex={item.index + headingsAbove + 2}
                aria-describedby={heading && `${id}${item.index}`}
                tabIndex={item.index === current ? 0 : -1}
                className="long-row"
                onFocus={() => setActive(item.index)}
              >
                <Cells row={rowAt(item.index)} columns={columns as readonly LongColumn<unknown>[]} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What stays at the top of the window above the list: see `Sticky`. */
function stuck(): number {
  return Number.parseFloat(document.documentElement.style.getPropertyValue('--stuck')) || 0;
}

/** The heading right above a row, and how many there are down to it. */
function placesOf(headings: readonly LongHeading[]): (index: number) => { readonly heading: LongHeading | undefined; readonly above: number } {
  return (index) => {
    let [from, to] = [0, headings.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((headings[middle]?.at ?? 0) <= index) from = middle + 1;
      else to = middle;
    }
    const last = headings[from - 1];
    return { heading: last?.at === index ? last : undefined, above: from };
  };
}

interface HeadingProps<Row> {
  readonly id: string;
  readonly heading: LongHeading;
  readonly columns: readonly LongColumn<Row>[];
  readonly index: number;
}

function Heading<Row>({ id, heading, columns, index }: HeadingProps<Row>) {
  // Its title reaches over the columns that say nothing of it.
  const first = columns.findIndex(({ key }) => key in heading.cells);
  const span = first < 0 ? columns.length : first;
  return (
    <div role="row" aria-rowindex={index} id={id} className="long-row long-heading">
      <div role="gridcell" aria-colspan={span} className="head" style={{ gridColumn: `span ${span}` }}>
        {heading.title}
      </div>
      {columns.slice(span).map((column) => (
        <div key={column.key} role="gridcell" className={column.kind}>
          {heading.cells[column.key]}
        </div>
      ))}
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
