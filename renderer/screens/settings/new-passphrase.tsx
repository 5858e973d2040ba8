/** The two boxes in which a passphrase is chosen, under the warning that it can't be got back, with words on how well it stands. Keeps nothing itself. */
import { useDeferredValue, useEffect, useState } from 'react';
import type * as Strength from '../../../core/host/strength.ts';
import { Button } from '../../parts/page/button.tsx';
import type { Draft, Faults } from '../../parts/fields/draft.ts';
import { Note } from '../../parts/page/note.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { useRead } from '../../program/use-program.tsx';
import { passphraseWords as words } from '../../words/settings/passphrase.ts';

export interface Chosen {
  readonly next: string;
  readonly again: string;
}

/** What is wrong with the two, if anything. */
export function faultsOf({ next, again }: Chosen): Faults<Chosen> {
  return { next: next === '' ? words.needed : undefined, again: next !== '' && next !== again ? words.notSame : undefined };
}

/** `fileName`: easily guessed, so it counts for little in a passphrase. */
export function NewPassphrase<T extends Chosen>({ draft, fileName }: { readonly draft: Draft<T>; readonly fileName: string }) {
  const strength = useStrength();
  const suggest = (): void => {
    if (strength) draft.set({ next: strength.suggestWords(4, randomBelow) } as Partial<T>);
  };
  return (
    <>
      <Note weight="warn">
        <p>{words.warning}</p>
      </Note>
      <div className="stack stack-tight">
        <SecretField label={words.next} help={words.nextHelp} suggest="new-password" {...draft.field('next')} />
        <div className="row">
          <Button onPress={suggest}>{words.suggest}</Button>
        </div>
        <div role="status">{strength && draft.values.next !== '' && <Stands passphrase={draft.values.next} fileName={fileName} judge={strength} />}</div>
      </div>
      <SecretField label={words.again} suggest="new-password" {...draft.field('again')} />
    </>
  );
}

interface StandsProps {
  readonly passphrase: string;
  readonly fileName: string;
  readonly judge: typeof Strength;
}

function Stands({ passphrase, fileName, judge }: StandsProps) {
  const who = useRead('program.settings', {}).data?.who ?? '';
  const stands = judge.strengthOf(useDeferredValue(passphrase), [fileName, who]);
  return (
    <Note weight={stands === 'longer' || stands === 'lifetime' ? 'good' : 'warn'}>
      <p>
        <strong>{words.stands[stands]}</strong> {words.standsHelp}
      </p>
    </Note>
  );
}

/** Its word lists are larger than all the screens together, so they come only when somebody chooses a passphrase. */
function useStrength(): typeof Strength | null {
  const [strength, setStrength] = useState<typeof Strength | null>(null);
  useEffect(() => void import('../../../core/host/strength.ts').then((module) => setStrength(() => module)), []);
  return strength;
}

/** Every number as likely as any other: what lies beyond the last whole round is thrown again. */
function randomBelow(below: number): number {
  const rounds = Math.floor(2 ** 32 / below) * below;
  for (;;) {
    const [thrown = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (thrown < rounds) return thrown % below;
  }
}
