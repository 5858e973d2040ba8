/**
 * Opening one file, with every way it can go: locked, wrong passphrase, damaged, newer, in use by somebody else, gone.
 * Each is said under the file it is about. It never alters a file it can't open.
 */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { goFirst, to } from '../../app/route.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRemembering, useWrite } from '../../program/use-program.tsx';
import { welcomeWords as words } from '../../words/start.ts';
import { RememberPassphrase } from '../settings/remember-passphrase.tsx';

interface OpenFileProps {
  readonly path: string;
  readonly name: string;
  /** Starts at once: the user has just chosen this file. */
  readonly atOnce?: boolean;
  /** What is known of the file, under its name. */
  readonly children?: ReactNode;
}

export function OpenFile({ path, name, atOnce = false, children }: OpenFileProps) {
  const { run, pending, progress, cancel, problem } = useWrite('file.open');
  const [asked, setAsked] = useState(false);
  const { remember } = useRemembering(path);
  const draft = useDraft({ passphrase: '', remember: false });
  const saved = useUnsaved(draft.values.passphrase !== '', { secret: true });
  const started = useRef(false);
  const open = (readOnly: boolean, anyway = false): void => {
    const { passphrase } = draft.values;
    const keep = draft.values.remember && passphrase !== '';
    void run({ path, ...(passphrase !== '' && { passphrase }), ...(readOnly && { readOnly }), ...(anyway && { anyway }) }).then((result) => {
      if (result.ok) saved();
      if (result.ok) return void (keep ? remember(passphrase) : Promise.resolve()).then(goFirst);
      const { code } = result.problem;
      if (code === 'passphraseNeeded' || code === 'passphraseWrong') setAsked(true);
      draft.check({ passphrase: code === 'passphraseWrong' ? words.passphraseWrong : undefined });
    });
  };
  useEffect(() => {
    if (!atOnce || started.current) return;
    started.current = true;
    open(false);
  });
  const locked = asked && (problem === null || problem.code === 'passphraseNeeded' || problem.code === 'passphraseWrong');
  return (
    <div className="stack stack-tight">
      <div className="file-line">
        <div>
          <strong>{name}</strong>
          {children}
        </div>
        {!asked && (
          <Button pending={pending} onPress={() => open(false)} aria-label={`${words.open} ${name}`}>
            {words.open}
          </Button>
        )}
      </div>
      {asked && (
        <Form label={words.passphraseNeeded(name)} faultCount={draft.faultCount} onSave={() => open(false)}>
          <p role="status">{words.passphraseNeeded(name)}</p>
          <SecretField label={words.passphrase} suggest="current-password" autoFocus {...draft.field('passphrase')} />
          <RememberPassphrase path={path} {...draft.field('remember')} />
          <div className="row">
            <Button type="submit" look="primary" pending={pending}>
              {words.unlock}
            </Button>
          </div>
        </Form>
      )}
      {progress !== null && <Progress label={progress.step} done={progress} onCancel={cancel} />}
      {problem !== null && !locked && problem.code === 'fileInUse' && (
        <div role="alert">
          <Note weight="warn">
            <p>{problem.message}</p>
            <p>{words.inUseHelp}</p>
            <div className="row">
              <Button pending={pending} onPress={() => open(true)}>
                {words.lookOnly}
              </Button>
            </div>
          </Note>
        </div>
      )}
      {problem !== null && !locked && problem.code === 'fileNotInOrder' && (
        <Trouble problem={problem}>
          <GoLink route={to('backups')}>{words.toBackups}</GoLink>
          <Button pending={pending} onPress={() => open(false, true)}>
            {words.openAnyway}
          </Button>
        </Trouble>
      )}
      {problem !== null && !locked && !['fileInUse', 'fileNotInOrder'].includes(problem.code) && <Trouble problem={problem} />}
    </div>
  );
}
