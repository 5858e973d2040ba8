/**
 * Looking ahead: what would be in the account on each day to the end of the account year, what that rests on, and what would be otherwise.
 * Every figure and sentence of it is the program's own; this screen asks and sets them out.
 */
import type { Ahead as MoneyAhead } from '../../../core/figures/ahead/ahead.ts';
import { formatDay } from '../../../core/values/day.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { useRead } from '../../program/use-program.tsx';
import { aheadWords as words } from '../../words/ahead/ahead.ts';
import { overviewWords } from '../../words/overview/overview.ts';
import { aheadAnswers } from '../overview/ahead-answers.ts';
import { NeedLinks, NotKnown } from '../overview/known.tsx';
import { WhatIfs } from './what-ifs.tsx';

export function Ahead({ account, address: { on } }: AccountScreenProps<{ readonly on: string | undefined }>) {
  const from = { account: account.id, ...(on !== undefined && { on }) };
  const looked = useRead('figures.lookingAhead', from);
  const ahead = looked.data?.planned.ahead;
  return (
    <Page
      title={words.title}
      below={
        <>
          <p className="print-only">{overviewWords.whose(account.person, account.reference, account.council)}</p>
          {ahead && looked.data?.needs.length === 0 && <Span ahead={ahead} isWhole={looked.data.isWhole} />}
        </>
      }
    >
      {looked.error && <Trouble problem={looked.error.problem} again={() => void looked.refetch()} />}
      {!looked.data && !looked.error && <Skeleton what={words.reading} lines={9} />}
      {looked.data && looked.data.needs.length > 0 && (
        <>
          <NotKnown needs={looked.data.needs} />
          <NeedLinks account={account.id} needs={looked.data.needs} />
        </>
      )}
      {looked.data?.needs.length === 0 &&
        (looked.data.planned.ahead.days.length > 0 ? (
          <>
            {looked.data.endedFrom !== null && <Note weight="warn">{words.ended(formatDay(looked.data.endedFrom))}</Note>}
            <WhatIfs from={from} looked={looked.data} />
          </>
        ) : (
          aheadAnswers(looked.data.planned.ahead).map((answer) => <p key={answer}>{answer}</p>)
        ))}
    </Page>
  );
}

function Span({ ahead: { from, days }, isWhole }: { readonly ahead: MoneyAhead; readonly isWhole: boolean }) {
  const last = days.at(-1);
  return last && <p>{(isWhole ? words.span : words.spanNotWhole)(formatDay(from), formatDay(last.day))}</p>;
}
