/**
 * One bank file before it comes in: what it is, its first lines, the rows that cannot be read, and what has to be settled
 * first: which bank account, which columns, whether it is the right file. The program decides; this shows and asks.
 */
import { useDeferredValue, useState } from 'react';
import type { ImportResult } from '../../../../core/api/accounts.ts';
import type { BankPreview } from '../../../../core/api/bank.ts';
import type { Mapping } from '../../../../core/bank/mapping.ts';
import { formatDay } from '../../../../core/values/day.ts';
import type { BankAccount } from '../../../../core/books/facts.ts';
import type { FileHandle } from '../../../../core/host/host.ts';
import type { Problem } from '../../../../core/values/problem.ts';
import { Amount, Day } from '../../../parts/tables/amount.tsx';
import { Button } from '../../../parts/page/button.tsx';
import { Choice } from '../../../parts/fields/choice.tsx';
import { Facts } from '../../../parts/tables/facts.tsx';
import { More } from '../../../parts/page/more.tsx';
import { Note, Skeleton, Trouble } from '../../../parts/page/note.tsx';
import { Progress } from '../../../parts/page/progress.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { useChange } from '../../../parts/page/undo.tsx';
import { useRead } from '../../../program/use-program.tsx';
import { bankImportWords as words, columnWords, outcomeWords } from '../../../words/bank/import.ts';
import { isWhole } from './columns-draft.ts';
import type { ColumnsDraft } from './columns-draft.ts';
import { Columns } from './columns.tsx';
import type { Decisions } from './doubts.tsx';
import { Doubts, rowsDecided } from './doubts.tsx';
import { RejectedRows } from './result.tsx';

interface BankFileProps {
  readonly account: number;
  readonly bankAccounts: readonly BankAccount[];
  readonly file: FileHandle;
  readonly onBrought: (outcome: ImportResult) => void;
  readonly onLeftOut: () => void;
  /** The same file holds another bank account that is wanted too. */
  readonly onAgain: () => void;
}

export function BankFile(props: BankFileProps) {
  const { account, file, onLeftOut } = props;
  const [columns, setColumns] = useState<ColumnsDraft | null>(null);
  const [inFile, setInFile] = useState('');
  const [bankAccount, setBankAccount] = useState('');
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const asked = useDeferredValue(columns);
  const preview = useRead('bank.preview', {
    account,
    file: file.id,
    ...(asked !== null && isWhole(asked) && { mapping: asked.mapping }),
    ...(inFile !== '' && { accountInFile: inFile }),
    ...(bankAccount !== '' && { bankAccount: Number(bankAccount) }),
  });
  const leave = <Button onPress={onLeftOut}>{words.leaveOut}</Button>;
  if (preview.error) return <Trouble problem={preview.error.problem}>{leave}</Trouble>;
  if (!preview.data) return <Skeleton what={words.reading} lines={6} />;
  const { data } = preview;
  return (
    <div className="stack">
      <InShort preview={data} />
      {data.accounts.length > 1 && (
        <Choice
          label={words.whichInFile}
          help={words.whichInFileHelp}
          options={data.accounts.map((name) => ({ value: name, title: name }))}
          value={inFile}
          onChange={setInFile}
          fault={undefined}
        />
      )}
      <div className={data.format === null || columns !== null ? 'columns-place' : 'stack'}>
        <WhichColumns preview={data} columns={columns} onColumns={setColumns} />
        <div className="stack columns-lines">
          <FirstLines preview={data} />
          <Doubts preview={data} decisions={decisions} onDecide={(row, decision) => setDecisions(new Map(decisions).set(row, decision))} />
          <BringIn
            {...props}
            preview={data}
            columns={columns}
            inFile={inFile}
            bankAccount={bankAccount}
            onBankAccount={(chosen) => {
              setBankAccount(chosen);
              // Other lines are there.
              setDecisions(new Map());
            }}
            decisions={decisions}
          />
        </div>
      </div>
    </div>
  );
}

function InShort({ preview }: { readonly preview: BankPreview }) {
  const { format, account, from, to, rows, rejected, fresh, alreadyThere, beforeOpening, doubtful } = preview;
  const many = (label: string, number: number | null) => ((number ?? 0) > 0 ? [[label, (number ?? 0).toLocaleString('en-GB')] as const] : []);
  return (
    <Facts
      facts={[
        [words.format, format ?? words.unknownFormat],
        [words.accountShown, account ?? words.noAccountShown],
        [words.days, from !== null && to !== null ? words.to(formatDay(from), formatDay(to)) : words.noDays],
        [words.rows, rows.toLocaleString('en-GB')],
        ...(fresh === null ? [] : [[words.fresh, fresh.toLocaleString('en-GB')] as const]),
        ...many(words.doubtful, doubtful),
        ...many(words.alreadyThere, alreadyThere),
        ...many(outcomeWords.beforeOpening, beforeOpening),
        [words.unreadable, rejected.length.toLocaleString('en-GB')],
      ]}
    />
  );
}

interface WhichColumnsProps {
  readonly preview: BankPreview;
  readonly columns: ColumnsDraft | null;
  readonly onColumns: (columns: ColumnsDraft) => void;
}

/** Asked at once where the table is not known, and folded away where it is. */
function WhichColumns({ preview, columns, onColumns }: WhichColumnsProps) {
  const { table } = preview;
  if (table === null) return null;
  const chooser = <Columns table={table} cells={preview.cells} guess={preview.mapping} value={columns} onChange={onColumns} />;
  return preview.format === null || columns !== null ? chooser : <More title={words.columns}>{chooser}</More>;
}

/** Enough to see that days, words and amounts are read as they should be. */
const SHOWN = 8;

function FirstLines({ preview }: { readonly preview: BankPreview }) {
  const { rejected, notices, nothingNew, mapping } = preview;
  const lines = preview.lines.slice(0, SHOWN);
  const hasBalance = lines.some(({ balance }) => balance !== null);
  return (
    <>
      {nothingNew !== null && (
        <Note weight="warn">
          <p>{nothingNew}</p>
        </Note>
      )}
      {notices.length > 0 && (
        <Note weight="warn" title={words.noticesTitle}>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Note>
      )}
      <div role="status">{mapping !== null && hasBalance && notices.length === 0 && <p>{columnWords.balancesFollow}</p>}</div>
      {lines.length === 0 ? (
        <p>{words.noLines}</p>
      ) : (
        <Table
          caption={words.firstLines(lines.length)}
          columns={[
            { key: 'day', head: words.day, kind: 'short', cell: (line) => <Day day={line.day} /> },
            { key: 'text', head: words.text, kind: 'head', cell: (line) => line.text },
            { key: 'amount', head: words.amount, kind: 'figure', cell: (line) => <Amount pence={line.amount} /> },
            ...(hasBalance
              ? [
                  {
                    key: 'balance',
                    head: words.balance,
                    kind: 'figure' as const,
                    cell: (line: BankPreview['lines'][number]) => line.balance !== null && <Amount pence={line.balance} />,
                  },
                ]
              : []),
          ]}
          rows={lines}
          rowKey={(line) => line.row}
        />
      )}
      {rejected.length > 0 && (
        <Note weight="warn" title={words.rejectedTitle(rejected.length)}>
          <RejectedRows rows={rejected} titled />
        </Note>
      )}
    </>
  );
}

interface BringInProps extends BankFileProps {
  readonly preview: BankPreview;
  readonly columns: ColumnsDraft | null;
  readonly inFile: string;
  readonly bankAccount: string;
  readonly onBankAccount: (bankAccount: string) => void;
  readonly decisions: Decisions;
}

function BringIn(props: BringInProps) {
  const { account, bankAccounts, file, preview, columns, inFile, bankAccount, onBankAccount, decisions, onBrought, onLeftOut, onAgain } = props;
  const bring = useChange('bank.import');
  const several = bankAccounts.length > 1;
  const [fault, setFault] = useState<string>();
  const nothing = preview.fresh === 0;
  const [keep, leaveOut] = (['keep', 'leaveOut'] as const).map((as) => rowsDecided(decisions, as));
  // What is guessed about a table nobody knows has been seen and agreed to by pressing the button.
  const mapping: Mapping | null = columns?.mapping ?? (preview.format === null ? preview.mapping : null);
  const whole = columns === null ? preview.format !== null || mapping !== null : isWhole(columns);
  const run = async (evenIfOtherAccount: boolean): Promise<void> => {
    if (several && bankAccount === '') return setFault(words.whichBankNeeded);
    const result = await bring.run(
      {
        account,
        file: file.id,
        ...(several && { bankAccount: Number(bankAccount) }),
        ...(mapping !== null && { mapping }),
        ...(inFile !== '' && { accountInFile: inFile }),
        ...(evenIfOtherAccount && { evenIfOtherAccount }),
        keep,
        leaveOut,
      },
      (outcome) => words.said(outcome.file, outcome.imported),
    );
    if (result.ok) onBrought(result.value);
  };
  return (
    <>
      {several && (
        <Choice
          label={words.whichBank}
          options={bankAccounts.map(({ id, name }) => ({ value: `${id}`, title: name }))}
          value={bankAccount}
          onChange={(value) => {
            onBankAccount(value);
            setFault(undefined);
          }}
          fault={fault}
        />
      )}
      {!whole && <p>{columnWords.notWhole}</p>}
      <div className="row">
        {!nothing && (
          <Button look="primary" pending={bring.pending} isDisabled={!whole} onPress={() => void run(false)}>
            {words.bringIn}
          </Button>
        )}
        <Button look={nothing ? 'primary' : 'act'} isDisabled={bring.pending} onPress={onLeftOut}>
          {nothing ? words.nothingToBring : words.leaveOut}
        </Button>
        {preview.accounts.length > 1 && inFile !== '' && (
          <Button look="plain" onPress={onAgain}>
            {words.anotherInFile}
          </Button>
        )}
      </div>
      {bring.pending && <Progress label={words.bringing} done={bring.progress} onCancel={bring.cancel} />}
      {bring.problem && <NotIn problem={bring.problem} onAnyway={() => void run(true)} />}
    </>
  );
}

function NotIn({ problem, onAnyway }: { readonly problem: Problem; readonly onAnyway: () => void }) {
  if (problem.code === 'cancelled') return <p role="status">{words.stopped}</p>;
  // A file of several accounts can't be brought in "all the same": one of them has to be chosen.
  if (problem.code !== 'wrongAccount' || problem.field === 'accountInFile') return <Trouble problem={problem} />;
  return (
    <div role="alert">
      <Note weight="warn" title={words.otherTitle}>
        <p>{problem.message}</p>
        <div className="row">
          <Button onPress={onAnyway}>{words.anyway}</Button>
        </div>
      </Note>
    </div>
  );
}
