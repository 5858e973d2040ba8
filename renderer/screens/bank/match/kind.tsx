/** Saying what a line, or a part of one, was for by kind of money, plan line and fund; and, if wanted, always from now on. */
import { useState } from 'react';
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { Category } from '../../../../core/books/facts.ts';
import { formatMoney, parseMoney } from '../../../../core/values/money.ts';
import { categoryWords } from '../../../../core/words/books/categories.ts';
import { useUnsaved } from '../../../program/before-leaving.ts';
import { Button } from '../../../parts/page/button.tsx';
import { useDraft } from '../../../parts/fields/draft.ts';
import { Form } from '../../../parts/fields/form.tsx';
import { Pick } from '../../../parts/fields/pick.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { questionWords as words } from '../../../words/bank/match.ts';
import { partsWords } from '../../../words/parts/parts.ts';
import { Always, alwaysOf, startAlways } from './always.tsx';
import { kindsFor } from '../../../../core/explain/choices.ts';
import { isCost } from '../../../../core/books/posting.ts';

export interface SaidKind {
  /** Pence, signed like the line. */
  readonly amount: number;
  readonly category: Category;
  readonly planLine: number | null;
  readonly fund: number | null;
  /** Words of a rule that is to be made. */
  readonly always: string | undefined;
}

interface KindProps {
  readonly setup: AccountSetup;
  /** What is to be explained, signed like the line. */
  readonly rest: number;
  /** Whether an amount other than the rest may be given. */
  readonly asPart?: boolean;
  /** The bank's text, where a rule can be made from it. */
  readonly text?: string | undefined;
  readonly save: string;
  readonly pending: boolean;
  readonly onSave: (said: SaidKind) => void;
}

/** Stands for none in lists of ids. */
const NONE = '\n';

interface Typed {
  readonly category: Category | '';
  readonly planLine: string;
  readonly fund: string;
  readonly amount: string;
}

export function Kind({ setup, rest, asPart = false, text, save, pending, onSave }: KindProps) {
  const sign = rest < 0 ? -1 : 1;
  const draft = useDraft<Typed>({ category: '', planLine: NONE, fund: NONE, amount: formatMoney(Math.abs(rest)).slice(1) });
  const [always, setAlways] = useState(() => startAlways(text ?? ''));
  useUnsaved(draft.changed || always.on);
  const { category } = draft.values;
  const counts = category !== '' && isCost(category);
  const submit = (): void => {
    const pence = asPart ? parseMoney(draft.values.amount) : Math.abs(rest);
    const amountFault = pence === null ? partsWords.notMoney : pence === 0 && rest !== 0 ? words.partZero : undefined;
    const rule = alwaysOf(always, text ?? '');
    setAlways(rule.checked);
    if (!draft.check({ category: category === '' ? words.categoryNeeded : undefined, amount: amountFault }) || category === '' || !rule.good) return;
    onSave({
      amount: sign * (pence ?? 0),
      category,
      planLine: counts ? given(draft.values.planLine) : null,
      fund: given(draft.values.fund),
      always: rule.words,
    });
  };
  return (
    <Form label={words.kindTitle} faultCount={draft.faultCount} onSave={submit}>
      {asPart && <TextField kind="money" label={words.partAmount} {...draft.field('amount')} />}
      <Pick
        label={words.category}
        options={kindsFor(rest > 0).map((value) => ({ value, title: categoryWords[value] }))}
        {...draft.field('category')}
        onChange={(value) => draft.field('category').onChange(value)}
      />
      {counts && <PlanLines label={words.planLine} help={words.planLineHelp} none={words.noPlanLine} lines={setup.planLines} {...draft.field('planLine')} />}
      {setup.funds.length > 1 && (
        <Pick
          label={words.fund}
          help={words.fundHelp}
          options={[{ value: NONE, title: words.noFund }, ...setup.funds.map(({ id, name }) => ({ value: String(id), title: name }))]}
          {...draft.field('fund')}
        />
      )}
      {text !== undefined && <Always value={always} onChange={setAlways} />}
      <div className="row">
        <Button type="submit" look="primary" pending={pending}>
          {save}
        </Button>
      </div>
    </Form>
  );
}

interface PlanLinesProps {
  readonly label: string;
  readonly help: string;
  readonly none: string;
  readonly lines: AccountSetup['planLines'];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
}

function PlanLines({ lines, none, ...rest }: PlanLinesProps) {
  return <Pick options={[{ value: NONE, title: none }, ...lines.map(({ id, name }) => ({ value: String(id), title: name }))]} {...rest} />;
}

function given(id: string): number | null {
  return id === NONE ? null : Number(id);
}
