/** What something that falls due is called: in full on the user's own screen; in a calendar, which others may see, without names in full or sums. */
import { dueWords as words } from '../../words/figures/dues.ts';
import type { Due } from './due.ts';

function own({ code, title, who }: Due): string {
  const plain = who !== null && (code === 'reply' || code === 'answer') ? words.withOthers[code] : words.plain[code];
  if (title === null) return plain;
  return code === 'other' || code === 'duty' ? title : words.named(plain, title);
}

export function dueTitle(due: Due): string {
  const { code, who, title, from, day } = due;
  if (code === 'return' && from !== null) return words.returnFor(from, day);
  if (who === null) return own(due);
  switch (code) {
    case 'bill':
      return title === null ? words.billOf(who) : words.billNumber(title, who);
    case 'wages':
      return words.wagesOf(who);
    case 'lowPay':
      return words.lowPayOf(who);
    default:
      return words.of(own(due), who);
  }
}

/** A first name and the account's reference. */
export function accountInCalendar({ person, reference }: { readonly person: string; readonly reference: string }): string {
  return `${person.trim().split(/\s+/)[0] ?? ''} ${reference}`.trim();
}

export function dueInCalendar(due: Due, account: string): string {
  const { code, from, day } = due;
  const isMoney = code === 'bill' || code === 'wages';
  const what = code === 'return' && from !== null ? words.returnFor(from, day) : isMoney ? words.plain[code] : own(due);
  return words.inAccount(what, account);
}
