/** Money ahead as planned: the picture, its four answers in sentences, and the same as a table by month, each opening into its days. */
import { useState } from 'react';
import type { Ahead, AheadDay } from '../../../core/figures/ahead/ahead.ts';
import { formatDay, formatMonth } from '../../../core/values/day.ts';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { MoneyBands } from '../../parts/tables/money-bands.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { aheadWords as words } from '../../words/ahead/ahead.ts';
import { aheadAnswers } from '../overview/ahead-answers.ts';

interface OtherAhead {
  readonly title: string;
  readonly ahead: Ahead;
}

interface PlannedProps {
  readonly ahead: Ahead;
  /** What is compared with it. */
  readonly others: readonly OtherAhead[];
}

export function Planned({ ahead, others }: PlannedProps) {
  const { days, lowest } = ahead;
  const hasRule = days.some(({ mayBeAskedBack }) => mayBeAskedBack !== null);
  return (
    <Section title={words.planned} id="planned">
      <figure aria-label={words.chart}>
        <MoneyBands
          bands={hasRule ? [words.spokenFor, words.yours, words.askedBack] : [words.spokenFor, words.left]}
          line={words.there}
          days={days.map((one) => ({ day: one.day, pence: one.pence, bands: [one.spokenFor, one.yours, one.mayBeAskedBack ?? 0] }))}
          others={others.map(({ title, ahead: other }) => ({ title, days: other.days }))}
          marked={{ day: lowest.on, pence: lowest.pence }}
        />
        <figcaption>
          <ul className="plain">
            {aheadAnswers(ahead).map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
        </figcaption>
        <More title={words.byMonth}>
          <ByMonth days={days} hasRule={hasRule} />
        </More>
      </figure>
    </Section>
  );
}

interface Row extends AheadDay {
  /** `2026-10`, of the row of a whole month. */
  readonly month: string | null;
}

function ByMonth({ days, hasRule }: { readonly days: readonly AheadDay[]; readonly hasRule: boolean }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (month: string): void => setOpen((now) => (now.has(month) ? new Set([...now].filter((one) => one !== month)) : new Set([...now, month])));
  const rows = [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].flatMap(([month, own]): Row[] => {
    const last = own.at(-1);
    return last ? [{ ...last, month }, ...(open.has(month) ? own.map((one) => ({ ...one, month: null })) : [])] : [];
  });
  const columns: readonly Column<Row>[] = [
    { key: 'when', head: words.when, kind: 'head', cell: (row) => <When row={row} isOpen={row.month !== null && open.has(row.month)} onTurn={turn} /> },
    { key: 'pence', head: words.inAccount, kind: 'figure', cell: ({ pence }) => <Amount pence={pence} /> },
    { key: 'spoken', head: words.spokenFor, kind: 'figure', cell: ({ spokenFor }) => <Amount pence={spokenFor} /> },
    { key: 'yours', head: hasRule ? words.yours : words.left, kind: 'figure', cell: ({ yours }) => <Amount pence={yours} /> },
    { key: 'asked', head: words.askedBack, kind: 'figure', cell: ({ mayBeAskedBack }) => mayBeAskedBack !== null && <Amount pence={mayBeAskedBack} /> },
  ];
  return (
    <Table
      caption={words.caption}
      columns={hasRule ? columns : columns.filter(({ key }) => key !== 'asked')}
      rows={rows}
      rowKey={({ month, day }) => month ?? day}
    />
  );
}

function When({ row: { month, day }, isOpen, onTurn }: { readonly row: Row; readonly isOpen: boolean; readonly onTurn: (month: string) => void }) {
  if (month === null) return formatDay(day);
  return (
    <Button look="plain" icon={isOpen ? 'down' : 'right'} aria-expanded={isOpen} onPress={() => onTurn(month)}>
      {formatMonth(month)}
    </Button>
  );
}
