/** One row of money in full: what it was for, where it came from, how it is kept, and everything that was changed about it. */
import type { MoneyRow, MoneyRowDetail } from '../../../core/api/money.ts';
import type { Refunded } from '../../../core/books/facts.ts';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { SayWhy } from '../../parts/fields/say-why.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useRead } from '../../program/use-program.tsx';
import { useMay } from '../../program/use-user.ts';
import { moneyRowWords as words, moneyWords } from '../../words/money.ts';
import { History } from '../activity/history.tsx';
import { CameBack } from '../bills/came-back.tsx';
import { Evidence } from '../evidence/evidence.tsx';
import { RefundLink } from './refund-link.tsx';

export function MoneyRowInFull({ account, address: { type, id } }: AccountScreenProps<MoneyRow['source']>) {
  const detail = useRead('money.row', { account: account.id, source: { type, id } });
  const trail = <Trail steps={[{ title: words.back, route: to('money', account.id) }]} />;
  if (detail.error || !detail.data)
    return (
      <Page title={words.working} above={trail}>
        {detail.error ? <Trouble problem={detail.error.problem} /> : <Skeleton lines={6} />}
      </Page>
    );
  return (
    <Page title={detail.data.row.who || detail.data.row.what} above={trail}>
      <TakeBack />
      <InShort row={detail.data.row} origin={detail.data.origin} />
      <Parts account={account.id} detail={detail.data} />
      <Evidence account={account.id} of={detail.data.row.source} />
      <More title={words.wrong}>
        <ul>
          {(type === 'line' ? words.ofLine : words.ofRecord).map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <p className="link-line">
          {type === 'line' && (
            <>
              <GoLink route={to('bank-files', account.id)}>{words.files}</GoLink> ·{' '}
            </>
          )}
          <GoLink route={to('help', null, { page: 'corrections' })}>{words.wrongMore}</GoLink>
        </p>
      </More>
      <More title={words.legs}>
        <Table
          caption={words.legsCaption}
          columns={[
            { key: 'heading', head: words.heading, kind: 'head', cell: (leg) => leg.heading, foot: words.both },
            { key: 'pence', head: words.amount, kind: 'figure', cell: (leg) => <Amount pence={leg.pence} />, foot: <Amount pence={sumOf(detail.data.legs)} /> },
          ]}
          rows={detail.data.legs.map((leg, index) => ({ ...leg, index }))}
          rowKey={(leg) => leg.index}
        />
      </More>
      <Section title={words.history} id="history">
        <History account={account.id} type={type} changes={detail.data.history} />
        {detail.data.corrections.length > 0 && <Corrections rows={detail.data.corrections} />}
      </Section>
    </Page>
  );
}

function InShort({ row, origin }: { readonly row: MoneyRow; readonly origin: string }) {
  const amount = row.in - row.out;
  return (
    <Facts
      facts={[
        [words.day, <Day key="day" day={row.day} />],
        [amount < 0 ? words.moneyOut : amount > 0 ? words.moneyIn : words.nothing, <Amount key="amount" pence={Math.abs(amount)} />],
        [words.balance, <Amount key="balance" pence={row.balance} />],
        [words.state, moneyWords.states[row.state] || words.explained],
        [words.origin, origin],
      ]}
    />
  );
}

function Parts({ account, detail }: { readonly account: number; readonly detail: MoneyRowDetail }) {
  const { row, parts } = detail;
  const unexplain = useChange('bank.unexplain');
  // What came back may be of other days than somebody looks at.
  const looks = useMay('look');
  const enters = useMay('enter');
  const correct = row.source.type !== 'line' && (
    <GoButton route={to('record', account, { type: row.source.type, id: String(row.source.id) })}>{words.correct}</GoButton>
  );
  return (
    <Section title={words.parts} id="parts">
      {parts.length > 0 && (
        <Table
          caption={words.partsCaption}
          columns={[
            {
              key: 'what',
              head: words.what,
              kind: 'head',
              foot: words.whole,
              cell: (part) =>
                part.source ? <GoLink route={to('record', account, { type: part.source.type, id: String(part.source.id) })}>{part.what}</GoLink> : part.what,
            },
            { key: 'line', head: moneyWords.planLine, cell: (part) => part.planLine ?? moneyWords.outside },
            { key: 'fund', head: moneyWords.fund, cell: (part) => part.fund },
            { key: 'by', head: words.by, cell: (part) => part.by },
            { key: 'amount', head: words.amount, kind: 'figure', cell: (part) => <Amount pence={part.amount} />, foot: <Amount pence={row.in - row.out} /> },
          ]}
          rows={parts.map((part, index) => ({ ...part, index }))}
          rowKey={(part) => part.index}
        />
      )}
      {enters &&
        row.source.type === 'line' &&
        parts.map((part, place) => part.mayRefund && <RefundLink key={place} account={account} line={row.source.id} place={place} part={part} />)}
      {(looks ? returnedOf(detail) : []).map((of) => (
        <CameBack key={`${of.kind} ${of.id}`} account={account} of={of} />
      ))}
      <div className="row">
        {row.state === 'unexplained' && row.source.type === 'line' && (
          <GoButton look="primary" route={to('bank', account, { line: String(row.source.id) })}>
            {words.explain}
          </GoButton>
        )}
        {enters && row.state === 'explained' && row.source.type === 'line' && (
          <Button pending={unexplain.pending} onPress={() => void unexplain.run({ account, line: row.source.id }, words.unexplained(row.who))}>
            {words.explainOther}
          </Button>
        )}
        {correct}
      </div>
      <SayWhy
        problem={unexplain.problem}
        pending={unexplain.pending}
        onSay={(why) => void unexplain.run({ account, line: row.source.id, why }, words.unexplained(row.who))}
      />
    </Section>
  );
}

/** What money may have come back of: the line itself, and the papers it paid. */
function returnedOf({ row, parts }: MoneyRowDetail): readonly Refunded[] {
  const papers = parts.flatMap(({ source }): Refunded[] => {
    if (source?.type === 'invoices') return [{ kind: 'invoice', id: source.id }];
    return source?.type === 'purchases' ? [{ kind: 'purchase', id: source.id }] : [];
  });
  return row.source.type === 'line' && row.out > 0 ? [{ kind: 'line', id: row.source.id }, ...papers] : papers;
}

function Corrections({ rows }: { readonly rows: readonly MoneyRow[] }) {
  return (
    <Table
      caption={words.corrections}
      columns={[
        { key: 'what', head: words.what, kind: 'head', cell: (row) => row.what },
        { key: 'state', head: words.state, cell: (row) => moneyWords.states[row.state] },
        { key: 'amount', head: words.amount, kind: 'figure', cell: (row) => <Amount pence={row.in - row.out} /> },
      ]}
      rows={rows}
      rowKey={(row) => row.entry}
    />
  );
}

function sumOf(legs: MoneyRowDetail['legs']): number {
  return legs.reduce((sum, leg) => sum + leg.pence, 0);
}
