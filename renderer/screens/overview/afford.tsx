/**
 * Can I afford it? How much, of what, from when; the answer in words with its working. The program decides; nothing is kept, and an answer
 * goes as soon as what was asked is changed.
 */
import { useState } from 'react';
import type { Affordable, Cost, Helper } from '../../../core/figures/ahead/afford.ts';
import { addDays, isDay, later } from '../../../core/values/day.ts';
import { parseHours } from '../../../core/values/hours.ts';
import { formatMoney, parseMoney } from '../../../core/values/money.ts';
import { hoursFault, moneyFault } from '../../parts/fields/amount-faults.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import type { Faults } from '../../parts/fields/draft.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Sum } from '../../parts/tables/sum.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { crisisWords as words } from '../../words/overview/crisis.ts';
import { routeOf } from './figure-links.ts';
import type { StandingProps } from './props.ts';

interface Asking {
  readonly isOpen: boolean;
  readonly turn: () => void;
}

export function useAsking(): Asking {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, turn: () => setOpen((now) => !now) };
}

export function AffordButton({ isOpen, turn }: Asking) {
  return (
    <div className="no-print">
      <Button look="plain" aria-expanded={isOpen} onPress={turn}>
        {words.afford}
      </Button>
    </div>
  );
}

interface Values {
  readonly amount: string;
  /** A helper, or pounds; '': the first there is. */
  readonly of: string;
  readonly from: string;
}

const POUNDS = 'pounds';
const keyOf = ({ kind, id }: Helper): string => `${kind}-${id}`;

function costOf({ amount }: Values, helper: Helper | undefined): Cost | null {
  const size = helper ? parseHours(amount) : parseMoney(amount);
  if (size === null || size < 0) return null;
  return helper ? { hours: size, helper: { kind: helper.kind, id: helper.id } } : { pence: size };
}

export function Afford({ account, figures: { asOf } }: StandingProps) {
  const first = later(today(), addDays(asOf, 1));
  const draft = useDraft<Values>({ amount: '', of: '', from: first });
  const [asked, setAsked] = useState<{ readonly values: Values; readonly cost: Cost } | null>(null);
  const { values } = draft;
  const day = isDay(values.from) ? values.from : first;
  const offered = useRead('figures.affordable', { account, on: asOf, from: day, cost: null });
  const helpers = offered.data?.helpers ?? [];
  const [nearest] = helpers;
  const of = values.of !== '' ? values.of : nearest ? keyOf(nearest) : POUNDS;
  const helper = helpers.find((one) => keyOf(one) === of);
  const isAsked = asked !== null && asked.values.amount === values.amount && asked.values.from === values.from && asked.values.of === of;
  const answer = useRead('figures.affordable', { account, on: asOf, from: day, cost: asked?.cost ?? null }, { enabled: isAsked });
  const ask = (): void => {
    const cost = costOf(values, helper);
    const fault = helper ? hoursFault(values.amount) : moneyFault(values.amount);
    const isBelow = (helper ? parseHours(values.amount) : parseMoney(values.amount)) !== null;
    const faults: Faults<Values> = {
      amount: cost !== null ? undefined : isBelow ? words.belowNothing : fault,
      of: helper || of === POUNDS ? undefined : words.chooseWhat,
      from: isDay(values.from) ? undefined : words.chooseDay,
    };
    if (draft.check(faults) && cost !== null) setAsked({ values: { ...values, of }, cost });
  };
  return (
    <Section title={words.afford} id="afford">
      <div className="afford">
        <Form label={words.afford} faultCount={draft.faultCount} onSave={ask}>
          <div className="afford-fields">
            <TextField label={words.howMuch} kind="hours" autoFocus {...draft.field('amount')} />
            <Pick
              label={words.ofWhat}
              {...draft.field('of')}
              value={of}
              options={[
                ...helpers.map((one) => ({ value: keyOf(one), title: words.hoursWith(one.name, formatMoney(one.rate)) })),
                { value: POUNDS, title: words.pounds },
              ]}
            />
            <DayField label={words.from} {...draft.field('from')} />
          </div>
          <div className="row">
            <Button type="submit" look="primary">
              {words.ask}
            </Button>
          </div>
        </Form>
      </div>
      {isAsked && answer.error && <Trouble problem={answer.error.problem} />}
      <div role="status">{isAsked && answer.data?.answer && !answer.isPlaceholderData && <Said account={account} on={asOf} answer={answer.data.answer} />}</div>
    </Section>
  );
}

interface SaidProps {
  readonly account: number;
  readonly on: string;
  readonly answer: NonNullable<Affordable['answer']>;
}

function Said({ account, on, answer: { isYes, verdict, sentences, rows } }: SaidProps) {
  return (
    <Note weight={isYes ? 'good' : 'warn'} title={verdict}>
      <p>{sentences.join(' ')}</p>
      <More title={words.working}>
        <Sum caption={words.workingCaption} rows={rows.map(({ opens, ...row }) => ({ ...row, route: opens && routeOf(account, on, opens) }))} />
      </More>
    </Note>
  );
}
