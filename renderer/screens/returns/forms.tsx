/** The forms there are for returns: the user's own, and those that come with the program; out as a file, and in from one. */
import { useState } from 'react';
import type { Output } from '../../../core/api/methods.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import type { ReturnForm } from '../../../core/returns/form.ts';
import { to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Drop } from '../../parts/fields/drop.tsx';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';
import { returnWords } from '../../words/returns.ts';

export function ReturnForms({ account: { id: account } }: AccountScreenProps) {
  const read = useRead('returns.forms', {});
  const own = read.data?.filter(({ certainty }) => certainty === 'own') ?? [];
  const presets = read.data?.filter(({ certainty }) => certainty !== 'own') ?? [];
  return (
    <Page
      title={words.title}
      above={<Trail steps={[{ title: returnWords.title, route: route('returns', account) }]} />}
      below={<p className="lead">{words.lead}</p>}
    >
      <TakeBack />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.reading} lines={8} />}
      {read.data && (
        <>
          <Section title={words.own} id="own">
            {own.length === 0 && <p>{words.noneOwn}</p>}
            <List account={account} forms={own} />
          </Section>
          <BringIn account={account} />
          <Section title={words.presets} id="presets">
            <List account={account} forms={presets} />
          </Section>
        </>
      )}
    </Page>
  );
}

const called = ({ title, council }: ReturnForm): string => (council === null ? title : `${council}: ${title}`);

function List({ account, forms }: { readonly account: number; readonly forms: readonly ReturnForm[] }) {
  return (
    <ul className="stack plain">
      {forms.map((form) => (
        <One key={form.id} account={account} form={form} />
      ))}
    </ul>
  );
}

function One({ account, form }: { readonly account: number; readonly form: ReturnForm }) {
  const host = useHost();
  const { id, certainty, version } = form;
  const making = useWrite('forms.file');
  const removing = useChange('forms.remove', { leadsOn: true });
  const [said, setSaid] = useState('');
  const name = called(form);
  const isOwn = certainty === 'own';
  const save = async (): Promise<void> => {
    setSaid('');
    const made = await making.run({ form: id });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.fileSaved(made.value.path) : words.fileNotSaved);
  };
  const about = <span className="unseen"> ({name})</span>;
  const problem = making.problem ?? removing.problem;
  return (
    <li className="stack stack-tight">
      <p>
        <strong>{name}</strong>
        {isOwn && <small className="soft"> {words.version(version)}</small>}
      </p>
      <p className="soft">{returnWords.certainties[certainty]}</p>
      <div className="row">
        {isOwn && (
          <GoButton route={route('return-form', account, { form: id })}>
            {words.change}
            {about}
          </GoButton>
        )}
        <GoButton route={route('return-form', account, { form: id, copy: 'yes' })}>
          {words.copy}
          {about}
        </GoButton>
        <Button look="plain" pending={making.pending} onPress={() => void save()}>
          {words.saveFile}
          {about}
        </Button>
        {isOwn && (
          <Button look="plain" pending={removing.pending} onPress={() => void removing.run({ account, form: id }, words.removed(form.title))}>
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

type Found = Output<'forms.read'>;

function BringIn({ account }: { readonly account: number }) {
  const reading = useWrite('forms.read');
  const saving = useChange('forms.save', { leadsOn: true });
  const [asked, setAsked] = useState<Found | null>(null);
  const keep = async ({ form }: Found, existing: 'refuse' | 'replace' | 'both'): Promise<void> => {
    const kept = await saving.run({ account, form, existing }, words.brought(form.title));
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
            <p>{words.isThere(asked.form.title)}</p>
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
