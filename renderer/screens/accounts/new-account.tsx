/**
 * Making an account by hand: the few facts without which no figure can be worked out. What was typed is kept as typed
 * until it is saved; faults stand beside their fields. Papers, plan and people are added afterwards.
 */
import { bankAccounts } from '../../../core/records/kinds/bank-accounts.ts';
import { councilRules, EXCLUDES_TITLES, PAID_EVERY_TITLES, PAYMENT_MODEL_TITLES, SURPLUS_BASIS_TITLES } from '../../../core/records/kinds/council-rules.ts';
import { NATIONS, PAID_EVERY, PAYMENT_MODELS, ROLES } from '../../../core/books/facts.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { Button } from '../../parts/page/button.tsx';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Fields, Form } from '../../parts/fields/form.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { go, goInstead, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import { CreateFile } from '../start/create-file.tsx';
import { emptyAccount, readAccount } from './new-account-draft.ts';

/** `file` is `new` where the account is to begin a file of its own. */
const rules = councilRules.fields;

export function NewAccount({ address }: ScreenProps<{ readonly file: 'new' | undefined }>) {
  const open = useRead('file.status', {}).data?.open ?? null;
  const needsFile = address.file === 'new' || open === null || open.example;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      {needsFile ? (
        <CreateFile exampleOpen={open?.example ?? false} onMade={() => goInstead(to('new-account'))} />
      ) : (
        <>
          <p className="soft">{words.inFile(open.name)}</p>
          <AccountForm />
        </>
      )}
    </Page>
  );
}

function AccountForm() {
  const draft = useDraft(emptyAccount);
  const create = useWrite('accounts.create');
  const saved = useUnsaved(draft.changed);
  const { field, values } = draft;
  const save = async (): Promise<void> => {
    const read = readAccount(values);
    if (!draft.check(read.faults) || read.input === null) return;
    const result = await create.run(read.input);
    if (!result.ok) return void draft.blame(result.problem);
    saved();
    go(to('overview', result.value.account));
  };
  return (
    <Form label={words.title} faultCount={draft.faultCount} onSave={() => void save()}>
      <Fields legend={words.personLegend}>
        <TextField label={words.person} help={words.personHelp} {...field('person')} />
        <TextField label={words.reference} help={words.referenceHelp} {...field('reference')} />
        <TextField label={words.council} help={words.councilHelp} {...field('council')} />
        <Pick label={words.role} options={ROLES.map((value) => ({ value, ...words.roles[value] }))} {...field('role')} />
      </Fields>
      <Fields legend={words.bankLegend}>
        <DayField label={words.openedOn} help={words.openedOnHelp} {...field('openedOn')} />
        <TextField kind="money" label={bankAccounts.fields.openingBalance.label} help={bankAccounts.fields.openingBalance.help} {...field('openingBalance')} />
        <DayField label={words.planYearStart} help={words.planYearStartHelp} {...field('planYearStart')} />
      </Fields>
      <Fields legend={words.payLegend}>
        <TextField kind="money" label={rules.weeklyGross.label} help={rules.weeklyGross.help} {...field('weeklyGross')} />
        <Choice label={rules.paidEvery.label} options={PAID_EVERY.map((value) => ({ value, title: PAID_EVERY_TITLES[value] }))} {...field('paidEvery')} />
        <DayField label={rules.firstPaymentOn.label} help={words.firstPaymentOnHelp} {...field('firstPaymentOn')} />
        <TextField kind="money" label={words.contributionWeekly} help={words.contributionHelp} {...field('contributionWeekly')} />
        <Choice
          label={rules.paymentModel.label}
          options={PAYMENT_MODELS.map((value) => ({ value, ...PAYMENT_MODEL_TITLES[value] }))}
          {...field('paymentModel')}
        />
      </Fields>
      <Fields legend={words.keepLegend} help={words.keepHelp}>
        <TextField kind="hours" label={rules.surplusWeeks.label} help={words.surplusWeeksHelp} {...field('surplusWeeks')} />
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
      </Fields>
      <More title={words.moreTitle}>
        <div className="stack">
          <Choice label={words.nation} options={NATIONS.map((value) => ({ value, title: words.nations[value] }))} {...field('nation')} />
          <Check {...field('employmentAllowance')}>{words.allowance}</Check>
        </div>
      </More>
      <p className="soft">{words.noWayBack}</p>
      <div className="row">
        <Button type="submit" look="primary" pending={create.pending}>
          {words.make}
        </Button>
      </div>
      {create.problem && draft.faultCount === 0 && <Trouble problem={create.problem} />}
    </Form>
  );
}
