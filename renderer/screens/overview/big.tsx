/** The figure of an answer, as large as fits on one line. */
import type { CSSProperties } from 'react';
import { formatMoney } from '../../../core/values/money.ts';
import { Amount } from '../../parts/tables/amount.tsx';

export function Big({ pence, after = '' }: { readonly pence: number; readonly after?: string }) {
  const size: CSSProperties = { '--figures': formatMoney(pence).length };
  return (
    <p className="big" style={size}>
      <Amount pence={pence} /> {after !== '' && <small>{after}</small>}
    </p>
  );
}
