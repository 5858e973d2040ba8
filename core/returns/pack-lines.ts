/** The payments of a return as far as a pack shares them. */
import type { AccountFacts } from '../books/facts.ts';
import { categoryWords } from '../words/books/categories.ts';
import { packWords as words } from '../words/returns/pack.ts';
import { nameShown } from './figures.ts';
import type { ReturnLine } from './lines.ts';
import type { PackChoices } from './pack.ts';
import type { Renamed } from './pack-names.ts';

export interface SharedLines {
  readonly lines: readonly ReturnLine[];
  /** Notes that are kept back. */
  readonly notes: number;
}

/** Notes go only with everything. Where assistants go by their initials, a payment of wages says nothing else of whom it was to. */
export function linesShared(facts: AccountFacts, lines: readonly ReturnLine[], choices: PackChoices, renamed: Renamed): SharedLines {
  let notes = 0;
  const shared = lines.map((line): ReturnLine => {
    const { noPaper } = line;
    const isHeldBack = choices.level !== 'everything' && noPaper !== null && noPaper.note !== null;
    if (isHeldBack) notes += 1;
    return { ...(choices.initials ? withInitials(facts, line, renamed) : line), noPaper: isHeldBack ? { ...noPaper, note: null } : noPaper };
  });
  return { lines: shared, notes };
}

function withInitials(facts: AccountFacts, line: ReturnLine, renamed: Renamed): ReturnLine {
  if (line.category !== 'wages') return { ...line, payee: renamed(line.payee), what: renamed(line.what) };
  const slips = new Set(
    (facts.lines.find(({ id }) => id === line.line)?.parts ?? []).flatMap(({ settles }) => (settles?.kind === 'payslip' ? [settles.id] : [])),
  );
  const paid = facts.people.flatMap(({ id, name }, index) =>
    facts.payslips.some((slip) => slip.person === id && slips.has(slip.id)) ? [nameShown(name, 'initials', index)] : [],
  );
  return { ...line, payee: paid.length > 0 ? paid.join(', ') : words.anAssistant, what: categoryWords.wages };
}

/** Of `asked`: the bank lines somebody asked about. */
export function linesAsked(lines: readonly ReturnLine[], { lines: named, over }: Pick<PackChoices, 'lines' | 'over'>): ReadonlySet<number> {
  const large = [...Map.groupBy(lines, ({ line }) => line)].filter(
    ([, parts]) => over !== null && Math.abs(parts.reduce((sum, part) => sum + (part.in ?? 0) - (part.out ?? 0), 0)) > over,
  );
  return new Set([...named, ...large.map(([line]) => line)]);
}
