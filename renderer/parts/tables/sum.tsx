/**
 * A sum on the page: rows in order, what is added, what is taken off, and what it comes to. What is taken off says "less"
 * and has a minus sign, so that it reads aloud as it reads on paper. Each row may open into what is behind it.
 */
import type { ReactNode } from 'react';
import type { Route } from '../../app/route.ts';
import { sumWords as words } from '../../words/parts/sum.ts';
import { Amount } from './amount.tsx';
import { GoLink } from '../page/button.tsx';
import { useTableFit } from './table-fit.ts';

export interface SumRow {
  /** `fact` is told beside the sum and not counted in it. */
  readonly kind: 'add' | 'less' | 'sum' | 'fact';
  readonly label: string;
  readonly why?: string;
  /** The size of what is added or taken off; null where `hours` says it, or nothing does. */
  readonly pence: number | null;
  readonly hours?: string | null;
  readonly route: Route | null;
}

export function Sum({ caption, rows }: { readonly caption: ReactNode; readonly rows: readonly SumRow[] }) {
  const hasWhy = rows.some(({ why }) => why);
  const place = useTableFit(hasWhy ? 34 : 18);
  return (
    <div className="table-place" ref={place}>
      <table role="table" className={`table table-sum ${hasWhy ? 'table-why' : ''}`}>
        <caption>{caption}</caption>
        <thead role="rowgroup" className="unseen">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.what}
            </th>
            {hasWhy && (
              <th scope="col" role="columnheader">
                {words.why}
              </th>
            )}
            <th scope="col" role="columnheader">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={index} role="row" className={row.kind}>
              <th scope="row" role="rowheader">
                {row.kind === 'less' && <span className="sign">{words.less} </span>}
                {row.route === null ? row.label : <GoLink route={row.route}>{row.label}</GoLink>}
              </th>
              {hasWhy && (
                <td role="cell" className="why">
                  {row.why}
                </td>
              )}
              <td role="cell" className="figure">
                <Size {...row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Size({ kind, pence, hours }: SumRow) {
  const sign = kind === 'less' ? -1 : 1;
  if (pence !== null) return <Amount pence={pence === 0 ? 0 : sign * pence} />;
  if (hours === null || hours === undefined) return null;
  return <span className="amount">{words.hours(kind === 'less' && hours !== '0' ? `\u2212${hours}` : hours)}</span>;
}
