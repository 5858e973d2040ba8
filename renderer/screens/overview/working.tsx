/**
 * How one figure is worked out: its rule in words, then rows that add up on the page, each leading to what is behind it.
 * The way back keeps the workings one came through. What it says and adds is the program's; this only sets it out.
 */
import { formatDay } from '../../../core/values/day.ts';
import type { FigureId } from '../../../core/figures/breakdowns/figure-ids.ts';
import type { WorkingRow } from '../../../core/figures/breakdowns/working.ts';
import { figureWords, namedFigureWords } from '../../../core/words/figures/rules.ts';
import { recordOf, workingOf } from './figure-links.ts';
import { Button } from '../../parts/page/button.tsx';
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

interface Asked {
  readonly figure: FigureId;
  readonly on: string | undefined;
  /** The workings it was opened from, outermost first. */
  readonly trail: readonly FigureId[] | undefined;
}

const NO_TRAIL: readonly FigureId[] = [];

export function WorkingOut({ account, address: { figure, on = today(), trail = NO_TRAIL } }: AccountScreenProps<Asked>) {
  const working = useRead('figures.working', { account: account.id, on, figure });
  const { data, error } = working;
  const row = ({ opens, ...rest }: WorkingRow): SumRow => ({
    ...rest,
    route: opens === null ? null : 'figure' in opens ? workingOf(account.id, on, opens, [...trail, figure]) : recordOf(account.id, opens),
  });
  return (
    <Page
      title={data?.title ?? titleOf(figure)}
      above={<Way account={account.id} on={on} trail={trail} />}
      below={
        <p className="lead">
          {words.asAt(formatDay(on))} {account.person}, {account.reference}.
        </p>
      }
    >
      {error && <Trouble problem={error.problem} again={() => void working.refetch()} />}
      {!data && !error && <Skeleton what={words.reading} lines={8} />}
      {data && (
        <div className="stack working">
          <p className="rule">{data.rule}</p>
          {data.rows.length === 0 ? (
            <p>{words.empty}</p>
          ) : (
            <Sum caption={data.rows.some(({ opens }) => opens !== null && 'figure' in opens) ? words.opens : words.plain} rows={data.rows.map(row)} />
          )}
          <div className="row no-print">
            <Button icon="print" onPress={() => window.print()}>
              {words.print}
            </Button>
          </div>
        </div>
      )}
    </Page>
  );
}

function Way({ account, on, trail }: { readonly account: number; readonly on: string; readonly trail: readonly FigureId[] }) {
  const overview = { title: overviewWords.title, route: to('overview', account, { on: on === today() ? undefined : on }) };
  const above = trail.map((key, index) => ({ title: titleOf(key), route: workingOf(account, on, key, trail.slice(0, index)) }));
  return <Trail steps={[overview, ...above]} />;
}

/** What a figure is called before its working is there. */
function titleOf(key: FigureId): string {
  return ('name' in key ? namedFigureWords[key.figure](key.name) : figureWords[key.figure]).title;
}
