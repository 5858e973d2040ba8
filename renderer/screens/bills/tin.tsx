/** One tin or card: what should be in it, how the last count came out, receipts typed in one after another, and what can be done with it. */
import { useState } from 'react';
import type { TinLine } from '../../../core/api/bank.ts';
import type { Output } from '../../../core/api/methods.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney, opposite } from '../../../core/values/money.ts';
import { categoryWords } from '../../../core/words/books/categories.ts';
import { to } from '../../app/route.ts';
import { NothingMore } from '../../parts/fields/nothing-more.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { cashWords as words } from '../../words/cash.ts';
import { typedPounds } from '../purchases/typed.ts';
import { OnDay } from './on-day.tsx';
import { Receipts } from './receipts.tsx';

type Tins = Output<'bank.tins'>;
export type ShownTin = Tins['tins'][number];

interface OneTinProps {
  readonly account: number;
  readonly tin: ShownTin;
  readonly planLines: Tins['planLines'];
}

export function OneTin({ account, tin, planLines }: OneTinProps) {
  const { id, name, what, balance, float, topUp, count } = tin;
  const [open, setOpen] = useState<'putIn' | 'count' | null>(null);
  const putIn = useChange('bank.addLines');
  const counting = useChange('bank.count');
  const toggle = (one: 'putIn' | 'count'): void => setOpen(open === one ? null : one);
  const savePutIn = async (day: string, amount: number): Promise<void> => {
    const lines = [{ day, text: words.putInText, amount, category: 'own_transfer' as const }];
    const result = await putIn.run({ account, bankAccount: id, lines }, words.putInSaid(formatMoney(amount)));
    if (result.ok) setOpen(null);
  };
  const saveCount = async (day: string, counted: number): Promise<void> => {
    const result = await counting.run({ account, bankAccount: id, day, counted }, words.countSaid(formatMoney(counted)));
    if (result.ok) setOpen(null);
  };
  return (
    <Section title={name} id={`tin-${id}`}>
      <div className="stack stack-loose">
        <div className="stack">
          <Facts
            facts={[
              [words.shouldBe[what], formatMoney(balance)],
              ...(what === 'cash' ? [[words.float, float === null ? words.noFloat : formatMoney(float)] as const] : []),
              ...(topUp > 0 ? [[words.topUp, formatMoney(topUp)] as const] : []),
              [words.lastCount[what], count ? words.counted(formatDay(count.day), formatMoney(count.counted)) : words.never],
            ]}
          />
          <Difference account={account} tin={tin} />
          <div className="row no-print">
            <Button aria-expanded={open === 'putIn'} onPress={() => toggle('putIn')}>
              {words.putIn[what]}
            </Button>
            <Button aria-expanded={open === 'count'} onPress={() => toggle('count')}>
              {words.count[what]}
            </Button>
            <NothingMore account={account} type="bankAccounts" ids={[id]} about={name} />
            <GoButton route={to('record', account, { type: 'bankAccounts', id: String(id) })}>{what === 'cash' ? words.correct : words.correctCard}</GoButton>
          </div>
          {open === 'putIn' && (
            <OnDay
              title={words.putIn[what]}
              lead={words.putInLead}
              amount={{ label: words.amount, start: topUp > 0 ? typedPounds(topUp) : '', least: 1 }}
              pending={putIn.pending}
              problem={putIn.problem}
              onSave={(day, amount) => void savePutIn(day, amount)}
              onStop={() => setOpen(null)}
            />
          )}
          {open === 'count' && (
            <OnDay
              title={words.count[what]}
              lead={words.countLead[what]}
              amount={{ label: words.countAmount[what], start: '', least: what === 'cash' ? 0 : null }}
              pending={counting.pending}
              problem={counting.problem}
              onSave={(day, counted) => void saveCount(day, counted)}
              onStop={() => setOpen(null)}
            />
          )}
        </div>
        <Receipts account={account} tin={tin} planLines={planLines} />
        <Lines account={account} tin={tin} />
      </div>
    </Section>
  );
}

function Difference({ account, tin: { id, count } }: Pick<OneTinProps, 'account' | 'tin'>) {
  const add = useChange('bank.addLines');
  if (!count) return null;
  const { day, difference } = count;
  if (difference === 0) return <p>{words.agrees}</p>;
  const size = formatMoney(Math.abs(difference));
  const lines = [{ day, text: words.differenceText, amount: difference, category: 'other' as const }];
  return (
    <Note weight="warn">
      <p>{difference < 0 ? words.less(size) : words.more(size)}</p>
      <div className="row no-print">
        <Button pending={add.pending} onPress={() => void add.run({ account, bankAccount: id, lines }, words.differenceSaid(size))}>
          {words.writeDifference}
        </Button>
      </div>
      {add.problem && <Trouble problem={add.problem} />}
    </Note>
  );
}

function Lines({ account, tin: { lines, total } }: Pick<OneTinProps, 'account' | 'tin'>) {
  if (total === 0) return <p>{words.noLines}</p>;
  return (
    <>
      <Table<TinLine>
        caption={words.lines}
        columns={[
          { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
          {
            key: 'text',
            head: words.what,
            kind: 'head',
            cell: ({ id, text }) => <GoLink route={to('money-row', account, { type: 'line', id: String(id) })}>{text}</GoLink>,
          },
          { key: 'for', head: words.for, cell: (line) => <WhatFor account={account} line={line} /> },
          { key: 'amount', head: words.amount, kind: 'figure', cell: ({ amount }) => <Amount pence={amount} /> },
          { key: 'away', head: words.takeAway, cell: (line) => line.isTyped && <TakeAway account={account} line={line} /> },
        ]}
        rows={lines}
        rowKey={({ id }) => id}
      />
      {total > lines.length && <p>{words.moreLines(lines.length, total)}</p>}
    </>
  );
}

interface LineProps {
  readonly account: number;
  readonly line: TinLine;
}

function WhatFor({ account, line: { id, category, planLine, isExplained } }: LineProps) {
  if (!isExplained) return <GoLink route={to('bank', account, { line: String(id) })}>{words.waits}</GoLink>;
  return planLine ?? (category === null ? words.paper : categoryWords[category]);
}

function TakeAway({ account, line: { id, text, amount } }: LineProps) {
  const remove = useChange('bank.removeLine');
  return (
    <span className="no-print">
      <Button pending={remove.pending} onPress={() => void remove.run({ account, line: id }, words.tookAway(text))}>
        {words.takeAway}
        <span className="unseen">
          {' '}
          ({text}, {formatMoney(amount < 0 ? opposite(amount) : amount)})
        </span>
      </Button>
      {remove.problem && <Trouble problem={remove.problem} />}
    </span>
  );
}
