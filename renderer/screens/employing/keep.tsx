/** Money an employer has to keep: for what, how much should be there and is, what to set aside; what is due to HMRC and the scheme; the tax year. */
import type { Output } from '../../../core/api/methods.ts';
import type { PaymentDue } from '../../../core/figures/employing/payments-due.ts';
import type { PotStanding } from '../../../core/figures/employing/pots.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Button } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { employingWords } from '../../words/employing.ts';
import { TaxYear } from './tax-year.tsx';

const words = employingWords.keep;
type Kept = Output<'employing.pots'>;

export function Keep({ account }: { readonly account: number }) {
  const read = useRead('employing.pots', { account });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={employingWords.reading} lines={8} />;
  const { pots, redundancy, due, year, on } = read.data;
  return (
    <div className="stack stack-loose">
      <Section title={words.title} id="keep">
        <p>{words.lead}</p>
        <Table<PotStanding>
          caption={`${words.caption} ${employingWords.asAt(formatDay(on))}`}
          columns={[
            { key: 'pot', head: words.pot, kind: 'head', cell: ({ pot }) => words.pots[pot] },
            { key: 'needed', head: words.needed, kind: 'figure', cell: ({ needed }) => (needed === null ? words.notKnown : <Amount pence={needed} />) },
            { key: 'kept', head: words.kept, kind: 'figure', cell: ({ kept }) => <Amount pence={kept} /> },
            { key: 'move', head: words.toMove, cell: (pot) => <ToMove account={account} pot={pot} day={on} /> },
          ]}
          rows={pots}
          rowKey={({ pot }) => pot}
        />
      </Section>
      {redundancy.length > 0 && <Jobs jobs={redundancy} />}
      <Section title={words.due} id="to-pay">
        {due.length === 0 ? <p>{words.noneDue}</p> : <Due due={due} />}
      </Section>
      <TaxYear year={year} />
    </div>
  );
}

interface ToMoveProps {
  readonly account: number;
  readonly pot: PotStanding;
  /** That the table is of: money set aside counts in it at once. */
  readonly day: string;
}

function ToMove({ account, pot: { pot, needed, kept, toMove, byItself }, day }: ToMoveProps) {
  const saving = useChange('records.save');
  if (byItself) return <span className="soft">{words.byItself}</span>;
  if (toMove === null || needed === null) return words.notKnown;
  if (toMove === 0) return words.enough;
  if (toMove < 0) return words.more(formatMoney(kept - needed));
  if (pot === 'holiday' || pot === 'hmrc' || pot === 'pension') return null;
  const save = (): void => {
    const said = words.saidSetAside(words.pots[pot], formatMoney(needed));
    void saving.run({ account, type: 'setAside', fields: { pot, amount: needed, day } }, said);
  };
  return (
    <>
      <Amount pence={toMove} />{' '}
      <Button look="plain" pending={saving.pending} onPress={save}>
        {words.setAside}
        <span className="unseen"> ({words.pots[pot]})</span>
      </Button>
      {saving.problem && <Trouble problem={saving.problem} />}
    </>
  );
}

type Job = Kept['redundancy'][number];

function Jobs({ jobs }: { readonly jobs: readonly Job[] }) {
  const missing = (needs: Job['needs']): string => words.missing(needs.map((one) => words.needs[one]).join(', '));
  return (
    <Section title={words.jobs} id="jobs">
      <Table<Job>
        caption={words.jobsCaption}
        columns={[
          { key: 'who', head: words.who, kind: 'head', cell: ({ name }) => name },
          {
            key: 'notice',
            head: words.notice,
            kind: 'figure',
            cell: ({ notice, needs }) => (notice === null ? missing(needs) : `${words.weeks(notice.weeks)}, ${formatMoney(notice.pence)}`),
          },
          {
            key: 'redundancy',
            head: words.redundancy,
            kind: 'figure',
            cell: ({ redundancy, needs }) => (redundancy === null ? missing(needs) : <Amount pence={redundancy.pence} />),
          },
        ]}
        rows={jobs}
        rowKey={({ person }) => person}
      />
    </Section>
  );
}

function Due({ due }: { readonly due: readonly PaymentDue[] }) {
  return (
    <Table<PaymentDue>
      caption={words.dueCaption}
      columns={[
        { key: 'to', head: words.to, kind: 'head', cell: ({ to }) => words.tos[to] },
        { key: 'for', head: words.for, cell: ({ period }) => (period === null ? words.opening : words.days(period.from, period.to)) },
        { key: 'by', head: words.by, kind: 'short', cell: ({ dueOn }) => dueOn !== null && <Day day={dueOn} /> },
        { key: 'sum', head: words.sum, kind: 'figure', cell: ({ pence }) => <Amount pence={pence} /> },
        { key: 'paid', head: words.paid, kind: 'figure', cell: ({ paid }) => <Amount pence={paid} /> },
        {
          key: 'standing',
          head: words.standing,
          cell: ({ state, paidBack }) => (
            <span className={`state ${state === 'late' ? 'state-over' : ''}`}>
              {words.states[state]}
              {paidBack !== 0 && state !== 'credit_paid_back' && words.ofItPaidBack(formatMoney(paidBack))}
            </span>
          ),
        },
      ]}
      rows={due.toReversed()}
      rowKey={({ to, dueOn }) => `${to} ${dueOn ?? ''}`}
    />
  );
}
