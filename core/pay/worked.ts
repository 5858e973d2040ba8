/** What every figure of the pay engine comes with. */
export interface Worked {
  /** Each step in plain words and figures, in order. */
  readonly working: readonly string[];
  /** What to check before relying on it, in sentences: rates or rules that are not confirmed. */
  readonly toCheck: readonly string[];
}
