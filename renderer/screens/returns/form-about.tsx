/** What a form is called, whose it is, and the rules that stand on it. */
import { useState } from 'react';
import { keysOf } from '../../../core/values/own-keys.ts';
import { parseWeeks } from '../../../core/values/hours.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/page/page.tsx';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';
import type { Edit, FormDraft } from './form-draft.ts';

interface AboutProps {
  readonly draft: FormDraft;
  readonly edit: Edit;
}

export function AboutForm({ draft, edit }: AboutProps) {
  const { title, council, period, replyDays, rules } = draft;
  const setRules = (some: Partial<FormDraft['rules']>): void => edit((now) => ({ ...now, rules: { ...now.rules, ...some } }));
  return (
    <Section title={words.about} id="about">
      <TextField
        label={words.formTitle}
        value={title}
        onChange={(next) => edit((now) => ({ ...now, title: next }))}
        fault={title.trim() === '' ? words.needed : undefined}
      />
      <TextField
        label={words.council}
        help={words.councilHelp}
        value={council ?? ''}
        onChange={(next) => edit((now) => ({ ...now, council: next }))}
        fault={undefined}
      />
      <Pick
        label={words.period}
        value={period.kind}
        onChange={(kind) => edit((now) => ({ ...now, period: { kind } }))}
        fault={undefined}
        options={keysOf(words.periods).map((value) => ({ value, title: words.periods[value] }))}
      />
      <NumberField
        label={words.replyDays}
        help={words.replyDaysHelp}
        number={replyDays}
        read={wholeNumber}
        notRead={words.notNumber}
        onNumber={(next) => edit((now) => ({ ...now, replyDays: next === 0 ? null : next }))}
      />
      <NumberField
        label={words.weeks}
        help={words.weeksHelp}
        number={rules.weeksHigh}
        read={parseWeeks}
        notRead={words.notWeeks}
        // The same number from and to, as most forms name one.
        onNumber={(weeks) => setRules({ weeksLow: weeks, weeksHigh: weeks })}
      />
      <Pick
        label={words.year}
        value={rules.year}
        onChange={(year) => setRules({ year })}
        fault={undefined}
        options={keysOf(words.years).map((value) => ({ value, title: words.years[value] }))}
      />
      <Pick
        label={words.payee}
        value={rules.showPayee}
        onChange={(showPayee) => setRules({ showPayee })}
        fault={undefined}
        options={keysOf(words.payees).map((value) => ({ value, title: words.payees[value] }))}
      />
    </Section>
  );
}

interface NumberProps {
  readonly label: string;
  readonly help: string;
  readonly number: number | null;
  /** Null: it can't be read. */
  readonly read: (typed: string) => number | null;
  readonly notRead: string;
  readonly onNumber: (number: number | null) => void;
}

const wholeNumber = (typed: string): number | null => (/^\d{1,3}$/.test(typed) ? Number(typed) : null);

/** A number or nothing; what is neither is not taken over, and said. */
function NumberField({ label, help, number, read, notRead, onNumber }: NumberProps) {
  const [typed, setTyped] = useState(number === null ? '' : String(number));
  const isRead = (text: string): boolean => text.trim() === '' || read(text.trim()) !== null;
  const change = (next: string): void => {
    setTyped(next);
    if (isRead(next)) onNumber(read(next.trim()));
  };
  return <TextField kind="hours" label={label} help={help} value={typed} onChange={change} fault={isRead(typed) ? undefined : notRead} />;
}
