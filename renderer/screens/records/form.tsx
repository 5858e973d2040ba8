/**
 * The one form for all kinds of records, drawn from their descriptions. Faults stand beside their fields, those found here and
 * those the program finds; a refused save loses nothing that was typed.
 */
import { Fragment, useId, useState } from 'react';
import type { AccountSetup } from '../../../core/api/accounts.ts';
import type { RecordType } from '../../../core/records/kinds.ts';
import { kindOf } from '../../../core/records/kinds.ts';
import type { NamesOf, Typed } from '../../../core/records/natures.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { folded } from '../../../core/values/text.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { to } from '../../app/route.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import type { Option } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import type { Draft, Faults } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { Icon } from '../../parts/page/icon.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Pick, Suggest } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { recordWords as words, recordsWords } from '../../words/records.ts';
import { formatDay } from '../../../core/values/day.ts';
import { ruleTrialWords } from '../../words/rules.ts';
import { optionsOf, readRecord, WITHOUT } from './draft.ts';
import { formOf } from './forms.ts';
import type { FieldForm } from './forms.ts';
import { InvoiceLines } from './invoice-lines.tsx';
import { Moves } from './moves.tsx';
import { AskIfRight } from '../../parts/page/ask-if-right.tsx';
import { fromPaper, FromPaper } from './from-paper.tsx';
import type { PaperRead } from './from-paper.tsx';
import { NextInvoice } from './next-invoice.tsx';
import { useOdd } from './odd.ts';
import { PutRight } from './put-right.tsx';
import { RuleChange } from './rule-change.tsx';
import { RulePresets } from './rule-presets.tsx';
import type { Reach } from './rule-trial.tsx';
import { RuleTrial } from './rule-trial.tsx';

/** What is on file, for fields that refer to it or take its name. */
export type Names = Readonly<Record<NamesOf, readonly Name[]>> & {
  /** The plan lines of care by the hour from an agency. */
  readonly agencyLines: ReadonlySet<string>;
  readonly suppliers: AccountSetup['suppliers'];
};

interface Name extends Option<string> {
  readonly alsoKnownAs?: string | null;
}

export function namesIn(
  { people, planLines, plan, funds, suppliers, wishes, purchases, bankAccounts, letters, outcomes, ownAccounts }: AccountSetup,
  invoices: readonly string[],
): Names {
  const persons = people.map((person) => ({ value: String(person.id), title: person.called, alsoKnownAs: person.alsoKnownAs }));
  const payees = suppliers.map(({ name, alsoKnownAs }) => ({ value: name, title: name, alsoKnownAs }));
  const taken = new Set(persons.map(({ title }) => title));
  return {
    person: persons,
    planLine: planLines.map(({ id, name }) => ({ value: String(id), title: name })),
    fund: funds.map(({ id, fund }) => ({ value: String(id), title: fund })),
    supplier: payees,
    payee: [...persons, ...payees.filter(({ title }) => !taken.has(title))],
    wish: wishes.map(({ id, name }) => ({ value: String(id), title: name })),
    purchase: purchases.toReversed().map(({ id, day, name }) => ({ value: String(id), title: `${name}, ${formatDay(day)}` })),
    bankAccount: bankAccounts.map(({ id, name }) => ({ value: String(id), title: name })),
    letter: letters.map(({ id, name }) => ({ value: String(id), title: name })),
    ownAccount: ownAccounts.map(({ id, name }) => ({ value: String(id), title: name })),
    outcome: outcomes.map(({ id, name }) => ({ value: String(id), title: name })),
    invoice: [...new Set(invoices)].map((number) => ({ value: number, title: number })),
    suppliers,
    agencyLines: new Set(plan.flatMap(({ line, kind }) => (kind === 'agency_hours' ? [String(line)] : []))),
  };
}

export interface Saved {
  /** The PDF it was filled in from, which is to be kept with it. */
  readonly paper: File | null;
  readonly id: number;
  readonly typed: Typed;
  readonly notices: readonly string[];
}

interface RecordFormProps {
  readonly account: number;
  readonly type: RecordType;
  /** Null: a new one. */
  readonly id: number | null;
  readonly start: Typed;
  readonly names: Names;
  /** What is said once it is saved. */
  readonly said: (typed: Typed) => string;
  readonly onSaved: (saved: Saved) => void;
  readonly onLeave?: () => void;
}

export function RecordForm({ account, type, id, start, names, said, onSaved, onLeave }: RecordFormProps) {
  const draft = useDraft<Typed>(() => withOnlyNames(type, start, names));
  const plain = useChange('records.save');
  const withLines = useChange('bank.saveRule');
  const save = type === 'rules' ? withLines : plain;
  const [reach, setReach] = useState<Reach>({ waiting: true, otherwise: false });
  const [elsewhere, setElsewhere] = useState<Problem | null>(null);
  const [why, setWhy] = useState('');
  // It is of the days of a closed return.
  const wantsWhy = elsewhere?.field === 'why' ? elsewhere : null;
  const [paper, setPaper] = useState<PaperRead | null>(null);
  const saved = useUnsaved(draft.changed || why !== '');
  // Taken back, or changed elsewhere, while it is being corrected.
  const [followed, setFollowed] = useState(start);
  if (id !== null && !sameTyped(followed, start)) {
    setFollowed(start);
    draft.follow(start);
  }
  const odd = useOdd({ account, type, id, typed: draft.values });
  const { fields } = formOf(type);
  const asked = fields.filter((field) => field.when?.(draft.values) !== false);
  const planLine = draft.values['planLine'];
  const isAgency = typeof planLine === 'string' && names.agencyLines.has(planLine);
  const isFolded = (field: FieldForm): boolean => field.seldom === true || (field.seldom === 'unlessAgency' && !isAgency);
  const seldom = asked.filter(isFolded);
  const other = id === null ? null : otherLine(type, start, draft.values, names);
  const [asking, setAsking] = useState(false);
  const submit = async (sure: boolean): Promise<void> => {
    const read = readRecord(type, draft.values);
    setElsewhere(null);
    if (!draft.check(read.faults)) return;
    if ((other !== null || odd.asks.length > 0) && !sure) return setAsking(true);
    setAsking(false);
    const input = { account, ...(id !== null && { id }), ...(why.trim() !== '' && { why: why.slice(0, 2000) }), fields: { ...read.fields } };
    const result =
      type === 'rules'
        ? await withLines.run({ ...input, ...reach }, ({ explained, changed }) => `${said(draft.values)} ${ruleTrialWords.did(explained, changed)}`.trim())
        : await plain.run({ ...input, type }, said(draft.values));
    if (result.ok) {
      saved();
      return onSaved({ ...result.value, typed: draft.values, paper: paper?.file ?? null });
    }
    const faults = faultsIn(result.problem, asked);
    if (Object.keys(faults).length === 0) setElsewhere(result.problem);
    draft.check(faults);
  };
  const shown = (field: FieldForm) => (
    <OneField
      key={field.name}
      account={account}
      form={field}
      draft={draft}
      names={names}
      odd={odd.of(field.name) ?? fromPaper(paper, field.name, draft.values)}
    />
  );
  return (
    <Form
      label={(id === null ? words.add : words.correctOne)(kindOf(type).title, kindOf(type).plural)}
      faultCount={draft.faultCount}
      onSave={() => void submit(false)}
    >
      {type === 'councilRules' && <RulePresets draft={draft} />}
      {type === 'invoices' && id === null && <FromPaper known={names.suppliers} draft={draft} onRead={setPaper} />}
      {asked
        .filter((field) => !isFolded(field))
        .map((field) => (
          <Fragment key={field.name}>
            {shown(field)}
            {type === 'invoices' && id === null && field.name === 'supplier' && <NextInvoice account={account} draft={draft} />}
          </Fragment>
        ))}
      {seldom.length > 0 && (
        <More title={recordsWords.more} level={id === null ? 2 : 3} open={seldom.some(({ name }) => draft.values[name] || draft.faults[name])}>
          <div className="stack">{seldom.map(shown)}</div>
        </More>
      )}
      {(id !== null || wantsWhy !== null) && (
        <TextField kind="note" label={words.why} help={words.whyHelp} value={why} onChange={setWhy} fault={wantsWhy?.message} />
      )}
      <PutRight
        account={account}
        type={type}
        id={id}
        fields={{ ...readRecord(type, draft.values).fields }}
        problem={wantsWhy}
        said={said(draft.values)}
        onDone={saved}
      />
      {type === 'rules' && <RuleTrial account={account} id={id} typed={draft.values} reach={reach} onReach={setReach} />}
      {type === 'councilRules' && <RuleChange account={account} id={id} typed={draft.values} />}
      {/* Said once, whoever reads the screen aloud; beside its field it stands to be seen. */}
      <p role="status" className="unseen">
        {odd.all.join(' ')}
      </p>
      <Moves account={account} type={type} id={id} typed={draft.values} />
      <div className="row">
        <Button type="submit" look="primary" pending={save.pending}>
          {id === null ? words.save : words.saveChange}
        </Button>
        {onLeave && <Button onPress={onLeave}>{words.stop}</Button>}
      </div>
      {elsewhere && wantsWhy === null && <Trouble problem={elsewhere} />}
      {other === null && <AskIfRight open={asking} messages={odd.asks} pending={save.pending} onYes={() => void submit(true)} onNo={() => setAsking(false)} />}
      {other !== null && (
        <Ask
          open={asking}
          title={words.moveTitle(other.to)}
          yes={words.move}
          no={words.moveNot}
          pending={save.pending}
          onYes={() => void submit(true)}
          onNo={() => setAsking(false)}
        >
          <p>{words.moveLead(other.from, other.to)}</p>
        </Ask>
      )}
    </Form>
  );
}

/** Where a version of a plan line is given the name of another one: it would move there, which a new name does not do. */
function otherLine(type: RecordType, start: Typed, typed: Typed, names: Names): { readonly from: string; readonly to: string } | null {
  const [from, name] = [String(start['line'] ?? ''), folded(String(typed['line'] ?? ''))];
  if (type !== 'plan' || name === folded(from)) return null;
  const line = names.planLine.find(({ title }) => folded(title) === name);
  return line === undefined ? null : { from, to: line.title };
}

function sameTyped(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface OneFieldProps {
  readonly account: number;
  readonly form: FieldForm;
  readonly draft: Draft<Typed>;
  readonly names: Names;
  readonly odd: string | undefined;
}

function OneField({ account, form, draft, names, odd }: OneFieldProps) {
  const { name, label } = form;
  const help = [form.help, form.optional && form.without === undefined && form.as !== 'name' && form.as !== 'pick' ? partsWords.optional : undefined]
    .filter(Boolean)
    .join(' ');
  const field = draft.field(name);
  const value = typeof field.value === 'string' ? field.value : '';
  const text = { label, help: help || undefined, odd, value, onChange: field.onChange, fault: field.fault };
  switch (form.as) {
    case 'words':
      return <TextField {...text} />;
    case 'note':
    case 'money':
    case 'hours':
      return <TextField kind={form.as} {...text} />;
    case 'weeks':
    case 'whole':
      return <TextField kind="hours" {...text} />;
    case 'day':
      return <DayField {...text} />;
    case 'suggest':
      return <Suggest names={names[form.of].map(({ title, alsoKnownAs = null }) => ({ name: title, alsoKnownAs }))} {...text} />;
    case 'choice':
      return <Choice options={optionsOf(form, draft.values)} {...text} />;
    case 'pick':
    case 'name': {
      const options = form.as === 'name' ? onFile(form, names) : optionsOf(form, draft.values);
      const missing = options.length === 0 && !form.optional && form.refers ? ADDED_AS[form.refers] : undefined;
      if (missing) return <NoNames account={account} type={missing} label={label} fault={field.fault} />;
      return <OneOfMany form={form} options={options} text={text} />;
    }
    case 'yes':
      return (
        <Check value={field.value === true} onChange={field.onChange}>
          {label}
        </Check>
      );
    case 'lines':
      return <InvoiceLines label={label} help={help} odd={odd} draft={draft} />;
    case 'marks':
      return <Marks form={form} label={label} help={help} draft={draft} />;
  }
}

interface TextProps {
  readonly label: string;
  readonly help: string | undefined;
  readonly odd: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
}

function OneOfMany({
  form,
  options,
  text,
}: {
  readonly form: FieldForm;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly text: TextProps;
}) {
  if (form.without !== undefined) return <Pick options={[...options, { value: WITHOUT, title: form.without }]} {...text} />;
  if (!form.optional) return <Pick options={options} {...text} />;
  return (
    <Pick
      options={[{ value: WITHOUT, title: words.none }, ...options]}
      {...text}
      value={text.value || WITHOUT}
      onChange={(value) => text.onChange(value === WITHOUT ? '' : value)}
    />
  );
}

/** What the field may refer to. */
function onFile({ refers }: FieldForm, names: Names): readonly Option<string>[] {
  return refers ? names[refers] : [];
}

/** The kind of record that gives a name, where the form can say how to add one. */
const ADDED_AS: { readonly [of in NamesOf]?: 'people' | 'plan' | 'funds' } = { person: 'people', planLine: 'plan', fund: 'funds' };

interface NoNamesProps {
  readonly account: number;
  readonly type: 'people' | 'plan' | 'funds';
  readonly label: string;
  readonly fault: string | undefined;
}

/** In place of a list with nothing in it. */
function NoNames({ account, type, label, fault }: NoNamesProps) {
  const id = useId();
  return (
    <div className="field" role="group" aria-labelledby={id} data-invalid={fault !== undefined || undefined}>
      <p id={id} className="field-label">
        {label}
      </p>
      <p className={fault === undefined ? undefined : 'field-fault'}>
        {fault !== undefined && <Icon name="warn" />}
        <span>{words.noneYet[type]}</span>
      </p>
      <p className="link-line">
        <GoLink route={to('record', account, { type })}>{words.add(kindOf(type).title, kindOf(type).plural)}</GoLink>
      </p>
    </div>
  );
}

function Marks({ form, label, help, draft }: { readonly form: FieldForm; readonly label: string; readonly help: string; readonly draft: Draft<Typed> }) {
  const { value, onChange, fault } = draft.field(form.name);
  const marked = typeof value === 'object' ? value : [];
  return (
    <div className="field" role="group" aria-labelledby={`marks-${form.name}`} data-invalid={fault !== undefined || undefined}>
      <p id={`marks-${form.name}`} className="field-label">
        {label}
      </p>
      {help && <p className="field-help">{help}</p>}
      {fault && (
        <p className="field-fault">
          <Icon name="warn" />
          <span>{fault}</span>
        </p>
      )}
      {optionsOf(form, draft.values).map(({ value: one, title }) => (
        <Check key={one} value={marked.includes(one)} onChange={(on) => onChange(on ? [...marked, one] : marked.filter((other) => other !== one))}>
          {title}
        </Check>
      ))}
    </div>
  );
}

/** Where there is only one to choose, it is chosen. */
function withOnlyNames(type: RecordType, start: Typed, names: Names): Typed {
  const filled: Record<string, Typed[string]> = { ...start };
  for (const form of formOf(type).fields) {
    if (form.as !== 'name' || form.optional || filled[form.name]) continue;
    const [only, another] = onFile(form, names);
    if (only !== undefined && another === undefined) filled[form.name] = only.value;
  }
  return filled;
}

/** The problems the program found, beside the fields they name. */
function faultsIn({ message, field, detail }: Problem, asked: readonly FieldForm[]): Faults<Typed> {
  const all = Array.isArray(detail) ? detail : [];
  const listed = all.flatMap((one) =>
    typeof one === 'object' && one !== null && 'field' in one && 'message' in one ? [[String(one['field']), String(one['message'])] as const] : [],
  );
  const named = (listed.length > 0 ? listed : [[field ?? '', message] as const]).map(([path, said]) => [path.replace(/^fields\./, ''), said] as const);
  return Object.fromEntries(named.filter(([name]) => asked.some((form) => form.name === name)));
}
