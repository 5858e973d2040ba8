/**
 * Counts wrong passphrases, so that nobody tries them one after another: of each one apart, for whoever types their own meanwhile begins no new count
 * of somebody else's. Of the open program alone: whoever has the file can try elsewhere.
 */
import { Refusal } from '../../core/values/problem.ts';
import { accessWords as words } from '../../core/words/access.ts';

const MOST = 5;
const WAIT_MS = 60_000;

export class Tries {
  readonly #wrong = new Map<string, { count: number; last: number }>();

  /** Refuses while it is to be waited. @param of whose passphrase. @param now an instant, ISO text. */
  refuseTooMany(of: string, now: string): void {
    const { count, last } = this.#wrong.get(of) ?? { count: 0, last: 0 };
    if (count < MOST) return;
    const passed = Date.parse(now) - last;
    if (passed >= 0 && passed < WAIT_MS) throw new Refusal('passphraseWrong', words.wait, { field: 'passphrase' });
    this.#wrong.delete(of);
  }

  wrong(of: string, now: string): void {
    this.#wrong.set(of, { count: (this.#wrong.get(of)?.count ?? 0) + 1, last: Date.parse(now) });
  }

  right(of: string): void {
    this.#wrong.delete(of);
  }
}
