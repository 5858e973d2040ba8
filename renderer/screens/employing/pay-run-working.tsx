/** What is said of the rows of a pay run: what is missing and to check, where the provider's figures differ, and each step of ours. */
import type { Output } from '../../../core/api/methods.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { More } from '../../parts/page/more.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { payRunWords as words } from '../../words/pay-run.ts';

type Row = Output<'pay.run'>['rows'][number];

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence, index) => (
        <li key={`${index} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  );
}

export function ToSay({ row: { name, lacks, toCheck } }: { readonly row: Row }) {
  return (
    <>
      {lacks.length > 0 && (
        <>
          <h3>{words.lacks(name)}</h3>
          <Sentences of={lacks} />
        </>
      )}
      {toCheck.length > 0 && (
        <>
          <h3>{words.check(name)}</h3>
          <Sentences of={toCheck} />
        </>
      )}
    </>
  );
}

export function Differences({ rows }: { readonly rows: readonly Row[] }) {
  const found = rows.flatMap(({ name, differences }) => differences.map((one) => ({ ...one, name })));
  if (found.length === 0) return null;
  return (
    <Table
      caption={words.differ}
      columns={[
        { key: 'who', head: words.assistant, kind: 'head', cell: ({ name }) => name },
        { key: 'figure', head: words.figure, cell: ({ field }) => words.columns[field] },
        { key: 'ours', head: words.ours, kind: 'figure', cell: ({ ours }) => <Amount pence={ours} /> },
        { key: 'theirs', head: words.their, kind: 'figure', cell: ({ theirs }) => <Amount pence={theirs} /> },
        { key: 'why', head: words.why, cell: ({ why }) => why },
      ]}
      rows={found}
      rowKey={({ name, field }) => `${name} ${field}`}
    />
  );
}

export function PayWorking({ row: { name, lines, parts } }: { readonly row: Row }) {
  if (lines.length === 0) return null;
  return (
    <More title={words.how(name)}>
      <dl>
        {lines.map(({ what, hours, rate, pence, working }) => (
          <div key={`${what} ${rate} ${working.join(' ')}`}>
            <dt>
              {words.lines[what]}, {formatHours(hours)} h, {formatMoney(pence)}
            </dt>
            <dd>
              <Sentences of={working} />
            </dd>
          </div>
        ))}
        {parts.map(({ part, working }) => (
          <div key={`${part} ${working.join(' ')}`}>
            <dt>{words.parts[part]}</dt>
            <dd>
              <Sentences of={working} />
            </dd>
          </div>
        ))}
      </dl>
    </More>
  );
}
