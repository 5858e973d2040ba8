/** What was done to an account, or to the file itself: every change, newest first, found by words and days. Each opens in full. */
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { AuditEntry as Change, AuditFilter } from '../../../core/api/audit.ts';
import { addDays } from '../../../core/values/day.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { AT_BEGINNING, isLongPlace, LongList } from '../../parts/tables/long-list.tsx';
import type { LongColumn, LongPlace } from '../../parts/tables/long-list.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { go, to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useHistoryState } from '../../program/use-history-state.ts';
import { useWindows } from '../../program/use-windows.ts';
import { activityWords as words, takenAwayWords } from '../../words/activity.ts';
import { formatMoment } from '../../words/parts/moments.ts';
import { SavePage } from '../papers/save-page.tsx';
import { settingsWords } from '../../words/settings/settings.ts';

export function Activity({ account }: AccountScreenProps) {
  return <DoneList account={account.id} />;
}

export function FileActivity() {
  return <DoneList account={null} />;
}

/** Where a change opens; `account` null: one of the file's own. */
export function placeOfChange(account: number | null, change: number): Route {
  return to(account === null ? 'file-done-change' : 'done-change', account, { change: String(change) });
}

/** As typed: days, or '' for none. */
interface Choice {
  readonly find: string;
  readonly from: string;
  readonly to: string;
}
const EVERYTHING: Choice = { find: '', from: '', to: '' };

function isChoice(value: unknown): value is Choice {
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' ? { ...value } : {};
  return ['find', 'from', 'to'].every((name) => typeof fields[name] === 'string');
}

/** Days are those of this computer's clock, as the moments in the list are. */
function filterOf({ find, from, to: last }: Choice): AuditFilter {
  const begin = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
  return {
    ...(find.trim() === '' ? {} : { find: find.slice(0, 200) }),
    ...(from === '' ? {} : { since: begin(from) }),
    ...(last === '' ? {} : { before: begin(addDays(last, 1)) }),
  };
}

function DoneList({ account }: { readonly account: number | null }) {
  const [choice, keepChoice] = useHistoryState<Choice>('filter', EVERYTHING, isChoice);
  const [at, keepAt] = useHistoryState<LongPlace>('row', AT_BEGINNING, isLongPlace);
  const asked = useDeferredValue(choice);
  const { head, total, rowAt, onSeen, error, again } = useWindows('audit.list', { account, filter: filterOf(asked) });
  const choose = useCallback(
    (some: Partial<Choice>) => {
      keepAt(AT_BEGINNING);
      keepChoice({ ...choice, ...some });
    },
    [choice, keepAt, keepChoice],
  );
  const columns = useMemo(() => columnsOf(account), [account]);
  const above = account === null ? <Trail steps={[{ title: settingsWords.title, route: to('settings') }]} /> : undefined;
  const narrowed = choice.find !== '' || choice.from !== '' || choice.to !== '';
  return (
    <Page
      title={account === null ? words.fileTitle : words.title}
      above={above}
      below={<p className="lead">{account === null ? words.fileLead : words.lead}</p>}
    >
      <div className="stack stack-tight search" role="search" aria-label={words.find}>
        <TextField kind="find" label={words.find} help={words.findHelp} value={choice.find} onChange={(find) => choose({ find })} fault={undefined} />
        <More level={2} title={words.days} open={choice.from !== '' || choice.to !== ''}>
          <div className="filters">
            <DayField label={words.from} value={choice.from} onChange={(from) => choose({ from })} fault={undefined} />
            <DayField label={words.to} value={choice.to} onChange={(last) => choose({ to: last })} fault={undefined} />
          </div>
        </More>
        {narrowed && (
          <div className="row">
            <Button onPress={() => choose(EVERYTHING)}>{words.showAll}</Button>
          </div>
        )}
      </div>
      <p role="status">{head && (total === 0 ? words.none : words.count(total))}</p>
      {error && <Trouble problem={error.problem} again={again} />}
      {!head && !error && <Skeleton lines={8} />}
      {total > 0 && (
        <LongList
          key={JSON.stringify(asked)}
          label={words.list}
          columns={columns}
          count={total}
          rowAt={rowAt}
          onSeen={onSeen}
          startAt={at}
          onOpen={(row, place) => {
            keepAt(place);
            go(placeOfChange(account, row.change));
          }}
        />
      )}
      {account !== null && total > 0 && (
        <SavePage
          account={account}
          of={{ page: 'done', ...(choice.from !== '' && { from: choice.from }), ...(choice.to !== '' && { to: choice.to }) }}
          print={null}
        />
      )}
      {account !== null && (
        <p className="link-line">
          <GoLink route={to('taken-away', account)}>{takenAwayWords.title}</GoLink> · <GoLink route={to('file-done')}>{words.fileTitle}</GoLink>
        </p>
      )}
    </Page>
  );
}

function columnsOf(account: number | null): readonly LongColumn<Change>[] {
  return [
    { key: 'when', head: words.when, cell: ({ at }) => <time dateTime={at}>{formatMoment(at)}</time> },
    {
      key: 'what',
      head: words.what,
      kind: 'head',
      cell: ({ change, what, why, acting }) => (
        <>
          <GoLink route={placeOfChange(account, change)} unreached>
            {what}
          </GoLink>
          {why !== null && why !== '' && <small>{words.whyIs(why)}</small>}
          {acting?.state === 'outside' && <small>{acting.sentence}</small>}
        </>
      ),
    },
    { key: 'who', head: words.who, cell: ({ who }) => who },
  ];
}
