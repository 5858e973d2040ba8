/** Counts wrong passphrases, so that nobody tries them one after another. Of the open program alone: whoever has the file can try elsewhere. */
import { Refusal } from '../../core/values/problem.ts';
import { accessWords as words } from '../../core/words/access.ts';

const MOST = 5;
const WAIT_MS = 60_000;

export class Tries {
  #wrong = 0;
  #last = 0;

  /** Refuses while it is to be waited. @param now an instant, ISO text. */
  refuseTooMany(now: string): void {
    if (this.#wrong < MOST) return;
    const passed = Date.parse(now) - this.#last;
    if (passed >= 0 && passed < WAIT_MS) throw new Refusal('passphraseWrong', words.wait, { field: 'passphrase' });
    this.#wrong = 0;
  }

  wrong(now: string): void {
    this.#wrong += 1;
    this.#last = Date.parse(now);
  }

  right(): void {
    this.#wrong = 0;
  }
}
