/** The hours of a week on paper, for both to sign: those that are saved, an empty sheet, and what was approved. */
import type { HoursSheet } from '../../../core/hours/sheet.ts';
import { More } from '../../parts/page/more.tsx';
import { paperWords as words } from '../../words/papers.ts';
import { SavePaper } from '../papers/save-paper.tsx';

export function Sheets({ account, sheet: { from, to, people } }: { readonly account: number; readonly sheet: HoursSheet }) {
  return (
    <More title={words.sheets}>
      {people.map(({ person, name, approval }) => (
        <div key={person} className="row">
          <SavePaper account={account} of={{ paper: 'hoursSheet', person, from, to, isBlank: false }} label={words.filled(name)} />
          <SavePaper account={account} of={{ paper: 'hoursSheet', person, from, to, isBlank: true }} label={words.blank(name)} />
          {approval !== null && approval.id !== null && (
            <SavePaper account={account} of={{ paper: 'hoursApproval', approval: approval.id }} label={words.receipt(name)} />
          )}
        </div>
      ))}
    </More>
  );
}
