/**
 * Bringing bank files in: choose or drop them, look at each, bring it in or leave it out, one after the other. What became
 * of every row stays on the page, and each file can be taken back there and then.
 */
import { useState } from 'react';
import type { FileHandle } from '../../../../core/host/host.ts';
import { GoButton } from '../../../parts/page/button.tsx';
import { Drop } from '../../../parts/fields/drop.tsx';
import { Skeleton, Trouble } from '../../../parts/page/note.tsx';
import { Page, Section } from '../../../parts/page/page.tsx';
import { Trail } from '../../../parts/page/trail.tsx';
import { TakeBack } from '../../../parts/page/undo.tsx';
import { to } from '../../../app/route.ts';
import type { AccountScreenProps } from '../../../app/screen-props.ts';
import { useUnsaved } from '../../../program/before-leaving.ts';
import { useHistoryState } from '../../../program/use-history-state.ts';
import { useRead } from '../../../program/use-program.tsx';
import { bankImportWords as words } from '../../../words/bank/import.ts';
import { BankFile } from './file.tsx';
import { BankImportResult } from './result.tsx';

/** What was done with a file: the number of its import, or its name where it was left out. */
type Done = { readonly brought: number } | { readonly leftOut: string };

function areDone(value: unknown): value is readonly Done[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && ('brought' in one || 'leftOut' in one));
}

export function BankImport({ account }: AccountScreenProps) {
  const setup = useRead('accounts.setup', { account: account.id });
  const [waiting, setWaiting] = useState<readonly FileHandle[]>([]);
  const [chosen, setChosen] = useState(0);
  // Still there when one comes back to the page.
  const [done, keepDone] = useHistoryState<readonly Done[]>('done', [], areDone);
  const [news, setNews] = useState(0);
  const [file] = waiting;
  useUnsaved(file !== undefined);
  const choose = (files: readonly FileHandle[]): void => {
    setWaiting([...waiting, ...files]);
    setChosen(chosen + files.length);
  };
  const next = (what: Done): void => {
    keepDone([what, ...done]);
    setNews(news + 1);
    setWaiting(waiting.slice(1));
  };
  const at = chosen - waiting.length + 1;
  return (
    <Page title={words.title} above={<Trail steps={[{ title: words.bank, route: to('bank', account.id) }]} />}>
      <Section title={words.chooseTitle} id="choose">
        <Drop take="files" button={chosen === 0 ? words.choose : words.chooseMore} hint={words.drop} primary={chosen === 0} onFiles={choose} />
        <p className="soft">{words.promise}</p>
      </Section>
      {setup.error && <Trouble problem={setup.error.problem} again={() => void setup.refetch()} />}
      {file && !setup.data && !setup.error && <Skeleton what={words.reading} />}
      {file && setup.data && (
        <Section key={`${at}`} title={words.file(at, chosen, file.path)} id="file" takesFocus={at}>
          <BankFile
            account={account.id}
            bankAccounts={setup.data.bankAccounts.filter(({ what }) => what !== 'cash')}
            file={file}
            onBrought={({ id }) => next({ brought: id })}
            onLeftOut={() => next({ leftOut: file.path })}
            onAgain={() => choose([file])}
          />
        </Section>
      )}
      {done.length > 0 && (
        <Section title={words.happened} id="happened" takesFocus={file || news === 0 ? undefined : news}>
          <TakeBack />
          <Happened account={account.id} done={done} />
          {!file && (
            <div className="row">
              <GoButton look="primary" route={to('bank', account.id)}>
                {words.next}
              </GoButton>
            </div>
          )}
        </Section>
      )}
    </Page>
  );
}

function Happened({ account, done }: { readonly account: number; readonly done: readonly Done[] }) {
  return (
    <ul className="plain stack">
      {done.map((one, index) =>
        'leftOut' in one ? (
          <li key={index}>{words.leftOut(one.leftOut)}</li>
        ) : (
          <li key={index} className="card">
            <Brought account={account} id={one.brought} />
          </li>
        ),
      )}
    </ul>
  );
}

function Brought({ account, id }: { readonly account: number; readonly id: number }) {
  const read = useRead('bank.imports', { account, import: id });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton />;
  return read.data.imports.map((outcome) => <BankImportResult key={outcome.id} account={account} outcome={outcome} named />);
}
