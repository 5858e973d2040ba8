/** What-ifs kept by name: the list of them, each to be set side by side or taken away, and the few fields by which one is kept. */
import { useState } from 'react';
import type { WhatIf } from '../../../core/api/figures.ts';
import type { KeptWhatIf } from '../../../core/records/what-ifs.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { keptWords as words } from '../../words/ahead/kept.ts';

interface KeptListProps {
  readonly account: number;
  readonly kept: readonly KeptWhatIf[];
  /** Names of those that stand side by side. */
  readonly shown: readonly string[];
  /** No more may stand side by side. */
  readonly isFull: boolean;
  readonly onShow: (one: KeptWhatIf) => void;
}

export function KeptList({ account, kept, shown, isFull, onShow }: KeptListProps) {
  const remove = useChange('whatIfs.remove');
  return (
    <Section title={words.title} id="kept">
      <ul className="plain stack">
        {kept.map((one) => (
          <li key={one.name} className="card">
            <strong>{one.name}</strong>
            <span className="soft"> {words.count(one.changes.length)}</span>
            {one.note !== '' && <p>{one.note}</p>}
            <div className="row no-print">
              {shown.includes(one.name) ? (
                <span>{words.shown}</span>
              ) : (
                !isFull && (
                  <Button aria-label={`${words.show}: ${one.name}`} onPress={() => onShow(one)}>
                    {words.show}
                  </Button>
                )
              )}
              <Button
                look="plain"
                pending={remove.pending}
                aria-label={`${words.takeAway}: ${one.name}`}
                onPress={() => void remove.run({ account, name: one.name }, words.tookAway(one.name))}
              >
                {words.takeAway}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {remove.problem && <Trouble problem={remove.problem} />}
    </Section>
  );
}

interface KeepProps {
  readonly account: number;
  readonly title: string;
  readonly changes: readonly WhatIf[];
  readonly onKept: (name: string) => void;
}

export function Keep({ account, title, changes, onKept }: KeepProps) {
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft({ name: '', note: '' });
  const save = useChange('whatIfs.keep');
  if (!isOpen) {
    return (
      <Button look="plain" aria-label={words.keepOf(title)} onPress={() => setOpen(true)}>
        {words.keep}
      </Button>
    );
  }
  const keep = async (): Promise<void> => {
    const { name, note } = draft.values;
    if (!draft.check({ name: name.trim() === '' ? partsWords.needed : undefined })) return;
    const result = await save.run({ account, name, note, changes: [...changes] }, words.kept(name.trim()));
    if (result.ok) onKept(name.trim());
    else draft.blame(result.problem);
  };
  return (
    <Form label={words.keepOf(title)} faultCount={draft.faultCount} onSave={() => void keep()}>
      <TextField label={words.name} autoFocus {...draft.field('name')} />
      <TextField label={words.note} help={partsWords.optional} kind="note" {...draft.field('note')} />
      <div className="row">
        <Button type="submit" look="primary" pending={save.pending}>
          {words.save}
        </Button>
        <Button look="plain" onPress={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </div>
      {save.problem && draft.faultCount === 0 && <Trouble problem={save.problem} />}
    </Form>
  );
}
