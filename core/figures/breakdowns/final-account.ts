/** The working of the final account. Draws what was worked out; works nothing out itself. */
import { finalAccountOf } from '../council/final-account.ts';
import type { Figures } from '../figures.ts';
import { formatDay } from '../../values/day.ts';
import { finalWords as words } from '../../words/figures/final-account.ts';
import { partWords } from '../../words/figures/workings.ts';
import type { Draw } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';

function finalAccount(figures: Figures): Breakdown {
  const breakdown = new Breakdown();
  const told = finalAccountOf(figures);
  if (!told) return breakdown;
  const { stop, lastDay, by, closing, parts, contribution, otherPayers } = told;
  breakdown.add(words.closing, words.closingWhy, closing, { figure: 'reconciled' });
  for (const { part, pence } of parts) breakdown.less(partWords[part], '', pence, { figure: part });
  if (contribution > 0) breakdown.add(words.arrears, '', contribution, { figure: 'contribution' });
  else breakdown.less(words.refund, '', -contribution, { figure: 'contribution' });
  breakdown.sum(breakdown.total < 0 ? words.tooLittle : words.returnable, by === null ? '' : words.by(formatDay(by)));
  breakdown.fact(words.lastDay, formatDay(lastDay), null, { type: 'paymentStops', id: stop.id });
  const { missing } = figures.directPayment;
  if (missing > 0) breakdown.fact(words.councilOwes, words.councilOwesWhy, { pence: missing }, { figure: 'directPayment' });
  for (const { name, funds, received, left, isWhole } of otherPayers) {
    if (!funds[0]) continue;
    breakdown.fact(words.payer(name), isWhole ? '' : words.payerWhy, { pence: received }, { figure: 'payer', id: funds[0].id });
    if (left !== null) breakdown.fact(words.payerLeft(name), words.payerLeftWhy, { pence: left });
  }
  if (otherPayers.length > 0 && otherPayers.every(({ isWhole }) => isWhole)) {
    const rest = otherPayers.reduce((sum, { left }) => sum - (left ?? 0), told.returnable);
    if (rest < 0) breakdown.fact(words.othersShort, words.othersShortWhy, { pence: -rest });
    else breakdown.fact(words.councilLeft, words.councilLeftWhy, { pence: rest });
  }
  return breakdown;
}

export const finalBreakdowns = { finalAccount } satisfies Record<string, Draw>;
