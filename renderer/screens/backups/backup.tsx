/**
 * One backup: what it holds, what the file has that it has not, and going back to it. What is lost is said before, and what is
 * replaced is kept, so the question names both. A locked one asks for the passphrase of its time, which is kept only while this is shown.
 */
import { useEffect, useRef, useState } from 'react';
import type { BackupPreview } from '../../../core/api/backups.ts';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { goInstead, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { backupWords as words } from '../../words/backups.ts';
import { BackupLost } from './lost.tsx';

interface Asked {
  readonly path: string;
  /** When it was made. */
  readonly at: string | undefined;
  /** It was gone back to; `kept` is where the file it replaced is now. */
  readonly done: true | undefined;
  readonly kept: string | undefined;
}

export function BackupInFull({ address: { path, at, done, kept } }: ScreenProps<Asked>) {
  const title = at === undefined ? words.oneTitleNoDay : words.oneTitle(at);
  return (
    <Page title={title} above={<GoLink route={to('backups')}>{words.back}</GoLink>}>
      {done === undefined ? <Closed path={path} /> : <Done kept={kept} />}
    </Page>
  );
}

/** After the file was replaced everything is shown anew, so what was done stands in the address. */
function Done({ kept }: { readonly kept: string | undefined }) {
  return (
    <>
      <div role="status">
        <Note weight="good">
          <p>{words.done}</p>
          {kept !== undefined && <p className="file-path">{words.doneKept(kept)}</p>}
        </Note>
      </div>
      <div className="row">
        <GoButton look="primary" route={to('accounts')}>
          {words.toAccounts}
        </GoButton>
      </div>
    </>
  );
}

/** Opens the backup, with its passphrase where it needs one. */
function Closed({ path }: { readonly path: string }) {
  const { run, problem, pending } = useWrite('backups.preview');
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const draft = useDraft({ passphrase: '' });
  const { passphrase } = draft.values;
  useUnsaved(preview === null && passphrase !== '', { secret: true });
  const given = { backup: path, ...(passphrase !== '' && { passphrase }), ...(place !== null && { to: place }) };
  const look = async (input: typeof given): Promise<void> => {
    const result = await run(input);
    if (result.ok) setPreview(result.value);
    draft.check({ passphrase: !result.ok && result.problem.code === 'passphraseWrong' ? words.passphraseWrong : undefined });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void look(given);
  });
  const move = (elsewhere: string): void => {
    setPlace(elsewhere);
    void look({ ...given, to: elsewhere });
  };
  if (preview !== null) return <Preview preview={preview} given={given} onMove={move} />;
  const locked = problem?.code === 'passphraseNeeded' || problem?.code === 'passphraseWrong' || passphrase !== '';
  return (
    <>
      {pending && <Skeleton what={words.reading} lines={6} />}
      {locked && (
        <Form label={words.passphraseNeeded} faultCount={draft.faultCount} onSave={() => void look(given)}>
          <p role="status">{words.passphraseNeeded}</p>
          <SecretField label={words.passphrase} help={words.passphraseHelp} suggest="current-password" autoFocus {...draft.field('passphrase')} />
          <div className="row">
            <Button type="submit" look="primary" pending={pending}>
              {words.unlock}
            </Button>
          </div>
        </Form>
      )}
      {problem && problem.code !== 'passphraseNeeded' && problem.code !== 'passphraseWrong' && <Trouble problem={problem} again={() => void look(given)} />}
    </>
  );
}

interface PreviewProps {
  readonly preview: BackupPreview;
  readonly given: { readonly backup: string; readonly passphrase?: string };
  readonly onMove: (to: string) => void;
}

function Preview({ preview, given, onMove }: PreviewProps) {
  return (
    <>
      <Section title={words.holdsTitle} id="holds">
        <p>
          {words.holds(preview.accounts.length, preview.evidence)} {words.lastChange(preview.lastChange)}
        </p>
        {preview.accounts.length > 0 && <Accounts accounts={preview.accounts} />}
      </Section>
      <BackupLost preview={preview} />
      <GoBack preview={preview} given={given} onMove={onMove} />
    </>
  );
}

function Accounts({ accounts }: Pick<BackupPreview, 'accounts'>) {
  return (
    <Table
      caption={words.accounts}
      columns={[
        { key: 'person', head: words.person, kind: 'head', cell: ({ person }) => person },
        { key: 'reference', head: words.reference, kind: 'short', cell: ({ reference }) => reference },
        { key: 'balance', head: words.balance, kind: 'figure', cell: ({ balance }) => <Amount pence={balance} /> },
        { key: 'bankTo', head: words.bankTo, kind: 'short', cell: ({ bankTo }) => (bankTo === null ? words.noBank : <Day day={bankTo} />) },
        { key: 'entries', head: words.entries, kind: 'figure', cell: ({ entries }) => entries.toLocaleString('en-GB') },
      ]}
      rows={accounts}
      rowKey={({ reference }) => reference}
    />
  );
}

function GoBack({ preview, given, onMove }: PreviewProps) {
  const { chooseNewLedger } = useHost();
  const restore = useWrite('backups.restore');
  const [asking, setAsking] = useState(false);
  const go = async (): Promise<void> => {
    setAsking(false);
    const result = await restore.run({ ...given, to: preview.to });
    if (result.ok) goInstead(to('backup', null, { path: given.backup, at: preview.at, done: 'yes', kept: result.value.replaced ?? undefined }));
  };
  const replaces = preview.present !== 'none';
  return (
    <Section title={words.goBackTitle} id="go-back">
      <p className="file-path">{words.placeHelp(preview.to)}</p>
      {restore.pending && <Progress label={words.goingBack} done={restore.progress} onCancel={restore.cancel} />}
      {restore.problem && <Trouble problem={restore.problem} />}
      <div className="row">
        <Button look={replaces ? 'danger' : 'primary'} pending={restore.pending} onPress={() => (replaces ? setAsking(true) : void go())}>
          {replaces ? words.goBack : words.getBack}
        </Button>
        {chooseNewLedger !== null && (
          <Button onPress={() => void chooseNewLedger(`${preview.name}.headroom`).then((path) => path !== null && onMove(path))}>{words.otherPlace}</Button>
        )}
      </div>
      <Ask open={asking} title={words.sure} yes={words.goBack} danger onYes={() => void go()} onNo={() => setAsking(false)}>
        <p>{preview.present === 'unreadable' ? words.unreadable : preview.present === 'other' ? words.other : words.sureLost(preview.lost.count)}</p>
        <p>{words.sureKept}</p>
      </Ask>
    </Section>
  );
}
