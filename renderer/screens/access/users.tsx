/** Who uses the file: the list with what each may do, adding somebody, changing them, and taking them off. Only an owner comes here, or whoever begins the list. */
import { useState } from 'react';
import type { Profile } from '../../../core/access/roles.ts';
import type { AccountSummary } from '../../../core/api/accounts.ts';
import { formatDay, formatDays } from '../../../core/values/day.ts';
import { to as route } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { Button } from '../../parts/page/button.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { accessWords as words } from '../../words/access.ts';
import { settingsWords } from '../../words/settings/settings.ts';
import { SecondLook } from './second-look.tsx';
import { UserForm } from './user-form.tsx';

/** What is being filled in: somebody new, or the one of this number; null: nobody. */
type Editing = 'new' | number | null;

export function Users(_props: ScreenProps) {
  const status = useRead('file.status', {}).data?.open ?? null;
  const profiles = useRead('profiles.list', {});
  const accounts = useRead('accounts.list', {});
  const [editing, setEditing] = useState<Editing>(null);
  const [said, setSaid] = useState('');
  const isFirst = profiles.data?.length === 0;
  const saved = (name: string): void => {
    setEditing(null);
    setSaid(words.saved(name));
  };
  const edit = (next: Editing): void => {
    setSaid('');
    setEditing(next);
  };
  return (
    <Page title={words.title} above={<Trail steps={[{ title: settingsWords.title, route: route('settings') }]} />} below={<p className="lead">{words.lead}</p>}>
      <Note>
        <p>{words.honest}</p>
      </Note>
      {profiles.error && <Trouble problem={profiles.error.problem} again={() => void profiles.refetch()} />}
      {!profiles.data && !profiles.error && <Skeleton what={words.reading} lines={4} />}
      <p role="status">{said}</p>
      {isFirst && (
        <Section title={words.noneTitle} id="none">
          <p>{words.none}</p>
        </Section>
      )}
      {profiles.data && !isFirst && (
        <Section title={words.listTitle} id="list">
          <ul className="stack plain">
            {profiles.data.map((profile) =>
              editing === profile.id ? (
                <li key={profile.id}>
                  <UserForm of={profile} isFirst={false} accounts={accounts.data ?? []} onSaved={saved} onCancel={() => edit(null)} />
                </li>
              ) : (
                <One
                  key={profile.id}
                  profile={profile}
                  isYou={status?.users?.entered?.id === profile.id}
                  isLast={profiles.data.length === 1}
                  accounts={accounts.data ?? []}
                  canChange={status?.mode === 'write'}
                  onChange={() => edit(profile.id)}
                  onRemoved={() => setSaid(words.removed(profile.name))}
                />
              ),
            )}
          </ul>
        </Section>
      )}
      {status?.mode === 'read' && <p className="soft">{words.readOnly}</p>}
      {profiles.data && status?.mode === 'write' && editing === null && (
        <div className="row">
          <Button look="primary" onPress={() => edit('new')}>
            {isFirst ? words.addFirst : words.add}
          </Button>
        </div>
      )}
      {status?.mode === 'write' && status.users && editing === null && <SecondLook over={status.users.secondLookOver} />}
      {profiles.data && editing === 'new' && (
        <Section title={isFirst ? words.addFirst : words.add} id="add" takesFocus="new">
          <UserForm of={null} isFirst={isFirst} accounts={accounts.data ?? []} onSaved={saved} onCancel={() => edit(null)} />
        </Section>
      )}
    </Page>
  );
}

/** What of the file they see, in one line; null: everything. */
function seenBy({ role, accounts, period }: Profile, all: readonly AccountSummary[]): string | null {
  if (accounts === null) return role === 'supporter' ? words.seesAll : null;
  const names = accounts.flatMap((id) => all.find((account) => account.id === id)?.person ?? []);
  const days = period && words.looksAt(formatDays(period.from, period.to), formatDay(period.until));
  return [words.sees(names.join(', ')), days].filter(Boolean).join(' ');
}

interface OneProps {
  readonly profile: Profile;
  readonly isYou: boolean;
  readonly isLast: boolean;
  readonly accounts: readonly AccountSummary[];
  readonly canChange: boolean;
  readonly onChange: () => void;
  readonly onRemoved: () => void;
}

function One({ profile, isYou, isLast, accounts, canChange, onChange, onRemoved }: OneProps) {
  const removing = useWrite('profiles.remove');
  const [asking, setAsking] = useState(false);
  const { id, name, role } = profile;
  const seen = seenBy(profile, accounts);
  const remove = async (): Promise<void> => {
    const result = await removing.run({ id });
    setAsking(false);
    if (result.ok) onRemoved();
  };
  const about = <span className="unseen"> ({name})</span>;
  return (
    <li className="stack stack-tight">
      <p>
        <strong>{name}</strong> <span className="soft">{words.roles[role]}</span> {isYou && words.you}
      </p>
      <p className="soft">
        {words.does[role]} {seen}
      </p>
      {canChange && (
        <div className="row">
          <Button onPress={onChange}>
            {words.changeOne}
            {about}
          </Button>
          <Button look="plain" onPress={() => setAsking(true)}>
            {words.remove}
            {about}
          </Button>
        </div>
      )}
      {removing.problem && <Trouble problem={removing.problem} />}
      <Ask
        open={asking}
        title={words.removeTitle(name)}
        yes={words.remove}
        danger
        pending={removing.pending}
        onYes={() => void remove()}
        onNo={() => setAsking(false)}
      >
        <p>{isLast ? words.removeLast : words.removeLead}</p>
      </Ask>
    </li>
  );
}
