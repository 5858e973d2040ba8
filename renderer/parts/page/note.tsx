/**
 * What has to be said on the page itself: a note, a fault with its way out, the shape of what is still being read.
 * Things are told where they happened and stay until they are dealt with; nothing pops up and goes away.
 */
import type { ReactNode } from 'react';
import type { Problem } from '../../../core/values/problem.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { Button } from './button.tsx';

type Weight = 'tell' | 'warn' | 'bad' | 'good';

export function Note({
  weight = 'tell',
  title,
  children,
  className = '',
}: {
  readonly weight?: Weight;
  readonly title?: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={`note note-${weight} ${className}`}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  );
}

interface TroubleProps {
  readonly problem: Problem;
  /** Tries the same thing again, where that may help. */
  readonly again?: (() => void) | undefined;
  /** Other ways out. */
  readonly children?: ReactNode;
}

/** A fault, read out as soon as it appears, where it happened. */
export function Trouble({ problem, again, children }: TroubleProps) {
  return (
    <div role="alert">
      <Note weight="bad" title={partsWords.troubleTitle}>
        <p>{problem.message}</p>
        {(again || children) && (
          <div className="row">
            {again && <Button onPress={again}>{partsWords.readAgain}</Button>}
            {children}
          </div>
        )}
      </Note>
    </div>
  );
}

/** Stands in for what is being read for the first time. `what` names it for screen readers. */
export function Skeleton({ lines = 3, what = partsWords.reading }: { readonly lines?: number; readonly what?: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{what}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
