/** Records by hand: every kind in one place, and the list of one kind, newest first. */
import type { RecordType } from '../../../core/records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../../../core/records/kinds.ts';
import type { AccountSetup } from '../../../core/api/accounts.ts';
import type { Output } from '../../../core/api/methods.ts';
import { useDeferredValue, useMemo } from 'react';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { NothingMore } from '../../parts/fields/nothing-more.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { AT_BEGINNING, isLongPlace, LongList } from '../../parts/tables/long-list.tsx';
import type { LongColumn, LongPlace } from '../../parts/tables/long-list.tsx';
import { EvidenceCount } from '../../parts/tables/evidence-count.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { go, to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useHistoryState } from '../../program/use-history-state.ts';
import { useRead } from '../../program/use-program.tsx';
import { useWindows } from '../../program/use-windows.ts';
import { today } from '../../program/today.ts';
import { actingWords } from '../../words/acting.ts';
import { aboutAccountWords } from '../../words/accounts/about-account.ts';
import { invoiceWords } from '../../words/invoices.ts';
import { SavePage } from '../papers/save-page.tsx';
import { ChangeMany } from './change-many.tsx';
import { Standing } from './standing.tsx';
import type { Standings } from './standing.tsx';
import { historyWords } from '../../words/activity.ts';
import { recordsWords as words } from '../../words/records.ts';

/** `type`: the kind to list; without it all kinds are shown. */
export function Records({ account, address: { type } }: AccountScreenProps<{ readonly type: RecordType | undefined }>) {
  return type !== undefined ? <OneKind account={account.id} type={type} /> : <AllKinds account={account.id} />;
}

/** What a link to an empty form fills in: choices and kinds, never amounts. */
interface Given {
  readonly way?: string;
  readonly category?: string;
}

/** A way to add a record: its kind, and what is filled in already. */
interface Way {
  readonly type: RecordType;
  readonly title: string;
  readonly detail: string;
  readonly given?: Given;
}

function often(setup: AccountSetup): readonly Way[] {
  const toCouncil = setup.councilRules.at(-1)?.paymentModel === 'gross_invoiced';
  const paper = (type: RecordType): Way => ({ type, title: kindOf(type).plural, detail: kindOf(type).lead });
  return [
    { type: 'payments', title: words.moneyIn, detail: words.moneyInDetail, given: { way: 'in' } },
    { type: 'payments', title: words.moneyOut, detail: words.moneyOutDetail, given: { way: 'out' } },
    paper('invoices'),
    paper('payslips'),
    paper('purchases'),
    toCouncil
      ? paper('contributionPaid')
      : { type: 'payments', title: words.contribution, detail: words.contributionDetail, given: { way: 'in', category: 'contribution' } },
  ];
}

const SOMETIMES = RECORD_TYPES.filter((type) => !kindOf(type).often && !kindOf(type).unlisted);

function AllKinds({ account }: { readonly account: number }) {
  const setup = useRead('accounts.setup', { account });
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {setup.error && <Trouble problem={setup.error.problem} again={() => void setup.refetch()} />}
      {!setup.data && !setup.error && <Skeleton lines={6} />}
      {setup.data && (
        <>
          <Section title={words.often} id="often">
            <ul className="plain ways">
              {often(setup.data).map((way) => (
                <li key={way.title} className="card kind">
                  <h3>{way.title}</h3>
                  <p>{way.detail}</p>
                  <div className="row">
                    <GoButton route={placeToAdd(account, way.type, way.given)} about={way.title}>
                      {words.add}
                    </GoButton>
                    <GoButton look="plain" route={to('records', account, { type: way.type })} about={way.title}>
                      {words.see}
                    </GoButton>
                  </div>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words.sometimes} id="sometimes">
            <ul className="plain files quiet-kinds">
              {SOMETIMES.map((type) => (
                <li key={type} className="link-line">
                  <GoLink route={to('records', account, { type })}>{kindOf(type).plural}</GoLink>
                  <small className="soft"> {kindOf(type).lead}</small>
                </li>
              ))}
              <li className="link-line">
                <GoLink route={to('acting', account)}>{actingWords.title}</GoLink>
                <small className="soft"> {actingWords.lead}</small>
              </li>
              <li className="link-line">
                <GoLink route={to('about-account', account)}>{aboutAccountWords.title}</GoLink>
                <small className="soft"> {aboutAccountWords.link}</small>
              </li>
              <li className="link-line">
                <GoLink route={to('history', account, { type: 'account', id: String(account) })}>{historyWords.titles.account}</GoLink>
              </li>
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}

/** The empty form of a kind. */
function placeToAdd(account: number, type: RecordType, given: Given = {}): Route {
  return to('record', account, { type, ...given });
}

type Listed = Output<'records.list'>['records'][number];

function rowOf(type: RecordType, { record, names }: Listed): ReturnType<ReturnType<typeof kindOf>['row']> {
  return kindOf(type).row({ ...record, ...names });
}

function OneKind({ account, type }: { readonly account: number; readonly type: RecordType }) {
  const [find, keepFind] = useHistoryState<string>('find', '', (value) => typeof value === 'string');
  const [at, keepAt] = useHistoryState<LongPlace>('row', AT_BEGINNING, isLongPlace);
  const asked = useDeferredValue(find);
  const { head, total, rowAt, onSeen, error, again } = useWindows('records.list', { account, type, find: asked });
  const { plural, title, lead } = kindOf(type);
  const shown = head?.records.map((listed) => rowOf(type, listed)) ?? [];
  const [hasDay, hasAmount] = [shown.some(({ day }) => day !== null), shown.some(({ amount }) => amount !== null)];
  const standings = useRead('figures.invoices', { account, on: today() }, { enabled: type === 'invoices' });
  const columns = useMemo(() => columnsOf(account, type, hasDay, hasAmount, standings.data), [account, type, hasDay, hasAmount, standings.data]);
  return (
    <Page title={plural} above={<Trail steps={[{ title: words.title, route: to('records', account) }]} />} below={<p className="lead">{lead}</p>}>
      <TakeBack />
      <div className="row">
        <GoButton look="primary" icon="plus" route={placeToAdd(account, type)}>
          {words.addOne(title, plural)}
        </GoButton>
        {type === 'timesheets' && <NoMoreHours account={account} />}
      </div>
      {error && <Trouble problem={error.problem} again={again} />}
      {standings.error && <Trouble problem={standings.error.problem} again={() => void standings.refetch()} />}
      {head && total === 0 && find === '' && <p>{words.none}</p>}
      {(total > 0 || find !== '') && (
        <div className="stack stack-tight search" role="search" aria-label={words.find}>
          <TextField
            kind="find"
            label={words.find}
            help={words.findHelp}
            value={find}
            onChange={(next) => {
              keepAt(AT_BEGINNING);
              keepFind(next.slice(0, 200));
            }}
            fault={undefined}
          />
          <p role="status">{head && find !== '' && words.found(total)}</p>
        </div>
      )}
      {head && <ChangeMany key={`${type} ${asked}`} account={account} type={type} find={asked} total={total} />}
      {!head && !error && <Skeleton lines={6} />}
      {total > 0 && (
        <LongList
          key={asked}
          label={words.caption(plural)}
          columns={columns}
          count={total}
          rowAt={rowAt}
          onSeen={onSeen}
          startAt={at}
          onOpen={({ record }, place) => {
            keepAt(place);
            go(to('record', account, { type, id: String(record.id) }));
          }}
        />
      )}
      {total > 0 && <SavePage account={account} of={{ page: 'records', type, find: asked }} print={null} />}
    </Page>
  );
}

/** For each assistant who still works: that all their hours are here. */
function NoMoreHours({ account }: { readonly account: number }) {
  const setup = useRead('accounts.setup', { account });
  return setup.data?.people
    .filter(({ left }) => left === null)
    .map(({ id, called }) => <NothingMore key={id} account={account} type="people" ids={[id]} about={called} isNamed />);
}

function columnsOf(account: number, type: RecordType, hasDay: boolean, hasAmount: boolean, standings: Standings | undefined): readonly LongColumn<Listed>[] {
  const standingOf = new Map((standings ?? []).map((one) => [one.id, one]));
  const day: LongColumn<Listed> = {
    key: 'day',
    head: words.day,
    cell: (listed) => {
      const { day: on } = rowOf(type, listed);
      return on === null ? words.noDay : <Day day={on} />;
    },
  };
  const amount: LongColumn<Listed> = {
    key: 'amount',
    head: words.amount,
    kind: 'figure',
    cell: (listed) => {
      const { amount: pence } = rowOf(type, listed);
      return pence !== null && <Amount pence={pence} />;
    },
  };
  return [
    ...(hasDay ? [day] : []),
    {
      key: 'title',
      head: words.what,
      kind: 'head',
      cell: (listed) => (
        <>
          <GoLink route={to('record', account, { type, id: String(listed.record.id) })} unreached>
            {rowOf(type, listed).title}
          </GoLink>
          <EvidenceCount papers={listed.papers} />
        </>
      ),
    },
    { key: 'detail', head: words.detail, cell: (listed) => rowOf(type, listed).detail },
    ...(type === 'invoices' ? [{ key: 'standing', head: invoiceWords.head, cell: ({ record }: Listed) => <Standing of={standingOf.get(record.id)} /> }] : []),
    ...(hasAmount ? [amount] : []),
  ];
}
