/** One of those who use the file, filled in: name, role, what the role is limited to, and a passphrase. */
import type { Profile, Role } from '../../../core/access/roles.ts';
import { ACCOUNTS_OF, ROLES } from '../../../core/access/roles.ts';
import type { AccountSummary } from '../../../core/api/accounts.ts';
import type { Input } from '../../../core/api/methods.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import type { Draft, Faults } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useWrite } from '../../program/use-program.tsx';
import { accessWords as words } from '../../words/access.ts';

interface Typed {
  readonly name: string;
  readonly role: Role;
  /** Of a supporter. */
  readonly sees: 'all' | 'some';
  readonly accounts: readonly number[];
  /** Of the person and an auditor. */
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly passphrase: string;
}

function typedOf(of: Profile | null, isFirst: boolean, accounts: readonly AccountSummary[]): Typed {
  const only = accounts.length === 1 ? String(accounts[0]?.id) : '';
  return {
    name: of?.name ?? '',
    role: of?.role ?? (isFirst ? 'owner' : 'bookkeeper'),
    sees: of?.role === 'supporter' && of.accounts === null ? 'all' : 'some',
    // One may have been taken away since.
    accounts: (of?.accounts ?? []).filter((one) => accounts.some(({ id }) => id === one)),
    account: of?.accounts?.length === 1 ? String(of.accounts[0]) : only,
    ...(of?.period ?? { from: '', to: '', until: '' }),
    passphrase: '',
  };
}

function faultsOf({ name, role, sees, accounts, account, from, to, until, passphrase }: Typed, isNew: boolean): Faults<Typed> {
  const reach = ACCOUNTS_OF[role];
  const day = (value: string): string | undefined => (role === 'auditor' && value === '' ? words.dayNeeded : undefined);
  return {
    name: name.trim() === '' ? words.nameNeeded : undefined,
    accounts: reach === 'some' && sees === 'some' && accounts.length === 0 ? words.accountsNeeded : undefined,
    account: reach === 'one' && account === '' ? words.accountNeeded : undefined,
    ...{ from: day(from), to: day(to), until: day(until) },
    passphrase: isNew && passphrase === '' ? words.passphraseNeeded : undefined,
  };
}

function inputOf(id: number | undefined, { name, role, sees, accounts, account, from, to, until, passphrase }: Typed): Input<'profiles.save'> {
  const seen = { all: null, some: sees === 'all' ? null : [...accounts], one: [Number(account)] }[ACCOUNTS_OF[role]];
  const period = role === 'auditor' ? { from, to, until } : null;
  return { ...(id !== undefined && { id }), name, role, accounts: seen, period, ...(passphrase !== '' && { passphrase }) };
}

interface UserFormProps {
  /** Null: somebody new. */
  readonly of: Profile | null;
  readonly isFirst: boolean;
  readonly accounts: readonly AccountSummary[];
  readonly onSaved: (name: string) => void;
  readonly onCancel: () => void;
}

export function UserForm({ of, isFirst, accounts, onSaved, onCancel }: UserFormProps) {
  const saving = useWrite('profiles.save');
  const draft = useDraft<Typed>(() => typedOf(of, isFirst, accounts));
  const saved = useUnsaved(draft.changed);
  const { values } = draft;
  const save = async (): Promise<void> => {
    if (!draft.check(faultsOf(values, of === null))) return;
    const result = await saving.run(inputOf(of?.id, values));
    if (!result.ok) return void draft.blame(result.problem);
    saved();
    onSaved(values.name.trim());
  };
  const named = saving.problem?.field?.split('.').at(-1);
  const problem = saving.problem && (named === undefined || !(named in values)) ? saving.problem : null;
  return (
    <Form label={of === null ? words.add : words.change(of.name)} faultCount={draft.faultCount} onSave={() => void save()}>
      <TextField label={words.name} help={words.nameHelp} {...draft.field('name')} />
      {!isFirst && (
        <Choice label={words.role} options={ROLES.map((value) => ({ value, title: words.roles[value], detail: words.does[value] }))} {...draft.field('role')} />
      )}
      <Limits draft={draft} accounts={accounts} />
      <SecretField
        label={of === null ? words.passphrase : words.newPassphrase}
        help={of === null ? words.passphraseHelp : words.newPassphraseHelp}
        suggest="new-password"
        {...draft.field('passphrase')}
      />
      <div className="row">
        <Button type="submit" look="primary" pending={saving.pending}>
          {words.save}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
      {problem && <Trouble problem={problem} />}
    </Form>
  );
}

function Limits({ draft, accounts }: { readonly draft: Draft<Typed>; readonly accounts: readonly AccountSummary[] }) {
  const { role, sees, accounts: chosen } = draft.values;
  const reach = ACCOUNTS_OF[role];
  if (reach === 'all') return null;
  if (reach === 'one') {
    return (
      <>
        <Pick
          label={words.account}
          options={accounts.map(({ id, person, reference }) => ({ value: String(id), title: person, detail: reference }))}
          {...draft.field('account')}
        />
        {role === 'auditor' && (
          <>
            <DayField label={words.from} {...draft.field('from')} />
            <DayField label={words.to} {...draft.field('to')} />
            <DayField label={words.until} {...draft.field('until')} />
          </>
        )}
      </>
    );
  }
  const mark = (id: number, yes: boolean): void => draft.field('accounts').onChange(yes ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      <Choice
        label={words.accounts}
        options={[
          { value: 'some', title: words.someAccounts },
          { value: 'all', title: words.allAccounts },
        ]}
        {...draft.field('sees')}
        fault={draft.faults.accounts}
      />
      {sees === 'some' && (
        <div className="choices" role="group" aria-label={words.accounts}>
          {accounts.map(({ id, person, reference }) => (
            <Check key={id} value={chosen.includes(id)} onChange={(yes) => mark(id, yes)}>
              {person} <small>{reference}</small>
            </Check>
          ))}
        </div>
      )}
    </>
  );
}
