/** What comes up soonest, with the way to all of it. What needs doing says already is left out. */
import type { AccountDue } from '../../../core/api/reminders.ts';
import type { DueCode } from '../../../core/figures/due/due.ts';
import { dueTitle } from '../../../core/figures/due/titles.ts';
import type { NeedsDoing } from '../../../core/figures/known/needs-doing.ts';
import { addDays, formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { reminderWords as words } from '../../words/reminders.ts';
import { overviewWords } from '../../words/overview/overview.ts';
import { routeOf } from './figure-links.ts';

const NEAREST = 4;
const SOON_DAYS = 60;

/** The same thing, as what needs doing calls it. */
const SAME: Readonly<Partial<Record<DueCode, readonly NeedsDoing['code'][]>>> = {
  wages: ['wagesDue'],
  bill: ['billDue'],
  contribution: ['contributionOwed'],
  hmrc: ['hmrcDue'],
  authorityEnds: ['authorityEnded'],
  finalAccount: ['finalAccount'],
};

function isSaid({ code, day, opens }: AccountDue, said: readonly NeedsDoing[]): boolean {
  const isSame = (item: NeedsDoing): boolean =>
    opens !== null && item.opens !== null && 'type' in opens && 'type' in item.opens ? opens.id === item.opens.id : code === 'hmrc' || item.day === day;
  return said.some((item) => (SAME[code]?.includes(item.code) ?? false) && isSame(item));
}

/** @param said what stands above. */
export function Coming({ account, said }: { readonly account: number; readonly said: readonly NeedsDoing[] }) {
  const read = useRead('reminders.list', { account });
  const until = addDays(today(), SOON_DAYS);
  // Of what is late, only what is written down by hand: payments that are late need doing, and stand above.
  const near = read.data?.dues.filter((due) => (due.state === 'coming' ? due.day <= until : due.state === 'overdue' && due.toldBy === 'record'));
  const shown = near?.filter((due) => !isSaid(due, said)).slice(0, NEAREST) ?? [];
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  return (
    <>
      {shown.length > 0 && (
        <>
          <h3>{overviewWords.coming}</h3>
          <ul className="plain to-do">
            {shown.map((due) => (
              <Line key={due.key} due={due} />
            ))}
          </ul>
        </>
      )}
      {read.data && read.data.dues.length > 0 && (
        <p className="link-line">
          <GoLink route={to('reminders', account)}>{words.all}</GoLink>
        </p>
      )}
    </>
  );
}

function Line({ due }: { readonly due: AccountDue }) {
  const { account, state, day, pence, opens, lacks } = due;
  const title = state === 'overdue' ? words.late(dueTitle(due)) : words.onDay(dueTitle(due), formatDay(day));
  return (
    <li>
      <div className={state === 'overdue' ? 'state' : undefined}>
        {opens === null ? title : <GoLink route={routeOf(account, today(), opens)}>{title}</GoLink>}
        {lacks !== null && <small>{words.lacks[lacks]}</small>}
      </div>
      {pence !== null && state === 'coming' && <span className="amount">{formatMoney(pence)}</span>}
    </li>
  );
}
