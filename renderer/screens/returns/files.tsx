/** A return saved as files: how much of it, and in which letters. */
import { useState } from 'react';
import { Choice } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { keysOf } from '../../../core/values/own-keys.ts';
import { returnWords as words } from '../../words/returns.ts';

export function ReturnFiles({ account, id }: { readonly account: number; readonly id: number }) {
  const host = useHost();
  const making = useWrite('returns.file');
  const [said, setSaid] = useState('');
  const draft = useDraft<{ privacy: 'everything' | 'totals'; print: 'clear' | 'large' }>({ privacy: 'everything', print: 'clear' });
  const save = async (as: 'pdf' | 'xlsx' | 'figures' | 'lines'): Promise<void> => {
    setSaid('');
    const made = await making.run({ account, return: id, as, ...draft.values });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
  };
  const kinds = (['pdf', 'xlsx', 'figures', 'lines'] as const).filter((as) => as !== 'lines' || draft.values.privacy === 'everything');
  return (
    <Section title={words.files} id="files">
      <div className="no-print stack">
        <Choice
          inRow
          label={words.privacy}
          {...draft.field('privacy')}
          options={keysOf(words.privacies).map((value) => ({ value, title: words.privacies[value] }))}
        />
        <Choice inRow label={words.print} {...draft.field('print')} options={keysOf(words.prints).map((value) => ({ value, title: words.prints[value] }))} />
        <div className="row">
          {kinds.map((as) => (
            <Button key={as} look={as === 'pdf' ? 'primary' : 'act'} pending={making.pending} onPress={() => void save(as)}>
              {words[as]}
            </Button>
          ))}
        </div>
        <p role="status">{said}</p>
        {making.problem && <Trouble problem={making.problem} />}
      </div>
    </Section>
  );
}
