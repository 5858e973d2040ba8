/** The two boxes in which a passphrase is chosen, under the warning that it can't be got back. Keeps nothing itself. */
import type { Draft, Faults } from '../parts/draft.ts';
import { Note } from '../parts/note.tsx';
import { TextField } from '../parts/text-field.tsx';
import { passphraseWords as words } from '../words/welcome.ts';

export interface Chosen {
  readonly next: string;
  readonly again: string;
}

/** What is wrong with the two, if anything. */
export function faultsOf({ next, again }: Chosen): Faults<Chosen> {
  return { next: next === '' ? words.needed : undefined, again: next !== '' && next !== again ? words.notSame : undefined };
}

export function NewPassphrase<T extends Chosen>({ draft }: { readonly draft: Draft<T> }) {
  return (
    <>
      <Note weight="warn">
        <p>{words.warning}</p>
      </Note>
      <TextField label={words.next} help={words.nextHelp} kind="secret" suggest="new-password" {...draft.field('next')} />
      <TextField label={words.again} kind="secret" suggest="new-password" {...draft.field('again')} />
    </>
  );
}
