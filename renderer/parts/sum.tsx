/**
 * A sum on the page: rows in order, what is added, what is taken off, and what it comes to. What is taken off says "less"
 * and has a minus sign, so that it reads aloud as it reads on paper. Each row may open into what is behind it.
 */
import type { Route } from '../route.ts';
import { sumWords as words } from '../words/sum.ts';
import { Amount } from './amount.tsx';
import { GoLink } from './button.tsx';

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

export function Sum({ caption, rows }: { readonly caption: string; readonly rows: readonly SumRow[] }) {
  const hasWhy = rows.some(({ why }) => why);
  return (
    <div className="table-place sum-place">
      <table className="table table-sum">
        <caption>{caption}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{words.what}</th>
            {hasWhy && <th scope="col">{words.why}</th>}
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={row.kind}>
              <th scope="row">
                {row.kind === 'less' && <span className="sign">{words.less} </span>}
                {row.route === null ? row.label : <GoLink route={row.route}>{row.label}</GoLink>}
              </th>
              {hasWhy && <td className="why">{row.why}</td>}
              <td className="figure">
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
