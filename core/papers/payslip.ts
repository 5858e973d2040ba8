/**
 * A payslip on paper: what an employer has to give with each pay (Employment Rights Act 1996, section 8): gross pay, what is taken off and for what,
 * net pay, and the hours where pay goes by them.
 */
import type { Payslip } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import { byFrom, inForce } from '../figures/inputs/effective.ts';
import type { PayFacts } from '../pay/gross.ts';
import { payBefore } from '../pay/pay-before.ts';
import { taxYearOf } from '../pay/tax-year.ts';
import { expectedNet } from '../records/kinds/payslips.ts';
import { formatDay, formatDays } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { formatMoney } from '../values/money.ts';
import { keysOf } from '../values/own-keys.ts';
import type { Pence } from '../values/units.ts';
import { paperWords } from '../words/papers/paper.ts';
import { payslipPaperWords as words } from '../words/papers/payslip.ts';
import { employerOn } from './employer.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

type Row = readonly [label: string, value: string];

function amounts(caption: string, rows: readonly (readonly [string, Pence])[], total: Pence | null): PaperTable {
  return {
    ...{ kind: 'table', caption, columns: [{ title: words.what }, { title: words.amount, isNumber: true }] },
    rows: rows.map(([label, pence]) => [label, formatMoney(pence)]),
    ...(total !== null && { totals: [[paperWords.total, formatMoney(total)]] }),
  };
}

const given = (label: string, value: string | null | undefined): readonly Row[] => (value === null || value === undefined ? [] : [[label, value]]);

/** Tax that comes back is called so. */
function calledOff(field: keyof typeof words.off, pence: Pence): string {
  return field === 'tax' && pence < 0 ? words.taxBack : words.off[field];
}

/** Of the tax year, up to and with the payday; of two payslips of one payday each knows of those before it. */
function toDate({ payslips }: PayFacts, slip: Payslip): PaperTable {
  const isSame = (one: Payslip): boolean => one.person === slip.person && taxYearOf(one.paidOn) === taxYearOf(slip.paidOn);
  const own = payslips.filter((one) => isSame(one) && (one.paidOn < slip.paidOn || (one.paidOn === slip.paidOn && one.periodEnd <= slip.periodEnd)));
  const sum = (of: (one: Payslip) => Pence): Pence => own.reduce((total, one) => total + of(one), 0);
  const rows: (readonly [string, Pence])[] = [
    [words.gross, sum(({ gross }) => gross)],
    ...keysOf(words.off).map((field): [string, Pence] => {
      const pence = sum((one) => one[field] ?? 0);
      return [calledOff(field, pence), pence];
    }),
  ];
  return amounts(
    words.toDate(taxYearOf(slip.paidOn)),
    rows.filter(([, pence], index) => index < 3 || pence !== 0),
    null,
  );
}

/** What the pay details say of the tax year before: no row of `toDate` counts it. */
function before(facts: PayFacts, slip: Payslip): readonly PaperBlock[] {
  const found = payBefore(facts, slip.person, slip.paidOn);
  if (!found) return [];
  const { day, pay, tax, isOtherJob } = found;
  const rows = [[words.payBefore, pay] as const, [words.taxBefore, tax] as const];
  return [amounts(isOtherJob ? words.beforeJob : words.beforeDay(formatDay(day)), rows, null), { kind: 'text', text: words.notCounted }];
}

/** Of a payslip that does not add up. */
function addsUp(slip: Payslip): readonly string[] {
  const expected = expectedNet(slip);
  return expected === slip.net ? [] : [words.notAddingUp(formatMoney(expected), formatMoney(slip.net))];
}

export function payslipPaper(facts: PayFacts, slip: Payslip, madeAt: string): Paper {
  const name = facts.people.find(({ id }) => id === slip.person)?.name ?? '';
  const details = inForce(byFrom(facts.payDetails.filter((row) => row.person === slip.person)), slip.paidOn);
  const employer = inForce(byFrom(facts.employerDetails), slip.paidOn);
  const off = keysOf(words.off).flatMap((field): [string, Pence][] =>
    (slip[field] ?? 0) === 0 ? [] : [[calledOff(field, slip[field] ?? 0), slip[field] ?? 0]],
  );
  const ofIt = keysOf(words.ofIt).flatMap((field): [string, Pence][] => ((slip[field] ?? 0) === 0 ? [] : [[words.ofIt[field], slip[field] ?? 0]]));
  const top = keysOf(words.top).flatMap((field): [string, Pence][] => (slip[field] === 0 ? [] : [[words.top[field], slip[field]]]));
  const from = words.from[slip.figuresFrom ?? 'unknown'];
  return {
    fileName: datedFileName(words.file, name, slip.periodEnd),
    title: words.title(name),
    toSay: addsUp(slip),
    madeAt,
    foot: paperWords.madeWith,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [words.employer, employerOn(facts, slip.paidOn)],
          [words.assistant, name],
          [words.days, formatDays(slip.periodStart, slip.periodEnd)],
          [words.payday, formatDay(slip.paidOn)],
          ...given(words.hours, slip.hours === null ? null : formatHours(slip.hours)),
          ...given(words.taxCode, details?.taxCode),
          ...given(words.letter, details?.niLetter),
          ...given(words.paye, employer?.payeReference),
        ],
      },
      amounts(words.earned, [[words.gross, slip.gross], ...ofIt], null),
      amounts(
        words.takenOff,
        off.length > 0 ? off : [[words.nothingOff, 0]],
        off.reduce((sum, [, pence]) => sum + pence, 0),
      ),
      { kind: 'heading', text: words.net(formatMoney(slip.net)) },
      ...(top.length > 0 ? [amounts(words.ontop, top, null)] : []),
      toDate(facts, slip),
      { kind: 'text', text: words.toDateWhy },
      ...before(facts, slip),
      ...(from === '' ? [] : [{ kind: 'text' as const, text: from }]),
    ],
  };
}
