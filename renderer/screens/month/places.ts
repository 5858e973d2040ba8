/** Where each step of a month is done: an ordinary screen, with the steps over it. */
import type { MonthRun, MonthStep } from '../../../core/figures/known/month.ts';
import { addDays } from '../../../core/values/day.ts';
import { to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { ScreenName } from '../../app/screen-names.ts';

/** The screens of a step, the one it begins at first. */
const SCREENS_OF: Readonly<Record<MonthStep, readonly ScreenName[]>> = {
  statement: ['bank-import', 'bank-files'],
  explain: ['bank', 'money-row'],
  hours: ['hours'],
  bills: ['records', 'record'],
  check: [],
};

export function isStepScreen(screen: ScreenName): boolean {
  return Object.values(SCREENS_OF).some((all) => all.includes(screen));
}

export function isAt(step: MonthStep, screen: ScreenName): boolean {
  return SCREENS_OF[step].includes(screen);
}

export function placeOfStep(account: number, step: MonthStep, { behind, month, to: last }: MonthRun): Route {
  switch (step) {
    case 'statement':
      return to('bank-import', account);
    case 'explain':
      return to('bank', account);
    case 'hours': {
      const [first] = behind.map((one) => one.to).toSorted();
      return to('hours', account, { on: first === undefined ? last : addDays(first, 1) });
    }
    case 'bills':
      return to('records', account, { type: 'invoices' });
    case 'check':
      return to('month', account, { month });
  }
}
