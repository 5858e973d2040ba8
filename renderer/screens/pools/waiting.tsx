/** Lines of a pool that are nobody's yet: whose each may be is filled in where something tells it, and all that are said are shared out together. */
import { useState } from 'react';
import type { PersonInPool } from '../../../core/api/pools.ts';
import type { Proposal } from '../../../core/pools/proposals.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { accountWords } from '../../../core/words/accounts.ts';
import { to } from '../../app/route.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { poolsWords as words } from '../../words/pools.ts';

const PAGE = 25;
const AT_ONCE = 1000;
/** So many are shared out as one change. */
const MOST = 10_000;
const NOT_YET = 'not-yet';
const OWN = 'own';

interface WaitingProps {
  readonly pool: number;
  readonly people: readonly PersonInPool[];
}

export function WaitingLines({ pool, people }: WaitingProps) {
  const [page, setPage] = useState(0);
  const read = useRead('pools.waiting', { pool, offset: page * PAGE, limit: PAGE });
  const total = read.data?.total ?? 0;
  // The last page may have gone.
  if (read.data && page > 0 && page * PAGE >= total) setPage(page - 1);
  return (
    <Section title={words.waitingTitle} id="waiting">
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.waitingTitle} lines={5} />}
      {read.data && total === 0 && <p>{words.waitingNone}</p>}
      {read.data && total > 0 && (
        <>
          <p>{words.waitingLead}</p>
          <Lines pool={pool} people={people} lines={read.data.lines} />
          {total > PAGE && read.data.namedCount > 0 && (
            <ShareNamed pool={pool} count={Math.min(read.data.namedCount, MOST)} isAll={read.data.namedCount <= MOST} />
          )}
          <Pager page={page} size={PAGE} total={total} onPage={setPage} back={words.back} on={words.on} />
        </>
      )}
    </Section>
  );
}

function Lines({ pool, people, lines }: WaitingProps & { readonly lines: readonly Proposal[] }) {
  /** What was chosen otherwise than it is proposed. */
  const [said, setSaid] = useState<ReadonlyMap<number, string>>(new Map());
  const sharing = useChange('pools.share');
  const here = new Set(people.map(({ account }) => account));
  const chosen = ({ id, account }: Proposal): string => said.get(id) ?? (account !== null && here.has(account) ? String(account) : NOT_YET);
  const options = [
    { value: NOT_YET, title: words.notYet },
    ...people.map(({ account, person, reference }) => ({ value: String(account), title: accountWords.called(person, reference) })),
    { value: OWN, title: words.ours },
  ];
  const parts = lines.flatMap((line) => {
    const account = Number(chosen(line));
    return here.has(account) ? [{ line: line.id, account, amount: line.left }] : [];
  });
  const owners = [...new Set(parts.map(({ account }) => account))];
  const own = lines.filter((line) => chosen(line) === OWN);
  const share = async (): Promise<void> => {
    const result = await sharing.run({ accounts: owners, pool, shares: parts }, words.sharedOut(parts.length, owners.length));
    if (result.ok) setSaid(new Map([...said].filter(([line]) => !parts.some((part) => part.line === line))));
  };
  return (
    <>
      <Table<Proposal>
        caption={words.waitingCaption}
        captionUnseen
        columns={[
          { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
          { key: 'text', head: words.line, kind: 'head', cell: ({ text }) => text },
          {
            key: 'amount',
            head: words.amount,
            kind: 'figure',
            cell: ({ amount, left }) => (
              <>
                <Amount pence={left} />
                {left !== amount && <small>{words.left(amount)}</small>}
              </>
            ),
          },
          {
            key: 'whose',
            head: words.whose,
            cell: (line) => (
              <Pick
                labelUnseen
                label={words.whoseIs(`${line.text}, ${formatMoney(line.left)}`)}
                help={line.by !== null && !said.has(line.id) ? words.told[line.by] : undefined}
                value={chosen(line)}
                onChange={(value) => setSaid((now) => new Map(now).set(line.id, value))}
                fault={undefined}
                options={options}
              />
            ),
          },
          {
            key: 'divide',
            head: words.divide,
            cell: ({ id, text }) => (
              <GoLink route={to('pool-line', null, { pool: String(pool), line: String(id) })} about={text}>
                {words.divide}
              </GoLink>
            ),
          },
        ]}
        rows={lines}
        rowKey={({ id }) => id}
      />
      {sharing.problem && <Trouble problem={sharing.problem} />}
      {sharing.pending && <Progress label={words.sharing} done={sharing.progress} onCancel={sharing.cancel} />}
      {parts.length > 0 && !sharing.pending && (
        <div className="row">
          <Button look="primary" onPress={() => void share()}>
            {words.shareOut(parts.length, owners.length)}
          </Button>
        </div>
      )}
      {own.length > 0 && <KeepOwn pool={pool} lines={own} />}
    </>
  );
}

/** Every line with a reference or a name in its text, on all pages, as one change; where there are very many, the first of them. */
function ShareNamed({ pool, count, isAll }: { readonly pool: number; readonly count: number; readonly isAll: boolean }) {
  const { run: read, ...reading } = useWrite('pools.waiting');
  const sharing = useChange('pools.share');
  const share = async (): Promise<void> => {
    const lines: Proposal[] = [];
    for (let offset = 0; offset < count; offset += AT_ONCE) {
      const some = await read({ pool, named: true, offset, limit: AT_ONCE });
      if (!some.ok) return;
      lines.push(...some.value.lines);
    }
    const shares = lines.flatMap(({ id, account, left }) => (account === null ? [] : [{ line: id, account, amount: left }]));
    const owners = [...new Set(shares.map(({ account }) => account))];
    if (owners.length > 0) await sharing.run({ accounts: owners, pool, shares }, words.sharedOut(shares.length, owners.length));
  };
  const problem = reading.problem ?? sharing.problem;
  const pending = reading.pending || sharing.pending;
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {sharing.pending && <Progress label={words.sharing} done={sharing.progress} onCancel={sharing.cancel} />}
      <div className="row">
        <Button pending={pending} onPress={() => void share()}>
          {isAll ? words.shareNamed(count) : words.shareFirst(count)}
        </Button>
      </div>
    </>
  );
}

function KeepOwn({ pool, lines }: { readonly pool: number; readonly lines: readonly Proposal[] }) {
  const keeping = useWrite('pools.keepOwn');
  const draft = useDraft({ reason: '' });
  const keep = (): void => {
    const reason = draft.values.reason.trim();
    if (draft.check({ reason: reason === '' ? words.needOwnReason : undefined }))
      void keeping.run({ pool, lines: lines.map(({ id, left }) => ({ line: id, left })), reason });
  };
  return (
    <Form label={words.theService} faultCount={draft.faultCount} onSave={keep}>
      <TextField label={words.ownReason} help={words.ownReasonHelp} {...draft.field('reason')} />
      {keeping.problem && <Trouble problem={keeping.problem} />}
      <div className="row">
        <Button type="submit" pending={keeping.pending}>
          {words.keepOwn(lines.length)}
        </Button>
      </div>
    </Form>
  );
}
