/** Invoices from a CSV file: what comes in, what may be there already and what can't be read, before anything is kept; then all of it as one change. */
import { useState } from 'react';
import type { FileChoices } from '../../../core/move-in/one-file.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { ChooseCsv } from '../../parts/csv/choose.tsx';
import { CsvFound } from '../../parts/csv/found.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRead } from '../../program/use-program.tsx';
import { billsWords } from '../../words/bills.ts';
import { invoicesFileWords as words } from '../../words/invoices-file.ts';
import { csvFileWords } from '../../words/parts/csv-file.ts';

export function InvoicesFromFile({ account: { id: account } }: AccountScreenProps) {
  const [file, setFile] = useState<FileHandle | null>(null);
  const [isDone, setDone] = useState(false);
  useUnsaved(file !== null);
  return (
    <Page title={words.title} above={<Trail steps={[{ title: billsWords.title, route: to('bills', account) }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {isDone && file === null && (
        <p className="link-line">
          <GoLink route={to('bills', account)}>{words.see}</GoLink>
        </p>
      )}
      <ChooseCsv columns={words.columns} file={file} onFile={setFile} />
      {file && (
        <OneFile
          key={file.id}
          account={account}
          file={file}
          onDone={() => {
            setFile(null);
            setDone(true);
          }}
        />
      )}
    </Page>
  );
}

interface OneFileProps {
  readonly account: number;
  readonly file: FileHandle;
  readonly onDone: () => void;
}

function OneFile({ account, file, onDone }: OneFileProps) {
  const [choices, setChoices] = useState<FileChoices>({ twice: [], withoutUnread: false });
  const given = { account, file: file.id, twice: [...choices.twice], withoutUnread: choices.withoutUnread };
  const read = useRead('bills.readFile', given);
  const save = useChange('bills.bringIn');
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={csvFileWords.reading} lines={6} />;
  const bringIn = async (): Promise<void> => {
    const result = await save.run(given, ({ invoices }) => words.done(invoices));
    if (result.ok) onDone();
  };
  return (
    <CsvFound
      file={file.path}
      found={read.data}
      isSettled={!read.isPlaceholderData}
      choices={choices}
      onChoices={setChoices}
      columns={[
        { key: 'supplier', head: words.supplier, cell: ({ supplier, isNewSupplier }) => (isNewSupplier ? words.newSupplier(supplier) : supplier) },
        { key: 'number', head: words.invoice, cell: ({ number }) => number || words.none },
        { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => formatDay(day) },
        { key: 'planLine', head: words.planLine, cell: ({ planLine }) => planLine ?? words.outside },
        { key: 'amount', head: words.amount, kind: 'figure', cell: ({ amount }) => <Amount pence={amount} /> },
      ]}
      asked={{
        lead: words.askedLead,
        said: ({ row, supplier, day, amount }, message) => words.asked(row, supplier, formatDay(day), formatMoney(amount), message),
        other: words.other,
      }}
      pending={save.pending}
      problem={save.problem}
      onBringIn={() => void bringIn()}
    />
  );
}
