/** What paid an invoice, a purchase or a payslip so far: each payment opens. */
import type { Input } from '../../../core/api/methods.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useRead } from '../../program/use-program.tsx';
import { recordWords as words } from '../../words/records.ts';

export function PaidWith({ account, of }: Pick<Input<'bills.paid'>, 'account' | 'of'>) {
  const read = useRead('bills.paid', { account, of });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data || read.data.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <p>{words.paidWith}</p>
      <ul className="plain">
        {read.data.map(({ source: { type, id }, day, pence, text }, index) => (
          <li key={`${type} ${id} ${index}`} className="link-line">
            <GoLink route={to('money-row', account, { type, id: String(id) })}>{words.paidOne(pence, day, text)}</GoLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
