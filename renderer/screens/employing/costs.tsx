/** What each assistant costs by hour, payday and year, and at another rate or other hours that are tried. */
import { useState } from 'react';
import type { Input } from '../../../core/api/methods.ts';
import type { CostRow } from '../../../core/figures/employing/account-costs.ts';
import type { AssistantCost } from '../../../core/figures/employing/costs.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatHours, parseHours } from '../../../core/values/hours.ts';
import { formatMoney, parseMoney } from '../../../core/values/money.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { employingWords } from '../../words/employing.ts';

const words = employingWords.costs;
type Tried = NonNullable<Input<'employing.costs'>['tried']>;

export function Costs({ account }: { readonly account: number }) {
  const on = today();
  const [tried, setTried] = useState<Tried | null>(null);
  const now = useRead('employing.costs', { account, on });
  const then = useRead('employing.costs', { account, on, ...(tried && { tried }) }, { enabled: tried !== null });
  if (now.error) return <Trouble problem={now.error.problem} again={() => void now.refetch()} />;
  if (!now.data) return <Skeleton what={employingWords.reading} lines={8} />;
  const { rows, allowanceClaimed } = now.data;
  if (rows.length === 0) return <p>{employingWords.nobody}</p>;
  const triedRow = tried === null ? undefined : then.data?.rows.find(({ person }) => person === tried.person);
  return (
    <div className="stack stack-loose">
      <Section title={words.title} id="costs">
        <p>{words.lead(formatDay(on))}</p>
      </Section>
      {rows.map((row) => (
        <OneCost key={row.person} row={row} tried={triedRow?.person === row.person ? triedRow : undefined} allowanceClaimed={allowanceClaimed} />
      ))}
      <Try rows={rows} onTry={setTried} />
      {then.error && <Trouble problem={then.error.problem} />}
    </div>
  );
}

interface Line {
  readonly what: string;
  readonly of: (cost: AssistantCost) => number;
}

function linesOf(cost: AssistantCost, allowanceClaimed: boolean): readonly Line[] {
  return [
    { what: words.pay, of: ({ year }) => year.pay },
    { what: words.ni, of: ({ year }) => year.employerNi },
    { what: words.pension, of: ({ year }) => year.employerPension },
    { what: words.year, of: ({ year }) => year.all },
    ...(allowanceClaimed ? [{ what: words.withAllowance, of: ({ yearWithAllowance }: AssistantCost) => yearWithAllowance }] : []),
    { what: `${words.period}, ${words.frequencies[cost.frequency]}`, of: ({ period }) => period.all },
    { what: words.hour, of: ({ hour, hourWithAllowance }) => (allowanceClaimed ? hourWithAllowance : hour) },
    { what: cost.holidayOnTop ? words.holidayOnTop : words.holiday, of: ({ holiday }) => holiday },
  ];
}

interface OneCostProps {
  readonly row: CostRow;
  readonly tried: CostRow | undefined;
  readonly allowanceClaimed: boolean;
}

function OneCost({ row: { name, cost, lacks }, tried, allowanceClaimed }: OneCostProps) {
  if (cost === null)
    return (
      <Section title={name} id={`cost-${name}`}>
        <p>{lacks}</p>
      </Section>
    );
  const other = tried?.cost ?? null;
  const lines = linesOf(cost, allowanceClaimed);
  const at = ({ rate, hoursPerWeek }: AssistantCost): string => words.at(formatMoney(rate), formatHours(hoursPerWeek));
  return (
    <Section title={name} id={`cost-${name}`}>
      {tried && other === null && <p>{tried.lacks}</p>}
      <Table<Line>
        caption={`${name}: ${at(cost)}`}
        columns={[
          { key: 'what', head: words.what, kind: 'head', cell: ({ what }) => what },
          { key: 'now', head: other ? `${words.now}: ${at(cost)}` : words.sum, kind: 'figure', cell: ({ of }) => formatMoney(of(cost)) },
          ...(other
            ? [
                { key: 'then', head: `${words.then}: ${at(other)}`, kind: 'figure' as const, cell: ({ of }: Line) => formatMoney(of(other)) },
                { key: 'more', head: words.more, kind: 'figure' as const, cell: ({ of }: Line) => formatMoney(of(other) - of(cost)) },
              ]
            : []),
        ]}
        rows={lines}
        rowKey={({ what }) => what}
      />
      <p>{cost.pension === null ? words.noAge : words.standings[cost.pension]}</p>
      {cost.toCheck.map((sentence) => (
        <p key={sentence} className="soft">
          {sentence}
        </p>
      ))}
    </Section>
  );
}

function Try({ rows, onTry }: { readonly rows: readonly CostRow[]; readonly onTry: (tried: Tried) => void }) {
  const draft = useDraft({ who: String(rows[0]?.person ?? ''), rate: '', hours: '' });
  const save = (): void => {
    const { who, rate, hours } = draft.values;
    const [pence, hundredths] = [parseMoney(rate), parseHours(hours)];
    const isWrong = (typed: string, read: number | null): boolean => typed !== '' && (read === null || read < 0);
    const nothing = rate === '' && hours === '';
    const faults = {
      rate: nothing || isWrong(rate, pence) ? words.notMoney : undefined,
      hours: isWrong(hours, hundredths) ? words.notHours : undefined,
    };
    if (!draft.check(faults)) return;
    onTry({
      person: Number(who),
      ...(rate !== '' && pence !== null && { rate: pence }),
      ...(hours !== '' && hundredths !== null && { hoursPerWeek: hundredths }),
    });
  };
  return (
    <Section title={words.tryTitle} id="try">
      <Form label={words.tryTitle} faultCount={draft.faultCount} onSave={save}>
        {rows.length > 1 && (
          <Pick label={words.tryWho} {...draft.field('who')} options={rows.map(({ person, name }) => ({ value: String(person), title: name }))} />
        )}
        <TextField label={words.tryRate} kind="money" {...draft.field('rate')} />
        <TextField label={words.tryHours} kind="hours" {...draft.field('hours')} />
        <div className="row">
          <Button type="submit" look="primary">
            {words.try}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
