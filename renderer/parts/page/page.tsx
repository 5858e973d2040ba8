/**
 * The head of every screen: its title in the window and as the one `h1`. Coming to a screen puts the focus on that
 * heading, so that a screen reader begins where a reader's eye does. Never moves the focus of somebody who stayed.
 */
import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useReadingPlace } from '../../program/use-reading-place.ts';

/** What stands behind every window title: the account's person and the program. Filled by the shell. */
export const TitleEnd = createContext('Headroom');

let arrivals = 0;

interface PageProps {
  /** Plain text, also the window's title. */
  readonly title: string;
  /** The line or links above the heading. */
  readonly above?: ReactNode;
  /** What stands right under the heading. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The shell mounts one anew for each place; the first of a visit leaves the focus where the browser puts it. */
export function Page({ title, above, below, children }: PageProps) {
  const end = useContext(TitleEnd);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${end}`;
  }, [title, end]);
  const atPlace = useReadingPlace();
  // At once, so that no key pressed meanwhile goes astray.
  useLayoutEffect(() => {
    arrivals += 1;
    if (arrivals === 1) return;
    heading.current?.focus({ preventScroll: true });
    atPlace();
  }, [atPlace]);
  return (
    <div className="page-inside">
      <header className="page-head">
        {above}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {below}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly id: string;
  /** The heading takes the focus when the section comes, and again whenever this changes: for what a press leads on to. */
  readonly takesFocus?: string | number | undefined;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export function Section({ title, id, takesFocus, children }: SectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus !== undefined) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={takesFocus === undefined ? undefined : -1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
