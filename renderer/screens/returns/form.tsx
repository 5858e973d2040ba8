/** One form for returns, changed: its parts, rows and rules on one side, and on the other the paper it makes with the account's figures. */
import { useState } from 'react';
import type { FormPart, ReturnForm } from '../../../core/returns/form.ts';
import { formatDays } from '../../../core/values/day.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { go, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { useRested } from '../../parts/fields/rested.ts';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { PaperBlocks } from '../../parts/tables/paper-blocks.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRead } from '../../program/use-program.tsx';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';
import { returnWords } from '../../words/returns.ts';
import { AboutForm } from './form-about.tsx';
import { Attachments } from './form-attachments.tsx';
import type { FormDraft } from './form-draft.ts';
import { draftOf, formOf, movedBy, nameFrom, newPart, partCalled } from './form-draft.ts';
import { Moves } from './form-moves.tsx';
import { Part } from './form-part.tsx';

interface Asked {
  readonly form: string;
  /** A new one is begun from it. */
  readonly copy: true | undefined;
}

export function ReturnFormPage({ account: { id: account }, address: { form: id, copy } }: AccountScreenProps<Asked>) {
  const read = useRead('returns.forms', {});
  const found = read.data?.find((one) => one.id === id);
  const isCopy = copy === true || (found !== undefined && found.certainty !== 'own');
  return (
    <Page
      title={found === undefined ? words.title : isCopy ? words.copying(found.title) : words.changing(found.title)}
      above={
        <Trail
          steps={[
            { title: returnWords.title, route: route('returns', account) },
            { title: words.title, route: route('return-forms', account) },
          ]}
        />
      }
    >
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.reading} lines={8} />}
      {read.data && !found && <p>{words.gone}</p>}
      {found && <Changed key={id} account={account} from={isCopy ? copied(found) : found} isCopy={isCopy} />}
    </Page>
  );
}

function copied(form: ReturnForm): ReturnForm {
  const title = words.copyTitle(form.title);
  return { ...form, id: nameFrom(title), title, version: 1, source: words.copiedFrom(form.title), seenOn: null, certainty: 'own' };
}

function Changed({ account, from, isCopy }: { readonly account: number; readonly from: ReturnForm; readonly isCopy: boolean }) {
  const [began] = useState(() => draftOf(from));
  const [draft, edit] = useState(began);
  const [said, setSaid] = useState('');
  const saving = useChange('forms.save', { leadsOn: true });
  const isChanged = draft !== began;
  const isKept = useUnsaved(isChanged);
  const form = formOf(draft);
  const save = async (): Promise<void> => {
    const named = isCopy ? { ...form, id: nameFrom(form.title) } : form;
    const kept = await saving.run({ account, form: named, existing: isCopy ? 'both' : 'replace' }, words.saved(form.title));
    if (!kept.ok) return;
    isKept();
    go(route('return-forms', account));
  };
  return (
    <div className="form-beside">
      <div className="stack stack-loose">
        <AboutForm draft={draft} edit={edit} />
        <Section title={words.partsTitle} id="parts">
          <p role="status">{said}</p>
          <ol className="plain stack stack-tight">
            {draft.parts.map((part, at) => {
              const called = partCalled(part);
              return (
                <li key={part.key}>
                  <More title={words.partTitle(at + 1, called)}>
                    <Part part={part} edit={edit} say={setSaid} />
                    <Moves
                      what={called}
                      at={at}
                      count={draft.parts.length}
                      say={setSaid}
                      onMove={(by) => edit((now) => ({ ...now, parts: movedBy(now.parts, at, by) }))}
                      onDrop={() => edit((now) => ({ ...now, parts: now.parts.filter(({ key }) => key !== part.key) }))}
                    />
                  </More>
                </li>
              );
            })}
          </ol>
          <AddPart edit={edit} say={setSaid} />
        </Section>
        <Attachments draft={draft} edit={edit} />
        <div className="row">
          <Button look="primary" pending={saving.pending} onPress={() => void save()}>
            {words.save}
          </Button>
        </div>
        {saving.problem && <Trouble problem={saving.problem} />}
      </div>
      <Preview account={account} form={form} />
    </div>
  );
}

interface EditProps {
  readonly edit: (change: (draft: FormDraft) => FormDraft) => void;
  readonly say: (said: string) => void;
}

function AddPart({ edit, say }: EditProps) {
  const [kind, setKind] = useState<FormPart['kind']>('fields');
  const add = (): void => {
    const part = newPart(kind);
    edit((now) => ({ ...now, parts: [...now.parts, part] }));
    say(words.added(partCalled(part)));
  };
  return (
    <div className="row row-end">
      <Pick
        label={words.partKind}
        value={kind}
        onChange={setKind}
        fault={undefined}
        options={keysOf(words.parts).map((value) => ({ value, title: words.parts[value] }))}
      />
      <Button icon="plus" onPress={add}>
        {words.addPart}
      </Button>
    </div>
  );
}

function Preview({ account, form }: { readonly account: number; readonly form: ReturnForm }) {
  // Compared as text, for the form is made anew at each look.
  const asked = useRested(JSON.stringify(form));
  const read = useRead('forms.preview', { account, form: JSON.parse(asked) as unknown });
  return (
    <Section title={words.preview} id="preview">
      {read.error && <p className="field-odd">{read.error.problem.message}</p>}
      {!read.data && !read.error && <Skeleton lines={8} />}
      {read.data && !read.error && (
        // It scrolls by itself, so the arrow keys have to get into it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={`paper-shown stack ${read.isPlaceholderData ? 'being-read' : ''}`} role="group" aria-labelledby="preview" tabIndex={0}>
          <p className="soft">{words.previewOf(formatDays(read.data.from, read.data.to))}</p>
          <p>
            <strong>{read.data.paper.title}</strong>
          </p>
          <PaperBlocks blocks={read.data.paper.blocks} more={words.more} />
        </div>
      )}
    </Section>
  );
}
