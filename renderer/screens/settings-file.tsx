/** The open file in Settings: where it is, checking it, closing it, and its passphrase. */
import { useCallback, useEffect, useState } from 'react';
import type { FileStatus, VerifyReport } from '../../core/api/program.ts';
import { Button, GoButton, GoLink } from '../parts/button.tsx';
import { useDraft } from '../parts/draft.ts';
import { Facts } from '../parts/facts.tsx';
import { Form } from '../parts/form.tsx';
import { More } from '../parts/more.tsx';
import { Note, Trouble } from '../parts/note.tsx';
import { Section } from '../parts/page.tsx';
import { Progress } from '../parts/progress.tsx';
import { TextField } from '../parts/text-field.tsx';
import { goFirst, goInstead, routeOf, to, useHash } from '../route.ts';
import { useRead, useWrite } from '../use-program.tsx';
import { doneWords } from '../words/history.ts';
import { settingsWords as words } from '../words/settings.ts';
import { passphraseWords } from '../words/welcome.ts';
import { placeOfThing } from './done-change.tsx';
import { placeOfChange } from './done.tsx';
import { NewPassphrase, faultsOf } from './new-passphrase.tsx';

export function OpenFileSettings() {
  const status = useRead('file.status', {});
  const close = useWrite('file.close');
  const open = status.data?.open ?? null;
  return (
    <Section title={words.fileTitle} id="file">
      {status.error && <Trouble problem={status.error.problem} />}
      {status.data && open === null && <p>{words.noFile}</p>}
      {open !== null && (
        <>
          <Facts
            facts={[
              [words.name, open.name],
              [words.path, open.path],
              [words.locked, open.passphrase ? words.lockedYes : words.lockedNo],
            ]}
          />
          {open.warning && (
            <Note weight="warn">
              <p>{open.warning}</p>
            </Note>
          )}
          {open.papers && (
            <Note weight="warn">
              <p>{open.papers}</p>
            </Note>
          )}
          <Verify />
          <p className="link-line">
            <GoLink route={to('file-done')}>{doneWords.toFile}</GoLink>
          </p>
          {open.mode === 'write' ? <Passphrase key={String(open.passphrase)} open={open} /> : <p className="soft">{words.readOnly}</p>}
        </>
      )}
      <div className="row">
        {open !== null && (
          <Button pending={close.pending} onPress={() => void close.run({}).then((result) => result.ok && goFirst())}>
            {words.close}
          </Button>
        )}
        <GoButton look="plain" route={to('welcome')}>
          {words.other}
        </GoButton>
      </div>
      {close.problem && <Trouble problem={close.problem} />}
    </Section>
  );
}

function Verify() {
  const verify = useWrite('file.verify');
  const [report, setReport] = useState<VerifyReport | null>(null);
  const { run } = verify;
  const check = useCallback(() => run({}).then((result) => setReport(result.ok ? result.value : null)), [run]);
  // The desktop program's menu asks by the address, which is cleared at once.
  const asked = routeOf(useHash())?.query['check'] !== undefined;
  useEffect(() => {
    if (!asked) return;
    goInstead(to('settings'));
    void check();
  }, [asked, check]);
  return (
    <div className="stack stack-tight">
      <p className="soft">{words.verifyHelp}</p>
      <div className="row">
        <Button pending={verify.pending} onPress={() => void check()}>
          {words.verify}
        </Button>
      </div>
      {verify.pending && <Progress label={words.verifying} done={verify.progress} onCancel={verify.cancel} />}
      <div role="status">{report && !verify.pending && <Report report={report} />}</div>
      {verify.problem && <Trouble problem={verify.problem} />}
    </div>
  );
}

function Report({ report: { found, problems, checked } }: { readonly report: VerifyReport }) {
  if (problems.length === 0)
    return (
      <Note weight="good">
        <p>{words.verified(checked.accounts, checked.entries, checked.changes)}</p>
      </Note>
    );
  return (
    <Note weight="bad" title={words.verifyFound(found)}>
      {[...Map.groupBy(problems, ({ advice }) => advice)].map(([advice, some]) => (
        <div key={advice}>
          <ul>
            {some.map((problem, index) => (
              <li key={index}>
                <Where problem={problem} />: {problem.message}
              </li>
            ))}
          </ul>
          <p>{advice}</p>
        </div>
      ))}
      {problems.length < found && <p>{words.verifyFirst(problems.length)}</p>}
      <p>{words.verifyAdvice}</p>
    </Note>
  );
}

/** Where it is, and the way there: what was altered is best seen beside its history. */
function Where({ problem: { where, account, opens } }: { readonly problem: VerifyReport['problems'][number] }) {
  if (opens === null) return where;
  return <GoLink route={opens.type === 'change' ? placeOfChange(account, opens.id) : placeOfThing(account ?? 0, opens.type, opens.id)}>{where}</GoLink>;
}

/** Remounted when the file gains or loses its passphrase, so the boxes are empty again; `done` is then gone, but the facts above say it. */
function Passphrase({ open }: { readonly open: FileStatus }) {
  return open.passphrase ? (
    <>
      <More title={words.changeTitle}>
        <SetPassphrase locked title={words.changeTitle} button={words.change} />
      </More>
      <More title={words.removeTitle}>
        <RemovePassphrase />
      </More>
    </>
  ) : (
    <More title={words.lockTitle}>
      <SetPassphrase locked={false} title={words.lockTitle} button={words.lock} />
    </More>
  );
}

function SetPassphrase({ locked, title, button }: { readonly locked: boolean; readonly title: string; readonly button: string }) {
  const change = useWrite('file.changePassphrase');
  const [done, setDone] = useState(false);
  const empty = { current: '', next: '', again: '' };
  const draft = useDraft(empty);
  const save = async (): Promise<void> => {
    const { values } = draft;
    setDone(false);
    if (!draft.check({ current: locked && values.current === '' ? passphraseWords.needed : undefined, ...faultsOf(values) })) return;
    const result = await change.run({ current: locked ? values.current : null, next: values.next });
    if (!result.ok) return void draft.check({ current: result.problem.code === 'passphraseWrong' ? words.currentWrong : undefined });
    draft.reset(empty);
    setDone(true);
  };
  return (
    <Form label={title} faultCount={draft.faultCount} onSave={() => void save()}>
      {locked && <TextField label={words.current} kind="secret" suggest="current-password" {...draft.field('current')} />}
      <NewPassphrase draft={draft} />
      <div className="row">
        <Button type="submit" pending={change.pending}>
          {button}
        </Button>
      </div>
      <p role="status">{done && words.lockedDone}</p>
      {change.problem && change.problem.code !== 'passphraseWrong' && <Trouble problem={change.problem} />}
    </Form>
  );
}

function RemovePassphrase() {
  const change = useWrite('file.changePassphrase');
  const draft = useDraft({ current: '' });
  const save = async (): Promise<void> => {
    const { current } = draft.values;
    if (!draft.check({ current: current === '' ? passphraseWords.needed : undefined })) return;
    const result = await change.run({ current, next: null });
    if (!result.ok) draft.check({ current: result.problem.code === 'passphraseWrong' ? words.currentWrong : undefined });
  };
  return (
    <Form label={words.removeTitle} faultCount={draft.faultCount} onSave={() => void save()}>
      <p>{words.removeLead}</p>
      <TextField label={words.current} kind="secret" suggest="current-password" {...draft.field('current')} />
      <div className="row">
        <Button type="submit" look="danger" pending={change.pending}>
          {words.remove}
        </Button>
      </div>
      {change.problem && change.problem.code !== 'passphraseWrong' && <Trouble problem={change.problem} />}
    </Form>
  );
}
