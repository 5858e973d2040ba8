/** The first screen: look around, move in, begin by hand, or open a file. Shown whenever no file is open. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { RecentFile } from '../../../core/api/program.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { Icon } from '../../parts/page/icon.tsx';
import type { IconName } from '../../parts/page/icon.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { goFirst, goInstead, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { today } from '../../program/today.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { backupWords } from '../../words/backups.ts';
import { exportWords } from '../../words/export.ts';
import { handoverWords } from '../../words/handover.ts';
import { welcomeWords as words } from '../../words/start.ts';
import { OpenFile } from './open-file.tsx';
import { UserName } from '../settings/user-name.tsx';

export function Welcome({ address }: ScreenProps<{ readonly open: string | undefined; readonly close: true | undefined }>) {
  const settings = useRead('program.settings', {});
  const close = useCloseWhenAsked(address.close === true);
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      {close && <Trouble problem={close} />}
      <Section title={words.startTitle} id="start">
        <ul className="plain ways">
          <Way
            icon="plus"
            detail={words.newAccountDetail}
            button={
              <GoButton look="primary" route={to('new-account', null, { file: 'new' })}>
                {words.newAccount}
              </GoButton>
            }
          />
          <Example />
          <Way icon="folder" detail={words.moveInDetail} button={<GoButton route={to('move-in', null, { file: 'new' })}>{words.moveIn}</GoButton>} />
          <ChooseFile handed={address.open} />
          <Way icon="backups" detail={backupWords.welcomeDetail} button={<GoButton route={to('backups')}>{backupWords.welcome}</GoButton>} />
          <Way icon="back" detail={words.bringBackDetail} button={<GoButton route={to('bring-back')}>{exportWords.backTitle}</GoButton>} />
          <Way icon="file" detail={words.openPersonDetail} button={<GoButton route={to('open-person')}>{handoverWords.openTitle}</GoButton>} />
        </ul>
      </Section>
      {settings.data?.whoIsGuessed && (
        <Section title={words.whoTitle} id="who">
          <UserName who={settings.data.who} />
        </Section>
      )}
      <Section title={words.recentTitle} id="recent">
        {settings.error && <Trouble problem={settings.error.problem} />}
        {!settings.data ? <Skeleton /> : <Recent files={settings.data.recent} />}
      </Section>
      <p className="soft">{words.promise}</p>
    </Page>
  );
}

/** The desktop program's menu asks by the address, which is cleared at once: going back must not close a file again. */
function useCloseWhenAsked(asked: boolean): Problem | null {
  const { run, problem } = useWrite('file.close');
  useEffect(() => {
    if (!asked) return;
    goInstead(to('welcome'));
    void run({});
  }, [asked, run]);
  return problem;
}

/** What the program calls the files of example data. */
const IS_EXAMPLE = /^Example data(?: \d+)?$/;

/** One way to start: what it is, and the button that does it. */
function Way({
  icon,
  detail,
  button,
  children,
}: {
  readonly icon: IconName;
  readonly detail: string;
  readonly button: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li className="card way">
      <Icon name={icon} />
      {button}
      <p>{detail}</p>
      {children}
    </li>
  );
}

/** Example data that is there may hold what somebody tried out, so making it anew is asked about. */
function Example() {
  const example = useWrite('file.openExample');
  const old = useWrite('file.open');
  const list = useRead('file.list', {});
  const [asking, setAsking] = useState(false);
  const there = list.data?.files.find(({ name }) => IS_EXAMPLE.test(name));
  const make = (): void => {
    setAsking(false);
    void example.run({ today: today() }).then((result) => result.ok && goFirst());
  };
  const goOn = (path: string): void => {
    setAsking(false);
    void old.run({ path }).then((result) => result.ok && goFirst());
  };
  // Looked for anew: the folder is not the program's alone.
  const press = (): void => void list.refetch().then(({ data }) => (data?.files.some(({ name }) => IS_EXAMPLE.test(name)) ? setAsking(true) : make()));
  return (
    <Way
      icon="look"
      detail={words.exampleDetail}
      button={
        <Button pending={example.pending || old.pending} onPress={press}>
          {words.example}
        </Button>
      }
    >
      {there && (
        <Ask open={asking} title={words.exampleThere} yes={words.exampleAnew} danger onYes={make} onNo={() => setAsking(false)}>
          <p>{words.exampleThereLead}</p>
          <div className="row">
            <Button look="primary" onPress={() => goOn(there.path)}>
              {words.exampleOld}
            </Button>
          </div>
        </Ask>
      )}
      {old.problem && <Trouble problem={old.problem} />}
      {example.pending && <Progress label={words.exampleOpening} done={example.progress} onCancel={example.cancel} />}
      {example.problem && <Trouble problem={example.problem} />}
    </Way>
  );
}

/**
 * The desktop program asks with the system's own dialog; a browser can't see this computer's files, so it lists the usual folder.
 * @param props.handed the path of a file the system handed over, to be opened at once.
 */
function ChooseFile({ handed }: { readonly handed: string | undefined }) {
  const { chooseLedger } = useHost();
  const [chosen, setChosen] = useState<string | null>(null);
  const [listed, setListed] = useState(false);
  if (handed !== undefined && handed !== chosen) setChosen(handed);
  useEffect(() => {
    if (handed !== undefined) goInstead(to('welcome'));
  }, [handed]);
  const press = (): void => {
    if (chooseLedger === null) return setListed(true);
    void chooseLedger().then((path) => path !== null && setChosen(path));
  };
  return (
    <Way icon="file" detail={words.openFileDetail} button={<Button onPress={press}>{words.openFile}</Button>}>
      {chosen !== null && <OpenFile key={chosen} path={chosen} name={nameOf(chosen)} atOnce />}
      {listed && <UsualFolder />}
    </Way>
  );
}

function UsualFolder() {
  const list = useRead('file.list', {});
  if (list.error) return <Trouble problem={list.error.problem} />;
  if (!list.data) return <Skeleton />;
  return (
    <div className="stack stack-tight" role="status">
      <p className="soft">{words.listFolder(list.data.folder)}</p>
      {list.data.files.length === 0 && <p>{words.listNone}</p>}
      <ul className="plain files">
        {list.data.files.map(({ path, name }) => (
          <li key={path}>
            <OpenFile path={path} name={name} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Recent({ files }: { readonly files: readonly RecentFile[] }) {
  const forget = useWrite('program.forgetRecent');
  const status = useRead('file.status', {});
  if (files.length === 0) return <p className="soft">{words.recentNone}</p>;
  return (
    <ul className="plain files">
      {files.map((file) => {
        const isOpen = status.data?.open?.path === file.path;
        const detail = <small className="soft file-path">{file.path}</small>;
        if (isOpen || file.missing)
          return (
            <li key={file.path} className="file-line">
              <div>
                <strong>{file.name}</strong>
                {detail}
                {file.missing && <p>{words.missing}</p>}
              </div>
              {isOpen ? (
                <Button onPress={goFirst}>{words.goOn}</Button>
              ) : (
                <Button onPress={() => void forget.run({ path: file.path })} aria-label={`${words.forget}: ${words.forgetAbout(file.name)}`}>
                  {words.forget}
                </Button>
              )}
            </li>
          );
        return (
          <li key={file.path}>
            <OpenFile path={file.path} name={file.name}>
              {detail}
              <small className="soft">{words.openedAt(file.openedAt)}</small>
            </OpenFile>
          </li>
        );
      })}
      {forget.problem && <Trouble problem={forget.problem} />}
    </ul>
  );
}

/** The last part of a path, on any system. */
function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
