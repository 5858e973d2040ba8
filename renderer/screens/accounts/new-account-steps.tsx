/** What each step of making an account asks. What was said not to be known yet is not asked for. */
import type { ReactNode } from 'react';
import { bankAccounts } from '../../../core/records/kinds/bank-accounts.ts';
import { councilRules, EXCLUDES_TITLES, PAID_EVERY_TITLES, PAYMENT_MODEL_TITLES, SURPLUS_BASIS_TITLES } from '../../../core/records/kinds/council-rules.ts';
import { NATIONS, PAID_EVERY, PAYMENT_MODELS, ROLES } from '../../../core/books/facts.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import type { Draft } from '../../parts/fields/draft.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import type { Step, TypedAccount } from './new-account-draft.ts';

const rules = councilRules.fields;

interface StepProps {
  readonly draft: Draft<TypedAccount>;
}

function Person({ draft: { field } }: StepProps) {
  return (
    <>
      <TextField label={words.person} help={words.personHelp} {...field('person')} />
      <TextField label={words.reference} help={words.referenceHelp} {...field('reference')} />
      <TextField label={words.council} help={words.councilHelp} {...field('council')} />
      <Pick label={words.role} options={ROLES.map((value) => ({ value, ...words.roles[value] }))} {...field('role')} />
    </>
  );
}

function Pay({ draft: { field, values } }: StepProps) {
  return (
    <>
      <Check {...field('payUnknown')}>{words.notKnownYet}</Check>
      {values.payUnknown ? (
        <p>{words.payUnknown}</p>
      ) : (
        <>
          <TextField kind="money" label={rules.weeklyGross.label} help={rules.weeklyGross.help} {...field('weeklyGross')} />
          <Choice label={rules.paidEvery.label} options={PAID_EVERY.map((value) => ({ value, title: PAID_EVERY_TITLES[value] }))} {...field('paidEvery')} />
          <DayField label={rules.firstPaymentOn.label} help={words.firstPaymentOnHelp} {...field('firstPaymentOn')} />
        </>
      )}
    </>
  );
}

function Contribution({ draft: { field, values } }: StepProps) {
  return (
    <>
      <TextField kind="money" label={words.contributionWeekly} help={words.contributionHelp} {...field('contributionWeekly')} />
      {!values.payUnknown && (
        <Choice
          label={rules.paymentModel.label}
          options={PAYMENT_MODELS.map((value) => ({ value, ...PAYMENT_MODEL_TITLES[value] }))}
          {...field('paymentModel')}
        />
      )}
    </>
  );
}

function Keep({ draft: { field, values } }: StepProps) {
  if (values.payUnknown) return <p>{words.keepLater}</p>;
  return (
    <>
      <Check {...field('keepUnknown')}>{words.notKnownYet}</Check>
      {values.keepUnknown ? (
        <p>{words.keepUnknown}</p>
      ) : (
        <>
          <TextField kind="hours" label={rules.surplusWeeks.label} {...field('surplusWeeks')} />
          <Choice
            label={rules.surplusBasis.label}
            options={[
              { value: 'gross', title: SURPLUS_BASIS_TITLES.gross },
              { value: 'net', title: SURPLUS_BASIS_TITLES.net },
            ]}
            {...field('surplusBasis')}
          />
          <div role="group" aria-labelledby="excludes" aria-describedby="excludes-help">
            <p id="excludes" className="field-label">
              {rules.excludes.label}
            </p>
            <p id="excludes-help" className="field-help">
              {rules.excludes.help}
            </p>
            <Check {...field('excludeLiabilities')}>{EXCLUDES_TITLES.liabilities}</Check>
            <Check {...field('excludeRingFenced')}>{EXCLUDES_TITLES.ring_fenced}</Check>
          </div>
          <TextField kind="money" label={rules.agreedContingency.label} help={rules.agreedContingency.help} {...field('agreedContingency')} />
        </>
      )}
    </>
  );
}

function Bank({ draft: { field } }: StepProps) {
  return (
    <>
      <DayField label={words.openedOn} help={words.openedOnHelp} {...field('openedOn')} />
      <TextField kind="money" label={bankAccounts.fields.openingBalance.label} help={bankAccounts.fields.openingBalance.help} {...field('openingBalance')} />
      <DayField label={words.planYearStart} help={words.planYearStartHelp} {...field('planYearStart')} />
      <Choice label={words.nation} options={NATIONS.map((value) => ({ value, title: words.nations[value] }))} {...field('nation')} />
      <Check {...field('employmentAllowance')}>{words.allowance}</Check>
    </>
  );
}

export const STEP_FIELDS: Readonly<Record<Step, (props: StepProps) => ReactNode>> = {
  person: Person,
  pay: Pay,
  contribution: Contribution,
  keep: Keep,
  bank: Bank,
};
