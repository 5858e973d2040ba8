/** All papers of an account: what each is and belongs to, found by words, and those that belong to nothing yet. */
import { useDeferredValue } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { Check } from '../../parts/fields/choice.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useHistoryState } from '../../program/use-history-state.ts';
import { useRead } from '../../program/use-program.tsx';
import { papersWords as words } from '../../words/evidence.ts';
import { AddPapers } from './add-papers.tsx';
import { Belongs } from './belongs.tsx';
import { Needed } from './needed.tsx';
import { Loose } from './loose.tsx';
import { PastDate } from './past-date.tsx';
import { OnePaper } from './one-paper.tsx';
import { WhatFor } from './what-for.tsx';

const SIZE = 50;

interface Choice {
  readonly find: string;
  readonly loose: boolean;
  readonly page: number;
}
const EVERYTHING: Choice = { find: '', loose: false, page: 0 };

function isChoice(value: unknown): value is Choice {
  return typeof value === 'object' && value !== null && 'find' in value && 'loose' in value && 'page' in value;
}

export function Papers({ account }: AccountScreenProps) {
  const [choice, keepChoice] = useHistoryState<Choice>('filter', EVERYTHING, isChoice);
  const { find, loose, page } = useDeferredValue(choice);
  const read = useRead('evidence.all', { account: account.id, find, loose, offset: page * SIZE, limit: SIZE });
  const choose = (some: Partial<Choice>): void => keepChoice({ ...choice, page: 0, ...some });
  const narrowed = choice.find !== '' || choice.loose;
  const { data } = read;
  return (
    <Page title={words.title} below={<p className="lead">{words.allLead}</p>}>
      <TakeBack />
      <AddPapers account={account.id} of={null} any={(data?.total ?? 0) > 0} />
      <Loose account={account.id} />
      <Needed account={account.id} />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!data && !read.error && <Skeleton lines={6} />}
      {data && (data.total > 0 || narrowed) && (
        <div className="stack stack-tight search" role="search" aria-label={words.find}>
          <TextField
            kind="find"
            label={words.find}
            help={words.findHelp}
            value={choice.find}
            onChange={(next) => choose({ find: next.slice(0, 200) })}
            fault={undefined}
          />
          <Check value={choice.loose} onChange={(next) => choose({ loose: next })}>
            {words.looseOnly(data.loose)}
          </Check>
          <div className="row">
            <p role="status">{words.found(data.total)}</p>
            {narrowed && <Button onPress={() => keepChoice(EVERYTHING)}>{words.showAll}</Button>}
          </div>
        </div>
      )}
      {data?.total === 0 && !narrowed && <p>{words.noneAtAll}</p>}
      {data && data.papers.length > 0 && (
        <ul className="plain files" aria-label={words.listAll}>
          {data.papers.map((paper) => (
            <OnePaper
              key={paper.id}
              account={account.id}
              paper={paper}
              about={<Belongs account={account.id} paper={paper} all />}
              more={
                <>
                  <WhatFor account={account.id} paper={paper} />
                  {paper.of !== null && <WhatFor account={account.id} paper={paper} also />}
                </>
              }
            />
          ))}
        </ul>
      )}
      {data && <Pager page={page} size={SIZE} total={data.total} onPage={(next) => choose({ page: next })} back={words.newer} on={words.older} />}
      <PastDate account={account.id} />
    </Page>
  );
}
