/** Lines that may be there twice, each beside the one it looks like, with the files they come from. Both count until the user decides. */
import { useState } from 'react';
import type { LineInFiles } from '../../../../core/api/bank.ts';
import { Amount, Day } from '../../../parts/tables/amount.tsx';
import { SayWhy } from '../../../parts/fields/say-why.tsx';
import { Button } from '../../../parts/page/button.tsx';
import { Trouble } from '../../../parts/page/note.tsx';
import { Section } from '../../../parts/page/page.tsx';
import { Pager } from '../../../parts/tables/pager.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { useChange } from '../../../parts/page/undo.tsx';
import { useRead } from '../../../program/use-program.tsx';
import { doubtfulWords as words } from '../../../words/bank/match.ts';

/** Pairs on a page. */
const PAGE = 10;

export function PossibleDuplicates({ account }: { readonly account: number }) {
  const [page, setPage] = useState(0);
  const pairs = useRead('bank.duplicates', { account, offset: page * PAGE, limit: PAGE });
  const total = pairs.data?.total ?? 0;
  // All of the last page may have been decided.
  if (page > 0 && page * PAGE >= total && pairs.data) setPage(page - 1);
  if (pairs.error) return <Trouble problem={pairs.error.problem} again={() => void pairs.refetch()} />;
  if (!pairs.data || total === 0) return null;
  return (
    <Section title={words.title(total)} id="doubtful">
      <p>{words.lead}</p>
      <ul className="plain stack">
        {pairs.data.pairs.map(({ line, twins }) => (
          <li key={line.id} className="card stack">
            <Pair account={account} line={line} twins={twins} />
          </li>
        ))}
      </ul>
      <Pager page={page} size={PAGE} total={total} onPage={setPage} back={words.back} on={words.on} />
    </Section>
  );
}

function Pair({ account, line, twins }: { readonly account: number; readonly line: LineInFiles; readonly twins: readonly LineInFiles[] }) {
  const decide = useChange('bank.decideDuplicate');
  const about = words.pair(line.text, line.amount);
  return (
    <>
      <h3>{about}</h3>
      <Table
        caption={about}
        captionUnseen
        columns={[
          { key: 'which', head: words.which, kind: 'head', cell: ({ id }) => (id === line.id ? words.this : words.other) },
          { key: 'files', head: words.files, cell: ({ files }) => (files.length === 0 ? words.noFile : files.join(', ')) },
          { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
          { key: 'text', head: words.text, cell: ({ text }) => text },
          { key: 'amount', head: words.amount, kind: 'figure', cell: ({ amount }) => <Amount pence={amount} /> },
        ]}
        rows={[line, ...twins]}
        rowKey={({ id }) => id}
      />
      <div className="row">
        <Button
          pending={decide.pending}
          aria-label={`${words.keep}: ${about}`}
          onPress={() => void decide.run({ account, line: line.id, keep: true }, words.kept(line.text))}
        >
          {words.keep}
        </Button>
        <Button
          pending={decide.pending}
          aria-label={`${words.same}: ${about}`}
          onPress={() => void decide.run({ account, line: line.id, keep: false }, words.dropped(line.text))}
        >
          {words.same}
        </Button>
      </div>
      <SayWhy
        problem={decide.problem}
        pending={decide.pending}
        onSay={(why) => void decide.run({ account, line: line.id, keep: false, why }, words.dropped(line.text))}
      />
    </>
  );
}
