/** The next pay run of every account, for those who look after many: what each comes to and what is to look at, written down as one change. */
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../core/api/method.ts';
import type { AccountPayRun } from '../../../core/api/pay.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { formatDay, formatDays } from '../../../core/values/day.ts';
import { to } from '../../app/route.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { accountWords } from '../../../core/words/accounts.ts';
import { today } from '../../program/today.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { accountsWords } from '../../words/accounts/accounts.ts';
import { allPayWords as words } from '../../words/all-pay.ts';

const paid = ({ rows }: AccountPayRun): AccountPayRun['rows'] => rows.filter(({ net }) => net !== null);
const sum = (rows: AccountPayRun['rows'], of: 'net' | 'cost'): number => rows.reduce((total, row) => total + (row[of] ?? 0), 0);

export function AllPay() {
  const { run, ...reading } = useWrite('pay.runs');
  const [runs, setRuns] = useState<readonly AccountPayRun[] | null>(null);
  // Read again after every change, as this list is.
  const { dataUpdatedAt } = useRead('accounts.list', {});
  const keep = useCallback((result: Result<readonly AccountPayRun[]>) => result.ok && setRuns(result.value), []);
  useEffect(() => {
    if (dataUpdatedAt > 0) void run({ on: today() }).then(keep);
  }, [dataUpdatedAt, run, keep]);
  const again = (): void => void run({ on: today() }).then(keep);
  const isStopped = reading.problem?.code === 'cancelled';
  return (
    <Page title={words.title} above={<Trail steps={[{ title: accountsWords.title, route: to('accounts') }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {reading.pending && <Progress label={words.reading} done={reading.progress} onCancel={reading.cancel} />}
      {reading.problem && !isStopped && <Trouble problem={reading.problem} again={again} />}
      {isStopped && (
        <div className="row" role="status">
          <p>{words.stopped}</p>
          <Button onPress={again}>{words.again}</Button>
        </div>
      )}
      {runs !== null && runs.length === 0 && !reading.pending && <p>{words.none}</p>}
      {runs !== null && runs.length > 0 && <Runs runs={runs} again={again} />}
    </Page>
  );
}

function Runs({ runs, again }: { readonly runs: readonly AccountPayRun[]; readonly again: () => void }) {
  // Those whose tick is not as it stands at first: an account is ticked unless somebody else works out its pay.
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const posting = useChange('pay.postAll');
  /** The refusal after which all was worked out again. */
  const [dealtWith, setDealtWith] = useState<Problem | null>(null);
  const lookAgain = (): void => {
    setDealtWith(posting.problem);
    again();
  };
  const isIn = ({ account, provider }: AccountPayRun): boolean => (provider === null) !== turned.has(account);
  // One of each account at a time: a later one goes by the payslips of the earlier.
  const first = new Map(
    runs
      .filter((one) => paid(one).length > 0)
      .toReversed()
      .map((one) => [one.account, one]),
  );
  const chosen = [...first.values()].toReversed().filter(isIn);
  const payslips = chosen.reduce((total, one) => total + paid(one).length, 0);
  const post = (): void =>
    void posting.run(
      {
        accounts: chosen.map(({ account }) => account),
        runs: chosen.map((one) => {
          const { account, periodStart, periodEnd, paidOn, frequency, seen } = one;
          return { account, periodStart, periodEnd, paidOn, frequency, seen, people: paid(one).map(({ person }) => person) };
        }),
      },
      words.posted(payslips, chosen.length),
    );
  const turn = (account: number): void =>
    setTurned((now) => (now.has(account) ? new Set([...now].filter((one) => one !== account)) : new Set([...now, account])));
  return (
    <>
      <Table<AccountPayRun>
        caption={words.caption}
        columns={[
          {
            key: 'account',
            head: words.account,
            kind: 'head',
            cell: (one) => (
              <>
                {first.get(one.account) === one ? (
                  <Check value={isIn(one)} onChange={() => turn(one.account)}>
                    {accountWords.called(one.owner, one.reference)}
                  </Check>
                ) : (
                  accountWords.called(one.owner, one.reference)
                )}
                {one.provider !== null && <div className="soft">{words.provider(one.provider)}</div>}
                <GoLink route={to('employing', one.account, { tab: 'pay' })} about={accountWords.called(one.owner, one.reference)}>
                  {words.open}
                </GoLink>
              </>
            ),
          },
          { key: 'days', head: words.days, cell: ({ periodStart, periodEnd }) => formatDays(periodStart, periodEnd) },
          { key: 'payday', head: words.payday, cell: ({ paidOn }) => formatDay(paidOn) },
          { key: 'net', head: words.net, kind: 'figure', cell: (one) => <Sum rows={paid(one)} of="net" /> },
          { key: 'cost', head: words.cost, kind: 'figure', cell: (one) => <Sum rows={paid(one)} of="cost" /> },
          { key: 'look', head: words.look, cell: ({ rows }) => <ToLookAt rows={rows} /> },
        ]}
        rows={runs}
        rowKey={({ account, frequency, periodStart }) => `${account} ${frequency ?? ''} ${periodStart}`}
      />
      {posting.problem && posting.problem !== dealtWith && (
        <Trouble problem={posting.problem}>
          <Button onPress={lookAgain}>{words.lookAgain}</Button>
        </Trouble>
      )}
      {posting.pending && <Progress label={words.posting} done={posting.progress} onCancel={posting.cancel} />}
      {payslips > 0 && !posting.pending && (
        <div className="row no-print">
          <Button look="primary" onPress={post}>
            {words.post(payslips, chosen.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Sum({ rows, of }: { readonly rows: AccountPayRun['rows']; readonly of: 'net' | 'cost' }) {
  return rows.length === 0 ? words.notKnown : <Amount pence={sum(rows, of)} />;
}

function ToLookAt({ rows }: { readonly rows: AccountPayRun['rows'] }) {
  const sentences = rows.flatMap(({ name, lacks, toCheck }) => [...lacks, ...toCheck].map((sentence) => words.of(name, sentence)));
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
