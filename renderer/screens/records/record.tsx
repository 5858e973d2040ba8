/** One record: adding it, or looking at it, correcting it, taking it away, and what became of it over time. */
import { useState } from 'react';
import type { AccountSummary } from '../../../core/api/accounts.ts';
import type { RecordType } from '../../../core/records/kinds.ts';
import { kindOf } from '../../../core/records/kinds.ts';
import type { Typed } from '../../../core/records/natures.ts';
import type { ReactNode } from 'react';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { go, to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { recordWords as words, recordsWords } from '../../words/records.ts';
import { invoiceWords } from '../../words/invoices.ts';
import { refundsWords } from '../../words/refunds.ts';
import { Ask } from '../../parts/page/dialog.tsx';
import { DeputySheetBeside } from '../acting/deputy-sheet.tsx';
import { DecisionGaps } from '../acting/decision-gaps.tsx';
import { History } from '../activity/history.tsx';
import { CameBack } from '../bills/came-back.tsx';
import { invoicesCalled } from '../../../core/books/invoices.ts';
import { Evidence } from '../evidence/evidence.tsx';
import { SavePage } from '../papers/save-page.tsx';
import { SavePaper } from '../papers/save-paper.tsx';
import { readRecord, shownField, typedOf } from './draft.ts';
import { AssistantPapers } from './assistant-papers.tsx';
import { RecordForm, namesIn } from './form.tsx';
import type { Names, Saved } from './form.tsx';
import { formOf } from './forms.ts';
import { RemovalMoves } from './moves.tsx';
import { RuleElsewhere } from './rule-elsewhere.tsx';
import { Standing } from './standing.tsx';
import { KeepPaper } from './from-paper.tsx';
import { PaidWith } from './paid-with.tsx';
import { nextTyped } from './next-invoice.tsx';
import { DecisionSays } from '../fairness/decision.tsx';
import { LetterAsks } from './letter-asks.tsx';
import { SameSupplier } from './same-supplier.tsx';

/** `id`: which one; without it a new one, with the other fields filled in. */
interface Asked {
  readonly type: RecordType;
  readonly id: number | undefined;
  readonly way: string | undefined;
  readonly category: string | undefined;
  readonly what: string | undefined;
  readonly who: string | undefined;
  readonly person: string | undefined;
  readonly bankAccount: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** An invoice that the new one is like. */
  readonly like: number | undefined;
  /** The invoice that the new payment pays. */
  readonly pays: number | undefined;
}

export function RecordPlace({ account, address: { type, id, like, pays, ...given } }: AccountScreenProps<Asked>) {
  const setup = useRead('accounts.setup', { account: account.id });
  const invoices = useRead('records.list', { account: account.id, type: 'invoices', limit: 1000 }, { enabled: type === 'payments' });
  const listed = (invoices.data?.records ?? []).flatMap((one) => (one.type === 'invoices' ? [{ ...one.record, supplier: one.names['supplier'] ?? '' }] : []));
  const called = invoicesCalled(listed);
  const numbers = [...called.values()];
  const paid = listed.find((one) => one.id === pays);
  const ofPayment: Typed = paid
    ? { to: paid.supplier, invoice: called.get(paid.id) ?? '', category: 'agency', planLine: paid.planLine === null ? '' : String(paid.planLine) }
    : {};
  // Once it is there the form stays, whatever becomes of reading it again: something may be half typed in it.
  if (!setup.data || (pays !== undefined && type === 'payments' && !invoices.data && !invoices.error))
    return (
      <Kept account={account.id} type={type} title={kindOf(type).title}>
        {setup.error ? <Trouble problem={setup.error.problem} again={() => void setup.refetch()} /> : <Skeleton lines={6} />}
      </Kept>
    );
  const names = namesIn(setup.data, numbers);
  return id === undefined ? (
    <Adding account={account.id} type={type} names={names} given={given} like={like} ofPayment={type === 'payments' ? ofPayment : {}} />
  ) : (
    <Existing whole={account} type={type} id={id} names={names} />
  );
}

interface KeptProps {
  readonly account: number;
  readonly type: RecordType;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Kept({ account, type, title, lead, children }: KeptProps) {
  const steps = [
    { title: recordsWords.title, route: to('records', account) },
    { title: kindOf(type).plural, route: to('records', account, { type }) },
  ];
  return (
    <Page title={title} above={<Trail steps={steps} />} below={lead === undefined ? undefined : <p className="lead">{lead}</p>}>
      {children}
    </Page>
  );
}

type Given = Readonly<Record<string, string | undefined>>;

interface AddingProps {
  readonly account: number;
  readonly type: RecordType;
  readonly names: Names;
  readonly given: Given;
  readonly like: number | undefined;
  /** What the invoice it pays fills in. */
  readonly ofPayment: Typed;
}

/** After a save the form is empty again for the next one; what is usually the same for several stays. */
function Adding({ account, type, names, given, like, ofPayment }: AddingProps) {
  const newest = useRead('records.list', { account, type, limit: 1 });
  const isLike = type === 'invoices' && like !== undefined;
  const next = useRead('bills.next', { account, of: { like: like ?? 0 } }, { enabled: isLike });
  const [last, setLast] = useState<Saved | null>(null);
  const [count, setCount] = useState(0);
  const [start, setStart] = useState<Typed | null>(null);
  const { title, plural, lead } = kindOf(type);
  if (start === null && newest.data && (!isLike || next.data !== undefined || next.error))
    setStart({
      ...kindOf(type).start(today(), newest.data.newest),
      ...givenFields(type, given),
      ...ofPayment,
      ...(isLike && next.data ? nextTyped(next.data) : {}),
    });
  const saved = (now: Saved): void => {
    setLast(now);
    setCount(count + 1);
    const stays = formOf(type).fields.filter((field) => field.stays === true);
    setStart({
      ...kindOf(type).start(today(), readRecord(type, now.typed).fields),
      ...Object.fromEntries(stays.map(({ name }) => [name, now.typed[name] ?? ''])),
    });
  };
  const form = (begin: Typed): ReactNode => (
    <RecordForm
      key={count}
      account={account}
      type={type}
      id={null}
      start={begin}
      names={names}
      said={(typed) => words.saved(nameOf(type, typed, names))}
      onSaved={saved}
    />
  );
  return (
    <Kept account={account} type={type} title={words.add(title, plural)} lead={lead}>
      <TakeBack />
      {last && <Notices notices={last.notices} />}
      {last?.paper && <KeepPaper key={last.id} account={account} invoice={last.id} called={nameOf(type, last.typed, names)} file={last.paper} />}
      {last && (
        <p className="link-line">
          <GoLink route={to('record', account, { type, id: String(last.id) })}>{words.open}</GoLink>
        </p>
      )}
      {newest.error && <Trouble problem={newest.error.problem} again={() => void newest.refetch()} />}
      {start === null && !newest.error && <Skeleton lines={6} />}
      {start !== null && count === 0 && form(start)}
      {start !== null && count > 0 && (
        <Section title={words.another} id="form" takesFocus={count}>
          {form(start)}
        </Section>
      )}
    </Kept>
  );
}

/** What a link fills in: only choices, kinds and days, never amounts. */
function givenFields(type: RecordType, given: Given): Typed {
  const wanted = formOf(type).fields.filter(
    ({ name, as }) => given[name] !== undefined && (as === 'choice' || as === 'pick' || as === 'name' || as === 'day' || as === 'words'),
  );
  return Object.fromEntries(wanted.map(({ name }) => [name, given[name] ?? '']));
}

/** What a record being saved is called: its kind, and the words that tell it from others. */
function nameOf(type: RecordType, typed: Typed, names: Names): string {
  if (type === 'payments') return (typed['way'] === 'in' ? words.moneyFrom : words.paymentTo)(String(typed['to'] ?? ''));
  const { title, tells } = kindOf(type);
  const { fields } = formOf(type);
  const said = (field: string): Typed[string] | undefined => {
    const form = fields.find(({ name }) => name === field);
    return form?.as === 'name' && form.refers ? names[form.refers].find(({ value }) => value === typed[field])?.title : typed[field];
  };
  const telling = tells.map(said).find((value) => typeof value === 'string' && value !== '');
  return telling === undefined ? title : `${title} ${String(telling)}`;
}

function Notices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <div role="status">
      <Note weight="warn" title={words.notices}>
        <ul>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

interface ExistingProps {
  readonly whole: AccountSummary;
  readonly type: RecordType;
  readonly id: number;
  readonly names: Names;
}

function Existing({ whole, type, id, names }: ExistingProps) {
  const account = whole.id;
  const read = useRead('records.get', { account, type, id });
  const history = useRead('records.history', { account, type, id });
  const remove = useChange('records.remove', { leadsOn: true });
  const refundable = type === 'invoices' ? ({ kind: 'invoice', id } as const) : type === 'purchases' ? ({ kind: 'purchase', id } as const) : null;
  const back = useRead('bank.refunds', { account, of: refundable ?? { kind: 'line', id } }, { enabled: refundable !== null });
  const [asking, setAsking] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [notices, setNotices] = useState<readonly string[]>([]);
  // After it is taken away the last answer would still be there.
  const record = read.error ? undefined : read.data;
  const typed = record && typedOf(record);
  const title = record ? kindOf(type).row({ ...record.record, ...record.names }).title : kindOf(type).title;
  const takeAway = async (): Promise<void> => {
    const result = await remove.run({ account, type, id }, words.removed(capital(kindOf(type).called({ ...record?.record, ...record?.names }))));
    if (result.ok) go(to('records', account, { type }));
  };
  return (
    <Kept account={account} type={type} title={title}>
      <TakeBack />
      <Notices notices={notices} />
      {!read.data && !read.error && <Skeleton lines={6} />}
      {read.error && (history.data && history.data.length > 0 ? <p>{words.gone}</p> : <Trouble problem={read.error.problem} />)}
      {record && typed && !correcting && (
        <>
          {type === 'invoices' && <InvoiceStands account={account} id={id} />}
          <Facts
            facts={formOf(type)
              .fields.filter((form) => shownField(form, typed, record.names) !== '')
              .map((form) => [form.label, shownField(form, typed, record.names)])}
          />
          {refundable && <PaidWith account={account} of={refundable} />}
          {type === 'payslips' && <PaidWith account={account} of={{ kind: 'payslip', id }} />}
          {refundable && <CameBack account={account} of={refundable} />}
          <RemovalMoves account={account} type={type} id={id} />
          <div className="row">
            <Button look="primary" onPress={() => setCorrecting(true)}>
              {words.correct}
            </Button>
            {record?.type === 'invoices' && record.record.amount > 0 && (
              <>
                <GoButton route={to('record', account, { type: 'payments', way: 'out', pays: String(id) })}>{invoiceWords.pay}</GoButton>
                <GoButton route={to('record', account, { type, like: String(id) })}>{invoiceWords.addNext}</GoButton>
              </>
            )}
            {record?.type === 'suppliers' && <SameSupplier account={account} supplier={id} name={title} />}
            {type === 'payslips' && <SavePaper account={account} of={{ paper: 'payslip', payslip: id }} />}
            {type === 'hoursApprovals' && <SavePaper account={account} of={{ paper: 'hoursApproval', approval: id }} />}
            {record?.type === 'rules' && <RuleElsewhere account={whole} rule={id} contains={record.record.contains} />}
            {type === 'payments' && <GoButton route={to('money-row', account, { type, id: String(id) })}>{words.money}</GoButton>}
            <Button look="danger" pending={remove.pending} onPress={() => (back.data && back.data.refunds.length > 0 ? setAsking(true) : void takeAway())}>
              {words.remove}
            </Button>
          </div>
          {remove.problem && <Trouble problem={remove.problem} />}
          <Ask
            title={refundsWords.removeTitle}
            yes={refundsWords.removeAnyway}
            no={refundsWords.keep}
            open={asking}
            pending={remove.pending}
            onYes={() => void takeAway()}
            onNo={() => setAsking(false)}
          >
            <p>{refundsWords.removing}</p>
          </Ask>
        </>
      )}
      {typed && correcting && (
        <Section title={words.correct} id="form" takesFocus="correct">
          <RecordForm
            account={account}
            type={type}
            id={id}
            start={typed}
            names={names}
            said={() => words.corrected(capital(kindOf(type).called({ ...record?.record, ...record?.names })))}
            onSaved={(now) => {
              setNotices(now.notices);
              setCorrecting(false);
            }}
            onLeave={() => setCorrecting(false)}
          />
        </Section>
      )}
      {record?.type === 'letters' && !correcting && <LetterAsks letter={record.record} />}
      {record?.type === 'decisions' && !correcting && <DecisionGaps account={account} decision={record.record} />}
      {record?.type === 'deputyReports' && !correcting && <DeputySheetBeside account={account} report={id} />}
      {record?.type === 'letters' && !correcting && <DecisionSays account={account} letter={id} />}
      {record?.type === 'people' && !correcting && <AssistantPapers account={account} person={id} />}
      {record && <Evidence account={account} of={{ type, id }} />}
      {record?.type === 'letters' && !correcting && <SavePage account={account} of={{ page: 'letter', letter: id }} print={null} />}
      {/* Of one that never was, the refusal above says it all. */}
      {!(read.error && history.error) && (
        <Section title={words.history} id="history">
          {history.error && <Trouble problem={history.error.problem} />}
          {history.data && <History account={account} type={type} changes={history.data} />}
        </Section>
      )}
    </Kept>
  );
}

/** Whether it is paid, as its list says. */
function InvoiceStands({ account, id }: { readonly account: number; readonly id: number }) {
  const standings = useRead('figures.invoices', { account, on: today() });
  if (standings.error) return <Trouble problem={standings.error.problem} again={() => void standings.refetch()} />;
  return (
    <p>
      <Standing of={standings.data?.find((one) => one.id === id)} />
    </p>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
