/** The answers before the account is made, as they were typed, each step with a way back to it. */
import { EXCLUDES_TITLES, PAID_EVERY_TITLES, PAYMENT_MODEL_TITLES, SURPLUS_BASIS_TITLES, councilRules } from '../../../core/records/kinds/council-rules.ts';
import { mandates } from '../../../core/records/kinds/mandates.ts';
import { mandateWords } from '../../../core/words/books/mandates.ts';
import { bankAccounts } from '../../../core/records/kinds/bank-accounts.ts';
import { formatDay, isDay } from '../../../core/values/day.ts';
import { formatMoney, parseMoney } from '../../../core/values/money.ts';
import { Button } from '../../parts/page/button.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import { STEPS } from './new-account-draft.ts';
import type { Step, TypedAccount } from './new-account-draft.ts';

const rules = councilRules.fields;
const money = (typed: string): string => {
  const pence = parseMoney(typed);
  return pence === null ? typed : formatMoney(pence);
};
const day = (typed: string): string => (isDay(typed) ? formatDay(typed) : typed);

type Answer = readonly [label: string, value: string];

const given = (text: string): string => text.trim() || words.notKnown;

/** The paper by which somebody acts. Days that there need not be are left out where there are none. */
function paper({ who, paperUnknown, document, mandateFrom, mandateTo, reviewOn, agreedBy }: TypedAccount): Answer[] {
  const { fields } = mandates;
  if (paperUnknown) {
    return [
      [fields.who.label, given(who)],
      [fields.document.label, words.notKnown],
    ];
  }
  return [
    [fields.who.label, given(who)],
    [fields.document.label, document],
    [fields.from.label, given(day(mandateFrom))],
    ...(mandateTo === '' ? [] : [[fields.to.label, day(mandateTo)] as const]),
    ...(reviewOn === '' ? [] : [[fields.reviewOn.label, day(reviewOn)] as const]),
    ...(agreedBy.trim() === '' ? [] : [[fields.agreedBy.label, agreedBy] as const]),
  ];
}

const ANSWERS: Readonly<Record<Step, (typed: TypedAccount) => readonly Answer[]>> = {
  person: (typed) => [
    [words.person, typed.person],
    [words.reference, typed.reference],
    [words.council, typed.council],
    [words.role, typed.role === 'holder' ? words.holder.title : mandateWords.roles[typed.role].title],
    ...(typed.role === 'holder' ? [] : paper(typed)),
  ],
  pay: ({ payUnknown, weeklyGross, paidEvery, firstPaymentOn }) =>
    payUnknown
      ? [[rules.weeklyGross.label, words.notKnown]]
      : [
          [rules.weeklyGross.label, money(weeklyGross)],
          [rules.paidEvery.label, PAID_EVERY_TITLES[paidEvery]],
          [rules.firstPaymentOn.label, day(firstPaymentOn)],
        ],
  contribution: ({ payUnknown, contributionWeekly, paymentModel }) => [
    [words.contributionWeekly, contributionWeekly.trim() === '' ? words.notKnown : money(contributionWeekly)],
    // Part of the council's rules, which are not written down then.
    ...(payUnknown ? [] : [[rules.paymentModel.label, PAYMENT_MODEL_TITLES[paymentModel].title] as const]),
  ],
  keep: ({ payUnknown, keepUnknown, surplusWeeks, surplusBasis, excludeLiabilities, excludeRingFenced, agreedContingency, rulesSource }) =>
    payUnknown || keepUnknown
      ? [[rules.surplusWeeks.label, words.notKnown]]
      : [
          [rules.surplusWeeks.label, surplusWeeks],
          [rules.surplusBasis.label, SURPLUS_BASIS_TITLES[surplusBasis]],
          [
            rules.excludes.label,
            [...(excludeLiabilities ? [EXCLUDES_TITLES.liabilities] : []), ...(excludeRingFenced ? [EXCLUDES_TITLES.ring_fenced] : [])].join('; ') ||
              words.nothing,
          ],
          [rules.agreedContingency.label, money(agreedContingency)],
          ...(rulesSource.trim() === '' ? [] : [[rules.source.label, rulesSource] as const]),
        ],
  plan: ({ plan }) => {
    const written = plan.filter(({ line }) => line.trim() !== '');
    if (written.length === 0) return [[words.steps.plan.title, words.notKnown]];
    return written.map(({ line, kind, hoursPerWeek, rate, amount }) => [
      line,
      kind === 'weekly' ? words.lineWeek(money(amount)) : kind === 'yearly' ? words.lineYear(money(amount)) : words.lineHours(hoursPerWeek, money(rate)),
    ]);
  },
  bank: ({ openedOn, openingBalance, planYearStart, nation, employmentAllowance }) => [
    [words.openedOn, day(openedOn)],
    [bankAccounts.fields.openingBalance.label, money(openingBalance)],
    [words.planYearStart, day(planYearStart)],
    [words.nation, words.nations[nation]],
    [words.allowanceShort, employmentAllowance ? words.yes : words.no],
  ],
};

export function LastLook({ values, onChange }: { readonly values: TypedAccount; readonly onChange: (step: Step) => void }) {
  return STEPS.map((step) => (
    <div key={step} className="stack stack-tight">
      <h3>{words.steps[step].title}</h3>
      <Facts facts={ANSWERS[step](values)} />
      <div className="row">
        <Button look="plain" onPress={() => onChange(step)} aria-label={words.changeOne(words.steps[step].title)}>
          {words.change}
        </Button>
      </div>
    </div>
  ));
}
