/** A file of one person's books that somebody gave: what it is is told first, by its passphrase; then it is taken in, or opened to look. */
import { useState } from 'react';
import type { HandoverRead, HandoverTaken } from '../../../core/api/handover.ts';
import type { FileStatus } from '../../../core/api/program.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import { goFirst, to } from '../../app/route.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Drop } from '../../parts/fields/drop.tsx';
import { Form } from '../../parts/fields/form.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { handoverWords as words } from '../../words/handover.ts';

interface Known {
  readonly file: FileHandle;
  readonly passphrase: string;
  readonly read: HandoverRead;
}

export function OpenPerson() {
  const [files, setFiles] = useState<readonly FileHandle[]>([]);
  const [known, setKnown] = useState<Known | null>(null);
  const open = useRead('file.status', {}).data?.open ?? null;
  const [file] = files;
  const choose = (chosen: readonly FileHandle[]): void => {
    setFiles(chosen);
    setKnown(null);
  };
  return (
    <Page title={words.openTitle} below={<p className="lead">{words.openLead}</p>}>
      <Section title={words.choose} id="file">
        <Drop take="files" button={file ? words.chooseAnother : words.choose} hint={words.drop} primary={!file} onFiles={choose} />
        <p role="status">{files.length > 1 ? words.onlyOne : file && words.chosen(file.path)}</p>
        {file && files.length === 1 && !known && <Unlock key={file.id} file={file} onKnown={setKnown} />}
      </Section>
      {known && <WhatItIs known={known} open={open} />}
    </Page>
  );
}

function Unlock({ file, onKnown }: { readonly file: FileHandle; readonly onKnown: (known: Known) => void }) {
  const draft = useDraft({ passphrase: '' });
  const reading = useWrite('handover.read');
  const see = async (): Promise<void> => {
    const { passphrase } = draft.values;
    if (!draft.check({ passphrase: passphrase === '' ? words.passphraseNeeded : undefined })) return;
    const result = await reading.run({ file: file.id, passphrase });
    if (result.ok) onKnown({ file, passphrase, read: result.value });
    else draft.blame(result.problem);
  };
  return (
    <Form label={words.passphrase} faultCount={draft.faultCount} onSave={() => void see()}>
      <SecretField label={words.passphrase} suggest="current-password" {...draft.field('passphrase')} />
      <div className="row">
        <Button type="submit" look="primary" pending={reading.pending}>
          {words.read}
        </Button>
      </div>
      {reading.pending && <Progress label={words.reading} done={reading.progress} onCancel={reading.cancel} />}
      {reading.problem && draft.faultCount === 0 && <Trouble problem={reading.problem} />}
    </Form>
  );
}

function WhatItIs({ known, open }: { readonly known: Known; readonly open: FileStatus | null }) {
  const { person, reference, to: whom, on, look } = known.read;
  return (
    <Section title={person} id="what">
      <p>{words.isFor(person, reference, whom, on)}</p>
      {look ? (
        <>
          <p>{words.isToLook(look.until)}</p>
          <p>{words.papersOf(look.from, look.upTo)}</p>
          <Look known={known} />
        </>
      ) : (
        <>
          <p>{words.isToTake}</p>
          {open?.mode === 'write' ? <Take known={known} into={open.name} /> : <Note>{words.openFirst}</Note>}
        </>
      )}
    </Section>
  );
}

function Take({ known, into }: { readonly known: Known; readonly into: string }) {
  const { file, passphrase, read } = known;
  const draft = useDraft({ reference: read.reference });
  const taking = useWrite('handover.take');
  const [taken, setTaken] = useState<HandoverTaken | null>(null);
  const take = async (): Promise<void> => {
    const reference = draft.values.reference.trim();
    if (!draft.check({ reference: reference === '' ? words.referenceNeeded : undefined })) return;
    const result = await taking.run({ file: file.id, passphrase, reference });
    if (result.ok) setTaken(result.value);
    else draft.blame(result.problem);
  };
  if (taken)
    return (
      <div role="status" className="stack">
        <p>{words.taken(taken.person, taken.figures, taken.papers)}</p>
        {taken.lost > 0 && <Note weight="warn">{words.takenLost(taken.lost)}</Note>}
        <div className="row">
          <GoButton look="primary" route={to('overview', taken.account)}>
            {words.see}
          </GoButton>
        </div>
      </div>
    );
  return (
    <Form label={words.take} faultCount={draft.faultCount} onSave={() => void take()}>
      <p>{words.intoOpen(into)}</p>
      <TextField label={words.reference} help={words.referenceHelp} {...draft.field('reference')} />
      <div className="row">
        <Button type="submit" look="primary" pending={taking.pending}>
          {words.take}
        </Button>
      </div>
      {taking.pending && <Progress label={words.taking} done={taking.progress} onCancel={taking.cancel} />}
      {taking.problem && draft.faultCount === 0 && <Trouble problem={taking.problem} />}
    </Form>
  );
}

const ENDING = '.headroom';

function Look({ known: { file, passphrase, read } }: { readonly known: Known }) {
  const draft = useDraft({ name: read.reference });
  const { chooseNewLedger } = useHost();
  const about = useRead('program.about', {});
  const looking = useWrite('handover.look');
  const look = async (): Promise<void> => {
    const name = draft.values.name.trim();
    const fault = name === '' ? words.nameNeeded : /[/\\:*?"<>|]/.test(name) ? words.nameLetters : undefined;
    if (!draft.check({ name: fault }) || !about.data) return;
    const { filesFolder } = about.data;
    const path = chooseNewLedger === null ? `${filesFolder}${filesFolder.includes('\\') ? '\\' : '/'}${name}${ENDING}` : await chooseNewLedger(name + ENDING);
    if (path === null) return;
    const result = await looking.run({ file: file.id, passphrase, path });
    if (result.ok) goFirst();
    else if (result.problem.code === 'fileExists') draft.check({ name: result.problem.message });
  };
  return (
    <Form label={words.look} faultCount={draft.faultCount} onSave={() => void look()}>
      <TextField label={words.name} {...draft.field('name')} />
      <div className="row">
        <Button type="submit" look="primary" pending={looking.pending}>
          {words.look}
        </Button>
      </div>
      {looking.pending && <Progress label={words.looking} done={looking.progress} onCancel={looking.cancel} />}
      {looking.problem && draft.faultCount === 0 && <Trouble problem={looking.problem} />}
    </Form>
  );
}
