/** What is to be done about who acts for the person: a paper that is not on file, a last day that is past, no paper that gives a right over the money. */
import type { Day } from '../../values/units.ts';
import { mandateWords } from '../../words/books/mandates.ts';
import type { RecordRef } from '../breakdowns/figure-ids.ts';
import type { Figures } from '../figures.ts';
import { givesAuthority, isFollowed, isInForce } from '../inputs/mandates.ts';

interface AuthorityItem {
  readonly code: 'noAuthority' | 'authorityEnded' | 'paperMissing';
  readonly day: Day | null;
  readonly sentence: string;
  readonly opens: RecordRef;
}

export function authorityItems({ accountIndex: { facts, asOf } }: Figures): AuthorityItem[] {
  const { mandates, account } = facts;
  const inForce = mandates.filter((mandate) => isInForce(mandate, asOf));
  const appointee = inForce.find(({ role }) => role === 'appointee');
  const items: AuthorityItem[] = [];
  if (appointee && !inForce.some(givesAuthority)) {
    const opens = { type: 'mandates', id: appointee.id } as const;
    items.push({ code: 'noAuthority', day: null, sentence: mandateWords.appointeeAlone(account.person), opens });
  }
  for (const mandate of mandates) {
    const { id, role, to, revokedOn } = mandate;
    const who = mandate.who ?? mandateWords.roles[role].title;
    const opens = { type: 'mandates', id } as const;
    if (mandate.document === null && isInForce(mandate, asOf)) {
      items.push({ code: 'paperMissing', day: null, sentence: mandateWords.paperMissing(who, mandateWords.papers[role]), opens });
    }
    if (to !== null && to < asOf && revokedOn === null && !isFollowed(mandate, mandates)) {
      items.push({ code: 'authorityEnded', day: to, sentence: mandateWords.ended(who, to), opens });
    }
  }
  return items;
}
