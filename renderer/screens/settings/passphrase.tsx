/**
 * The passphrase of the open file in Settings: set, changed, taken away, remembered on this computer or not, and when the
 * screen locks. Each says before it starts what it does not do: a forgotten passphrase is lost, copies keep their own.
 */
import { useState } from 'react';
import type { FileStatus, Settings as Kept } from '../../../core/api/program.ts';
import { useLock } from '../../app/lock.tsx';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Choice } from '../../parts/fields/choice.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { to } from '../../app/route.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRead, useRemembering, useWrite } from '../../program/use-program.tsx';
import { lockWords, passphraseWords } from '../../words/settings/passphrase.ts';
import { sheetWords } from '../../words/settings/recovery-sheet.ts';
import { settingsWords as words } from '../../words/settings/settings.ts';
import { NewPassphrase, faultsOf } from './new-passphrase.tsx';
import { OldBackups } from './old-backups.tsx';
import { RememberPassphrase } from './remember-passphrase.tsx';
import { useChoices } from './use-choices.ts';

/** In the order they are offered; the program's own list comes with its whole contract, which the page has no use for. */
const LOCK_AFTER: readonly Kept['lockAfter'][] = [5, 15, 30, 0];

interface Done {
  readonly said: string;
  /** What the file had before; null: no passphrase. Held until the screen is left, for its backups. */
  readonly old: string | null;
}

export function PassphraseSettings({ open }: { readonly open: FileStatus }) {
  const settings = useRead('program.settings', {});
  const lock = useLock();
  const [done, setDone] = useState<Done | null>(null);
  // What the change before came to would contradict a refusal of the next one, and its backups are others.
  const forget = (): void => setDone(null);
  return (
    <Section title={words.passphraseTitle} id="passphrase">
      <p>{open.passphrase ? words.lockedYes : words.lockedNo}</p>
      <div role="status">{done !== null && <p>{done.said}</p>}</div>
      {done !== null && <OldBackups old={done.old} />}
      {open.mode === 'read' && <p className="soft">{words.readOnly}</p>}
      {open.mode === 'write' &&
        (open.passphrase ? (
          <>
            <More title={words.changeTitle}>
              <SetPassphrase
                open={open}
                title={words.changeTitle}
                button={words.change}
                onStart={forget}
                onDone={(old) => setDone({ said: words.changed, old })}
              />
            </More>
            <More title={words.removeTitle}>
              <RemovePassphrase onStart={forget} onDone={(old) => setDone({ said: words.removed, old })} />
            </More>
          </>
        ) : (
          <More title={words.lockTitle}>
            <SetPassphrase open={open} title={words.lockTitle} button={words.lock} onStart={forget} onDone={(old) => setDone({ said: words.changed, old })} />
          </More>
        ))}
      {open.passphrase && (
        <>
          <Remembered path={open.path} />
          {settings.data && <LockAfter kept={settings.data} />}
          <div className="row">
            {lock && (
              <Button icon="lock" onPress={lock}>
                {lockWords.lockNow}
              </Button>
            )}
          </div>
        </>
      )}
      <div className="row">
        <GoButton look="plain" icon="print" route={to('recovery-sheet')}>
          {sheetWords.title}
        </GoButton>
      </div>
    </Section>
  );
}

interface SetProps {
  readonly open: FileStatus;
  readonly title: string;
  readonly button: string;
  readonly onStart: () => void;
  /** `old`: the passphrase the file had until then; null: none. */
  readonly onDone: (old: string | null) => void;
}

function SetPassphrase({ open, title, button, onStart, onDone }: SetProps) {
  const change = useWrite('file.changePassphrase');
  const { remembered, remember } = useRemembering(open.path);
  const draft = useDraft({ current: '', next: '', again: '', remember: false });
  const locked = open.passphrase;
  useUnsaved(draft.changed, { secret: true });
  const save = async (): Promise<void> => {
    const { values } = draft;
    if (!draft.check({ current: locked && values.current === '' ? passphraseWords.needed : undefined, ...faultsOf(values) })) return;
    onStart();
    const result = await change.run({ current: locked ? values.current : null, next: values.next });
    if (!result.ok) return void draft.check({ current: result.problem.code === 'passphraseWrong' ? words.currentWrong : undefined });
    if (values.remember) await remember(values.next);
    draft.reset({ current: '', next: '', again: '', remember: false });
    onDone(locked ? values.current : null);
  };
  return (
    <Form label={title} faultCount={draft.faultCount} onSave={() => void save()}>
      <p>{words.copiesKeep}</p>
      {locked && <SecretField label={words.current} suggest="current-password" {...draft.field('current')} />}
      <NewPassphrase draft={draft} fileName={open.name} />
      {/* What is remembered follows the change by itself. */}
      {!remembered && <RememberPassphrase path={open.path} {...draft.field('remember')} />}
      <div className="row">
        <Button type="submit" pending={change.pending}>
          {button}
        </Button>
      </div>
      {change.problem && change.problem.code !== 'passphraseWrong' && <Trouble problem={change.problem} />}
    </Form>
  );
}

function RemovePassphrase({ onStart, onDone }: Pick<SetProps, 'onStart' | 'onDone'>) {
  const change = useWrite('file.changePassphrase');
  const draft = useDraft({ current: '' });
  useUnsaved(draft.changed, { secret: true });
  const [asking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    onStart();
    const result = await change.run({ current: draft.values.current, next: null });
    setAsking(false);
    if (result.ok) onDone(draft.values.current);
    else draft.check({ current: result.problem.code === 'passphraseWrong' ? words.currentWrong : undefined });
  };
  return (
    <Form
      label={words.removeTitle}
      faultCount={draft.faultCount}
      onSave={() => draft.check({ current: draft.values.current === '' ? passphraseWords.needed : undefined }) && setAsking(true)}
    >
      <p>{words.removeLead}</p>
      <p>{words.copiesKeep}</p>
      <SecretField label={words.current} suggest="current-password" {...draft.field('current')} />
      <div className="row">
        <Button type="submit" look="danger">
          {words.remove}
        </Button>
      </div>
      <Ask
        open={asking}
        title={words.removeTitle}
        yes={words.removeSure}
        danger
        pending={change.pending}
        onYes={() => void remove()}
        onNo={() => setAsking(false)}
      >
        <p>{words.removeLead}</p>
      </Ask>
      {change.problem && change.problem.code !== 'passphraseWrong' && <Trouble problem={change.problem} />}
    </Form>
  );
}

function Remembered({ path }: { readonly path: string }) {
  const { remembered, forget } = useRemembering(path);
  if (!remembered) return null;
  return (
    <div className="row">
      <p>{passphraseWords.remembered}</p>
      <Button onPress={() => void forget()}>{passphraseWords.forget}</Button>
    </div>
  );
}

function LockAfter({ kept }: { readonly kept: Kept }) {
  const { now, choose, problem } = useChoices(kept);
  return (
    <div className="form">
      <Choice
        inRow
        label={words.lockAfter}
        help={words.lockAfterHelp}
        options={LOCK_AFTER.map((minutes) => ({ value: `${minutes}` as const, title: words.lockAfterMinutes(minutes) }))}
        value={`${now.lockAfter}`}
        onChange={(chosen) => choose({ lockAfter: LOCK_AFTER.find((minutes) => `${minutes}` === chosen) ?? 15 })}
        fault={undefined}
      />
      {problem && <Trouble problem={problem} />}
    </div>
  );
}
