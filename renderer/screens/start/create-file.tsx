/**
 * A new file: what it is called, and whether it is locked; before a first account, or to get everything back into. Makes the file and
 * nothing else; what comes next is shown by the screen that asked. A name that is taken is said beside the name, and no file is ever written over.
 */
import type { FileHandle } from '../../../core/host/host.ts';
import { Button } from '../../parts/page/button.tsx';
import { Choice } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { exportWords } from '../../words/export.ts';
import { newFileWords as words } from '../../words/start.ts';
import { NewPassphrase, faultsOf } from '../settings/new-passphrase.tsx';
import type { Chosen } from '../settings/new-passphrase.tsx';

const ENDING = '.headroom';

interface NewFile extends Chosen {
  readonly name: string;
  readonly lock: 'no' | 'yes';
}

interface CreateFileProps {
  readonly exampleOpen: boolean;
  /** A ZIP of everything that the file is made of; none: it is empty. */
  readonly from?: FileHandle;
  readonly onMade: () => void;
}

export function CreateFile({ exampleOpen, from, onMade }: CreateFileProps) {
  const about = useRead('program.about', {});
  const { chooseNewLedger } = useHost();
  const create = useWrite('file.create');
  const bringBack = useWrite('export.bringBack');
  const making = from ? bringBack : create;
  const draft = useDraft<NewFile>({ name: words.nameStart, lock: 'no', next: '', again: '' });
  const { values } = draft;
  const saved = useUnsaved(draft.changed, { secret: values.name === words.nameStart });
  if (about.error) return <Trouble problem={about.error.problem} />;
  if (!about.data) return <Skeleton />;
  const { filesFolder } = about.data;

  const make = async (): Promise<void> => {
    const name = values.name.trim();
    const fault = name === '' ? words.nameNeeded : /[/\\:*?"<>|]/.test(name) ? words.nameLetters : undefined;
    if (!draft.check({ name: fault, ...(values.lock === 'yes' && faultsOf(values)) })) return;
    const path = chooseNewLedger === null ? inFolder(filesFolder, name) : await chooseNewLedger(name + ENDING);
    if (path === null) return;
    const wanted = { path, ...(values.lock === 'yes' && { passphrase: values.next }) };
    const result = from ? await bringBack.run({ file: from.id, ...wanted }) : await create.run(wanted);
    if (result.ok) {
      saved();
      onMade();
    } else if (result.problem.code === 'fileExists') draft.check({ name: result.problem.message });
    else draft.blame(result.problem);
  };

  return (
    <Section title={from ? exportWords.fileTitle : words.title} id="file-first">
      <p>{from ? exportWords.fileLead : words.lead}</p>
      {exampleOpen && (
        <Note>
          <p>{words.exampleCloses}</p>
        </Note>
      )}
      <Form label={from ? exportWords.fileTitle : words.title} faultCount={draft.faultCount} onSave={() => void make()}>
        <TextField label={words.name} help={chooseNewLedger === null ? words.nameHelp(filesFolder) : words.placeHelp} {...draft.field('name')} />
        <Choice
          label={words.lock}
          help={words.lockHelp}
          options={[
            { value: 'no', title: words.lockNo, detail: words.lockNoDetail },
            { value: 'yes', title: words.lockYes, detail: words.lockYesDetail },
          ]}
          {...draft.field('lock')}
        />
        {values.lock === 'yes' && <NewPassphrase draft={draft} fileName={values.name} />}
        <div className="row">
          <Button type="submit" look="primary" pending={making.pending}>
            {from ? exportWords.make : words.make}
          </Button>
        </div>
        {from && making.pending && <Progress label={exportWords.making} done={making.progress} onCancel={making.cancel} />}
        {making.problem && draft.faultCount === 0 && <Trouble problem={making.problem} />}
      </Form>
    </Section>
  );
}

/** A file of that name in a folder, written as the folder's own system writes paths. */
function inFolder(folder: string, name: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${name.toLowerCase().endsWith(ENDING) ? name : name + ENDING}`;
}
