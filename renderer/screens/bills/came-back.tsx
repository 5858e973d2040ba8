/** What came back of an invoice, a purchase or a bank line: how much of what was paid, and each refund, which opens. Nothing where nothing did. */
import type { Refunded } from '../../../core/books/facts.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { useRead } from '../../program/use-program.tsx';
import { refundsWords as words } from '../../words/refunds.ts';

interface CameBackProps {
  readonly account: number;
  readonly of: Refunded;
}

export function CameBack({ account, of }: CameBackProps) {
  const read = useRead('bank.refunds', { account, of });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data || read.data.refunds.length === 0) return null;
  const { paid, back, refunds } = read.data;
  return (
    <div className="stack stack-tight">
      <p>{words.cameBack(back, paid)}</p>
      <ul className="plain">
        {refunds.map(({ line, day, text, amount }, index) => (
          <li key={`${line} ${index}`} className="link-line">
            <GoLink route={to('money-row', account, { type: 'line', id: String(line) })}>{words.one(amount, day, text)}</GoLink>
          </li>
        ))}
      </ul>
      {back > paid && <Note weight="warn">{words.tooMuch(back, paid)}</Note>}
    </div>
  );
}
