/**
 * Where the desktop program's window was, and where it may be now. Pure: the program keeps it in a file of its settings and says
 * which screens there are. A window is never put where nobody can see or reach it, whatever the file says.
 */
import { z } from 'zod';

/** In the system's own units, as Electron gives them. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const LEAST = { width: 320, height: 320 } as const;
const USUAL = { width: 1280, height: 860 } as const;

const whole = z.int().min(-100_000).max(100_000);
const STORED = z.object({
  /** Of the window when it is not maximised. */
  box: z
    .object({ x: whole, y: whole, width: whole.min(LEAST.width), height: whole.min(LEAST.height) })
    .optional()
    .catch(undefined),
  maximised: z.boolean().catch(false),
  /** 1 is the usual size; the limits are Chromium's. */
  zoom: z.number().min(0.25).max(5).catch(1),
});
export type WindowPlace = z.output<typeof STORED>;

/** What is missing or spoilt counts as never kept. */
export function storedPlace(json: unknown): WindowPlace {
  return STORED.catch(STORED.parse({})).parse(json);
}

/**
 * The box to open in: the kept one where it can be seen, moved and made smaller so far that all of it is on the screen it is
 * mostly on; else the usual size in the middle of the first screen.
 * @param screens the free part of each screen, the main one first; at least one.
 */
export function boxOn(screens: readonly Box[], kept: Box | undefined): Box {
  const [main = { x: 0, y: 0, ...USUAL }] = screens;
  const best = kept && screens.toSorted((a, b) => seenOn(b, kept) - seenOn(a, kept))[0];
  if (!kept || !best || seenOn(best, kept) === 0) {
    const [width, height] = [Math.min(USUAL.width, main.width), Math.min(USUAL.height, main.height)];
    return { x: main.x + Math.floor((main.width - width) / 2), y: main.y + Math.floor((main.height - height) / 2), width, height };
  }
  const [width, height] = [Math.min(kept.width, best.width), Math.min(kept.height, best.height)];
  return {
    x: Math.max(best.x, Math.min(kept.x, best.x + best.width - width)),
    y: Math.max(best.y, Math.min(kept.y, best.y + best.height - height)),
    width,
    height,
  };
}

/** How much of a box is on a screen, in square units. */
function seenOn(screen: Box, box: Box): number {
  const width = Math.min(screen.x + screen.width, box.x + box.width) - Math.max(screen.x, box.x);
  const height = Math.min(screen.y + screen.height, box.y + box.height) - Math.max(screen.y, box.y);
  return width <= 0 || height <= 0 ? 0 : width * height;
}
