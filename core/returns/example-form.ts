/** A form that the council of the first example account has of its own, made as a user would: one that comes with the program, copied and changed. */
import type { FormPart, ReturnForm } from './form.ts';

/** @param from the form it is copied from. */
export function exampleForm(from: ReturnForm, council: string): ReturnForm {
  return {
    ...from,
    ...{ id: 'westbrook-own', title: 'Westbrook’s own form', council, version: 1, source: `Copied from ‘${from.title}’`, certainty: 'own' },
    period: { kind: 'quarterly' },
    replyDays: 28,
    parts: from.parts.map(asCalled),
    attachments: from.attachments.filter(({ kind }) => kind !== 'insurance'),
  };
}

/** As the council calls things. */
function asCalled(part: FormPart): FormPart {
  if (part.kind === 'table' && part.from === 'outstanding') return { ...part, title: 'Bills and wages still to pay' };
  if (part.kind !== 'fields') return part;
  return {
    ...part,
    rows: part.rows.map((row) => {
      if (row === 'bank.closing') return { from: 'bank.closing', title: 'What is left in the account' };
      return row === 'surplus.asked' ? { from: 'surplus.asked', title: 'To be paid back to Westbrook' } : row;
    }),
  };
}
