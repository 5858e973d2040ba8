/**
 * While a file is open: looks soon after it was opened, and then each hour, whether a backup is due. It gives way at once to whoever
 * has something for the thread that writes, and tries again later; closing the file backs it up in any case. Loads no SQLite: hosts run it.
 */
import type { ProgramOptions } from '../../core/api/caller.ts';
import type { Result } from '../../core/api/method.ts';

const SECOND = 1000;
/** Once the first screens are there. */
const AFTER_OPENING = 60 * SECOND;
const AFTER_GIVING_WAY = 5 * 60 * SECOND;
const EACH_HOUR = 60 * 60 * SECOND;

/** Whether this host lives long enough to back up of its own accord: not a command of the terminal, which a script may run a hundred times. */
export function backsUpByItself({ host }: Pick<ProgramOptions, 'host'>): boolean {
  return host === 'electron' || host === 'web';
}

export class DailyBackup {
  readonly #make: (signal: AbortSignal) => Promise<Result<unknown>>;
  #next: ReturnType<typeof setTimeout> | undefined;
  #underWay: AbortController | null = null;
  #over = false;

  /** @param make makes one where it is due; aborting the signal stops it. */
  constructor(make: (signal: AbortSignal) => Promise<Result<unknown>>) {
    this.#make = make;
  }

  opened(): void {
    this.#lookIn(AFTER_OPENING);
  }

  giveWay(): void {
    this.#underWay?.abort();
  }

  end(): void {
    this.#over = true;
    this.giveWay();
    clearTimeout(this.#next);
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#next);
    if (this.#over) return;
    this.#next = setTimeout(() => void this.#look(), ms);
    this.#next.unref();
  }

  async #look(): Promise<void> {
    const underWay = new AbortController();
    this.#underWay = underWay;
    await this.#make(underWay.signal);
    this.#underWay = null;
    // What fails is remembered by whoever makes it.
    this.#lookIn(underWay.signal.aborted ? AFTER_GIVING_WAY : EACH_HOUR);
  }
}
