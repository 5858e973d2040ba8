/** Whether this computer is to remember a passphrase just typed: asked where it can be kept safely, else why it can't. */
import { Check } from '../../parts/fields/choice.tsx';
import type { Field } from '../../parts/fields/draft.ts';
import { useHost, useRemembering } from '../../program/use-program.tsx';
import { passphraseWords as words } from '../../words/settings/passphrase.ts';

export function RememberPassphrase({ path, value, onChange }: { readonly path: string } & Pick<Field<boolean>, 'value' | 'onChange'>) {
  const { keychain } = useHost();
  const { real } = useRemembering(path);
  if (!real) return <p className="soft">{keychain === null ? words.noSafeInBrowser : words.noSafe}</p>;
  return (
    <Check value={value} onChange={onChange}>
      {words.remember}
      <small>{words.rememberHelp}</small>
    </Check>
  );
}
