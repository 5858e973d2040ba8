/** The person's own money beside limits of savings: what each account held, what they come to, and how that stands. Shows what core says, and advises nothing. */
import type { LimitStanding, Savings } from '../../../core/figures/known/savings.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { ownMoneyWords } from '../../../core/words/books/own-money.ts';
import { to as route } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { actingWords as words } from '../../words/acting.ts';

interface OwnMoneyProps {
  readonly account: number;
  readonly savings: Savings | null;
}

export function OwnMoney({ account, savings }: OwnMoneyProps) {
  return (
    <Section title={words.own} id="own-money">
      <p className="soft">{savings ? words.ownLead : words.noOwn}</p>
      {savings && (
        <>
          <Accounts account={account} savings={savings} />
          {savings.joint !== 0 && <p>{words.ownJoint(formatMoney(savings.joint))}</p>}
          <Limits savings={savings} />
        </>
      )}
      <div className="row">
        <GoButton icon="plus" route={route('record', account, { type: 'ownAccounts' })}>
          {words.addOwn}
        </GoButton>
        {savings && <GoButton route={route('record', account, { type: 'ownBalances' })}>{words.addBalance}</GoButton>}
      </div>
    </Section>
  );
}

type Own = Savings['accounts'][number];

function Accounts({ account, savings: { accounts, sum } }: { readonly account: number; readonly savings: Savings }) {
  return (
    <>
      <Table
        caption={words.own}
        captionUnseen
        columns={[
          {
            key: 'name',
            head: words.ownAccount,
            kind: 'head',
            cell: ({ id, name }: Own) => <GoLink route={route('record', account, { type: 'ownAccounts', id: String(id) })}>{name}</GoLink>,
            ...(sum !== null && { foot: words.ownSum }),
          },
          { key: 'day', head: words.ownDay, cell: (own: Own) => <BalanceDay own={own} /> },
          {
            key: 'held',
            head: words.ownHeld,
            kind: 'figure',
            cell: ({ balance }: Own) => balance && <Amount pence={balance.pence} />,
            ...(sum !== null && { foot: <Amount pence={sum} /> }),
          },
        ]}
        rows={accounts}
        rowKey={({ id }) => String(id)}
      />
      {sum === null && <p>{words.ownNotKnown}</p>}
    </>
  );
}

function BalanceDay({ own: { balance, isUnknown } }: { readonly own: Own }) {
  if (balance === null) return <>{words.ownNone}</>;
  return isUnknown ? <>{words.ownOld(formatDay(balance.day))}</> : <Day day={balance.day} />;
}

function standsSaid({ stands, by }: LimitStanding): string {
  if (stands === 'not_known' || by === null) return words.stands.notKnown;
  return stands === 'near' && by === 0 ? words.stands.at : words.stands[stands](formatMoney(by));
}

function Limits({ savings: { limits, age } }: { readonly savings: Savings }) {
  return (
    <>
      <p>{words.age[age ?? 'notKnown']}</p>
      <Table
        caption={words.limits}
        columns={[
          {
            key: 'limit',
            head: words.limit,
            kind: 'head',
            cell: ({ id, amount }: LimitStanding) => (
              <>
                {ownMoneyWords.limits[id].title}, <Amount pence={amount} />
                <br />
                <span className="soft">{ownMoneyWords.limits[id].means}</span>
              </>
            ),
          },
          { key: 'stands', head: words.limitStands, cell: standsSaid },
        ]}
        rows={limits}
        rowKey={({ id }) => id}
      />
      <p className="soft">{words.limitsNoAdvice}</p>
      <More title={words.limitSources}>
        <ul>
          {limits.map(({ id, source, certainty }) => (
            <li key={id}>
              {ownMoneyWords.limits[id].title}: {source}. {certainty}
            </li>
          ))}
        </ul>
      </More>
    </>
  );
}
