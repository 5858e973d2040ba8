/**
 * The lines that wait, as one list: arrows, Page, Home and End move, and the page's own keys answer the question about the
 * line they stand on. When several are to be marked, Space or a press marks. It shows and moves; what a line was for is asked beside it.
 */
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { UnexplainedLine } from '../../../../core/api/bank.ts';
import { Amount, Day } from '../../../parts/tables/amount.tsx';
import { Icon } from '../../../parts/page/icon.tsx';
import { bankWords as words, questionWords } from '../../../words/bank/match.ts';

interface LinesProps {
  readonly lines: readonly UnexplainedLine[];
  /** The place of the first of them among all that wait, and how many these are. */
  readonly offset: number;
  readonly total: number;
  /** Its place in `lines`. */
  readonly current: number;
  /** Null: one line at a time. */
  readonly marked: ReadonlyMap<number, UnexplainedLine> | null;
  /** Each turn above 0 sends the focus to the current line, and to the one that has its place once it is explained. */
  readonly turn: number;
  /** Told a place among all that wait. */
  readonly onMove: (index: number) => void;
  readonly onMark: (line: UnexplainedLine) => void;
}

const PAGE = 10;

export function Lines({ lines, offset, total, current, marked, turn, onMove, onMark }: LinesProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = lines[current]?.id;
  useEffect(() => {
    if (turn === 0) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus();
  }, [id, turn]);
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -total, End: total }[event.key];
    const line = lines[current];
    if (step !== undefined) onMove(Math.max(0, Math.min(total - 1, offset + current + step)));
    else if (event.key === ' ' && marked !== null && line) onMark(line);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={list} className="explain-lines" role="listbox" aria-label={words.explain} aria-multiselectable={marked !== null} tabIndex={-1}>
      {lines.map((line, index) => {
        const isMarked = marked?.has(line.id) ?? false;
        return (
          <div
            key={line.id}
            role="option"
            aria-setsize={total}
            aria-posinset={offset + index + 1}
            aria-selected={marked === null ? index === current : isMarked}
            data-line={line.id}
            data-current={index === current || undefined}
            tabIndex={index === current ? 0 : -1}
            className="explain-line"
            // Where lines and question stand under each other, the question has the row behind the current line.
            style={{ gridRow: index <= current ? index + 1 : index + 2 }}
            onKeyDown={pressed}
            onClick={() => {
              onMove(offset + index);
              if (marked !== null) onMark(line);
            }}
          >
            {marked !== null && (
              <span className="choice-mark" data-marked={isMarked || undefined}>
                <Icon name="tick" />
              </span>
            )}
            <strong>{line.text || questionWords.nothing}</strong> <Amount pence={line.amount} />{' '}
            <small>
              <Day day={line.day} />
              {line.doubtful && <span className="count">{words.doubtful}</span>}
            </small>
          </div>
        );
      })}
    </div>
  );
}
