/** All pooled money of the file, each with whether it adds up; and where one is begun. */
import type { PoolSummary } from '../../../core/api/pools.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { go, to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { accountsWords } from '../../words/accounts/accounts.ts';
import { poolsWords as words } from '../../words/pools.ts';
import { PoolForm } from './pool-form.tsx';

/** What is to be looked at, the graver first. */
export function standingOf({ held, own, bank, bankDifference, peopleDifference, peopleCount, waitingLines }: PoolSummary): readonly string[] {
  const sentences = [
    ...(held > 0 ? [words.held(held)] : []),
    ...(own < 0 ? [words.ownBelow(own)] : []),
    ...(bankDifference ? [words.bankDiffers(bankDifference)] : []),
    ...(peopleCount === 0 ? [words.nobody] : peopleDifference === 0 ? [] : [words.peopleDiffers(peopleDifference)]),
    ...(bank === null ? [words.bankNotKnown] : []),
    ...(waitingLines > 0 ? [words.waits(waitingLines)] : []),
  ];
  return sentences.length === 0 ? [words.agrees] : sentences;
}

export function Pools() {
  const read = useRead('pools.list', {});
  return (
    <Page title={words.title} above={<Trail steps={[{ title: accountsWords.title, route: to('accounts') }]} />} below={<p className="lead">{words.lead}</p>}>
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.title} lines={5} />}
      {read.data?.length === 0 && <p>{words.none}</p>}
      {read.data && read.data.length > 0 && (
        <Table<PoolSummary>
          caption={words.caption}
          columns={[
            { key: 'name', head: words.name, kind: 'head', cell: ({ id, name }) => <GoLink route={to('pool', null, { pool: String(id) })}>{name}</GoLink> },
            { key: 'bank', head: words.bank, kind: 'figure', cell: ({ bank }) => (bank === null ? words.notKnown : <Amount pence={bank} />) },
            { key: 'people', head: words.people, kind: 'figure', cell: ({ people }) => <Amount pence={people} /> },
            { key: 'waiting', head: words.waiting, kind: 'figure', cell: ({ waiting }) => formatMoney(waiting) },
            {
              key: 'standing',
              head: words.standing,
              cell: (one) => standingOf(one).map((sentence) => <div key={sentence}>{sentence}</div>),
            },
          ]}
          rows={read.data}
          rowKey={({ id }) => id}
        />
      )}
      {read.data && (
        <Section title={words.add} id="add">
          <PoolForm onSaved={(pool) => go(to('pool', null, { pool: String(pool) }))} />
        </Section>
      )}
    </Page>
  );
}
