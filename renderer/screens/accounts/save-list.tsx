/** Saves the list as it stands, all its pages: as a PDF, or as a CSV file with all that is told of each account. */
import { useState } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { accountsWords as words } from '../../words/accounts/accounts.ts';

/** @param accounts those on the list, in its order. */
export function SaveList({ accounts }: { readonly accounts: readonly number[] }) {
  const host = useHost();
  const making = useWrite('accounts.paper');
  const [said, setSaid] = useState('');
  const save = async (as: 'pdf' | 'large' | 'csv'): Promise<void> => {
    setSaid('');
    const made = await making.run({ accounts: [...accounts], as });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
  };
  const button = (as: 'pdf' | 'large' | 'csv', label: string) => (
    <Button look="plain" pending={making.pending} onPress={() => void save(as)}>
      {label}
    </Button>
  );
  return (
    <div className="no-print">
      <div className="row">
        <Button look="plain" icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
        {button('pdf', words.save)}
        {button('large', words.saveLarge)}
        {button('csv', words.saveSheet)}
      </div>
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </div>
  );
}
