/**
 * The lines of an invoice, a row of boxes each. What a line comes to is filled in from its number and price; the amount and the hours of the
 * invoice follow the lines as long as nobody typed others.
 */
import { useEffect, useRef, useState } from 'react';
import { hoursOfLines, MOST_LINES, productOf, sumOfLines } from '../../../core/bills/lines.ts';
import { INVOICE_LINE_FOR } from '../../../core/books/facts.ts';
import type { Typed } from '../../../core/records/natures.ts';
import { formatHours, parseHours } from '../../../core/values/hours.ts';
import { parseMoney } from '../../../core/values/money.ts';
import type { Draft } from '../../parts/fields/draft.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Icon } from '../../parts/page/icon.tsx';
import { invoiceLineWords as words } from '../../words/records.ts';
import { moneyTyped, NEW_LINE, partsOfLine, readTypedLines, typedLine } from './typed-lines.ts';
import type { TypedLine } from './typed-lines.ts';

interface InvoiceLinesProps {
  readonly label: string;
  readonly help: string;
  readonly odd: string | undefined;
  readonly draft: Draft<Typed>;
}

const WHATS = INVOICE_LINE_FOR.map((what) => ({ value: what, title: words.whats[what] }));

function productTyped({ quantity, price }: TypedLine): string | null {
  const product = productOf({ quantity: parseHours(quantity), price: parseMoney(price) });
  return product === null ? null : moneyTyped(product);
}

/** What the lines say the amount and the hours are; null where they say nothing, or can't be read. */
function told(typed: readonly string[]): { readonly amount: string | null; readonly hours: string | null } {
  const read = readTypedLines(typed);
  if ('fault' in read || read.value === null) return { amount: null, hours: null };
  const hours = hoursOfLines(read.value);
  return { amount: moneyTyped(sumOfLines(read.value)), hours: hours === null ? null : formatHours(hours) };
}

export function InvoiceLines({ label, help, odd, draft }: InvoiceLinesProps) {
  const { value, onChange, fault } = draft.field('lines');
  const rows = typeof value === 'object' ? value : [];
  const place = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  // Whoever adds a line goes on typing in it.
  useEffect(() => {
    if (added > 0) [...(place.current?.querySelectorAll<HTMLElement>('.invoice-line') ?? [])].at(-1)?.querySelector<HTMLElement>('button, input')?.focus();
  }, [added]);
  const change = (next: readonly string[]): void => {
    const [before, after] = [told(rows), told(next)];
    onChange(next);
    for (const field of ['amount', 'hours'] as const) {
      const typed = draft.values[field] ?? '';
      if (typed === (before[field] ?? '') && after[field] !== before[field]) draft.field(field).onChange(after[field] ?? '');
    }
  };
  const set = (index: number, some: Partial<TypedLine>): void => {
    const before = partsOfLine(rows[index] ?? '');
    const next = { ...before, ...some };
    const follows = some.amount === undefined && (before.amount === '' || before.amount === productTyped(before));
    const amount = follows ? (productTyped(next) ?? '') : next.amount;
    change(rows.map((row, at) => (at === index ? typedLine({ ...next, amount }) : row)));
  };
  return (
    <div className="field stack stack-tight" role="group" aria-labelledby="invoice-lines" data-invalid={fault !== undefined || undefined} ref={place}>
      <p id="invoice-lines" className="field-label">
        {label}
      </p>
      <p className="field-help">
        {help}
        {odd && (
          <span className="field-odd">
            <Icon name="warn" />
            <span>{odd}</span>
          </span>
        )}
      </p>
      {fault && (
        <p className="field-fault">
          <Icon name="warn" />
          <span>{fault}</span>
        </p>
      )}
      {rows.map((row, index) => (
        // Lines have no name of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <OneLine
          key={index}
          number={index + 1}
          parts={partsOfLine(row)}
          onSet={(some) => set(index, some)}
          onTakeAway={() => change(rows.toSpliced(index, 1))}
        />
      ))}
      {rows.length < MOST_LINES && (
        <div className="row">
          <Button
            icon="plus"
            onPress={() => {
              const last = rows.at(-1);
              change([...rows, typedLine({ ...NEW_LINE, what: last === undefined ? NEW_LINE.what : partsOfLine(last).what })]);
              setAdded(added + 1);
            }}
          >
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}

interface OneLineProps {
  readonly number: number;
  readonly parts: TypedLine;
  readonly onSet: (some: Partial<TypedLine>) => void;
  readonly onTakeAway: () => void;
}

function OneLine({ number, parts, onSet, onTakeAway }: OneLineProps) {
  return (
    <div className="invoice-line card" role="group" aria-label={words.line(number)}>
      <Pick label={words.what} options={WHATS} value={parts.what} onChange={(what) => onSet({ what })} fault={undefined} />
      <TextField kind="hours" label={words.quantity} value={parts.quantity} onChange={(quantity) => onSet({ quantity })} fault={undefined} />
      <TextField kind="money" label={words.price} value={parts.price} onChange={(price) => onSet({ price })} fault={undefined} />
      <TextField kind="money" label={words.amount} value={parts.amount} onChange={(amount) => onSet({ amount })} fault={undefined} />
      <TextField label={words.said} value={parts.words} onChange={(said) => onSet({ words: said })} fault={undefined} />
      <div className="row">
        <Button look="plain" onPress={onTakeAway}>
          {words.takeAway(number)}
        </Button>
      </div>
    </div>
  );
}
