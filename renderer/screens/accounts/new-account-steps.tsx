/** What each step of making an account asks. What was said not to be known yet is not asked for. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { bankAccounts } from '../../../core/records/kinds/bank-accounts.ts';
import { councilRules, EXCLUDES_TITLES, PAID_EVERY_TITLES, PAYMENT_MODEL_TITLES, SURPLUS_BASIS_TITLES } from '../../../core/records/kinds/council-rules.ts';
import { plan, PLAN_KIND_TITLES } from '../../../core/records/kinds/plan.ts';
import { mandates } from '../../../core/records/kinds/mandates.ts';
import { mandateWords } from '../../../core/words/books/mandates.ts';
import { NATIONS, PAID_EVERY, PAYMENT_MODELS } from '../../../core/books/facts.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import type { Draft } from '../../parts/fields/draft.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Icon } from '../../parts/page/icon.tsx';
import { Note } from '../../parts/page/note.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { recordWords } from '../../../core/words/records.ts';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import { EMPTY_LINE, HOLDERS, LINE_KINDS } from './new-account-draft.ts';
import { KeepPresets } from './new-account-presets.tsx';
import type { Step, TypedAccount, TypedLine } from './new-account-draft.ts';

const rules = councilRules.fields;
const planFields = plan.fields;

interface StepProps {
  readonly draft: Draft<TypedAccount>;
}

const mandateFields = mandates.fields;

/** The paper by which somebody acts, and its days. */
function Paper({ draft: { field, values } }: StepProps) {
  const { role } = values;
  if (role === 'holder') return null;
  return (
    <>
      {role === 'appointee' && <Note>{recordWords.appointeeOnly}</Note>}
      <TextField label={mandateFields.who.label} help={mandateFields.who.help} {...field('who')} />
      <Check {...field('paperUnknown')}>{words.paperUnknown}</Check>
      {values.paperUnknown ? (
        <p>{words.paperLater}</p>
      ) : (
        <>
          <TextField label={mandateFields.document.label} help={mandateWords.roles[role].detail} {...field('document')} />
          <DayField label={mandateFields.from.label} help={mandateFields.from.help} {...field('mandateFrom')} />
          <DayField label={mandateFields.to.label} help={mandateFields.to.help} {...field('mandateTo')} />
          <DayField label={mandateFields.reviewOn.label} help={mandateFields.reviewOn.help} {...field('reviewOn')} />
          <TextField label={mandateFields.agreedBy.label} help={mandateFields.agreedBy.help} {...field('agreedBy')} />
        </>
      )}
    </>
  );
}

function Person({ draft }: StepProps) {
  const { field } = draft;
  return (
    <>
      <TextField label={words.person} help={words.personHelp} {...field('person')} />
      <TextField label={words.reference} help={words.referenceHelp} {...field('reference')} />
      <TextField label={words.council} help={words.councilHelp} {...field('council')} />
      <Pick
        label={words.role}
        options={HOLDERS.map((value) => ({ value, ...(value === 'holder' ? words.holder : mandateWords.roles[value]) }))}
        {...field('role')}
      />
      <Paper draft={draft} />
    </>
  );
}

/** What was asked for before is not asked any more: nor is it at fault. */
function NotKnownYet({ draft, name }: StepProps & { readonly name: 'payUnknown' | 'keepUnknown' }) {
  const { value, onChange } = draft.field(name);
  const turn = (is: boolean): void => {
    onChange(is);
    draft.check({});
  };
  return (
    <Check value={value} onChange={turn}>
      {words.notKnownYet}
    </Check>
  );
}

function Pay({ draft }: StepProps) {
  const { field, values } = draft;
  return (
    <>
      <NotKnownYet draft={draft} name="payUnknown" />
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

function Keep({ draft }: StepProps) {
  const { field, values } = draft;
  if (values.payUnknown) return <p>{words.keepLater}</p>;
  return (
    <>
      <NotKnownYet draft={draft} name="keepUnknown" />
      {values.keepUnknown ? (
        <p>{words.keepUnknown}</p>
      ) : (
        <>
          <KeepPresets draft={draft} />
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
          <TextField label={rules.source.label} help={rules.source.help} {...field('rulesSource')} />
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

function Plan({ draft }: StepProps) {
  const { values, set, field, check } = draft;
  const { fault } = field('plan');
  const id = useId();
  const change = (index: number, some: Partial<TypedLine>): void => {
    check({});
    set({ plan: values.plan.map((line, place) => (place === index ? { ...line, ...some } : line)) });
  };
  return (
    <div role="group" aria-labelledby={id} className="stack" data-invalid={fault !== undefined || undefined}>
      <p id={id} className="unseen">
        {words.steps.plan.title}
      </p>
      {fault !== undefined && (
        <p className="field-fault" role="alert">
          <Icon name="warn" />
          <span>{fault}</span>
        </p>
      )}
      {values.plan.length === 0 && <p>{words.noLines}</p>}
      {values.plan.map((line, index) => (
        <OneLine
          key={index}
          number={index + 1}
          line={line}
          onChange={(some) => change(index, some)}
          onOut={() => set({ plan: values.plan.filter((_, place) => place !== index) })}
        />
      ))}
      <div className="row">
        <Button icon="plus" onPress={() => set({ plan: [...values.plan, EMPTY_LINE] })}>
          {values.plan.length === 0 ? words.addFirst : words.addAnother}
        </Button>
      </div>
    </div>
  );
}

interface OneLineProps {
  readonly number: number;
  readonly line: TypedLine;
  readonly onChange: (some: Partial<TypedLine>) => void;
  readonly onOut: () => void;
}

function OneLine({ number, line, onChange, onOut }: OneLineProps) {
  const id = useId();
  const text = (name: 'line' | 'outcome' | 'hoursPerWeek' | 'rate' | 'amount') => ({
    label: planFields[name].label,
    value: line[name],
    onChange: (value: string): void => onChange({ [name]: value }),
    fault: undefined,
  });
  const inHours = line.kind === 'pa_hours' || line.kind === 'agency_hours';
  return (
    <div role="group" aria-labelledby={id} className="stack">
      <h3 id={id}>{words.line(number)}</h3>
      <TextField {...text('line')} />
      <TextField {...text('outcome')} />
      <Pick
        label={planFields.kind.label}
        value={line.kind}
        options={LINE_KINDS.map((value) => ({ value, title: PLAN_KIND_TITLES[value] }))}
        onChange={(kind) => onChange({ kind })}
        fault={undefined}
      />
      {inHours ? (
        <>
          <TextField kind="hours" {...text('hoursPerWeek')} />
          <TextField kind="money" {...text('rate')} />
        </>
      ) : (
        <TextField kind="money" {...text('amount')} />
      )}
      <div className="row">
        <Button look="plain" onPress={onOut}>
          {words.takeOut}
          <span className="unseen"> ({words.line(number)})</span>
        </Button>
      </div>
    </div>
  );
}

export const STEP_FIELDS: Readonly<Record<Step, (props: StepProps) => ReactNode>> = {
  person: Person,
  pay: Pay,
  contribution: Contribution,
  keep: Keep,
  plan: Plan,
  bank: Bank,
};
