/**
 * The day the figures are of. It says the day of the figures that are shown, not the day being typed; a day takes hold
 * when it is whole. Changing it is no new place, so Back leads to where one came from.
 */
import { useState } from 'react';
import type { AccountSummary } from '../../core/api/accounts.ts';
import { addDays, formatDay, isDay } from '../../core/day.ts';
import type { Overview } from '../../core/figures/overview.ts';
import { formatMoney } from '../../core/money.ts';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { goInstead, to } from '../route.ts';
import { today } from '../today.ts';
import { overviewWords as words } from '../words/overview.ts';

interface AsAtProps {
  readonly account: AccountSummary;
  readonly on: string;
  readonly figures: Overview | null;
}

export function AsAt({ account, on, figures }: AsAtProps) {
  // What is being typed belongs to the day that is shown; another day, however it came, starts afresh.
  const [typed, setTyped] = useState({ on, day: on });
  const show = (day: string): void => {
    setTyped({ on, day });
    if (isDay(day) && day !== on) goInstead(to('overview', account.id, { on: day === today() ? undefined : day }));
  };
  const monthEnd = addDays(`${today().slice(0, 8)}01`, -1);
  return (
    <div className="stack">
      <p className="print-only">{words.whose(account.person, account.reference, account.council)}</p>
      <p className="lead" role="status">
        {figures && (
          <>
            {words.asAt(formatDay(figures.asOf))} {bankSentences(figures).join(' ')}
          </>
        )}
      </p>
      <div className="as-at">
        <DayField label={words.day} value={typed.on === on ? typed.day : on} onChange={show} fault={undefined} />
        <div className="quick-days">
          <Button onPress={() => show(today())}>{words.today}</Button>
          <Button onPress={() => show(monthEnd)}>{words.monthEnd}</Button>
          {account.bankTo !== null && <Button onPress={() => show(account.bankTo ?? on)}>{words.bankDay}</Button>}
        </div>
      </div>
    </div>
  );
}

/** How far the bank is known, and whether its own balance agrees with ours. */
function bankSentences({ cash, balanceCheck }: Overview): readonly string[] {
  if (cash.newestLine === null) return [words.bankNone];
  const checks = balanceCheck.map(({ bankAccount, day, difference }) => {
    if (difference !== 0) return words.bankDiffers(bankAccount, formatDay(day), formatMoney(Math.abs(difference)));
    return balanceCheck.length === 1 ? words.bankAgrees(formatDay(day)) : words.bankAccountAgrees(bankAccount, formatDay(day));
  });
  return [words.bankTo(formatDay(cash.newestLine)), ...(checks.length === 0 ? [words.bankNoBalance] : checks)];
}
