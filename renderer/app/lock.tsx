/**
 * Locks the screen of a file with a passphrase: after some minutes without use, when the computer sleeps, or at a press.
 * The file is closed and its key gone; the screens stay as they were, half-typed boxes and all, but hidden from eyes and
 * screen readers alike, until the passphrase opens the file again and everything is read anew.
 */
import { Activity, createContext, use, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { FileStatus } from '../../core/api/program.ts';
import { watchIdle } from './idle.ts';
import { Locked } from './locked.tsx';
import { holdPlace } from './shown-address.ts';
import { useHold, useHost, useRead } from '../program/use-program.tsx';

const LockContext = createContext<(() => void) | null>(null);

/** Locks now; null where there is nothing to lock. */
export function useLock(): (() => void) | null {
  return use(LockContext);
}

/** Where the user was. */
interface Place {
  readonly focus: Element | null;
  readonly scrolled: number;
}

/** Keyed by the open file: another one has nothing to do with this one's lock. */
export function Lockable({ open, children }: { readonly open: FileStatus | null; readonly children: ReactNode }) {
  const lockAfter = useRead('program.settings', {}).data?.lockAfter ?? 0;
  const { onLock } = useHost();
  const { whenFree, letGo } = useHold();
  const [locked, setLocked] = useState<FileStatus | null>(null);
  const place = useRef<Place | null>(null);
  const forget = useRef<(() => void) | null>(null);
  const file = open?.passphrase === true ? open : null;

  const lock = useCallback(() => {
    if (file === null || forget.current !== null) return;
    place.current = { focus: document.activeElement, scrolled: scrollY };
    forget.current = letGo();
    setLocked(file);
  }, [file, letGo]);
  const lockWhenFree = useCallback(() => void whenFree().then(lock), [whenFree, lock]);

  useEffect(() => onLock(lockWhenFree), [onLock, lockWhenFree]);
  useEffect(
    () => (file !== null && locked === null && lockAfter > 0 ? watchIdle(lockAfter, whenFree, lock) : undefined),
    [file, locked, lockAfter, whenFree, lock],
  );
  // After the screens are back, for they put the focus on their heading as they come.
  useEffect(() => {
    if (locked !== null || place.current === null) return;
    forget.current?.();
    forget.current = null;
    const { focus, scrolled } = place.current;
    place.current = null;
    scrollTo(0, scrolled);
    if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
  }, [locked]);

  // What is half typed is lost with its screen, so another place waits until somebody can be asked.
  useEffect(() => (locked === null ? undefined : holdPlace()), [locked]);

  return (
    <LockContext value={file === null ? null : lockWhenFree}>
      <Activity mode={locked === null ? 'visible' : 'hidden'}>{children}</Activity>
      {locked !== null && <Locked file={locked} onOpen={() => setLocked(null)} />}
    </LockContext>
  );
}
