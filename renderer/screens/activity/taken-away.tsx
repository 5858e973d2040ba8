/** What was taken away and is still gone: found by words, and brought back with one press. */
import { useDeferredValue } from 'react';
import type { TakenAway as Gone } from '../../../core/api/audit.ts';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import { useHistoryState } from '../../program/use-history-state.ts';
import { useRead } from '../../program/use-program.tsx';
import { activityWords, takenAwayWords as words } from '../../words/activity.ts';
import { formatMoment } from '../../words/parts/moments.ts';
import { placeOfChange } from './activity.tsx';

const SIZE = 50;

interface Choice {
  readonly find: string;
  readonly page: number;
}

function isChoice(value: unknown): value is Choice {
  return typeof value === 'object' && value !== null && 'find' in value && 'page' in value;
}

export function TakenAway({ account: { id: account } }: AccountScreenProps) {
  const [choice, keepChoice] = useHistoryState<Choice>('filter', { find: '', page: 0 }, isChoice);
  const { find, page } = useDeferredValue(choice);
  const { data, error, refetch } = useRead('audit.takenAway', { account, find, offset: page * SIZE, limit: SIZE });
  const hasAny = choice.find !== '' || (data?.total ?? 0) > 0;
  return (
    <Page
      title={words.title}
      above={<Trail steps={[{ title: activityWords.title, route: to('done', account) }]} />}
      below={<p className="lead">{words.lead}</p>}
    >
      <TakeBack />
      {hasAny && (
        <div className="search" role="search" aria-label={words.find}>
          <TextField
            kind="find"
            label={words.find}
            help={words.findHelp}
            value={choice.find}
            onChange={(next) => keepChoice({ find: next.slice(0, 200), page: 0 })}
            fault={undefined}
          />
        </div>
      )}
      <p role="status">{data && (data.total > 0 ? words.count(data.total) : hasAny ? words.noneFound : words.none)}</p>
      {error && <Trouble problem={error.problem} again={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && data.rows.length > 0 && (
        <ul className="stack" aria-label={words.list}>
          {data.rows.map((gone) => (
            <li key={`${gone.type} ${gone.id}`}>
              <One account={account} gone={gone} />
            </li>
          ))}
        </ul>
      )}
      {data && (
        <Pager page={page} size={SIZE} total={data.total} onPage={(next) => keepChoice({ ...choice, page: next })} back={words.newer} on={words.older} />
      )}
    </Page>
  );
}

function One({ account, gone: { title, change, at, who, why, alone } }: { readonly account: number; readonly gone: Gone }) {
  const undo = useChange('changes.undo');
  return (
    <div className="stack stack-tight">
      <p>
        <strong>{title.charAt(0).toUpperCase() + title.slice(1)}</strong>
      </p>
      <p className="soft">
        {words.by(formatMoment(at), who)} {why !== null && why !== '' && activityWords.whyIs(why)}
      </p>
      <div className="row">
        {alone && (
          <Button icon="back" pending={undo.pending} onPress={() => void undo.run({ account, change }, words.broughtBack(title))}>
            {words.bringBack} <span className="unseen">{title}</span>
          </Button>
        )}
        <GoLink route={placeOfChange(account, change)} about={title}>
          {words.withOthers}
        </GoLink>
      </div>
      {undo.problem && <Trouble problem={undo.problem} />}
    </div>
  );
}
