/** What one part of a line of money in gives back: said, opened, taken off, or chosen among all that was paid for before. */
import { useDeferredValue, useState } from 'react';
import type { Refundable } from '../../../core/bills/refunds.ts';
import type { MoneyRowDetail } from '../../../core/api/money.ts';
import type { Refunded } from '../../../core/books/facts.ts';
import { formatDay } from '../../../core/values/day.ts';
import type { Route } from '../../app/route.ts';
import { to } from '../../app/route.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { refundsWords as words } from '../../words/refunds.ts';
import { ChoiceButton } from '../bank/match/choice.tsx';

interface RefundLinkProps {
  readonly account: number;
  readonly line: number;
  /** Its place among the parts of the line, from 0. */
  readonly place: number;
  readonly part: MoneyRowDetail['parts'][number];
}

function routeTo(account: number, { kind, id }: Refunded): Route {
  if (kind === 'line') return to('money-row', account, { type: 'line', id: String(id) });
  return to('record', account, { type: kind === 'invoice' ? 'invoices' : 'purchases', id: String(id) });
}

export function RefundLink({ account, line, place, part: { refunds } }: RefundLinkProps) {
  const change = useChange('bank.linkRefund');
  const [open, setOpen] = useState(false);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const link = async (what: Refunded | null, said: string): Promise<void> => {
    const result = await change.run({ account, line, part: place, refunds: what }, said);
    if (!result.ok) return;
    setNotices(result.value.notices);
    setOpen(false);
  };
  return (
    <div className="stack stack-tight">
      {refunds && (
        <p className="link-line">
          {words.gives} <GoLink route={routeTo(account, refunds.of)}>{refunds.title}</GoLink>
        </p>
      )}
      <div className="row no-print">
        {refunds ? (
          <Button pending={change.pending} onPress={() => void link(null, words.unlinked)}>
            {words.unlink}
          </Button>
        ) : (
          <Button aria-expanded={open} onPress={() => setOpen(!open)}>
            {words.link}
          </Button>
        )}
      </div>
      <div role="status">
        {notices.length > 0 && (
          <Note weight="warn">
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </Note>
        )}
      </div>
      {change.problem && <Trouble problem={change.problem} />}
      {open && !refunds && <Choose account={account} line={line} onChoose={(one) => void link(one.refunds, words.linked(one.title))} />}
    </div>
  );
}

/** More than that are found by writing a name or number. */
const MOST = 20;

interface ChooseProps {
  readonly account: number;
  readonly line: number;
  readonly onChoose: (one: Refundable) => void;
}

function Choose({ account, line, onChoose }: ChooseProps) {
  const [find, setFind] = useState('');
  const sought = useDeferredValue(find.trim().slice(0, 200));
  const read = useRead('bank.refundable', { account, line, find: sought, limit: MOST });
  const found = read.data?.found ?? [];
  return (
    <div className="stack stack-tight">
      <p>{words.linkLead}</p>
      <TextField kind="find" label={words.find} help={words.findHelp} value={find} onChange={setFind} fault={undefined} autoFocus />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton />}
      <p role="status">{read.data && (found.length > 0 ? words.found(read.data.total, found.length) : words.none)}</p>
      <ol className="plain stack stack-tight">
        {found.map((one) => (
          <li key={`${one.refunds.kind} ${one.refunds.id}`}>
            <ChoiceButton
              title={one.title}
              detail={`${formatDay(one.day)}, ${words.paid(one.paid, one.back)}`}
              end={undefined}
              good={false}
              disabled={read.isPlaceholderData}
              onPress={() => onChoose(one)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
