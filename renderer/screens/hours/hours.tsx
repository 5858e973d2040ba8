/** Hours of assistants, a week at a time: the week in view, the way to others, and the word that nothing more was worked. */
import { useEffect, useState } from 'react';
import { addDays, earlier, formatDays, weekStart } from '../../../core/values/day.ts';
import { go, goInstead, to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { DayHeld } from '../../parts/fields/day-held.tsx';
import { NothingMore } from '../../parts/fields/nothing-more.tsx';
import { GoButton } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { hoursWords as words } from '../../words/hours.ts';
import { Approve } from './approve.tsx';
import { Sheets } from './sheets.tsx';
import { Week } from './week.tsx';

export function Hours({ account: { id: account }, address: { on } }: AccountScreenProps<{ readonly on: string | undefined }>) {
  const week = useRead('hours.week', { account, ...(on !== undefined && { on: weekStart(on) }) });
  const sheet = week.data;
  // The week asked for from a box: its first box takes the focus.
  const [wanted, setWanted] = useState<string | null>(null);
  const weekOf = (day: string): Route => to('hours', account, { on: day });
  // The first week to fill in is another one once this is saved: the one in view stays.
  const first = on === undefined && !week.isPlaceholderData ? sheet?.from : undefined;
  useEffect(() => {
    if (first !== undefined) goInstead(to('hours', account, { on: first }));
  }, [account, first]);
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      {week.error && <Trouble problem={week.error.problem} again={() => void week.refetch()} />}
      {!sheet && !week.error && <Skeleton what={words.reading} lines={6} />}
      {sheet && (
        <Section title={formatDays(sheet.from, sheet.to)} id="week">
          <nav className="row hours-weeks" aria-label={words.weeks}>
            <GoButton look="plain" icon="left" route={weekOf(addDays(sheet.from, -7))}>
              {words.before}
            </GoButton>
            <GoButton look="plain" icon="right" route={weekOf(addDays(sheet.from, 7))}>
              {words.after}
            </GoButton>
            <WeekOf account={account} from={sheet.from} />
          </nav>
          {sheet.people.length === 0 ? (
            <Note>
              <p>{words.nobody}</p>
              <GoButton route={to('record', account, { type: 'people' })}>{words.addAssistant}</GoButton>
            </Note>
          ) : (
            <>
              <Week
                key={sheet.from}
                account={account}
                sheet={sheet}
                takesFocus={wanted === sheet.from}
                readAgain={() => week.refetch()}
                onMove={(days) => {
                  setWanted(addDays(sheet.from, days));
                  go(weekOf(addDays(sheet.from, days)));
                }}
              />
              <Approve key={`approve ${sheet.from}`} account={account} sheet={sheet} />
              <div>
                <NothingMore
                  key={`more ${sheet.from}`}
                  account={account}
                  type="people"
                  ids={sheet.people.map(({ person }) => person)}
                  about={words.noMoreOf}
                  upTo={earlier(sheet.to, today())}
                />
              </div>
              <div>
                <GoButton icon="file" route={to('hours-file', account)}>
                  {words.fromFile}
                </GoButton>
              </div>
              <Sheets account={account} sheet={sheet} />
            </>
          )}
        </Section>
      )}
    </Page>
  );
}

function WeekOf({ account, from }: { readonly account: number; readonly from: string }) {
  const isOfWeek = (day: string): boolean => weekStart(day) === from;
  return <DayHeld label={words.weekOf} on={from} isHeld={isOfWeek} onDay={(day) => go(to('hours', account, { on: day }))} />;
}
