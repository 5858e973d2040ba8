/**
 * The workings of ring-fenced funds, of what is free, and of what is ready for a crisis.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import { partWords, rowWords as words } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import { PARTS } from '../owed/liabilities.ts';
import type { DocumentRef } from '../inputs/movements.ts';
import type { Draw, Opens } from './sheet.ts';
import { Sheet } from './sheet.ts';
import { moneyReallyThere } from './cash.ts';
import { addBudget } from './plan.ts';

function ringFenced({ funds }: Figures): Sheet {
  const sheet = new Sheet();
  for (const { fund, pence } of funds) sheet.add(words.fund(fund.name), '', pence, { figure: 'fund', name: fund.fund });
  return sheet.sum(words.total);
}

const LISTS = { payslip: 'payslips', invoice: 'invoices', purchase: 'purchases' } as const;

function behind(what: string, name: string, document: DocumentRef | null): Opens {
  if (document) return { type: LISTS[document.kind], id: document.id };
  return what === 'unpaidHours' ? { figure: 'notYetOnAPayslipOf', name } : { figure: 'notYetInvoiced' };
}

export function fundSheet({ funds }: Figures, name: string): Sheet | null {
  const money = funds.find(({ fund }) => fund.fund === name);
  if (!money) return null;
  const sheet = new Sheet();
  for (const { id, pence } of money.opening) sheet.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { text, day, category, amount, source } of money.movements) sheet.add(text, words.onFor(day, category), amount, source);
  sheet.sum(words.cameIn).floor(words.notBelowNought, words.notBelowNoughtWhy);
  const own = sheet.total;
  for (const { what, name: who, document, pence } of money.debts) sheet.less(words.fundOwed[what](who), words.fundOwedWhy, pence, behind(what, who, document));
  return sheet.ceiling(own, words.notAboveOwn, words.notAboveOwnWhy).floor(words.notBelowNought, words.notBelowNoughtWhy).sum(words.stillRingFenced);
}

/** From money really there down to what is free: every part owed, every ring-fenced fund. */
function addFree(sheet: Sheet, figures: Figures): Sheet {
  moneyReallyThere(sheet, figures);
  for (const part of PARTS) {
    const pence = figures.liabilities.parts[part];
    if (pence !== 0) sheet.less(partWords[part], '', pence, { figure: part });
  }
  for (const { fund, pence } of figures.funds) if (pence !== 0) sheet.less(words.fund(fund.name), '', pence, { figure: 'fund', name: fund.fund });
  return sheet.sum(words.free, '', { figure: 'free' });
}

function plannedUntilNextReceipt({ crisis: { lines, byFunds } }: Figures): Sheet {
  const sheet = new Sheet();
  for (const { line, pieces, moves } of lines) addBudget(sheet, pieces, moves, (from, to) => words.plannedFor(line, from, to));
  for (const { money, planned, pence } of byFunds) {
    if (pence !== 0) sheet.less(words.paidByFund(money.fund.name), words.paidByFundWhy(planned, money.pence), pence, { figure: 'fund', name: money.fund.fund });
  }
  return sheet.sum(words.plannedUntil);
}

function crisis(figures: Figures): Sheet {
  const { crisis: ready } = figures;
  const sheet = addFree(new Sheet(), figures);
  sheet.less(words.plannedUntil, words.plannedUntilWhy(ready.from, ready.to, ready.nextReceiptOn), ready.planned, { figure: 'plannedUntilNextReceipt' });
  return sheet.sum(ready.available < 0 ? words.readyShort : words.ready);
}

function crisisHours({ crisis: { available, hours } }: Figures): Sheet {
  const sheet = new Sheet().fact(words.moneyReady, '', { pence: available }, { figure: 'crisis' });
  for (const { rate, hours: bought } of hours) sheet.fact(words.hoursAt(rate), words.hoursAtWhy(available), { hours: bought });
  return sheet;
}

export const crisisSheets = {
  ringFenced,
  free: (figures) => addFree(new Sheet(), figures),
  plannedUntilNextReceipt,
  crisis,
  crisisHours,
} satisfies Record<string, Draw>;
