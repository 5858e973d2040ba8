/** Money that was marked as contribution and pays nothing of it, line by line, with the reason. Nothing where there is none. */
import type { ContributionStatement } from '../../../core/figures/council/contribution-statement.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Note } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { contributionWords as words } from '../../words/council/contribution.ts';
import { recordOf } from '../overview/figure-links.ts';

interface PaidLinesProps {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly account: number;
  readonly lines: ContributionStatement['paidFromThisAccount'];
}

export function PaidLines({ id, title, why, account, lines }: PaidLinesProps) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} id={id}>
      <Note>
        <p>{why}</p>
        <ul>
          {lines.map(({ day, text, amount, opens }) => (
            <li key={`${opens.type} ${opens.id} ${amount}`}>
              <GoLink route={recordOf(account, opens)}>{text}</GoLink> {words.lineOf(formatDay(day), formatMoney(Math.abs(amount)))}
            </li>
          ))}
        </ul>
      </Note>
    </Section>
  );
}
