/** What something that falls due is called on the user's own screen. */
import { dueWords as words } from '../../words/figures/dues.ts';
import type { Due } from './due.ts';

function own({ code, title }: Due): string {
  if (title === null) return words.plain[code];
  return code === 'other' ? title : words.named(words.plain[code], title);
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
