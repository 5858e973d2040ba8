/** All papers of an account: what each is and belongs to, found by words, and those that belong to nothing yet. */
import { useDeferredValue } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { Check } from '../../parts/fields/choice.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useHistoryState } from '../../program/use-history-state.ts';
import { useRead } from '../../program/use-program.tsx';
import { useWindows } from '../../program/use-windows.ts';
import { papersWords as words } from '../../words/evidence.ts';
import { AddPapers } from './add-papers.tsx';
import { Needed } from './needed.tsx';
import { Loose } from './loose.tsx';
import { Watched } from './watched.tsx';
import { PastDate } from './past-date.tsx';
import { PaperRows } from './paper-rows.tsx';

interface Choice {
  readonly find: string;
  readonly loose: boolean;
}
const EVERYTHING: Choice = { find: '', loose: false };

function isChoice(value: unknown): value is Choice {
  return typeof value === 'object' && value !== null && 'find' in value && 'loose' in value;
}

export function Papers({ account }: AccountScreenProps) {
  const [choice, keepChoice] = useHistoryState<Choice>('filter', EVERYTHING, isChoice);
  const { find, loose } = useDeferredValue(choice);
  const papers = useWindows('evidence.all', { account: account.id, find, loose });
  const choose = (some: Partial<Choice>): void => keepChoice({ ...choice, ...some });
  const narrowed = choice.find !== '' || choice.loose;
  const { head: data, error } = papers;
  // Of all, so that the box stays while what it finds is read.
  const all = useRead('evidence.all', { account: account.id, offset: 0, limit: 1 }).data;
  return (
    <Page title={words.title} below={<p className="lead">{words.allLead}</p>}>
      <TakeBack />
      <AddPapers account={account.id} of={null} any={(all?.total ?? 0) > 0} anywhere />
      <Watched account={account.id} />
      <Loose account={account.id} />
      <Needed account={account.id} />
      <PastDate account={account.id} />
      {error && <Trouble problem={error.problem} again={papers.again} />}
      {!data && !error && <Skeleton lines={6} />}
      {all && (all.total > 0 || narrowed) && (
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
            {words.looseOnly(all.loose)}
          </Check>
          <div className="row">
            <p role="status">{data && words.found(data.total)}</p>
            {narrowed && <Button onPress={() => keepChoice(EVERYTHING)}>{words.showAll}</Button>}
          </div>
        </div>
      )}
      {data?.total === 0 && !narrowed && <p>{words.noneAtAll}</p>}
      {data && data.total > 0 && <PaperRows key={`${find} ${loose}`} account={account.id} papers={papers} />}
    </Page>
  );
}
