/** What of a deputy's report this account holds, beside the report: the form, the day, the contribution, what is missing, and the sheet to type from. */
import { useState } from 'react';
import type { DeputySheet } from '../../../core/acting/deputy-report.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { ownMoneyWords } from '../../../core/words/books/own-money.ts';
import { deputyPaperWords as said } from '../../../core/words/papers/deputy.ts';
import { to as route } from '../../app/route.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { actingWords as words } from '../../words/acting.ts';
import { paperWords } from '../../words/papers.ts';
import { SavePage } from '../papers/save-page.tsx';

export function DeputySheetBeside({ account, report }: { readonly account: number; readonly report: number }) {
  const { data, error, refetch } = useRead('acting.deputyReport', { account, report });
  return (
    <Section title={words.report} id="report">
      {error && <Trouble problem={error.problem} again={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <>
          <p className="soft">
            {said.leftOut} {said.usual}
          </p>
          <Facts
            facts={[
              [said.form, data.form ?? said.noForm],
              [said.due, formatDay(data.due)],
              [said.charges, formatMoney(data.chargesTotal)],
              [said.difference, data.difference === null ? said.notKnown : formatMoney(data.difference)],
            ]}
          />
          <h3>{said.missing}</h3>
          {data.missing.length === 0 ? (
            <p>{said.nothingMissing}</p>
          ) : (
            <ul>
              {data.missing.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
          {data.accounts.length > 0 && (
            <Table
              caption={said.accounts}
              columns={[
                { key: 'name', head: said.account, kind: 'head', cell: (one) => <OwnAccount account={account} own={one} /> },
                { key: 'opening', head: said.first, kind: 'figure', cell: ({ opening }) => <Held pence={opening} /> },
                { key: 'closing', head: said.last, kind: 'figure', cell: ({ closing }) => <Held pence={closing} /> },
              ]}
              rows={data.accounts}
              rowKey={({ id }) => String(id)}
            />
          )}
          {data.accounts.some(({ joint }) => joint) && <p className="soft">{said.jointWhole}</p>}
          {data.charges.length > 0 && (
            <Table
              caption={said.charges}
              columns={[
                { key: 'text', head: said.text, kind: 'head', cell: ({ text }) => text },
                { key: 'day', head: said.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
                { key: 'amount', head: said.amount, kind: 'figure', cell: ({ pence }) => <Amount pence={pence} /> },
              ]}
              rows={data.charges}
              rowKey={({ opens, day, pence }) => `${JSON.stringify(opens)} ${day} ${pence}`}
            />
          )}
          <SavePage account={account} of={{ page: 'deputyReport', report }} print={null} />
          <SaveCsv account={account} report={report} />
        </>
      )}
    </Section>
  );
}

function OwnAccount({ account, own: { id, name, bank, kind, joint } }: { readonly account: number; readonly own: DeputySheet['accounts'][number] }) {
  const more = [bank, ownMoneyWords.kinds[kind], joint ? ownMoneyWords.joint : null].filter((part) => part !== null).join(', ');
  return (
    <>
      <GoLink route={route('record', account, { type: 'ownAccounts', id: String(id) })}>{name}</GoLink> <span className="soft">{more}</span>
    </>
  );
}

function Held({ pence }: { readonly pence: number | null }) {
  return pence === null ? <>{said.notKnown}</> : <Amount pence={pence} />;
}

function SaveCsv({ account, report }: { readonly account: number; readonly report: number }) {
  const host = useHost();
  const making = useWrite('acting.deputyReportCsv');
  const [done, setDone] = useState('');
  const save = async (): Promise<void> => {
    setDone('');
    const made = await making.run({ account, report });
    if (made.ok) setDone((await host.saveFile(made.value)) ? paperWords.saved(made.value.path) : paperWords.notSaved);
  };
  return (
    <div className="row no-print">
      <Button look="plain" pending={making.pending} onPress={() => void save()}>
        {words.csv}
      </Button>
      <p role="status">{done}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </div>
  );
}
