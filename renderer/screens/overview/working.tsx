/**
 * How one figure is worked out: its rule in words, then rows that add up on the page, each leading to what is behind it.
 * The way back keeps the workings one came through. What it says and adds is the program's; this only sets it out.
 */
import { formatDay, formatMonth } from '../../../core/values/day.ts';
import type { FigureId } from '../../../core/figures/breakdowns/figure-ids.ts';
import type { FiledRow } from '../../../core/api/figures.ts';
import type { Working } from '../../../core/figures/breakdowns/working.ts';
import type { AccountSetup } from '../../../core/api/accounts.ts';
import { figureOfMonthWords, figureOfOneWords, figureWords } from '../../../core/words/figures/rules.ts';
import { recordOf, workingOf } from './figure-links.ts';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Sum } from '../../parts/tables/sum.tsx';
import type { SumRow } from '../../parts/tables/sum.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords } from '../../words/overview/overview.ts';
import { workingWords as words } from '../../words/overview/working.ts';
import { SavePage } from '../papers/save-page.tsx';
import { paperWords } from '../../words/papers.ts';

interface Asked {
  readonly figure: FigureId;
  readonly on: string | undefined;
  /** The workings it was opened from, outermost first. */
  readonly trail: readonly FigureId[] | undefined;
}

const NO_TRAIL: readonly FigureId[] = [];

export function WorkingOut({ account, address: { figure, on = today(), trail = NO_TRAIL } }: AccountScreenProps<Asked>) {
  const working = useRead('figures.working', { account: account.id, on, figure });
  const setup = useRead('accounts.setup', { account: account.id });
  const { data, error } = working;
  const row = ({ opens, later, why, ...rest }: FiledRow): SumRow => ({
    ...rest,
    why: later === undefined ? why : words.later(why, later.what, formatDay(later.on)),
    route: opens === null ? null : 'figure' in opens ? workingOf(account.id, on, opens, [...trail, figure]) : recordOf(account.id, opens),
  });
  const opensFurther = data?.rows.some(({ opens }) => opens !== null && 'figure' in opens) === true;
  return (
    <Page
      title={data?.title ?? titleOf(setup.data, figure)}
      above={<Way account={account.id} setup={setup.data} on={on} trail={trail} />}
      below={
        <p className="lead">
          {words.asAt(formatDay(on))} {data && howFar(data)} {account.person}, {account.reference}.
        </p>
      }
    >
      {error && <Trouble problem={error.problem} again={() => void working.refetch()} />}
      {!data && !error && <Skeleton what={words.reading} lines={8} />}
      {data && (
        <div className="stack working">
          <p className="rule">{data.rule}</p>
          {data.rows.length === 0 ? <p>{words.empty}</p> : <Sum caption={opensFurther ? words.opens : words.plain} rows={data.rows.map(row)} />}
          <SavePage
            account={account.id}
            of={{ page: 'working', on, figure }}
            print={words.print}
            {...(opensFurther && { more: { label: paperWords.saveInFull, of: { page: 'working', on, figure, inFull: true } } })}
          />
        </div>
      )}
    </Page>
  );
}

function howFar({ state, completeTo }: Working): string {
  if (state === 'known') return words.complete;
  return completeTo === null ? words.estimateOfNothing : words.estimate(formatDay(completeTo));
}

interface WayProps {
  readonly account: number;
  readonly setup: AccountSetup | undefined;
  readonly on: string;
  readonly trail: readonly FigureId[];
}

function Way({ account, setup, on, trail }: WayProps) {
  const overview = { title: overviewWords.title, route: to('overview', account, { on }) };
  const above = trail.map((key, index) => ({ title: titleOf(setup, key), route: workingOf(account, on, key, trail.slice(0, index)) }));
  return <Trail steps={[overview, ...above]} />;
}

/** What a figure is called before its working is there. */
function titleOf(setup: AccountSetup | undefined, key: FigureId): string {
  if ('month' in key) return figureOfMonthWords[key.figure](formatMonth(key.month)).title;
  if (!('id' in key)) return figureWords[key.figure].title;
  const isOne = ({ id }: { readonly id: number }): boolean => id === key.id;
  const ofPerson = key.figure === 'holidayOf' || key.figure === 'notYetOnAPayslipOf';
  const name = ofPerson
    ? setup?.people.find(isOne)?.called
    : (key.figure === 'fund' || key.figure === 'payer' ? setup?.funds : setup?.planLines)?.find(isOne)?.name;
  return figureOfOneWords[key.figure](name ?? '').title;
}
