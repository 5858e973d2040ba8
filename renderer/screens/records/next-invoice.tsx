/** On the form of a new invoice, once its supplier is there: one press fills it in like their last one, moved on. Nothing is saved by it. */
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Output } from '../../../core/api/methods.ts';
import { invoiceWords as core } from '../../../core/words/books/invoices.ts';
import type { Typed } from '../../../core/records/natures.ts';
import type { Draft } from '../../parts/fields/draft.ts';
import { Button } from '../../parts/page/button.tsx';
import { useRead } from '../../program/use-program.tsx';
import { invoiceWords as words } from '../../words/invoices.ts';
import { typedOf } from './draft.ts';

type Next = NonNullable<Output<'bills.next'>>;

export function nextTyped({ fields, like }: Next): Typed {
  const typed = typedOf({ type: 'invoices', record: { id: 0, ...fields }, names: { supplier: like.supplier } });
  return { ...typed, planLine: fields.planLine === null ? (typed['planLine'] ?? '') : String(fields.planLine) };
}

export function NextInvoice({ account, draft }: { readonly account: number; readonly draft: Draft<Typed> }) {
  const typed = draft.values['supplier'];
  const supplier = useDeferredValue(typeof typed === 'string' ? typed.trim() : '');
  const { data } = useRead('bills.next', { account, of: { supplier } }, { enabled: supplier !== '' });
  const [filled, setFilled] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on at the number, the first thing to compare with the paper.
  useEffect(() => {
    if (filled !== null) place.current?.parentElement?.querySelectorAll<HTMLInputElement>('input[type=text]:not([role=combobox])')[0]?.focus();
  }, [filled]);
  const isFilled = filled !== null && filled === supplier;
  if (!data && !isFilled) return null;
  return (
    <div ref={place}>
      <div role="status">{isFilled && <p className="field-help">{words.filledIn}</p>}</div>
      {data && !isFilled && (
        <Button
          onPress={() => {
            draft.set(nextTyped(data));
            setFilled(data.like.supplier);
          }}
        >
          {words.fillIn(core.number(data.like))}
        </Button>
      )}
    </div>
  );
}
