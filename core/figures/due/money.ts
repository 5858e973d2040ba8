/** What is to be paid and when: wages, bills, the contribution, HMRC. */
import { addDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import { contributionPeriods, instalmentOf } from '../council/contribution.ts';
import type { Figures } from '../figures.ts';
import { personCalled, supplierCalled } from '../inputs/account-index.ts';
import { sumPence } from '../inputs/effective.ts';
import { hmrcDay } from '../known/needs-doing.ts';
import type { Due } from './due.ts';

const NONE = { who: null, title: null, from: null, toldBy: 'statement', lacks: null } as const;

/** Instalments from the day on, each less what was paid ahead; and what is left of all before as one, due with the last of them. */
function instalments({ accountIndex, contribution }: Figures, until: Day): Due[] {
  const { asOf, openedOn } = accountIndex;
  let paidAhead = Math.max(0, contribution.received - contribution.owedAtOpening - sumPence(contribution.instalments));
  const due = (day: Day, pence: number): Due => ({ ...NONE, key: `contribution-${day}`, code: 'contribution', day, pence, opens: { figure: 'contribution' } });
  const before = due(contribution.instalments.findLast(({ dueOn }) => dueOn < asOf)?.dueOn ?? openedOn, contribution.overdue);
  const periods = contributionPeriods(accountIndex, until).due.filter(({ dueOn }) => dueOn >= asOf);
  const coming = periods.map((period): Due => {
    const { pence, dueOn } = instalmentOf(accountIndex, period);
    const paid = Math.min(paidAhead, pence);
    paidAhead -= paid;
    return due(dueOn, pence - paid);
  });
  return [before, ...coming];
}

/** HMRC's pay days up to a day: what is owed now is due on the next, and on each after it until it is paid. */
function hmrcFrom({ accountIndex, liabilities }: Figures, until: Day): Due[] {
  const dues: Due[] = [];
  const pence = liabilities.parts.hmrc;
  for (let day = hmrcDay(accountIndex.asOf); day <= until; day = hmrcDay(addDays(day, 1)))
    dues.push({ ...NONE, key: `hmrc-${day}`, code: 'hmrc', day, pence, opens: { figure: 'hmrc' } });
  return dues;
}

export function moneyDues(figures: Figures, until: Day): Due[] {
  const { accountIndex, owed } = figures;
  const wages = owed.payslips.map(({ payslip: { id, person, paidOn: day }, left: pence }): Due => {
    return { ...NONE, key: `wages-${id}`, code: 'wages', day, pence, who: personCalled(accountIndex, person), opens: { type: 'payslips', id } };
  });
  const bills = owed.invoices
    .filter(({ invoice: { disputedOn } }) => disputedOn === null)
    .map(({ invoice: { id, day, due, supplier, number }, left: pence }): Due => {
      const who = supplierCalled(accountIndex, supplier);
      // Without a due day an invoice is due when it comes.
      return { ...NONE, key: `bill-${id}`, code: 'bill', day: due ?? day, pence, who, title: number || null, opens: { type: 'invoices', id } };
    });
  return [...wages, ...bills, ...instalments(figures, until), ...hmrcFrom(figures, until)].filter(({ pence }) => pence !== null && pence > 0);
}
