/** Whether this computer is to remember a passphrase just typed: asked where it can be kept safely, else why it can't. */
import { Check } from '../parts/choice.tsx';
import type { Field } from '../parts/draft.ts';
import { useHost, useRemembering } from '../use-program.tsx';
import { passphraseWords as words } from '../words/passphrase.ts';

export function RememberHere({ path, value, onChange }: { readonly path: string } & Pick<Field<boolean>, 'value' | 'onChange'>) {
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
