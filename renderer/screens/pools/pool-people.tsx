/** Who has a share in a pool and how much it is; the reason where it is below nothing; and who else comes in. */
import { useState } from 'react';
import type { BankAccountOf } from '../../../core/api/bank-many.ts';
import type { PersonInPool, PoolView } from '../../../core/api/pools.ts';
import { accountWords } from '../../../core/words/accounts.ts';
import { to } from '../../app/route.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { poolsWords as words } from '../../words/pools.ts';

export function PoolPeople({ view: { id: pool, everybody, choices } }: { readonly view: PoolView }) {
  return (
    <Section title={words.peopleTitle} id="people">
      {everybody.length === 0 ? <p>{words.peopleNone}</p> : <People everybody={everybody} />}
      <More title={words.join} open={everybody.length === 0}>
        {choices.length === 0 ? <p>{words.joinNone}</p> : <Join key={everybody.length} pool={pool} choices={choices} />}
      </More>
    </Section>
  );
}

function People({ everybody }: { readonly everybody: readonly PersonInPool[] }) {
  const leaving = useChange('pools.leave');
  return (
    <>
      <Table<PersonInPool>
        caption={words.peopleCaption}
        captionUnseen
        columns={[
          {
            key: 'person',
            head: words.person,
            kind: 'head',
            cell: ({ account, person, reference }) => <GoLink route={to('bank', account)}>{accountWords.called(person, reference)}</GoLink>,
          },
          { key: 'share', head: words.share, kind: 'figure', cell: ({ now }) => <Amount pence={now} /> },
          {
            key: 'look',
            head: words.look,
            cell: (one) => (
              <>
                {one.isHeld && <Allow person={one} />}
                {one.now < 0 && !one.isHeld && one.allowed && <div>{words.allowed(one.allowed.to, one.allowed.why)}</div>}
                {one.now === 0 && (
                  <Button
                    look="plain"
                    aria-label={`${words.leave}${words.leaveOf(one.person)}`}
                    pending={leaving.pending}
                    onPress={() => void leaving.run({ account: one.account, bankAccount: one.bankAccount }, words.leftIt(one.person))}
                  >
                    {words.leave}
                  </Button>
                )}
              </>
            ),
          },
        ]}
        rows={everybody}
        rowKey={({ account }) => account}
      />
      {leaving.problem && <Trouble problem={leaving.problem} />}
    </>
  );
}

function Allow({ person: { account, bankAccount, person, now } }: { readonly person: PersonInPool }) {
  const allowing = useChange('pools.allow');
  const draft = useDraft({ reason: '' });
  const allow = (): void => {
    const reason = draft.values.reason.trim();
    if (draft.check({ reason: reason === '' ? words.needAllowReason : undefined }))
      void allowing.run({ account, bankAccount, balance: now, reason }, words.allowedSaid(person));
  };
  return (
    <Form label={words.allowReason(person)} faultCount={draft.faultCount} onSave={allow}>
      <p>{words.isHeld}</p>
      <TextField label={words.allowReason(person)} {...draft.field('reason')} />
      {allowing.problem && <Trouble problem={allowing.problem} />}
      <div className="row">
        <Button type="submit" pending={allowing.pending}>
          {words.allow}
        </Button>
      </div>
    </Form>
  );
}

function Join({ pool, choices }: { readonly pool: number; readonly choices: readonly BankAccountOf[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const joining = useChange('pools.join');
  const people = choices.filter(({ bankAccount }) => chosen.has(bankAccount));
  const turn = (id: number): void => setChosen((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  const join = (): void =>
    void joining.run(
      { accounts: [...new Set(people.map(({ account }) => account))], pool, people: people.map(({ account, bankAccount }) => ({ account, bankAccount })) },
      words.joined(people.length),
    );
  return (
    <>
      <p>{words.joinLead}</p>
      <Table<BankAccountOf>
        caption={words.joinCaption}
        captionUnseen
        columns={[
          {
            key: 'person',
            head: words.person,
            kind: 'head',
            cell: ({ bankAccount, person, reference, name }) => (
              <Check value={chosen.has(bankAccount)} onChange={() => turn(bankAccount)}>
                {`${accountWords.called(person, reference)}, ${name}`}
              </Check>
            ),
          },
          { key: 'name', head: words.bankAccount, cell: ({ name }) => name },
        ]}
        rows={choices}
        rowKey={({ bankAccount }) => bankAccount}
      />
      {joining.problem && <Trouble problem={joining.problem} />}
      {people.length > 0 && (
        <div className="row">
          <Button look="primary" pending={joining.pending} onPress={join}>
            {words.joinMany(people.length)}
          </Button>
        </div>
      )}
    </>
  );
}
