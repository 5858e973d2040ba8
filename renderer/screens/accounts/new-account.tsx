/**
 * Making an account by hand: the few facts without which no figure can be worked out. What was typed is kept as typed
 * until it is saved; faults stand beside their fields. Papers, plan and people are added afterwards.
 */
import { NATIONS, PAID_EVERY, PAYMENT_MODELS, ROLES } from '../../../core/books/facts.ts';
import { useAskBeforeLeaving } from '../../program/before-leaving.ts';
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
  useAskBeforeLeaving(draft.changed);
  const { field, values } = draft;
  const save = async (): Promise<void> => {
    const read = readAccount(values);
    if (!draft.check(read.faults) || read.input === null) return;
    const result = await create.run(read.input);
    if (result.ok) go(to('overview', result.value.account));
    else draft.blame(result.problem);
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
        <TextField kind="money" label={words.openingBalance} help={words.openingBalanceHelp} {...field('openingBalance')} />
        <DayField label={words.planYearStart} help={words.planYearStartHelp} {...field('planYearStart')} />
      </Fields>
      <Fields legend={words.payLegend}>
        <TextField kind="money" label={words.weeklyGross} help={words.weeklyGrossHelp} {...field('weeklyGross')} />
        <Choice label={words.paidEvery} options={PAID_EVERY.map((value) => ({ value, title: words.every[value] }))} {...field('paidEvery')} />
        <DayField label={words.firstPaymentOn} help={words.firstPaymentOnHelp} {...field('firstPaymentOn')} />
        <TextField kind="money" label={words.contributionWeekly} help={words.contributionHelp} {...field('contributionWeekly')} />
        <Choice label={words.model} options={PAYMENT_MODELS.map((value) => ({ value, ...words.models[value] }))} {...field('paymentModel')} />
      </Fields>
      <Fields legend={words.keepLegend} help={words.keepHelp}>
        <TextField kind="hours" label={words.surplusWeeks} help={words.surplusWeeksHelp} {...field('surplusWeeks')} />
        <Choice
          label={words.surplusBasis}
          options={[
            { value: 'gross', title: words.bases.gross },
            { value: 'net', title: words.bases.net },
          ]}
          {...field('surplusBasis')}
        />
        <div role="group" aria-labelledby="excludes" aria-describedby="excludes-help">
          <p id="excludes" className="field-label">
            {words.excludes}
          </p>
          <p id="excludes-help" className="field-help">
            {words.excludesHelp}
          </p>
          <Check {...field('excludeLiabilities')}>{words.excludeLiabilities}</Check>
          <Check {...field('excludeRingFenced')}>{words.excludeRingFenced}</Check>
        </div>
        <TextField kind="money" label={words.contingency} help={words.contingencyHelp} {...field('agreedContingency')} />
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
