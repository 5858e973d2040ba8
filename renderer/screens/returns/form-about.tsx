/** What a form is called, whose it is, and the rules that stand on it. */
import { useState } from 'react';
import { keysOf } from '../../../core/values/own-keys.ts';
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
        onNumber={(next) => edit((now) => ({ ...now, replyDays: next === 0 ? null : next }))}
      />
      <NumberField
        label={words.weeks}
        help={words.weeksHelp}
        number={rules.weeksHigh}
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
  readonly onNumber: (number: number | null) => void;
}

/** A whole number or nothing; what is neither is not taken over, and said. */
function NumberField({ label, help, number, onNumber }: NumberProps) {
  const [typed, setTyped] = useState(number === null ? '' : String(number));
  const isRead = /^\d{0,3}$/.test(typed.trim());
  const change = (next: string): void => {
    setTyped(next);
    if (/^\d{0,3}$/.test(next.trim())) onNumber(next.trim() === '' ? null : Number(next));
  };
  return <TextField kind="hours" label={label} help={help} value={typed} onChange={change} fault={isRead ? undefined : words.notNumber} />;
}
