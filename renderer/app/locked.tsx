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
import { lockWords as words, passphraseWords } from '../words/settings/passphrase.ts';

export function Locked({ file, onOpen }: { readonly file: FileStatus; readonly onOpen: () => void }) {
  const { takeAgain } = useHold();
  const { remembered } = useRemembering(file.path);
  const leave = useWrite('file.close');
  const draft = useDraft({ passphrase: '' });
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const open = async (): Promise<void> => {
    const { passphrase } = draft.values;
    setProblem(null);
    if (!draft.check({ passphrase: passphrase === '' && !remembered ? passphraseWords.needed : undefined })) return;
    setOpening(true);
    const readOnly = file.mode === 'read' && file.heldBy === null;
    const result = await takeAgain({ path: file.path, readOnly, ...(passphrase !== '' && { passphrase }) });
    setOpening(false);
    if (result.ok) return onOpen();
    if (result.problem.code === 'passphraseWrong') return void draft.check({ passphrase: words.wrong });
    setProblem(result.problem);
  };

  return (
    <div className="frame">
      <main className="page page-locked">
        <Page title={words.title} below={<p className="lead">{remembered ? words.leadRemembered(file.name) : words.lead(file.name)}</p>}>
          <Form label={words.unlock} faultCount={draft.faultCount} onSave={() => void open()}>
            <p>{words.kept}</p>
            {!remembered && <SecretField label={words.passphrase} suggest="current-password" autoFocus {...draft.field('passphrase')} />}
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
