/**
 * The entries of an account as a plain-text journal, for hledger and for ledger: nobody who keeps their money here is locked in.
 * Entries in, pieces of text out. Every name and text in it was typed by somebody or came from a bank, so that whatever means
 * something to those programs (`:` `;` `|`, two blanks, a new line) is written as something that does not. It adds nothing up but
 * what stands in each bank account, to say where the bank agrees.
 */
import type { Day, Pence } from '../values/units.ts';
import { formatMoney } from '../values/money.ts';
import type { Heading, Leg } from '../books/posting.ts';
import { categoryWords } from '../words/books/categories.ts';
import { journalWords } from '../words/export.ts';

/** A leg with what its plan line and fund are called. */
export interface JournalLeg extends Omit<Leg, 'planLine' | 'fund'> {
  readonly planLine: string | null;
  readonly fund: string | null;
}

/** A live entry: no reversal, and not reversed. */
export interface JournalEntry {
  readonly id: number;
  readonly day: Day;
  readonly who: string;
  readonly what: string;
  /** Of an opening balance or a bank line: which bank account, and the balance that the bank printed. */
  readonly bankAccount: string | null;
  readonly printed: Pence | null;
  readonly legs: readonly JournalLeg[];
}

export interface JournalAccount {
  readonly reference: string;
  readonly person: string;
  readonly council: string;
}

/** Where each heading stands; the name of a bank account, or a category and a plan line, come behind some. */
const PLACES: Readonly<Record<Heading, string>> = {
  bank: 'assets:bank',
  recorded: 'assets:payments not on the statement yet',
  wages_owed: 'liabilities:wages',
  hmrc_owed: 'liabilities:HMRC',
  pension_owed: 'liabilities:pension',
  invoices_owed: 'liabilities:bills',
  owed_to_people: 'liabilities:people who paid from their own pocket',
  other_deductions: 'liabilities:other deductions on payslips',
  opening: 'equity:opening',
  own_transfer: 'equity:between own accounts',
  unexplained: 'equity:not explained yet',
  direct_payment: 'income:direct payment',
  contribution: 'income:contribution',
  one_off_funding: 'income:one-off funding',
  refund: 'income:refunds',
  interest: 'income:interest',
  costs: 'expenses',
  repaid_to_council: 'expenses:paid back to the council',
};

/** So that the reports of hledger know them below the account's reference. */
const TYPES = { assets: 'A', 'assets:bank': 'C', liabilities: 'L', equity: 'E', income: 'R', expenses: 'X' } as const;

/** On one line, without what begins or ends a comment, a payee or a code. */
function line(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(';', ',')
    .replaceAll('|', '/')
    .trim();
}

/** What a tag says: hledger ends it at a comma, and takes a word before a colon for another tag. */
function tagged(text: string): string {
  return line(text).replaceAll(',', ' -').replaceAll(':', ' -');
}

/** One level of an account's name: letters, digits and what no program reads anything into. */
function level(text: string): string {
  return (
    text
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{M}\p{N} .,'&+/£-]+/gu, ' ')
      .replaceAll(/ +/g, ' ')
      .trim() || journalWords.noName
  );
}

/** The levels that names are written as: two names of one kind never come to the same one, however they are written. */
class Levels {
  readonly #written = new Map<string, string>();
  readonly #taken = new Set<string>();

  of(kind: string, name: string): string {
    const key = `${kind}\n${name}`;
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const plain = level(name);
    let written = plain;
    for (let again = 2; this.#taken.has(`${kind}\n${written}`); again += 1) written = `${plain} ${again}`;
    this.#taken.add(`${kind}\n${written}`);
    this.#written.set(key, written);
    return written;
  }
}

const money = (pence: Pence): string => formatMoney(pence).replace('\u2212£', '£-');

function tags({ category, planLine, fund }: JournalLeg): string[] {
  return [
    ...(category === null ? [] : [`; category: ${tagged(categoryWords[category])}`]),
    ...(planLine === null ? [] : [`; plan-line: ${tagged(planLine)}`]),
    ...(fund === null ? [] : [`; fund: ${tagged(fund)}`]),
  ];
}

/** Writes the journals of one file: accounts of direct payments after one another, each below its own reference. */
export class Journal {
  readonly #levels = new Levels();

  /** What stands on top of the journal. */
  head(on: Day): string {
    return `${journalWords
      .head(on)
      .map((sentence) => `; ${sentence}\n`)
      .join('')}\ncommodity £\n    format £1,000.00\n`;
  }

  /** @param entries in the order of their days and, of one day, in the bank's. A piece for each of them. */
  *account({ reference, person, council }: JournalAccount, entries: Iterable<JournalEntry>): Generator<string> {
    const top = this.#levels.of('account', reference);
    yield `\naccount ${top}\n    ; ${tagged(`${person}, ${council}`)}\n`;
    for (const [name, type] of Object.entries(TYPES)) yield `account ${top}:${name}\n    ; type: ${type}\n`;
    const inBank = new Map<string, Pence>();
    for (const entry of entries) yield this.#entry(top, entry, inBank);
  }

  #entry(top: string, entry: JournalEntry, inBank: Map<string, Pence>): string {
    const bank = this.#levels.of(`bank ${top}`, entry.bankAccount ?? '');
    const moved = entry.legs.reduce((sum, { heading, pence }) => sum + (heading === 'bank' ? pence : 0), 0);
    const balance = (inBank.get(bank) ?? 0) + moved;
    inBank.set(bank, balance);
    const last = entry.legs.findLastIndex(({ heading }) => heading === 'bank');
    // Where all legs are for one purpose it is said once, above them.
    const [first, ...others] = entry.legs.map((leg) => tags(leg));
    const once = others.every((one) => one.join() === first?.join());
    const lines = [
      `${entry.day} * (${entry.id}) ${[entry.who, entry.what]
        .map(line)
        .filter((text) => text !== '')
        .join(' | ')}`,
    ];
    if (once) lines.push(...(first ?? []).map((tag) => `    ${tag}`));
    entry.legs.forEach((leg, index) => {
      // Said of no line but those that the bank's own balance bears out: a journal with a wrong one is not read at all.
      const agreed = index === last && entry.printed === balance ? ` = ${money(balance)}` : '';
      lines.push(`    ${top}:${this.#place(top, leg, bank)}  ${money(leg.pence)}${agreed}`);
      if (!once) lines.push(...tags(leg).map((tag) => `        ${tag}`));
    });
    return `\n${lines.join('\n')}\n`;
  }

  #place(top: string, { heading, category, planLine }: JournalLeg, bank: string): string {
    if (heading === 'bank') return `${PLACES.bank}:${bank}`;
    if (heading !== 'costs') return PLACES[heading];
    const below = [category === null ? null : level(categoryWords[category]), planLine === null ? null : this.#levels.of(`plan line ${top}`, planLine)];
    return [PLACES.costs, ...below.filter((name) => name !== null)].join(':');
  }
}
