/** What stands in place of every screen while the file is locked: its name, and a box for its passphrase. Shows nothing from the file. */
import { useState } from 'react';
import type { FileStatus } from '../../core/api/program.ts';
import type { Problem } from '../../core/values/problem.ts';
import { Button } from '../parts/page/button.tsx';
import { useDraft } from '../parts/fields/draft.ts';
import { Form } from '../parts/fields/form.tsx';
import { Trouble } from '../parts/page/note.tsx';
import { Page } from '../parts/page/page.tsx';
import { SecretField } from '../parts/fields/secret-field.tsx';
import { goFirst } from './route.ts';
import { useHold, useRemembering, useWrite } from '../program/use-program.tsx';
import { accessWords as accessSaid } from '../../core/words/access.ts';
import { accessWords } from '../words/access.ts';
import { lockWords as words, passphraseWords } from '../words/settings/passphrase.ts';

export function Locked({ file, onOpen }: { readonly file: FileStatus; readonly onOpen: () => void }) {
  const { takeAgain } = useHold();
  const { remembered } = useRemembering(file.path);
  const leave = useWrite('file.close');
  const user = file.users?.entered ?? null;
  const draft = useDraft({ passphrase: '', own: '' });
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const open = async (): Promise<void> => {
    const { passphrase, own } = draft.values;
    setProblem(null);
    const faults = {
      passphrase: passphrase === '' && !remembered ? passphraseWords.needed : undefined,
      own: user !== null && own === '' ? accessWords.yoursNeeded : undefined,
    };
    if (!draft.check(faults)) return;
    setOpening(true);
    const readOnly = file.mode === 'read' && file.heldBy === null;
    const result = await takeAgain({ path: file.path, readOnly, ...(passphrase !== '' && { passphrase }) }, user && { profile: user.id, passphrase: own });
    setOpening(false);
    if (result.ok) return onOpen();
    const isOwn = result.problem.message === accessSaid.wrong || result.problem.message === accessSaid.wait;
    if (result.problem.code === 'passphraseWrong') return void draft.check(isOwn ? { own: result.problem.message } : { passphrase: words.wrong });
    setProblem(result.problem);
  };

  return (
    <div className="frame">
      <main className="page page-locked">
        <Page title={words.title} below={<p className="lead">{remembered ? words.leadRemembered(file.name) : words.lead(file.name)}</p>}>
          <Form label={words.unlock} faultCount={draft.faultCount} onSave={() => void open()}>
            <p>{words.kept}</p>
            {!remembered && <SecretField label={words.passphrase} suggest="current-password" autoFocus {...draft.field('passphrase')} />}
            {user && <SecretField label={accessWords.ownOf(user.name)} suggest="current-password" {...draft.field('own')} />}
            <div className="row">
              <Button type="submit" look="primary" pending={opening}>
                {words.unlock}
              </Button>
            </div>
            {problem && <Trouble problem={problem} />}
          </Form>
          <div className="stack stack-tight">
            <p className="soft">{words.leaveHelp}</p>
            <div className="row">
              <Button look="plain" pending={leave.pending} onPress={() => void leave.run({}).then((result) => result.ok && goFirst())}>
                {words.leave}
              </Button>
            </div>
            {leave.problem && <Trouble problem={leave.problem} />}
          </div>
        </Page>
      </main>
    </div>
  );
}
