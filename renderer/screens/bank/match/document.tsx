/** Finding what a bank line paid among the bills, wages, purchases and payments on file that are still open. */
import { useDeferredValue, useState } from 'react';
import type { Candidate } from '../../../../core/api/bank.ts';
import { formatDay } from '../../../../core/values/day.ts';
import { GoLink } from '../../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../../parts/page/note.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { to } from '../../../app/route.ts';
import { useRead } from '../../../program/use-program.tsx';
import { questionWords as words } from '../../../words/bank/match.ts';
import { ChoiceButton } from './choice.tsx';

interface OpenDocumentsProps {
  readonly account: number;
  /** Papers that money of this line's way could pay. */
  readonly line: number;
  /** Pence that are to be explained, signed like the line. */
  readonly rest: number;
  readonly onChoose: (paper: Candidate) => void;
  readonly autoFocus?: boolean;
}

/** More than that are found by writing a name or number. */
const MOST = 20;

export function OpenDocuments({ account, line, rest, onChoose, autoFocus = false }: OpenDocumentsProps) {
  const [find, setFind] = useState('');
  const sought = useDeferredValue(find.trim().slice(0, 200));
  const found = useRead('bank.candidates', { account, line, find: sought, rest, limit: MOST });
  const exact = ({ stillToPay }: Candidate): boolean => Math.abs(stillToPay) === Math.abs(rest);
  const papers = found.data?.candidates ?? [];
  return (
    <div className="stack stack-tight">
      <TextField kind="find" label={words.findLabel} help={words.findHelp} value={find} onChange={setFind} fault={undefined} autoFocus={autoFocus} />
      {found.error && <Trouble problem={found.error.problem} again={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton />}
      <p role="status">{found.data && (papers.length > 0 ? words.found(found.data.total, papers.length) : sought ? words.findNone : words.findNoneAtAll)}</p>
      <ol className="plain stack stack-tight">
        {papers.map((paper) => (
          <li key={`${paper.settles.kind} ${paper.settles.id}`}>
            <ChoiceButton
              title={paper.title}
              detail={`${formatDay(paper.day)}, ${words.open(paper.amount, paper.stillToPay)}`}
              end={exact(paper) ? words.fits : undefined}
              good
              disabled={found.isPlaceholderData}
              onPress={() => onChoose(paper)}
            />
          </li>
        ))}
      </ol>
      <p className="link-line">
        <GoLink route={to('records', account)}>{words.addPaper}</GoLink>
      </p>
    </div>
  );
}
