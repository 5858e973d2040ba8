/** A bill or purchase that is not on file, filled in from the line it was paid by: saving it writes it down and explains the line. */
import { useEffect, useRef, useState } from 'react';
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { PaperDraft, UnexplainedLine } from '../../../../core/api/bank.ts';
import { invoices } from '../../../../core/records/kinds/invoices.ts';
import { formatMoney, parseMoney } from '../../../../core/values/money.ts';
import type { Problem } from '../../../../core/values/problem.ts';
import { useUnsaved } from '../../../program/before-leaving.ts';
import { Button } from '../../../parts/page/button.tsx';
import { Trouble } from '../../../parts/page/note.tsx';
import { Choice } from '../../../parts/fields/choice.tsx';
import { DayField } from '../../../parts/fields/day-field.tsx';
import { useDraft } from '../../../parts/fields/draft.ts';
import { Form } from '../../../parts/fields/form.tsx';
import { Pick, Suggest } from '../../../parts/fields/pick.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { paperWords as words } from '../../../words/bank/match.ts';
import { partsWords } from '../../../words/parts/parts.ts';

interface NewPaperProps {
  readonly setup: AccountSetup;
  readonly line: UnexplainedLine;
  readonly start: PaperDraft;
  readonly pending: boolean;
  /** Answers what is wrong; null: it is saved. */
  readonly onSave: (type: PaperDraft['type'], fields: Readonly<Record<string, unknown>>, called: string) => Promise<Problem | null>;
}

const { serviceFrom, serviceTo } = invoices.fields;

/** Stands for none in a list of ids. */
const NONE = '\n';
const TYPES = ['invoices', 'purchases'] as const;

export function NewPaper({ setup, line, start, pending, onSave }: NewPaperProps) {
  const moneyIn = line.amount > 0;
  const draft = useDraft({
    type: start.type,
    supplier: start.supplier,
    number: start.number,
    item: '',
    day: start.day,
    amount: formatMoney(start.amount).slice(1),
    planLine: start.planLine === null ? (setup.planLines.length === 0 ? NONE : '') : String(start.planLine),
    paidBy: '',
    serviceFrom: '',
    serviceTo: '',
  });
  useUnsaved(draft.changed);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { values, field } = draft;
  const isBill = values.type === 'invoices';
  const isCare = isBill && setup.plan.some(({ line: id, kind }) => kind === 'agency_hours' && String(id) === values.planLine);
  const place = useRef<HTMLDivElement>(null);
  // What is lacking is filled in first; where nothing is, Enter saves.
  const lacking = values.supplier === '' ? 'supplier' : values.planLine === '' ? 'planLine' : 'save';
  const [first] = useState(lacking);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>(`[data-field=${first}] :is(input:not([type=hidden], [tabindex="-1"]), button)`)?.focus();
  }, [first]);
  const submit = async (): Promise<void> => {
    const pence = parseMoney(values.amount);
    const good = draft.check({
      supplier: values.supplier.trim() === '' ? words.supplierNeeded : undefined,
      day: values.day === '' ? words.dayNeeded : undefined,
      amount: pence === null ? partsWords.notMoney : Math.abs(pence) < Math.abs(line.amount) ? words.less(Math.abs(line.amount)) : undefined,
      planLine: values.planLine === '' ? words.planLineNeeded : undefined,
    });
    if (!good || pence === null) return;
    const { supplier, number, item, day, paidBy } = values;
    const amount = moneyIn ? -Math.abs(pence) : Math.abs(pence);
    const both = { supplier, day, amount, planLine: values.planLine === NONE ? null : Number(values.planLine) };
    const care = isCare ? { serviceFrom: values.serviceFrom || null, serviceTo: values.serviceTo || null } : {};
    const fields = isBill ? { ...both, number, ...care } : { ...both, item, paidBy: paidBy.trim() === '' ? null : paidBy };
    const found = await onSave(values.type, fields, words.called(values.type, moneyIn, supplier, isBill ? number : item));
    setProblem(found !== null && !draft.blame(found) ? found : null);
  };
  return (
    <div ref={place}>
      <Form label={words.title} faultCount={draft.faultCount} onSave={() => void submit()}>
        {problem && <Trouble problem={problem} />}
        {!moneyIn && <Choice label={words.type} inRow options={TYPES.map((value) => ({ value, title: words.types[value] }))} {...field('type')} />}
        <div data-field="supplier">
          <Suggest label={isBill ? words.sender : words.shop} names={setup.suppliers} {...field('supplier')} />
        </div>
        <div data-field="number">
          {isBill ? <TextField label={words.number} help={partsWords.optional} {...field('number')} /> : <TextField label={words.item} {...field('item')} />}
        </div>
        <DayField label={isBill ? words.billDay : words.day} {...field('day')} />
        <TextField kind="money" label={words.amount} help={words.amountHelp} {...field('amount')} />
        {!isBill && (
          <Suggest
            label={words.paidBy}
            help={words.paidByHelp}
            names={setup.people.map(({ called, alsoKnownAs }) => ({ name: called, alsoKnownAs }))}
            {...field('paidBy')}
          />
        )}
        <div data-field="planLine">
          <Pick
            label={words.planLine}
            options={[...setup.planLines.map(({ id, name }) => ({ value: String(id), title: name })), { value: NONE, title: words.noPlanLine }]}
            {...field('planLine')}
          />
        </div>
        {isCare && (
          <>
            <DayField label={serviceFrom.label} help={partsWords.optional} {...field('serviceFrom')} />
            <DayField label={serviceTo.label} help={`${serviceTo.help ?? ''} ${partsWords.optional}`} {...field('serviceTo')} />
          </>
        )}
        <div className="row" data-field="save">
          <Button type="submit" look="primary" pending={pending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
