/** Where the money is: a sum from the bank to what is free and what others are owed. Each line opens into its working. */
import { formatDay } from '../../../core/values/day.ts';
import type { FigureId } from '../../../core/figures/breakdowns/figure-ids.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { workingOf } from './figure-links.ts';
import { hasBank } from './known.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Sum } from '../../parts/tables/sum.tsx';
import type { SumRow } from '../../parts/tables/sum.tsx';
import { crisisWords } from '../../words/overview/crisis.ts';
import { overviewWords as words } from '../../words/overview/overview.ts';
import type { StandingProps } from './props.ts';

export function WhereMoneyIs({ account, figures }: StandingProps) {
  const { cash, liabilities, ringFenced, ringFencedFunds, free, asOf, crisis, answers } = figures;
  const buys = crisis.available <= 0 ? '' : crisis.hours.map(({ rate, hours }) => crisisWords.hoursAt(hours, formatMoney(rate))).join(crisisWords.or);
  const route = (figure: FigureId) => workingOf(account, asOf, figure);
  const rows: readonly SumRow[] = [
    { kind: 'add', label: words.inBank, pence: cash.statementBalance, route: route({ figure: 'statementBalance' }) },
    ...(cash.unclearedOut === 0 ? [] : [{ kind: 'less' as const, label: words.unclearedOut, pence: cash.unclearedOut, route: route({ figure: 'uncleared' }) }]),
    ...(cash.unclearedIn === 0 ? [] : [{ kind: 'add' as const, label: words.unclearedIn, pence: cash.unclearedIn, route: route({ figure: 'uncleared' }) }]),
    { kind: 'sum', label: words.reallyThere, pence: cash.reconciled, route: route({ figure: 'reconciled' }) },
  ];
  const toFree: readonly SumRow[] = [
    { kind: 'less', label: words.owedAndSet, pence: liabilities.total, route: route({ figure: 'liabilities' }) },
    {
      kind: 'less',
      label: words.ringFenced,
      why: ringFencedFunds
        .filter(({ pence }) => pence !== 0)
        .map(({ name, pence }) => `${name} ${formatMoney(pence)}`)
        .join(', '),
      pence: ringFenced,
      route: route({ figure: 'ringFenced' }),
    },
    { kind: 'sum', label: words.free, pence: free, route: route({ figure: 'free' }) },
  ];
  return (
    <Section title={words.money} id="money">
      {!hasBank(figures) && <p>{words.moneyNoBank}</p>}
      {/* What is free cannot be told without a statement. */}
      <Sum caption={<span className="no-print">{words.moneyCaption}</span>} rows={hasBank(figures) ? [...rows, ...toFree] : rows} />
      {buys !== '' && answers.crisis.state !== 'not_known' && <p>{crisisWords.buys(formatMoney(crisis.available), buys)}</p>}
      <p>{bankSentences(figures).join(' ')}</p>
    </Section>
  );
}

/** How far the bank is known, and whether its own balance agrees with ours. */
function bankSentences({ cash, balanceCheck, known }: Overview): readonly string[] {
  if (cash.newestLine === null) return [];
  const checks = balanceCheck.map(({ bankAccount, day, difference }) => {
    if (difference !== 0) return words.bankDiffers(bankAccount, formatDay(day), formatMoney(Math.abs(difference)));
    return balanceCheck.length === 1 ? words.bankAgrees(formatDay(day)) : words.bankAccountAgrees(bankAccount, formatDay(day));
  });
  return [words.bankTo(formatDay(known.bank ?? cash.newestLine)), ...(checks.length === 0 ? [words.bankNoBalance] : checks)];
}

const PARTS: readonly Exclude<keyof Overview['liabilities'], 'total'>[] = [
  'wages',
  'notYetOnAPayslip',
  'hmrc',
  'pension',
  'invoices',
  'notYetInvoiced',
  'owedToPeople',
  'holiday',
  'otherPots',
];

export function Owed({ account, figures: { liabilities, asOf } }: StandingProps) {
  const there = PARTS.filter((part) => liabilities[part] !== 0);
  return (
    <Section title={words.owes} id="owed">
      {there.length === 0 ? (
        <p>{words.owesNothing}</p>
      ) : (
        <Sum
          caption={words.owesCaption}
          rows={[
            ...there.map((part): SumRow => {
              const pence = liabilities[part];
              const ahead = pence < 0;
              return {
                kind: ahead ? 'less' : 'add',
                label: words.parts[part],
                why: ahead ? words.aheadMark : '',
                pence: Math.abs(pence),
                route: workingOf(account, asOf, { figure: part }),
              };
            }),
            { kind: 'sum', label: words.owesTotal, pence: liabilities.total, route: workingOf(account, asOf, { figure: 'liabilities' }) },
          ]}
        />
      )}
    </Section>
  );
}
