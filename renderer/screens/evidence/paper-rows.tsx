/**
 * All papers of an account, however many: only those in view are drawn, and they are asked for a window at a time. The page itself
 * scrolls. Tab goes through what a row has and on to the next; the arrows, Page, Home and End go from row to row. To a screen reader it is a
 * list that knows how many papers it has, and which one this is.
 */
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { KeptPaper } from '../../../core/api/evidence.ts';
import type { Windows } from '../../program/use-windows.ts';
import { papersWords as words } from '../../words/evidence.ts';
import { Belongs } from './belongs.tsx';
import { PaperCells } from './one-paper.tsx';
import { WhatFor } from './what-for.tsx';

/** How many rows Page Up and Page Down move. */
const PAGE = 5;
/** A guess at the height of a row, in the page's own text size; each is measured once drawn. */
const GUESS_REM = 9;

interface PaperRowsProps {
  readonly account: number;
  readonly papers: Windows<'evidence.all'>;
}

export function PaperRows({ account, papers: { total, rowAt, onSeen } }: PaperRowsProps) {
  const place = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  const [active, setActive] = useState(0);
  const wanted = useRef(-1);
  const [guess] = useState(() => GUESS_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const current = Math.min(active, total - 1);
  // What stands above grows and shrinks: lists of what is needed, sentences of what was kept.
  useLayoutEffect(() => {
    const measure = (): void => setAbove((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    measure();
    return () => watch.disconnect();
  }, []);
  // What it gives is used here alone, and never kept.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => guess,
    overscan: 4,
    scrollMargin: above,
    scrollPaddingStart: guess,
    scrollPaddingEnd: guess,
    // The one with the focus stays, wherever the page is scrolled to.
    rangeExtractor: (range) => [...new Set([current, ...defaultRangeExtractor(range)])].filter((index) => index < total).toSorted((a, b) => a - b),
  });
  const drawn = rows.getVirtualItems();
  const seen = drawn.filter(({ index }) => index !== current);
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => onSeen(first, last, current), [first, last, current, onSeen]);
  useEffect(() => {
    const button = wanted.current < 0 ? null : place.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] :is(a, button)`);
    if (!button) return;
    wanted.current = -1;
    button.focus({ preventScroll: true });
  });
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -total, End: total }[event.key];
    // What is laid over the page has its own keys.
    if (step === undefined || !(event.target instanceof Node) || !place.current?.contains(event.target)) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(total - 1, current + step));
    wanted.current = to;
    setActive(to);
    rows.scrollToIndex(to, { align: 'auto' });
  };
  const focused = ({ target }: FocusEvent): void => {
    const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (index !== undefined) setActive(Number(index));
  };
  return (
    // The keys act on whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      className="plain files paper-rows"
      aria-label={words.listAll}
      ref={place}
      style={{ height: `${rows.getTotalSize()}px` }}
      onKeyDown={pressed}
      onFocus={focused}
    >
      {drawn.map(({ index, key, start }) => {
        const paper = rowAt(index);
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className="paper"
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - above}px)` }}
          >
            {paper === undefined ? <span className="unread" aria-hidden="true" /> : <Row key={paper.id} account={account} paper={paper} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Drawn anew where its paper changed alone: scrolling draws the list many times a second. */
const Row = memo(function Row({ account, paper }: { readonly account: number; readonly paper: KeptPaper }) {
  return (
    <PaperCells
      account={account}
      paper={paper}
      about={<Belongs account={account} paper={paper} all />}
      more={
        <>
          <WhatFor account={account} paper={paper} />
          {paper.of !== null && <WhatFor account={account} paper={paper} also />}
        </>
      }
    />
  );
});
