/** What every part of the overview is given: whose figures they are, and the figures. */
import type { Overview } from '../../../core/figures/overview.ts';

export interface StandingProps {
  readonly account: number;
  readonly figures: Overview;
}
