/** One pool: whether its three sums agree, the lines to share out, who has a share, its bank files, and what is the service's own. */
import { useState } from 'react';
import type { PoolView } from '../../../core/api/pools.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { go, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { accountsWords } from '../../words/accounts/accounts.ts';
import { poolsWords as words } from '../../words/pools.ts';
import { PoolFiles } from './pool-files.tsx';
import { PoolForm } from './pool-form.tsx';
import { PoolPeople } from './pool-people.tsx';
import { standingOf } from './pools.tsx';
import { WaitingLines } from './waiting.tsx';

export function PoolPage({ address: { pool } }: ScreenProps<{ readonly pool: number }>) {
  const read = useRead('pools.view', { pool });
  const steps = [
    { title: accountsWords.title, route: to('accounts') },
    { title: words.title, route: to('pools') },
  ];
  return (
    <Page title={read.data?.name ?? words.title} above={<Trail steps={steps} />}>
      <TakeBack />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.title} lines={8} />}
      {read.data && <Whole view={read.data} />}
    </Page>
  );
}

function Whole({ view }: { readonly view: PoolView }) {
  return (
    <>
      <Sums view={view} />
      <WaitingLines pool={view.id} people={view.everybody} />
      <PoolPeople view={view} />
      <PoolFiles view={view} />
      <Own view={view} />
      <Began view={view} />
    </>
  );
}

function Sums({ view }: { readonly view: PoolView }) {
  const { day, bank, book, people, own, waiting, bankDifference, peopleDifference, waitingLines, checkedTo, checks, everybody } = view;
  const sentences = standingOf(view);
  const isWrong = Boolean(bankDifference) || peopleDifference !== 0 || view.held > 0 || own < 0;
  return (
    <Section title={words.sums} id="sums">
      <p>{words.sumsLead}</p>
      <p>{words.of(day)}</p>
      <Facts
        facts={[
          [words.bank, bank === null ? words.notKnown : formatMoney(bank)],
          [words.book, formatMoney(book)],
          [words.together, words.sumOf(people, own, waiting)],
        ]}
      />
      <Note weight={isWrong ? 'warn' : bank !== null && waitingLines === 0 ? 'good' : 'tell'}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
      <p>{checkedTo === null ? words.neverChecked : words.isChecked(checkedTo)}</p>
      {bank !== null && waitingLines === 0 && everybody.length > 0 && checkedTo !== day && <Compare view={view} />}
      {checks.length > 0 && (
        <More title={words.checks}>
          <ul className="stack stack-tight">
            {checks.map((check) => (
              <li key={check.id}>
                {words.checkSaid(check.day, check.bank, check.book, check.people + check.own)}
                {check.why !== null && ` (${check.why})`}
              </li>
            ))}
          </ul>
        </More>
      )}
    </Section>
  );
}

function Compare({ view: { id: pool, day, everybody, bankDifference, peopleDifference } }: { readonly view: PoolView }) {
  const checking = useChange('pools.check');
  const draft = useDraft({ reason: '' });
  const differs = Boolean(bankDifference) || peopleDifference !== 0;
  const check = async (): Promise<void> => {
    const reason = draft.values.reason.trim();
    if (!draft.check({ reason: differs && reason === '' ? words.needReason : undefined })) return;
    const accounts = everybody.map(({ account }) => account);
    await checking.run({ accounts, pool, day, ...(differs && { reason }) }, words.checked(day));
  };
  return (
    <Form label={words.check} faultCount={draft.faultCount} onSave={() => void check()}>
      <p>{words.checkLead}</p>
      {differs && <TextField label={words.reason} help={words.reasonHelp} {...draft.field('reason')} />}
      {checking.problem && <Trouble problem={checking.problem} />}
      <div className="row">
        <Button type="submit" pending={checking.pending}>
          {words.check}
        </Button>
      </div>
    </Form>
  );
}

function Own({ view: { ownParts, ownNow } }: { readonly view: PoolView }) {
  const giving = useWrite('pools.giveBack');
  if (ownParts.length === 0 && ownNow === 0) return null;
  return (
    <Section title={words.ownTitle} id="own">
      <p>{words.ownLead(ownNow)}</p>
      {giving.problem && <Trouble problem={giving.problem} />}
      {ownParts.length > 0 && (
        <Table<PoolView['ownParts'][number]>
          caption={words.ownCaption}
          captionUnseen
          columns={[
            { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
            { key: 'text', head: words.line, kind: 'head', cell: ({ text }) => text },
            { key: 'why', head: words.why, cell: ({ why }) => why },
            { key: 'amount', head: words.amount, kind: 'figure', cell: ({ amount }) => <Amount pence={amount} /> },
            {
              key: 'back',
              head: words.look,
              cell: ({ id: share, text }) => (
                <Button look="plain" pending={giving.pending} aria-label={`${words.notOwn}${words.notOwnOf(text)}`} onPress={() => void giving.run({ share })}>
                  {words.notOwn}
                </Button>
              ),
            },
          ]}
          rows={ownParts}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}

function Began({ view }: { readonly view: PoolView }) {
  const removing = useWrite('pools.remove');
  const [saved, setSaved] = useState(false);
  const isEmpty = view.files.length === 0 && view.everybody.length === 0;
  const remove = async (): Promise<void> => {
    const result = await removing.run({ pool: view.id });
    if (result.ok) go(to('pools'));
  };
  return (
    <More title={words.correct}>
      <PoolForm pool={view} onSaved={() => setSaved(true)} />
      <p role="status">{saved ? words.corrected : ''}</p>
      {isEmpty && (
        <div className="row">
          <Button look="danger" pending={removing.pending} onPress={() => void remove()}>
            {words.remove}
          </Button>
        </div>
      )}
      {removing.problem && <Trouble problem={removing.problem} />}
    </More>
  );
}
