/** Asks for a folder on this computer: with the system's own dialog where there is one, else in writing. */
import { useState } from 'react';
import type { Problem } from '../../../core/values/problem.ts';
import { Button } from '../page/button.tsx';
import { useDraft } from './draft.ts';
import { Form } from './form.tsx';
import { TextField } from './text-field.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useHost } from '../../program/use-program.tsx';
import { folderWords as words } from '../../words/parts/folder.ts';

interface FolderProps {
  readonly label: string;
  /** Answers the problem where the folder won't do. */
  readonly onChosen: (path: string) => Promise<Problem | null>;
}

export function FolderField({ label, onChosen }: FolderProps) {
  const { chooseFolderPath } = useHost();
  const [writing, setWriting] = useState(false);
  const [pending, setPending] = useState(false);
  const draft = useDraft({ folder: '' });
  useUnsaved(writing && draft.values.folder !== '');
  const take = async (path: string): Promise<void> => {
    setPending(true);
    const problem = await onChosen(path);
    setPending(false);
    setWriting(problem !== null);
    draft.reset({ folder: problem === null ? '' : path });
    if (problem !== null) draft.check({ folder: problem.message });
  };
  const press = (): void => {
    if (chooseFolderPath === null) setWriting(true);
    else void chooseFolderPath().then((path) => (path === null ? undefined : take(path)));
  };
  const save = (): void => {
    const folder = draft.values.folder.trim();
    if (draft.check({ folder: folder === '' ? words.needed : undefined })) void take(folder);
  };
  if (!writing)
    return (
      <Button pending={pending} onPress={press}>
        {label}
      </Button>
    );
  return (
    <Form label={label} faultCount={draft.faultCount} onSave={save}>
      <TextField label={words.write} help={words.writeHelp} autoFocus {...draft.field('folder')} />
      <div className="row">
        <Button type="submit" look="primary" pending={pending}>
          {words.use}
        </Button>
      </div>
    </Form>
  );
}
