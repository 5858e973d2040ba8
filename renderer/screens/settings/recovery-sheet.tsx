/**
 * A sheet of paper about the open file: where it is, how to open it, and room for its passphrase. What is on the screen is
 * what is printed. The passphrase stands on it only if the user types it here, and is gone with the page.
 */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FileStatus } from '../../../core/api/program.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Choice } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { to } from '../../app/route.ts';
import { today } from '../../program/today.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { paperWords } from '../../words/papers.ts';
import { passphraseWords } from '../../words/settings/passphrase.ts';
import { sheetWords as words } from '../../words/settings/recovery-sheet.ts';
import { shellWords } from '../../words/app/shell.ts';

export function RecoverySheet() {
  const status = useRead('file.status', {});
  const [printed, setPrinted] = useState<string | null>(null);
  const open = status.data?.open ?? null;
  return (
    <Page
      title={words.title}
      above={
        <p className="link-line">
          <GoLink route={to('settings')}>{shellWords.settings}</GoLink>
        </p>
      }
      below={open !== null && <p className="lead no-print">{words.lead(open.passphrase)}</p>}
    >
      {status.error && <Trouble problem={status.error.problem} again={() => void status.refetch()} />}
      {open === null && !status.error && <Skeleton />}
      {open !== null && (
        <>
          <div className="stack no-print">
            {open.passphrase && <OnIt onChoice={setPrinted} />}
            <Note weight="warn">
              <p>{words.keep(open.passphrase)}</p>
            </Note>
            <div className="row">
              <Button look="primary" icon="print" onPress={() => window.print()}>
                {words.print}
              </Button>
            </div>
            <SaveSheet locked={open.passphrase} />
          </div>
          <Sheet file={open} passphrase={printed} />
        </>
      )}
    </Page>
  );
}

/** The sheet as a PDF. The passphrase, typed or not, is never in it. */
function SaveSheet({ locked }: { readonly locked: boolean }) {
  const host = useHost();
  const making = useWrite('papers.recoverySheet');
  const [said, setSaid] = useState('');
  const save = async (print: 'clear' | 'large'): Promise<void> => {
    setSaid('');
    const made = await making.run({ print });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? paperWords.saved(made.value.path) : paperWords.notSaved);
  };
  return (
    <>
      {locked && <p className="soft">{words.notInFile}</p>}
      <div className="row">
        <Button look="plain" pending={making.pending} onPress={() => void save('clear')}>
          {paperWords.save}
        </Button>
        <Button look="plain" pending={making.pending} onPress={() => void save('large')}>
          {paperWords.saveLarge}
        </Button>
      </div>
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </>
  );
}

/** `onChoice`: the passphrase to be printed, found to be right; null: none. */
function OnIt({ onChoice }: { readonly onChoice: (passphrase: string | null) => void }) {
  const check = useWrite('file.checkPassphrase');
  const draft = useDraft<{ way: 'hand' | 'print'; passphrase: string }>({ way: 'hand', passphrase: '' });
  useUnsaved(draft.changed && draft.values.passphrase !== '', { secret: true });
  const use = async (): Promise<void> => {
    const { passphrase } = draft.values;
    onChoice(null);
    if (!draft.check({ passphrase: passphrase === '' ? passphraseWords.needed : undefined })) return;
    const result = await check.run({ passphrase });
    if (!result.ok || !draft.check({ passphrase: result.value.fits ? undefined : words.wrong })) return;
    draft.reset(draft.values);
    onChoice(passphrase);
  };
  const way = draft.field('way');
  return (
    <Form label={words.onIt} faultCount={draft.faultCount} onSave={() => void use()}>
      <Choice
        label={words.onIt}
        options={[
          { value: 'hand', title: words.byHand, detail: words.byHandDetail },
          { value: 'print', title: words.printed, detail: words.printedDetail },
        ]}
        {...way}
        onChange={(chosen) => {
          way.onChange(chosen);
          onChoice(null);
        }}
      />
      {draft.values.way === 'print' && (
        <>
          <SecretField label={words.passphrase} help={words.passphraseHelp} suggest="current-password" {...draft.field('passphrase')} />
          <div className="row">
            <Button type="submit" pending={check.pending}>
              {words.use}
            </Button>
          </div>
        </>
      )}
      {check.problem && <Trouble problem={check.problem} />}
    </Form>
  );
}

function Sheet({ file, passphrase }: { readonly file: FileStatus; readonly passphrase: string | null }) {
  const backups = useRead('backups.state', {}).data;
  return (
    <article className="sheet card" aria-labelledby="sheet">
      <h2 id="sheet">{words.sheet}</h2>
      <p className="soft">{words.made(today())}</p>
      <h3>{words.file}</h3>
      <dl>
        <Line name={words.name}>{file.name}</Line>
        <Line name={words.place}>{file.path}</Line>
        <Line name={words.backups}>
          {backups?.folder}
          {backups?.secondFolder && <p>{backups.secondFolder}</p>}
        </Line>
      </dl>
      <h3>{words.secret}</h3>
      {!file.passphrase && <p>{words.noSecret}</p>}
      {file.passphrase && passphrase !== null && <p className="sheet-secret">{passphrase}</p>}
      {file.passphrase && passphrase === null && (
        <>
          <p>{words.write}</p>
          <i className="sheet-line" />
          <i className="sheet-line" />
        </>
      )}
      {file.passphrase && <p className="soft">{words.secretHelp}</p>}
      <h3>{words.steps}</h3>
      <ol>
        {words.stepList(file.passphrase).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {file.passphrase && <p>{words.lost}</p>}
      <p className="print-only">{words.keep(file.passphrase)}</p>
    </article>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
