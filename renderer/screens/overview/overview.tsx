/**
 * Where one account stands at the end of a day: the three answers first, then what needs doing, then what they are made
 * of. Every figure is the program's own and leads to its working; this screen only sets them out. While another day is
 * worked out, the figures of the last one stay, under their own day. What is not known is said, never shown as a sum.
 */
import type { Overview as Figures } from '../../../core/figures/overview.ts';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';
import { Answers } from './answers.tsx';
import { AsAt } from './day.tsx';
import { Doing } from './doing.tsx';
import { Hours } from './hours.tsx';
import { Council } from './council.tsx';
import { Owed, WhereMoneyIs } from './money.tsx';
import { Months } from './months.tsx';
import { PlanLines } from './plan.tsx';
import type { StandingProps } from './props.ts';
import { Clawback } from './clawback.tsx';
import { hasBank, SetUp } from './known.tsx';

export function Overview({ account, address }: AccountScreenProps<{ readonly on: string | undefined }>) {
  const { on } = address;
  const figures = useRead('figures.overview', { account: account.id, ...(on !== undefined && { on }) });
  return (
    <Page title={words.title} below={<AsAt account={account} on={on ?? figures.data?.asOf ?? today()} figures={figures.data ?? null} />}>
      {figures.error && <Trouble problem={figures.error.problem} again={() => void figures.refetch()} />}
      {!figures.data && !figures.error && <Skeleton what={words.reading} lines={9} />}
      {figures.data && (
        <div className={`stack stack-loose ${figures.isPlaceholderData ? 'being-read' : ''}`} aria-busy={figures.isPlaceholderData}>
          <Standing account={account.id} figures={figures.data} />
        </div>
      )}
    </Page>
  );
}

function Standing(props: StandingProps) {
  const { answers, plan, cash, liabilities } = props.figures;
  // Nothing is here yet that these could tell of.
  const isEmpty = plan.lines.length === 0 && liabilities.total === 0 && cash.unclearedOut === 0 && cash.unclearedIn === 0;
  const isNew = isEmpty && answers.plan.state === 'not_known' && !hasBank(props.figures);
  return (
    <>
      <Answers {...props} />
      <TakeBack />
      <SetUp {...props} />
      <Clawback {...props} />
      <Doing {...props} />
      <Notices figures={props.figures} />
      {!isNew && (
        <>
          <PlanLines {...props} />
          <Months account={props.account} on={props.figures.asOf} />
          <Hours {...props} />
        </>
      )}
      <div className="beside">
        <WhereMoneyIs {...props} />
        {!isNew && <Owed {...props} />}
      </div>
      <Council {...props} />
    </>
  );
}

/** Said elsewhere on the page: in the crisis answer, and under what needs doing. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['crisisShort', 'bankIsOld', 'balanceDiffers', 'noBankLines']);

function Notices({ figures }: { readonly figures: Figures }) {
  const said = figures.notices.filter(({ code }) => !SAID_ELSEWHERE.has(code));
  if (said.length === 0) return null;
  return (
    <Section title={words.notices} id="notices">
      <Note>
        <ul>
          {said.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Note>
    </Section>
  );
}
