/** One change in full: who, when and why, everything it changed before and after, and the way to take it back. */
import { useState } from 'react';
import type { Authority } from '../../../core/acting/authority.ts';
import type { ChangedThing, AuditEntryInFull } from '../../../core/api/audit.ts';
import type { HistoryType } from '../../../core/api/records.ts';
import { SayWhy } from '../../parts/fields/say-why.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { AccountScreenProps, ScreenProps } from '../../app/screen-props.ts';
import { useRead } from '../../program/use-program.tsx';
import { activityChangeWords as words, activityWords, historyWords } from '../../words/activity.ts';
import { formatMoment } from '../../words/parts/moments.ts';
import { placeOfChange } from './activity.tsx';
import { fieldLabel, shownField } from './history-fields.ts';
import { isRecordType } from '../../../core/records/kinds.ts';

const PAGE = 50;

/** `change`: its number. */
export function ActivityChange({ account, address }: AccountScreenProps<{ readonly change: number }>) {
  return <Change account={account.id} change={address.change} />;
}

export function FileActivityChange({ address }: ScreenProps<{ readonly change: number }>) {
  return <Change account={null} change={address.change} />;
}

function Change({ account, change }: { readonly account: number | null; readonly change: number }) {
  const [page, setPage] = useState(0);
  const read = useRead('audit.change', { account, change, offset: page * PAGE, limit: PAGE });
  const list = account === null ? { title: activityWords.fileTitle, route: to('file-done') } : { title: activityWords.title, route: to('done', account) };
  const above = <Trail steps={[list]} />;
  if (read.error || !read.data)
    return (
      <Page title={words.working} above={above}>
        {read.error ? <Trouble problem={read.error.problem} /> : <Skeleton lines={6} />}
      </Page>
    );
  const { done, total, things } = read.data;
  return (
    <Page title={done.what} above={above}>
      {account !== null && <TakeBack />}
      <InShort account={account} full={read.data} />
      {(account !== null || total > 0) && (
        <Section title={words.things} id="things">
          {total === 0 && <p>{words.nothing}</p>}
          {things.map((thing) => (
            <Thing key={`${thing.type} ${thing.id}`} account={account} thing={thing} />
          ))}
          <Pager page={page} size={PAGE} total={total} onPage={setPage} back={words.back} on={words.on} />
        </Section>
      )}
    </Page>
  );
}

function InShort({ account, full }: { readonly account: number | null; readonly full: AuditEntryInFull }) {
  const { done, erased, takenBack, undoable, batch } = full;
  const one = useChange('changes.undo');
  const all = useChange('changes.undoBatch');
  const undo = batch ? all : one;
  const said = words.tookBack(done.what);
  const takeBack = (why?: string): void => {
    const reason = why === undefined ? {} : { why };
    if (batch) void all.run({ accounts: [...batch.accounts], change: batch.change, ...reason }, said);
    else if (account !== null) void one.run({ account, change: done.change, ...reason }, said);
  };
  return (
    <>
      <Facts
        facts={[
          [
            activityWords.when,
            <time key="at" dateTime={done.at}>
              {formatMoment(done.at)}
            </time>,
          ],
          [activityWords.who, done.who],
          ...(done.why === null || done.why === '' ? [] : [[activityWords.why, done.why] as const]),
          ...(done.acting === undefined ? [] : [[activityWords.acting, <Acting key="acting" account={account} acting={done.acting} />] as const]),
        ]}
      />
      {erased && (
        <Note>
          <p>{words.erased}</p>
        </Note>
      )}
      {takenBack && (
        <Note>
          <p>
            {words.takenBack} <GoLink route={placeOfChange(account, takenBack.change)}>{words.takenBackBy(formatMoment(takenBack.at), takenBack.who)}</GoLink>
          </p>
        </Note>
      )}
      {undoable && account !== null && (
        <div className="row">
          <Button pending={undo.pending} onPress={() => takeBack()}>
            {batch ? words.takeBackAll(batch.accounts.length) : words.takeBack}
          </Button>
        </div>
      )}
      <SayWhy problem={undo.problem} pending={undo.pending} onSay={takeBack} />
    </>
  );
}

function Acting({ account, acting: { mandate, sentence } }: { readonly account: number | null; readonly acting: Authority }) {
  if (account === null || mandate === null) return <>{sentence}</>;
  return <GoLink route={to('record', account, { type: 'mandates', id: String(mandate) })}>{sentence}</GoLink>;
}

/** Where a thing is shown. */
export function placeOfThing(account: number, type: HistoryType, id: number): Route {
  if (type === 'line') return to('money-row', account, { type, id: String(id) });
  if (isRecordType(type)) return to('record', account, { type, id: String(id) });
  return to('history', account, { type, id: String(id) });
}

function Thing({ account, thing }: { readonly account: number | null; readonly thing: ChangedThing }) {
  const { type, what, fields } = thing;
  const title = `${thing.title.charAt(0).toUpperCase()}${thing.title.slice(1)}`;
  const place = account === null ? null : placeOfThing(account, type, thing.id);
  return (
    <div className="stack stack-tight">
      <h3>
        {place ? <GoLink route={place}>{title}</GoLink> : title} <small className="soft">{historyWords.change[what]}</small>
      </h3>
      {fields.length > 0 && (
        <Table
          caption={words.fields(title)}
          captionUnseen
          columns={[
            { key: 'field', head: words.field, kind: 'head', cell: ({ field }) => fieldLabel(type, field) },
            ...(fields.some(({ before }) => before !== null)
              ? [{ key: 'before', head: words.before, cell: (row: ChangedThing['fields'][number]) => shownField(type, row.field, row.before) }]
              : []),
            ...(fields.some(({ after }) => after !== null)
              ? [{ key: 'after', head: words.after, cell: (row: ChangedThing['fields'][number]) => shownField(type, row.field, row.after) }]
              : []),
          ]}
          rows={fields}
          rowKey={({ field }) => field}
        />
      )}
    </div>
  );
}
