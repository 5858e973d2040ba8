/** What became of anything that is kept: who did what, when, and what each field was before and after. Each change opens in full. */
import type { HistoryType, RecordChange } from '../../../core/api/records.ts';
import { isKeyOf } from '../../../core/values/own-keys.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useRead } from '../../program/use-program.tsx';
import { activityWords, historyWords as words } from '../../words/activity.ts';
import { formatMoment } from '../../words/parts/moments.ts';
import { fieldLabel, shownField } from './history-fields.ts';
import { isRecordType } from '../../../core/records/kinds.ts';

interface HistoryProps {
  readonly account: number;
  readonly type: HistoryType;
  /** Oldest first. */
  readonly changes: readonly RecordChange[];
}

/** A record stands above its history: what it was when it was added is seen there, or in what changed since. */
export function History({ account, type, changes }: HistoryProps) {
  if (changes.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <ol className="plain stack stack-tight">
      {changes.map(({ change, at, who, what, why, fields }, index) => (
        <li key={index}>
          <strong>{words.change[what]}</strong> <GoLink route={to('done-change', account, { change: String(change) })}>{formatMoment(at)}</GoLink>, {who}
          {why !== null && why !== '' && <p className="soft">{activityWords.whyIs(why)}</p>}
          {!(what === 'added' && isRecordType(type)) && fields.length > 0 && (
            <ul>
              {fields.map(({ field, before, after }) => (
                <li key={field}>
                  {what === 'added'
                    ? words.is(fieldLabel(type, field), shownField(type, field, after))
                    : words.changed(fieldLabel(type, field), shownField(type, field, before), shownField(type, field, after))}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The history of what has no screen of its own. `type`, `id`: which. */
export function HistoryOf({ account, address: { type, id } }: AccountScreenProps<{ readonly type: Titled; readonly id: number }>) {
  const history = useRead('records.history', { account: account.id, type, id });
  return (
    <Page title={words.titles[type]} above={<Trail steps={[{ title: activityWords.title, route: to('done', account.id) }]} />}>
      {history.error && <Trouble problem={history.error.problem} again={() => void history.refetch()} />}
      {!history.data && !history.error && <Skeleton lines={6} />}
      {history.data && <History account={account.id} type={type} changes={history.data} />}
    </Page>
  );
}

type Titled = keyof typeof words.titles;

export function isTitled(type: string): type is Titled {
  return isKeyOf(words.titles, type);
}
