/** The calls under way that may change something. Locking waits for them, so that an import, a save or a check is never cut off. */
export class PendingWrites {
  #underWay = 0;
  #waiting: (() => void)[] = [];

  async during<T>(job: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await job();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) for (const wake of this.#waiting.splice(0)) wake();
    }
  }

  /** Until none is under way; at once where none is. */
  async done(): Promise<void> {
    while (this.#underWay > 0) await new Promise<void>((wake) => this.#waiting.push(wake));
  }
}
