/**
 * Where one account stands at the end of a day: the three answers first, then what needs doing, then on tabs what they are made
 * of. Every figure is the program's own and leads to its working; this screen only sets them out. While another day is
 * worked out, the figures of the last one stay, under their own day. What is not known is said, never shown as a sum.
 */
import type { Overview as Figures } from '../../../core/figures/overview.ts';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';
import { Answers } from './answers.tsx';
import { AsAt } from './day.tsx';
import { Doing } from './doing.tsx';
import type { StandingProps } from './props.ts';
import { SetUp } from './known.tsx';
import type { OverviewView } from './parts.tsx';
import { Parts } from './parts.tsx';
import { SavePage } from '../papers/save-page.tsx';

interface Asked extends OverviewView {
  readonly on: string | undefined;
}

export function Overview({ account, address }: AccountScreenProps<Asked>) {
  const { on, ...view } = address;
  const figures = useRead('figures.overview', { account: account.id, ...(on !== undefined && { on }) });
  return (
    <Page
      title={words.title}
      below={
        <AsAt
          account={account}
          on={on ?? figures.data?.asOf ?? today()}
          placeOn={(day) => to('overview', account.id, { on: day, tab: view.tab, by: view.by })}
          figures={figures.data ?? null}
        />
      }
    >
      {figures.error && <Trouble problem={figures.error.problem} again={() => void figures.refetch()} />}
      {!figures.data && !figures.error && <Skeleton what={words.reading} lines={9} />}
      {figures.data && (
        <div className={`stack overview ${figures.isPlaceholderData ? 'being-read' : ''}`} aria-busy={figures.isPlaceholderData}>
          <Standing account={account.id} figures={figures.data} />
          <SavePage account={account.id} of={{ page: 'overview', on: figures.data.asOf }} print={words.print} />
          <Parts account={account.id} figures={figures.data} on={on} view={view} />
        </div>
      )}
    </Page>
  );
}

function Standing(props: StandingProps) {
  return (
    <>
      <Answers {...props} />
      <TakeBack />
      <SetUp {...props} />
      <Doing {...props} />
      <Notices figures={props.figures} />
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
