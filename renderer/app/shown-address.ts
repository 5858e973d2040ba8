/**
 * The address whose place is shown. It follows the browser's, by whatever way that changes: links, Back, the desktop program's menu. Only
 * while something typed is not saved, the page stays and asks; and while it is locked, it stays until it is not.
 */
import { useSyncExternalStore } from 'react';
import { isUnsaved } from '../program/before-leaving.ts';
import { replaceStep, showStep, stepCome, stepShown } from '../program/steps.ts';

interface ShownAddress {
  /** From `#` on. */
  readonly hash: string;
  /** Whether the browser is somewhere else, and the user is asked about going there. */
  readonly asks: boolean;
}

let now: ShownAddress | null = null;
let held = false;
const followers = new Set<() => void>();

function shown(): ShownAddress {
  return (now ??= { hash: location.hash, asks: false });
}

function set(next: ShownAddress): void {
  now = next;
  for (const follow of followers) follow();
}

function arrived(): void {
  const step = stepCome();
  if (location.hash === shown().hash && (step.at === stepShown().at || !isUnsaved())) return leave();
  if (held) return;
  if (isUnsaved()) set({ ...shown(), asks: true });
  else leave();
}

/** Shows the place the browser is at. */
export function leave(): void {
  showStep();
  set({ hash: location.hash, asks: false });
}

/** Takes the browser back to the place that is shown. */
export function stay(): void {
  const [{ hash }, back] = [shown(), stepShown().at - stepCome().at];
  set({ hash, asks: false });
  if (back === 0) replaceStep(hash);
  else history.go(back);
}

/** Shows another place in the one's stead; never asks, for only the program itself leads on so. */
export function showInstead(hash: string): void {
  replaceStep(hash);
  set({ hash, asks: false });
}

/** Keeps to the place that is shown, until the function it answers with is called. */
export function holdPlace(): () => void {
  held = true;
  return () => {
    held = false;
    arrived();
  };
}

function listen(changed: () => void): () => void {
  // Adding it again is nothing; and it stays, for between two files nobody follows for a moment.
  addEventListener('hashchange', arrived);
  followers.add(changed);
  return () => void followers.delete(changed);
}

export function useShownAddress(): ShownAddress {
  return useSyncExternalStore(listen, shown);
}
