/** Before council rules are kept: what may be asked back by those on file and by those that are written, both with their working. */
import type { Typed } from '../../../core/records/natures.ts';
import type { Working } from '../../../core/figures/breakdowns/working.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { useRested } from '../../parts/fields/rested.ts';
import { Section } from '../../parts/page/page.tsx';
import { Sum } from '../../parts/tables/sum.tsx';
import type { SumRow } from '../../parts/tables/sum.tsx';
import { useRead } from '../../program/use-program.tsx';
import { rulesWords as words } from '../../words/rules.ts';
import { readRecord } from './draft.ts';

interface RuleChangeProps {
  readonly account: number;
  readonly id: number | null;
  readonly typed: Typed;
}

export function RuleChange({ account, id, typed }: RuleChangeProps) {
  const rested = useRested(typed);
  const { fields, faults } = readRecord('councilRules', rested);
  const isWhole = Object.keys(faults).length === 0;
  const { data } = useRead('figures.ruleChange', { account, ...(id !== null && { id }), fields: { ...fields } }, { enabled: isWhole });
  if (!isWhole || !data?.then) return null;
  const { asOf, beginsLater, now, then } = data;
  return (
    <Section title={words.title} id="rule-change">
      <p role="status">
        <strong>{saidOf(now, then)}</strong> {beginsLater && words.asIf(formatDay(asOf))}
      </p>
      <div className="beside">
        {now === null ? <p>{words.noneOnFile}</p> : <Sum caption={words.caption(words.now, formatDay(asOf))} rows={rowsOf(now)} />}
        <Sum caption={words.caption(words.then, formatDay(asOf))} rows={rowsOf(then)} />
      </div>
    </Section>
  );
}

/** What is behind a row is on file, and would be left for from a form half written: it is not led to from here. */
const rowsOf = ({ rows }: Working): SumRow[] => rows.map((row) => ({ ...row, route: null }));

function penceOf(working: Working | null): number | null {
  return working?.result && 'pence' in working.result ? working.result.pence : null;
}

function saidOf(now: Working | null, then: Working): string {
  const [before, after] = [penceOf(now), penceOf(then) ?? 0];
  if (before === null) return words.alone(formatMoney(after));
  if (before === after) return words.same;
  return (after > before ? words.more : words.less)(formatMoney(Math.abs(after - before)));
}
