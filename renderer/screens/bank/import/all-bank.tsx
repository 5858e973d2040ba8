/** One bank file with the lines of many people, for those who look after many: whose each part is, what is to look at, brought in as one change. */
import { useCallback, useEffect, useState } from 'react';
import type { ImportResult } from '../../../../core/api/accounts.ts';
import type { BankAccountOf, ManyPreview, SectionPreview } from '../../../../core/api/bank-many.ts';
import type { FileHandle } from '../../../../core/host/host.ts';
import type { Result } from '../../../../core/api/method.ts';
import { formatDays } from '../../../../core/values/day.ts';
import { accountWords } from '../../../../core/words/accounts.ts';
import { to } from '../../../app/route.ts';
import { Check } from '../../../parts/fields/choice.tsx';
import { Drop } from '../../../parts/fields/drop.tsx';
import { Pick } from '../../../parts/fields/pick.tsx';
import { Button, GoLink } from '../../../parts/page/button.tsx';
import { Note, Trouble } from '../../../parts/page/note.tsx';
import { Page, Section } from '../../../parts/page/page.tsx';
import { Progress } from '../../../parts/page/progress.tsx';
import { Trail } from '../../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../../parts/page/undo.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { useUnsaved } from '../../../program/before-leaving.ts';
import { useWrite } from '../../../program/use-program.tsx';
import { accountsWords } from '../../../words/accounts/accounts.ts';
import { allBankWords as words } from '../../../words/bank/all-bank.ts';

type Said = readonly { readonly accountInFile: string; readonly account: number; readonly bankAccount: number }[];

const called = ({ person, reference }: Pick<BankAccountOf, 'person' | 'reference'>): string => accountWords.called(person, reference);
const keyOf = ({ accountInFile }: SectionPreview): string => accountInFile ?? '';

/** What came in for one account. */
interface Brought {
  readonly of: BankAccountOf;
  readonly results: readonly ImportResult[];
}

export function AllBank() {
  const { run, ...reading } = useWrite('bank.previewMany');
  const [file, setFile] = useState<FileHandle | null>(null);
  const [said, setSaid] = useState<Said>([]);
  const [preview, setPreview] = useState<ManyPreview | null>(null);
  const [brought, setBrought] = useState<readonly Brought[]>([]);
  useUnsaved(file !== null);
  const keep = useCallback((result: Result<ManyPreview>) => result.ok && setPreview(result.value), []);
  useEffect(() => {
    if (file) void run({ file: file.id, said: [...said] }).then(keep);
  }, [file, said, run, keep]);
  const choose = ([chosen]: readonly FileHandle[]): void => {
    setPreview(null);
    setSaid([]);
    setBrought([]);
    setFile(chosen ?? null);
  };
  const isStopped = reading.problem?.code === 'cancelled';
  const again = (): void => {
    if (file) void run({ file: file.id, said: [...said] }).then(keep);
  };
  return (
    <Page title={words.title} above={<Trail steps={[{ title: accountsWords.title, route: to('accounts') }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      <Drop take="files" button={file ? words.other : words.choose} hint={words.drop} primary={file === null && brought.length === 0} onFiles={choose} />
      {reading.pending && <Progress label={words.reading} done={reading.progress} onCancel={reading.cancel} />}
      {reading.problem && !isStopped && <Trouble problem={reading.problem} again={again} />}
      {isStopped && (
        <div className="row" role="status">
          <p>{words.stopped}</p>
          <Button onPress={again}>{words.again}</Button>
        </div>
      )}
      {file && preview && (
        <Preview
          key={file.id}
          file={file}
          preview={preview}
          said={said}
          onSaid={(one) => setSaid([...said.filter(({ accountInFile }) => accountInFile !== one.accountInFile), one])}
          onBrought={(all) => {
            setBrought(all);
            setFile(null);
          }}
        />
      )}
      {brought.length > 0 && <Happened brought={brought} />}
    </Page>
  );
}

interface PreviewProps {
  readonly file: FileHandle;
  readonly preview: ManyPreview;
  readonly said: Said;
  readonly onSaid: (one: Said[number]) => void;
  readonly onBrought: (all: readonly Brought[]) => void;
}

function Preview({ file, preview, said, onSaid, onBrought }: PreviewProps) {
  /** Ticks that were taken away. */
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const importing = useChange('bank.importMany');
  const { sections, choices, rejected, rejectedCount } = preview;
  const canCome = ({ problem, fresh }: SectionPreview): boolean => problem === null && fresh !== null && fresh > 0;
  const chosen = sections.filter((one) => canCome(one) && !out.has(keyOf(one)));
  const owners = [...new Map(chosen.flatMap(({ of }) => (of ? [[of.account, of] as const] : []))).values()];
  const lines = chosen.reduce((total, { fresh }) => total + (fresh ?? 0), 0);
  const bringIn = async (): Promise<void> => {
    const accounts = owners.map(({ account }) => account);
    const parts = chosen.flatMap(({ accountInFile, of }) =>
      of && accountInFile !== null ? [{ accountInFile, account: of.account, bankAccount: of.bankAccount }] : [],
    );
    const result = await importing.run({ accounts, file: file.id, sections: parts }, words.brought(lines, owners.length));
    if (result.ok) onBrought(owners.map((of, index) => ({ of, results: result.value[index] ?? [] })));
  };
  const turn = (key: string): void => setOut((now) => (now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set([...now, key])));
  return (
    <>
      <p>{words.about(preview.file, preview.format, preview.rows, sections.length)}</p>
      {rejectedCount > 0 && (
        <Note weight="warn">
          <p>{words.rejected(rejectedCount)}</p>
          <ul>
            {rejected.map(({ row, text, reason }) => (
              <li key={row}>{words.row(row, text, reason)}</li>
            ))}
          </ul>
          {rejectedCount > rejected.length && <p>{words.andMore(rejectedCount - rejected.length)}</p>}
        </Note>
      )}
      <Table<SectionPreview>
        caption={words.caption}
        columns={[
          {
            key: 'whose',
            head: words.whose,
            kind: 'head',
            cell: (one) =>
              one.of === null ? (
                words.notKnown
              ) : canCome(one) ? (
                <Check value={!out.has(keyOf(one))} onChange={() => turn(keyOf(one))}>
                  {called(one.of)}
                </Check>
              ) : (
                called(one.of)
              ),
          },
          { key: 'file', head: words.inFile, cell: ({ accountInFile }) => accountInFile ?? words.noName },
          { key: 'days', head: words.days, cell: ({ from, to: last }) => (from === null || last === null ? words.none : formatDays(from, last)) },
          { key: 'fresh', head: words.fresh, kind: 'figure', cell: ({ fresh }) => fresh ?? words.notKnown },
          { key: 'there', head: words.there, kind: 'figure', cell: ({ alreadyThere }) => alreadyThere ?? words.notKnown },
          { key: 'balance', head: words.balance, cell: balanceSaid },
          { key: 'look', head: words.look, cell: (one) => <ToLookAt section={one} said={said} choices={choices} onSaid={onSaid} /> },
        ]}
        rows={sections}
        rowKey={keyOf}
      />
      {importing.problem && <Trouble problem={importing.problem} />}
      {importing.pending && <Progress label={words.bringing} done={importing.progress} onCancel={importing.cancel} />}
      {lines === 0 && <p>{words.nothing}</p>}
      {lines > 0 && !importing.pending && (
        <div className="row no-print">
          <Button look="primary" onPress={() => void bringIn()}>
            {words.bringIn(lines, owners.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function balanceSaid({ balance, of }: SectionPreview): string {
  if (of === null) return words.notKnown;
  if (balance === null) return words.notPrinted;
  return balance.printed === balance.ours ? words.agrees(balance.printed) : words.differs(balance.printed, balance.ours);
}

interface ToLookAtProps {
  readonly section: SectionPreview;
  readonly said: Said;
  readonly choices: readonly BankAccountOf[];
  readonly onSaid: PreviewProps['onSaid'];
}

function ToLookAt({ section, said, choices, onSaid }: ToLookAtProps) {
  const { accountInFile, of, problem, doubtful, beforeOpening, fresh } = section;
  /** Said by the user, and it can’t be: they may say another. */
  const isWrong = problem !== null && said.some((one) => one.accountInFile === accountInFile);
  const say = (key: string): void => {
    const choice = choices.find(({ bankAccount }) => String(bankAccount) === key);
    if (choice && accountInFile !== null) onSaid({ accountInFile, account: choice.account, bankAccount: choice.bankAccount });
  };
  const sentences = [
    ...(problem === null ? [] : [problem]),
    ...(problem === null && fresh === 0 ? [words.nothingNew] : []),
    ...(doubtful === null || doubtful === 0 ? [] : [words.doubtful(doubtful)]),
    ...(beforeOpening === null || beforeOpening === 0 ? [] : [words.before(beforeOpening)]),
  ];
  return (
    <>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
      {accountInFile !== null && (of === null || isWrong) && (
        <Pick
          label={words.whoseIs(accountInFile)}
          value={of ? String(of.bankAccount) : ''}
          onChange={say}
          fault={undefined}
          options={choices.map((one) => ({ value: String(one.bankAccount), title: words.choice(called(one), one.name) }))}
        />
      )}
      {of !== null && problem !== null && <GoLink route={to('bank', of.account)}>{words.open(called(of))}</GoLink>}
    </>
  );
}

function Happened({ brought }: { readonly brought: readonly Brought[] }) {
  const sum = (results: readonly ImportResult[], what: 'imported' | 'explained'): number => results.reduce((total, one) => total + one[what], 0);
  return (
    <Section title={words.happened} id="happened" takesFocus={1}>
      <Table<Brought>
        caption={words.happened}
        captionUnseen
        columns={[
          { key: 'whose', head: words.whose, kind: 'head', cell: ({ of }) => <GoLink route={to('bank', of.account)}>{called(of)}</GoLink> },
          { key: 'fresh', head: words.fresh, kind: 'figure', cell: ({ results }) => sum(results, 'imported') },
          { key: 'look', head: words.look, cell: ({ results }) => words.waits(sum(results, 'imported') - sum(results, 'explained')) },
        ]}
        rows={brought}
        rowKey={({ of }) => of.account}
      />
    </Section>
  );
}
