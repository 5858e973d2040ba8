/**
 * A copy of everything in the open file: one ZIP of all there is, and a list of the money for other programs. Says before that
 * neither is locked. What was made is saved by the host, and that it was is said here.
 */
import { useState } from 'react';
import type { FileHandle } from '../../../core/host/host.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { exportWords as words } from '../../words/export.ts';

export function Export() {
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <Everything />
      <Journal />
    </Page>
  );
}

/** Saves what was made and keeps what is to be said of it. */
function useSaving(): { readonly said: string; readonly save: (file: FileHandle, saved: string) => Promise<void>; readonly begin: () => void } {
  const host = useHost();
  const [said, setSaid] = useState('');
  const save = async (file: FileHandle, saved: string): Promise<void> => setSaid((await host.saveFile(file)) ? saved : words.notSaved);
  return { said, save, begin: () => setSaid('') };
}

function Everything() {
  const making = useWrite('export.everything');
  const { said, save, begin } = useSaving();
  const [lost, setLost] = useState<readonly string[]>([]);
  const make = async (): Promise<void> => {
    begin();
    setLost([]);
    const result = await making.run({});
    if (!result.ok) return;
    const { file, papers } = result.value;
    setLost(result.value.lost);
    await save(file, words.saved(file.path, papers));
  };
  return (
    <Section title={words.allTitle} id="everything">
      <p>{words.allLead}</p>
      <Note weight="warn">
        <p>{words.open}</p>
      </Note>
      <div className="row">
        <Button look="primary" pending={making.pending} onPress={() => void make()}>
          {words.all}
        </Button>
      </div>
      {making.pending && <Progress label={words.allMaking} done={making.progress} onCancel={making.cancel} />}
      <p role="status">{said}</p>
      {lost.length > 0 && (
        <Note weight="bad" title={words.lost}>
          <ul>
            {lost.map((paper, index) => (
              <li key={index}>{paper}</li>
            ))}
          </ul>
        </Note>
      )}
      {making.problem && <Trouble problem={making.problem} />}
    </Section>
  );
}

const ALL = 'all';

function Journal() {
  const accounts = useRead('accounts.list', {});
  const making = useWrite('export.journal');
  const { said, save, begin } = useSaving();
  const [of, setOf] = useState(ALL);
  const make = async (): Promise<void> => {
    begin();
    const result = await making.run({ account: of === ALL ? null : Number(of) });
    if (result.ok) await save(result.value, words.journalSaved(result.value.path));
  };
  const options = [
    { value: ALL, title: words.journalAll },
    ...(accounts.data ?? []).map(({ id, person, reference }) => ({ value: String(id), title: `${person} (${reference})` })),
  ];
  return (
    <Section title={words.journalTitle} id="journal">
      <p>{words.journalLead}</p>
      {accounts.error && <Trouble problem={accounts.error.problem} />}
      <div className="form">
        <Pick label={words.journalOf} value={of} onChange={setOf} fault={undefined} options={options} />
        <div className="row">
          <Button pending={making.pending} onPress={() => void make()}>
            {words.journal}
          </Button>
        </div>
      </div>
      {making.pending && <Progress label={words.journalMaking} done={making.progress} onCancel={making.cancel} />}
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </Section>
  );
}
