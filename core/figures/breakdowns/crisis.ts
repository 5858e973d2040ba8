/**
 * The workings of ring-fenced funds, of what is free, and of what is ready for a crisis.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import { approvedNotSpent } from '../../bills/wishes.ts';
import type { FundId } from '../../books/facts.ts';
import { partWords, rowWords as words } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import { PARTS } from '../owed/liabilities.ts';
import type { FundMoney } from '../funds/ring-fence.ts';
import type { Draw, Opens } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';
import { moneyReallyThere } from './cash.ts';
import { addBudget } from './plan.ts';

function ringFenced({ funds }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { fund, pence } of funds) breakdown.add(words.fund(fund.name), '', pence, { figure: 'fund', id: fund.id });
  return breakdown.sum(words.total);
}

const LISTS = { payslip: 'payslips', invoice: 'invoices', purchase: 'purchases' } as const;

function behind({ document, person }: FundMoney['debts'][number]): Opens {
  if (document) return { type: LISTS[document.kind], id: document.id };
  return person === null ? { figure: 'notYetInvoiced' } : { figure: 'notYetOnAPayslipOf', id: person };
}

export function fundBreakdown({ funds }: Figures, id: FundId): Breakdown | null {
  const money = funds.find(({ fund }) => fund.id === id);
  if (!money) return null;
  const breakdown = new Breakdown();
  for (const row of money.opening) breakdown.add(words.owedAtOpening, '', row.pence ?? 0, { type: 'opening', id: row.id });
  for (const { text, day, category, amount, source } of money.movements) breakdown.add(text, words.onFor(day, category), amount, source);
  breakdown.sum(words.cameIn).floor(words.notBelowZero, words.notBelowZeroWhy);
  const own = breakdown.total;
  for (const debt of money.debts) breakdown.less(words.fundOwed[debt.what](debt.name), words.fundOwedWhy, debt.pence, behind(debt));
  return breakdown.ceiling(own, words.notAboveOwn, words.notAboveOwnWhy).floor(words.notBelowZero, words.notBelowZeroWhy).sum(words.stillRingFenced);
}

/** From money really there down to what is free: every part owed, every ring-fenced fund. */
function addFree(breakdown: Breakdown, figures: Figures): Breakdown {
  moneyReallyThere(breakdown, figures);
  for (const part of PARTS) {
    const pence = figures.liabilities.parts[part];
    if (pence !== 0) breakdown.less(partWords[part], '', pence, { figure: part });
  }
  for (const { fund, pence } of figures.funds) if (pence !== 0) breakdown.less(words.fund(fund.name), '', pence, { figure: 'fund', id: fund.id });
  return breakdown.sum(words.free, '', { figure: 'free' });
}

function plannedUntilNextReceipt({ accountIndex, crisis: { lines, byFunds } }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { name, pieces, moves } of lines) addBudget(breakdown, accountIndex, pieces, moves, (from, to) => words.plannedFor(name, from, to));
  for (const { money, planned, pence } of byFunds) {
    if (pence !== 0) breakdown.less(words.paidByFund(money.fund.name), words.paidByFundWhy(planned, money.pence), pence, { figure: 'fund', id: money.fund.id });
  }
  return breakdown.sum(words.plannedUntil);
}

function crisis(figures: Figures): Breakdown {
  const { crisis: ready } = figures;
  const breakdown = addFree(new Breakdown(), figures);
  breakdown.less(words.plannedUntil, words.plannedUntilWhy(ready.from, ready.to, ready.nextReceiptOn), ready.planned, { figure: 'plannedUntilNextReceipt' });
  return breakdown.sum(ready.available < 0 ? words.readyShort(ready.available) : words.ready);
}

function crisisHours({ crisis: { available, hours } }: Figures): Breakdown {
  const breakdown = new Breakdown().fact(words.moneyReady, '', { pence: available }, { figure: 'crisis' });
  for (const { rate, hours: bought } of hours) breakdown.fact(words.hoursAt(rate), words.hoursAtWhy(available), { hours: bought });
  return breakdown;
}

function approvedBreakdown({ accountIndex: { facts, asOf } }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { id, what, limit, bought, left } of approvedNotSpent(facts, asOf))
    breakdown.add(what, words.limitLess(limit, bought), left, { type: 'wishes', id });
  return breakdown.sum(words.total);
}

export const crisisBreakdowns = {
  ringFenced,
  free: (figures) => addFree(new Breakdown(), figures),
  plannedUntilNextReceipt,
  crisis,
  crisisHours,
  approvedNotSpent: approvedBreakdown,
} satisfies Record<string, Draw>;
