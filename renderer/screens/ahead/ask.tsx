/** What if: which kind of change, its few fields, and whether it stands alone or goes together with others. Nothing is kept by it. */
import { Fragment } from 'react';
import type { WhatIf } from '../../../core/api/figures.ts';
import type { LookingAhead } from '../../../core/figures/ahead/looking-ahead.ts';
import { PAID_EVERY } from '../../../core/books/facts.ts';
import { PAID_EVERY_TITLES } from '../../../core/records/kinds/council-rules.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import type { Draft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick as PickOne } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { whatIfWords as words } from '../../words/ahead/what-if.ts';
import { asksFor, changeOf, faultsOf } from './what-if-draft.ts';
import type { Typed } from './what-if-draft.ts';

const KINDS = keysOf(words.kinds).map((value) => ({ value, title: words.kinds[value] }));
const HOW = [
  { value: 'percent', title: words.byPercent },
  { value: 'pounds', title: words.byPounds },
] as const;
const WAYS = [
  { value: 'less', title: words.less },
  { value: 'more', title: words.more },
] as const;

const AMOUNTS: Readonly<Partial<Record<WhatIf['kind'], { readonly label: string; readonly help?: string }>>> = {
  rate: { label: words.rate },
  gross: { label: words.grossWeekly, help: words.grossHelp },
  contribution: { label: words.contribution },
  emergency: { label: words.hourPrice },
  payer: { label: words.payerWeekly },
};

export interface Belongs {
  readonly key: string;
  readonly title: string;
}

interface AskProps {
  readonly looked: LookingAhead;
  readonly draft: Draft<Typed>;
  readonly onKind: (kind: Typed['kind']) => void;
  /** What it may be added to. */
  readonly belongs: readonly Belongs[];
  readonly chosen: string;
  readonly onChosen: (key: string) => void;
  readonly onAsk: (change: WhatIf) => void;
  /** The first field takes the focus when this changes. */
  readonly takesFocus: number | undefined;
}

export function Ask({ looked, draft, onKind, belongs, chosen, onChosen, onAsk, takesFocus }: AskProps) {
  const ask = (): void => {
    const change = draft.check(faultsOf(draft.values)) ? changeOf(draft.values) : null;
    if (change) onAsk(change);
  };
  return (
    <Section title={words.title} id="what-if" takesFocus={takesFocus}>
      <p>{words.lead}</p>
      <Form label={words.title} faultCount={draft.faultCount} onSave={ask}>
        <PickOne label={words.kind} {...draft.field('kind')} onChange={onKind} options={KINDS} />
        <Asked looked={looked} draft={draft} />
        {belongs.length > 1 && (
          <Choice
            label={words.together}
            value={chosen}
            onChange={onChosen}
            fault={undefined}
            options={belongs.map(({ key, title }) => ({ value: key, title }))}
          />
        )}
        {draft.values.kind !== '' && (
          <div className="row">
            <Button type="submit" look="primary">
              {words.see}
            </Button>
          </div>
        )}
      </Form>
    </Section>
  );
}

/** Offered only where it is on file. */
function MinimumWage({ minimumWage: { from, pence }, draft }: Pick<LookingAhead, 'minimumWage'> & { readonly draft: Draft<Typed> }) {
  if (pence === null) return <p>{words.noMinimumWage(formatDay(from))}</p>;
  return (
    <div className="row">
      <Button look="plain" onPress={() => draft.set({ amount: formatMoney(pence), day: from })}>
        {words.minimumWage(formatMoney(pence), formatDay(from))}
      </Button>
    </div>
  );
}

function Asked({ looked: { hourlyLines, minimumWage }, draft }: { readonly looked: LookingAhead; readonly draft: Draft<Typed> }) {
  const { kind } = draft.values;
  if (kind === '') return null;
  const amount = AMOUNTS[kind] ?? { label: words.amount };
  return asksFor(draft.values).map((name) => {
    switch (name) {
      case 'line':
        return (
          <PickOne
            key={name}
            label={words.line}
            {...draft.field('line')}
            options={hourlyLines.map(({ line, name: title, hoursPerWeek, rate }) => ({
              value: String(line),
              title,
              detail: words.lineNow(formatHours(hoursPerWeek), formatMoney(rate)),
            }))}
          />
        );
      case 'amount':
        if (kind === 'rate') {
          return (
            <Fragment key={name}>
              <MinimumWage minimumWage={minimumWage} draft={draft} />
              <TextField kind="money" {...amount} {...draft.field('amount')} />
            </Fragment>
          );
        }
        return <TextField key={`${kind} amount`} kind="money" {...amount} {...draft.field('amount')} />;
      case 'hours':
        return <TextField key={name} kind="hours" label={kind === 'hours' ? words.newHours : words.hours} {...draft.field('hours')} />;
      case 'how':
        return <Choice key={name} label={words.how} {...draft.field('how')} options={HOW} inRow />;
      case 'way':
        return <Choice key={name} label={words.way} {...draft.field('way')} options={WAYS} inRow />;
      case 'percent':
        return <TextField key={name} kind="hours" label={words.percent} {...draft.field('percent')} />;
      case 'weeks':
        return <TextField key={name} kind="hours" label={words.weeks} {...draft.field('weeks')} />;
      case 'day':
        return <DayField key={name} label={kind === 'purchase' ? words.on : words.from} {...draft.field('day')} />;
      case 'paidEvery':
        return (
          <PickOne
            key={name}
            label={words.paidEvery}
            {...draft.field('paidEvery')}
            options={PAID_EVERY.map((value) => ({ value, title: PAID_EVERY_TITLES[value] }))}
          />
        );
      case 'firstPaymentOn':
        return <DayField key={name} label={words.firstPaymentOn} {...draft.field('firstPaymentOn')} />;
      default:
        return null;
    }
  });
}
