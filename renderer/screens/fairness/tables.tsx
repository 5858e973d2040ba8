/** The tables budgets are worked out by: the user's own, and those that come with the program; typed, out as a file, and in from one. */
import { useState } from 'react';
import type { Output } from '../../../core/api/methods.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import type { Ras } from '../../../core/ras/ras.ts';
import { to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Drop } from '../../parts/fields/drop.tsx';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { fairnessWords } from '../../words/fairness/fairness.ts';
import { tableWords as words } from '../../words/fairness/tables.ts';
import { TypeTable } from './type-table.tsx';

export function BudgetTables({ account: { id: account } }: AccountScreenProps) {
  const read = useRead('ras.tables', {});
  const own = read.data?.filter(({ isOwn }) => isOwn) ?? [];
  const samples = read.data?.filter(({ isOwn }) => !isOwn) ?? [];
  return (
    <Page
      title={words.title}
      above={<Trail steps={[{ title: fairnessWords.title, route: route('fairness', account) }]} />}
      below={<p className="lead">{words.lead}</p>}
    >
      <TakeBack />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.reading} lines={6} />}
      {read.data && (
        <>
          <Section title={words.own} id="own">
            {own.length === 0 && <p>{words.noneOwn}</p>}
            <List account={account} tables={own} />
          </Section>
          <TypeTable account={account} />
          <BringIn account={account} />
          <Section title={words.samples} id="samples">
            <List account={account} tables={samples} />
          </Section>
        </>
      )}
    </Page>
  );
}

type Listed = Output<'ras.tables'>[number];

export const tableCalled = ({ council, group }: Ras): string => (group === undefined ? council : `${council}: ${group}`);

function List({ account, tables }: { readonly account: number; readonly tables: readonly Listed[] }) {
  return (
    <ul className="stack plain">
      {tables.map((table) => (
        <One key={table.ras.id} account={account} table={table} />
      ))}
    </ul>
  );
}

function One({ account, table: { ras, isOwn } }: { readonly account: number; readonly table: Listed }) {
  const host = useHost();
  const making = useWrite('ras.file');
  const removing = useChange('ras.remove');
  const [said, setSaid] = useState('');
  const name = tableCalled(ras);
  const save = async (): Promise<void> => {
    setSaid('');
    const made = await making.run({ ras: ras.id });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.fileSaved(made.value.path) : words.fileNotSaved);
  };
  const about = <span className="unseen"> ({name})</span>;
  const problem = making.problem ?? removing.problem;
  return (
    <li className="stack stack-tight">
      <p>
        <strong>{name}</strong>
        {isOwn && <small className="soft"> {words.version(ras.version)}</small>}
      </p>
      <p className="soft">
        {words.certainties[ras.certainty]} {words.source(ras.source)}
      </p>
      <div className="row">
        <GoButton route={route('try-budget', account, { ras: ras.id })}>
          {words.try}
          {about}
        </GoButton>
        <Button look="plain" pending={making.pending} onPress={() => void save()}>
          {words.saveFile}
          {about}
        </Button>
        {isOwn && (
          <Button look="plain" pending={removing.pending} onPress={() => void removing.run({ account, ras: ras.id }, words.removed(name))}>
            {words.remove}
            {about}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
      {problem && <Trouble problem={problem} />}
    </li>
  );
}

type Found = Output<'ras.read'>;

function BringIn({ account }: { readonly account: number }) {
  const reading = useWrite('ras.read');
  const saving = useChange('ras.save');
  const [asked, setAsked] = useState<Found | null>(null);
  const keep = async ({ ras }: Found, existing: 'refuse' | 'replace' | 'both'): Promise<void> => {
    const kept = await saving.run({ account, ras, existing }, words.brought(tableCalled(ras)));
    if (kept.ok) setAsked(null);
  };
  const take = async ([file]: readonly FileHandle[]): Promise<void> => {
    setAsked(null);
    if (!file) return;
    const found = await reading.run({ account, file: file.id });
    if (!found.ok) return;
    if (found.value.there === 'nothing') await keep(found.value, 'refuse');
    else setAsked(found.value);
  };
  const problem = reading.problem ?? saving.problem;
  return (
    <Section title={words.bring} id="bring">
      <p>{words.bringLead}</p>
      <Drop take="files" button={words.chooseFile} hint={words.dropHint} disabled={reading.pending || saving.pending} onFiles={(files) => void take(files)} />
      {asked && (
        <div role="alert">
          <Note>
            <p>{words.isThere(tableCalled(asked.ras))}</p>
            <div className="row">
              {asked.there === 'own' && <Button onPress={() => void keep(asked, 'replace')}>{words.replace}</Button>}
              <Button onPress={() => void keep(asked, 'both')}>{words.both}</Button>
              <Button onPress={() => setAsked(null)}>{words.leave}</Button>
            </div>
          </Note>
        </div>
      )}
      {problem && <Trouble problem={problem} />}
    </Section>
  );
}
