/** What stands in place of every screen until somebody says who they are: the names on the list, and a box for their own passphrase. Shows nothing else of the file. */
import { useState } from 'react';
import type { Profile } from '../../../core/access/roles.ts';
import type { FileStatus } from '../../../core/api/program.ts';
import { goFirst } from '../../app/route.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { accessWords as words } from '../../words/access.ts';

/** More than these are in a list that opens. */
const FEW = 7;

export function SignIn({ open }: { readonly open: FileStatus }) {
  const profiles = useRead('profiles.list', {});
  const close = useWrite('file.close');
  return (
    <div className="frame">
      <main className="page page-locked">
        <Page title={words.whoTitle} below={<p className="lead">{words.whoLead(open.name)}</p>}>
          {profiles.error && <Trouble problem={profiles.error.problem} again={() => void profiles.refetch()} />}
          {!profiles.data && !profiles.error && <Skeleton what={words.reading} />}
          {profiles.data && <Enter profiles={profiles.data} />}
          {profiles.data && <Forgotten open={open} owners={profiles.data.filter(({ role }) => role === 'owner')} />}
          <div className="row">
            <Button look="plain" pending={close.pending} onPress={() => void close.run({}).then((result) => result.ok && goFirst())}>
              {words.close}
            </Button>
          </div>
          {close.problem && <Trouble problem={close.problem} />}
        </Page>
      </main>
    </div>
  );
}

function Enter({ profiles }: { readonly profiles: readonly Profile[] }) {
  const entering = useWrite('profiles.enter');
  const draft = useDraft({ profile: '', passphrase: '' });
  const options = profiles.map(({ id, name, role }) => ({ value: String(id), title: name, detail: words.roles[role] }));
  const Names = profiles.length > FEW ? Pick : Choice;
  const enter = async (): Promise<void> => {
    const { profile, passphrase } = draft.values;
    const faults = { profile: profile === '' ? words.yourNameNeeded : undefined, passphrase: passphrase === '' ? words.yoursNeeded : undefined };
    if (!draft.check(faults)) return;
    const result = await entering.run({ profile: Number(profile), passphrase });
    if (result.ok) goFirst();
    else draft.blame(result.problem);
  };
  const problem = entering.problem?.field === undefined ? entering.problem : null;
  return (
    <Form label={words.enter} faultCount={draft.faultCount} onSave={() => void enter()}>
      <Names label={words.yourName} options={options} {...draft.field('profile')} />
      <SecretField label={words.yours} suggest="current-password" {...draft.field('passphrase')} />
      <div className="row">
        <Button type="submit" look="primary" pending={entering.pending}>
          {words.enter}
        </Button>
      </div>
      {problem && <Trouble problem={problem} />}
    </Form>
  );
}

function Forgotten({ open, owners }: { readonly open: FileStatus; readonly owners: readonly Profile[] }) {
  const setting = useWrite('profiles.forgotten');
  const draft = useDraft({ profile: owners.length === 1 ? String(owners[0]?.id) : '', ofFile: '', next: '' });
  const [done, setDone] = useState(false);
  const set = async (): Promise<void> => {
    const { profile, ofFile, next } = draft.values;
    setDone(false);
    const faults = {
      profile: profile === '' ? words.yourNameNeeded : undefined,
      ofFile: open.passphrase && ofFile === '' ? words.yoursNeeded : undefined,
      next: next === '' ? words.passphraseNeeded : undefined,
    };
    if (!draft.check(faults)) return;
    const result = await setting.run({ profile: Number(profile), ofFile: open.passphrase ? ofFile : null, next });
    if (!result.ok) return void draft.blame(result.problem);
    draft.reset({ ...draft.values, ofFile: '', next: '' });
    setDone(true);
  };
  return (
    <More title={words.forgotTitle} level={2}>
      <p>{words.forgot}</p>
      {open.mode === 'write' && (
        <Form label={words.setNext} faultCount={draft.faultCount} onSave={() => void set()}>
          <p>{open.passphrase ? words.forgotOwner : words.forgotOwnerOpen}</p>
          <Pick label={words.whichOwner} options={owners.map(({ id, name }) => ({ value: String(id), title: name }))} {...draft.field('profile')} />
          {open.passphrase && <SecretField label={words.ofFile} suggest="current-password" {...draft.field('ofFile')} />}
          <SecretField label={words.next} suggest="new-password" {...draft.field('next')} />
          <div className="row">
            <Button type="submit" pending={setting.pending}>
              {words.setNext}
            </Button>
          </div>
          <p role="status">{done && words.nextSet}</p>
          {setting.problem && setting.problem.field === undefined && <Trouble problem={setting.problem} />}
        </Form>
      )}
    </More>
  );
}
