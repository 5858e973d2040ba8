/** The open file in Settings: where it is, checking it and closing it; its passphrase has a section of its own below. */
import { useCallback, useEffect, useState } from 'react';
import type { VerifyReport } from '../../../core/api/program.ts';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { goFirst, goInstead, to } from '../../app/route.ts';
import { maySee } from '../../app/screen-rights.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { useUser } from '../../program/use-user.ts';
import { accessWords } from '../../words/access.ts';
import { exportWords } from '../../words/export.ts';
import { activityWords } from '../../words/activity.ts';
import { settingsWords as words } from '../../words/settings/settings.ts';
import { placeOfThing } from '../activity/change.tsx';
import { placeOfChange } from '../activity/activity.tsx';
import { PassphraseSettings } from './passphrase.tsx';

const LINKS = [
  { screen: 'users', title: accessWords.title },
  { screen: 'file-done', title: activityWords.fileTitle },
  { screen: 'export', title: exportWords.title },
] as const;

/** @param check it is to be checked at once: the desktop program's menu asks by the address. */
export function OpenFileSettings({ check }: { readonly check: boolean }) {
  const user = useUser();
  const status = useRead('file.status', {});
  const close = useWrite('file.close');
  const open = status.data?.open ?? null;
  return (
    <>
      <Section title={words.fileTitle} id="file">
        {status.error && <Trouble problem={status.error.problem} />}
        {status.data && open === null && <p>{words.noFile}</p>}
        {open !== null && (
          <>
            <Facts
              facts={[
                [words.name, open.name],
                [words.path, open.path],
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
            {maySee(user, 'file-done') && <Verify asked={check} />}
            {LINKS.filter(({ screen }) => maySee(user, screen)).map(({ screen, title }) => (
              <p key={screen} className="link-line">
                <GoLink route={to(screen)}>{title}</GoLink>
              </p>
            ))}
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
      {open !== null && maySee(user, 'recovery-sheet') && <PassphraseSettings open={open} />}
    </>
  );
}

function Verify({ asked }: { readonly asked: boolean }) {
  const verify = useWrite('file.verify');
  const [report, setReport] = useState<VerifyReport | null>(null);
  const { run } = verify;
  const check = useCallback(() => run({}).then((result) => setReport(result.ok ? result.value : null)), [run]);
  useEffect(() => {
    if (!asked) return;
    // The address is cleared at once, so that the menu can ask again.
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
