/** One line of a pool that belongs to several people: parts typed by hand, or interest and charges by what each had in it on average. */
import { useState } from 'react';
import type { PersonInPool, PoolView } from '../../../core/api/pools.ts';
import type { InterestPart } from '../../../core/pools/interest.ts';
import type { Proposal } from '../../../core/pools/proposals.ts';
import { isDay } from '../../../core/values/day.ts';
import { formatMoney, parseMoney, plainPounds } from '../../../core/values/money.ts';
import { accountWords } from '../../../core/words/accounts.ts';
import { go, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { poolsWords as words } from '../../words/pools.ts';

export function DividePage({ address: { pool, line } }: ScreenProps<{ readonly pool: number; readonly line: number }>) {
  const view = useRead('pools.view', { pool });
  const waiting = useRead('pools.waiting', { pool, line, offset: 0, limit: 1 });
  const problem = view.error?.problem ?? waiting.error?.problem;
  const found = waiting.data?.lines[0];
  const steps = [
    { title: words.title, route: to('pools') },
    { title: view.data?.name ?? words.thePool, route: to('pool', null, { pool: String(pool) }) },
  ];
  return (
    <Page title={words.lineTitle} above={<Trail steps={steps} />}>
      {problem && <Trouble problem={problem} again={() => void Promise.all([view.refetch(), waiting.refetch()])} />}
      {!problem && !(view.data && waiting.data) && <Skeleton what={words.lineTitle} lines={6} />}
      {waiting.data && !found && <p>{words.gone}</p>}
      {view.data && found && <Divide view={view.data} line={found} />}
    </Page>
  );
}

/** Parts as they are typed, without a sign, by account. */
type Typed = Readonly<Record<string, string>>;

const averageOf = (average: number | undefined): string | undefined => (average === undefined ? undefined : words.onAverage(average));

function Divide({ view, line }: { readonly view: PoolView; readonly line: Proposal }) {
  const { id: pool, everybody } = view;
  const [ownRest, setOwnRest] = useState(0);
  /** What each had on average in the days that were asked for, by account. */
  const [averages, setAverages] = useState<ReadonlyMap<number | null, number>>(new Map());
  const draft = useDraft<Typed>(Object.fromEntries(everybody.map(({ account }) => [String(account), ''])));
  const sharing = useChange('pools.share', { leadsOn: true });
  const sign = line.left < 0 ? -1 : 1;
  const amounts = everybody.flatMap(({ account }) => {
    const amount = parseMoney(draft.values[account] ?? '') ?? 0;
    return amount > 0 ? [{ line: line.id, account, amount: sign * amount }] : [];
  });
  const given = amounts.reduce((total, { amount }) => total + amount, 0);
  const over = Math.abs(given) - Math.abs(line.left);
  const share = async (): Promise<void> => {
    const faults = everybody.map(({ account }) => {
      const text = draft.values[account] ?? '';
      const amount = parseMoney(text);
      return [String(account), text.trim() === '' || (amount !== null && amount >= 0) ? undefined : words.partFault] as const;
    });
    if (!draft.check(Object.fromEntries(faults)) || amounts.length === 0 || over > 0) return;
    const result = await sharing.run({ accounts: amounts.map(({ account }) => account), pool, shares: amounts }, words.givenOut(amounts.length));
    if (result.ok) go(to('pool', null, { pool: String(pool) }));
  };
  return (
    <>
      <Facts
        facts={[
          [words.line, line.text],
          [words.amount, formatMoney(line.left)],
        ]}
      />
      <ByAverage
        pool={pool}
        line={line}
        onWorkedOut={(parts) => {
          draft.set(Object.fromEntries(parts.map(({ account, amount }) => [String(account), amount === 0 ? '' : plainPounds(Math.abs(amount))])));
          setOwnRest(parts.find(({ account }) => account === null)?.amount ?? 0);
          setAverages(new Map(parts.map(({ account, average }) => [account, average])));
        }}
      />
      <Section title={words.parts} id="parts">
        <p>{words.partsLead}</p>
        <Form label={words.parts} faultCount={draft.faultCount} onSave={() => void share()}>
          {everybody.map(({ account, person, reference }: PersonInPool) => (
            <TextField
              key={account}
              kind="money"
              label={accountWords.called(person, reference)}
              help={averageOf(averages.get(account))}
              {...draft.field(String(account))}
            />
          ))}
          <p role="status">
            {words.partsSum(given, line.left)} {over > 0 && <strong>{words.partsOver(over)}</strong>}
          </p>
          {ownRest !== 0 && <Note>{words.ownRest(ownRest)}</Note>}
          {sharing.problem && <Trouble problem={sharing.problem} />}
          <div className="row">
            <Button type="submit" look="primary" pending={sharing.pending} isDisabled={amounts.length === 0 || over > 0}>
              {words.giveOut}
            </Button>
          </div>
        </Form>
      </Section>
    </>
  );
}

interface ByAverageProps {
  readonly pool: number;
  readonly line: Proposal;
  readonly onWorkedOut: (parts: readonly InterestPart[]) => void;
}

/** Of the month the line is in, unless other days are said. */
function ByAverage({ pool, line, onWorkedOut }: ByAverageProps) {
  const splitting = useWrite('pools.split');
  const [isNobody, setNobody] = useState(false);
  const draft = useDraft({ from: `${line.day.slice(0, 7)}-01`, to: line.day });
  const workOut = async (): Promise<void> => {
    const { from, to: last } = draft.values;
    const isOrdered = !isDay(from) || !isDay(last) || from <= last;
    if (!draft.check({ from: isDay(from) ? undefined : partsWords.notDay, to: isDay(last) && isOrdered ? undefined : partsWords.notDay })) return;
    const result = await splitting.run({ pool, line: line.id, from, to: last });
    setNobody(result.ok && result.value === null);
    if (result.ok && result.value) onWorkedOut(result.value);
  };
  return (
    <Section title={words.byAverage} id="by-average">
      <p>{words.byAverageLead}</p>
      <Form label={words.byAverage} faultCount={draft.faultCount} onSave={() => void workOut()}>
        <DayField label={words.from} {...draft.field('from')} />
        <DayField label={words.to} {...draft.field('to')} />
        {splitting.problem && <Trouble problem={splitting.problem} />}
        <p role="status">{isNobody ? words.noneHad : ''}</p>
        <div className="row">
          <Button type="submit" pending={splitting.pending}>
            {words.workOut}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
