/** What an account itself says: whose it is, by what number, who pays, and from which day on it is kept. Its records have their own places. */
import { useState } from 'react';
import type { Account } from '../../../core/books/facts.ts';
import type { Input } from '../../../core/api/methods.ts';
import { NATIONS } from '../../../core/books/facts.ts';
import { mandates } from '../../../core/records/kinds/mandates.ts';
import { isDay } from '../../../core/values/day.ts';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import type { Faults } from '../../parts/fields/draft.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRead } from '../../program/use-program.tsx';
import { aboutAccountWords as words } from '../../words/accounts/about-account.ts';
import { newAccountWords } from '../../words/accounts/new-account.ts';
import { historyWords } from '../../words/activity.ts';
import { handoverWords } from '../../words/handover.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { recordsWords, recordWords } from '../../words/records.ts';

export function AboutAccount({ account: { id } }: AccountScreenProps<object>) {
  const setup = useRead('accounts.setup', { account: id });
  return (
    <Page title={words.title} above={<Trail steps={[{ title: recordsWords.title, route: to('records', id) }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {setup.error && <Trouble problem={setup.error.problem} again={() => void setup.refetch()} />}
      {!setup.data && !setup.error && <Skeleton lines={6} />}
      {setup.data && <AccountForm account={setup.data.account} />}
      <p>
        <GoLink route={to('records', id, { type: 'mandates' })}>{mandates.plural}</GoLink>
      </p>
      <p>
        <GoLink route={to('hand-over', id)}>{handoverWords.title}</GoLink>
      </p>
      <p>
        <GoLink route={to('history', id, { type: 'account', id: String(id) })}>{historyWords.titles.account}</GoLink>
      </p>
    </Page>
  );
}

type Typed = Omit<Input<'accounts.change'>, 'account' | 'why' | 'ask'> & { readonly ask: string };

function typedOf({ person, reference, council, openedOn, planYearStart, nation, employmentAllowance, ask }: Account): Typed {
  return { person, reference, council, openedOn, planYearStart, nation, employmentAllowance, ask: ask ?? '' };
}

function faultsOf({ person, reference, council, openedOn, planYearStart }: Typed): Faults<Typed> {
  const needed = (value: string, message: string): string | undefined => (value.trim() === '' ? message : undefined);
  const day = (value: string): string | undefined => (isDay(value) ? undefined : partsWords.notDay);
  return {
    person: needed(person, newAccountWords.personNeeded),
    reference: needed(reference, newAccountWords.referenceNeeded),
    council: needed(council, newAccountWords.councilNeeded),
    openedOn: day(openedOn),
    planYearStart: day(planYearStart),
  };
}

function AccountForm({ account }: { readonly account: Account }) {
  const kept = typedOf(account);
  const draft = useDraft<Typed>(kept);
  const change = useChange('accounts.change');
  const [why, setWhy] = useState('');
  useUnsaved(draft.changed || why !== '');
  // Taken back, or changed elsewhere, while it is being changed.
  const [followed, setFollowed] = useState(JSON.stringify(kept));
  if (followed !== JSON.stringify(kept)) {
    setFollowed(JSON.stringify(kept));
    draft.follow(kept);
  }
  const [elsewhere, setElsewhere] = useState(false);
  const save = async (): Promise<void> => {
    setElsewhere(false);
    if (!draft.check(faultsOf(draft.values))) return;
    const ask = draft.values.ask.trim();
    const result = await change.run(
      { account: account.id, ...draft.values, ask: ask === '' ? null : ask, ...(why.trim() !== '' && { why: why.slice(0, 2000) }) },
      words.saved,
    );
    if (!result.ok) return setElsewhere(!draft.blame(result.problem));
    draft.reset(draft.values);
    setWhy('');
  };
  const { field } = draft;
  return (
    <Form label={words.title} faultCount={draft.faultCount} onSave={() => void save()}>
      <TextField label={newAccountWords.person} help={newAccountWords.personHelp} {...field('person')} />
      <TextField label={newAccountWords.reference} help={newAccountWords.referenceHelp} {...field('reference')} />
      <TextField label={newAccountWords.council} help={newAccountWords.councilHelp} {...field('council')} />
      <DayField label={newAccountWords.openedOn} help={newAccountWords.openedOnHelp} {...field('openedOn')} />
      <DayField label={newAccountWords.planYearStart} help={newAccountWords.planYearStartHelp} {...field('planYearStart')} />
      <Choice label={newAccountWords.nation} options={NATIONS.map((value) => ({ value, title: newAccountWords.nations[value] }))} {...field('nation')} />
      <Check {...field('employmentAllowance')}>{newAccountWords.allowance}</Check>
      <TextField label={words.ask} help={words.askHelp} {...field('ask')} />
      <TextField kind="note" label={recordWords.why} help={words.whyHelp} value={why} onChange={setWhy} fault={undefined} />
      <div className="row">
        <Button type="submit" look="primary" pending={change.pending}>
          {recordWords.saveChange}
        </Button>
      </div>
      {elsewhere && change.problem && <Trouble problem={change.problem} />}
    </Form>
  );
}
