/** The returns of all accounts, for those who look after many: what each waits for, those with nothing open closed together, and marked as sent together. */
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../core/api/method.ts';
import type { AccountReturn } from '../../../core/api/returns-many.ts';
import { LETTER_MEANS } from '../../../core/books/facts.ts';
import { formatDays, isDay } from '../../../core/values/day.ts';
import { accountWords } from '../../../core/words/accounts.ts';
import { letterWords } from '../../../core/words/books/letters.ts';
import { to } from '../../app/route.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { accountsWords } from '../../words/accounts/accounts.ts';
import { allReturnsWords as words } from '../../words/all-returns.ts';

const keyOf = ({ account, from, to: last }: AccountReturn): string => `${account} ${from} ${last}`;
const called = ({ person, reference }: AccountReturn): string => accountWords.called(person, reference);
const canBeClosed = ({ state, reasons }: AccountReturn): boolean => (state === 'to_make' || state === 'open') && reasons.length === 0;
const canBeSent = ({ state }: AccountReturn): boolean => state === 'closed';

/** No council is called so. */
const ALL = '*';

export function AllReturns() {
  const { run, ...reading } = useWrite('returns.all');
  const [rows, setRows] = useState<readonly AccountReturn[] | null>(null);
  const [council, setCouncil] = useState(ALL);
  // Read again after every change, as this list is.
  const accounts = useRead('accounts.list', {});
  const keep = useCallback((result: Result<readonly AccountReturn[]>) => {
    if (result.ok) setRows(result.value);
  }, []);
  const look = useCallback((): void => void run(council === ALL ? {} : { council }).then(keep), [run, keep, council]);
  useEffect(() => {
    if (accounts.dataUpdatedAt > 0) look();
  }, [accounts.dataUpdatedAt, look]);
  const councils = [...new Set((accounts.data ?? []).map((one) => one.council))].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
  const isStopped = reading.problem?.code === 'cancelled';
  return (
    <Page title={words.title} above={<Trail steps={[{ title: accountsWords.title, route: to('accounts') }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {councils.length > 1 && (
        <Pick
          label={words.council}
          value={council}
          onChange={setCouncil}
          fault={undefined}
          options={[{ value: ALL, title: words.allCouncils }, ...councils.map((value) => ({ value, title: value }))]}
        />
      )}
      {reading.pending && <Progress label={words.reading} done={reading.progress} onCancel={reading.cancel} />}
      {reading.problem && !isStopped && <Trouble problem={reading.problem} again={look} />}
      {isStopped && (
        <div className="row" role="status">
          <p>{words.stopped}</p>
          <Button onPress={look}>{words.again}</Button>
        </div>
      )}
      {rows?.length === 0 && !reading.pending && <p>{words.none}</p>}
      {rows !== null && rows.length > 0 && <Rows rows={rows} />}
    </Page>
  );
}

function Rows({ rows }: { readonly rows: readonly AccountReturn[] }) {
  /** Ticks that were taken away. */
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const closing = useChange('returns.closeAll');
  const turn = (key: string): void => setOut((now) => (now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set([...now, key])));
  // One of each account at a time: the next begins where the one before ended.
  const firstOf = (all: readonly AccountReturn[]): AccountReturn[] => [...new Map(all.toReversed().map((one) => [one.account, one])).values()].toReversed();
  const chosen = (can: (one: AccountReturn) => boolean): AccountReturn[] => firstOf(rows.filter(can)).filter((one) => !out.has(keyOf(one)));
  const [toClose, toSend] = [chosen(canBeClosed), chosen(canBeSent)];
  const tickable = new Set([...firstOf(rows.filter(canBeClosed)), ...firstOf(rows.filter(canBeSent))].map(keyOf));
  const close = (): void =>
    void closing.run(
      { accounts: toClose.map(({ account }) => account), returns: toClose.map(({ account, from, to: last }) => ({ account, from, to: last })) },
      words.closed(toClose.length),
    );
  const countOf = (of: (one: AccountReturn) => boolean): number => rows.filter(of).length;
  return (
    <>
      <p>
        {words.counts(
          countOf(canBeClosed),
          countOf(({ state, reasons }) => (state === 'to_make' || state === 'open') && reasons.length > 0),
          countOf(canBeSent),
          countOf(({ state }) => state === 'sent'),
        )}
      </p>
      <Table<AccountReturn>
        caption={words.caption}
        columns={[
          {
            key: 'whose',
            head: words.whose,
            kind: 'head',
            cell: (one) => (
              <>
                {tickable.has(keyOf(one)) ? (
                  <Check value={!out.has(keyOf(one))} onChange={() => turn(keyOf(one))}>
                    {called(one)}
                  </Check>
                ) : (
                  called(one)
                )}
              </>
            ),
          },
          { key: 'days', head: words.days, cell: ({ from, to: last }) => formatDays(from, last) },
          { key: 'state', head: words.state, cell: (one) => <State one={one} /> },
          { key: 'look', head: words.look, cell: (one) => <ToLookAt one={one} /> },
        ]}
        rows={rows}
        rowKey={(one) => `${keyOf(one)} ${one.id ?? ''}`}
      />
      {closing.problem && <Trouble problem={closing.problem} />}
      {closing.pending && <Progress label={words.closing} done={closing.progress} onCancel={closing.cancel} />}
      {toClose.length > 0 && !closing.pending && (
        <div className="row no-print">
          <Button look="primary" onPress={close}>
            {words.close(toClose.length)}
          </Button>
        </div>
      )}
      {toSend.length > 0 && <Sent toSend={toSend} />}
    </>
  );
}

function State({ one }: { readonly one: AccountReturn }) {
  const { state, outcome, sentOn, answeredOn, returnBy } = one;
  const on = state === 'answered' ? answeredOn : state === 'sent' ? sentOn : null;
  const said = outcome === null ? words.states[state] : words.outcomes[outcome];
  return (
    <>
      <div>{on === null ? said : words.stateOn(said, on)}</div>
      {returnBy !== null && (state === 'open' || state === 'closed') && <div className="soft">{words.by(returnBy)}</div>}
    </>
  );
}

function ToLookAt({ one }: { readonly one: AccountReturn }) {
  const { account, id, reasons, says, from, to: last } = one;
  const about = words.of(called(one), formatDays(from, last));
  return (
    <>
      {canBeClosed(one) && <div>{words.nothingOpen}</div>}
      {reasons.map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
      {says !== null && <div>{says}</div>}
      {id === null ? (
        <GoLink route={to('returns', account)} about={about}>
          {words.start}
        </GoLink>
      ) : (
        <GoLink route={to('return', account, { id: String(id) })} about={about}>
          {words.open}
        </GoLink>
      )}
    </>
  );
}

const MEANS = LETTER_MEANS.map((value) => ({ value, title: letterWords.means[value] }));

function Sent({ toSend }: { readonly toSend: readonly AccountReturn[] }) {
  const draft = useDraft<{ on: string; means: (typeof LETTER_MEANS)[number]; who: string }>({ on: today(), means: 'email', who: '' });
  const sending = useChange('returns.sentAll');
  useUnsaved(draft.changed);
  const send = async (): Promise<void> => {
    const { on, means, who } = draft.values;
    if (!draft.check({ on: isDay(on) ? undefined : words.notDay })) return;
    const returns = toSend.flatMap(({ account, id }) => (id === null ? [] : [{ account, return: id }]));
    const said = { on, means, ...(who.trim() !== '' && { who }) };
    const result = await sending.run({ accounts: returns.map(({ account }) => account), returns, ...said }, words.sentSaved(returns.length));
    if (!result.ok) draft.blame(result.problem);
  };
  return (
    <Section title={words.sentTitle} id="sent">
      <p>{words.sentLead}</p>
      <Form label={words.sentTitle} faultCount={draft.faultCount} onSave={() => void send()}>
        <DayField label={words.on} help={undefined} {...draft.field('on')} />
        <Pick label={words.means} {...draft.field('means')} options={MEANS} />
        <TextField label={words.who} help={undefined} {...draft.field('who')} />
        <div className="row">
          <Button type="submit" look="primary" pending={sending.pending}>
            {words.sent(toSend.length)}
          </Button>
        </div>
        {sending.problem && <Trouble problem={sending.problem} />}
        {sending.pending && <Progress label={words.sending} done={sending.progress} onCancel={sending.cancel} />}
      </Form>
    </Section>
  );
}
