/**
 * The lines of a return: what every bank line of its days was for, a row for each of its parts, with the balance after it and the papers that
 * show it. Names of assistants go by what the form shows of them.
 */
import type { AccountFacts, Category, LinePart, StatementLine } from '../books/facts.ts';
import { EntryBuilder } from '../books/entries.ts';
import { partTitle } from '../books/titles.ts';
import type { NoPaper } from '../evidence/needed.ts';
import { fundOn, planLines } from '../figures/inputs/plan-lines.ts';
import { settledByPayments } from '../figures/inputs/movements.ts';
import type { Day, Pence } from '../values/units.ts';
import { categoryWords } from '../words/books/categories.ts';
import { entryWords } from '../words/books/entries.ts';
import { returnFigureWords as words } from '../words/returns/figures.ts';
import { balanceBefore, kindOfPart, nameShown } from './figures.ts';
import type { ReturnForm } from './form.ts';

export interface ReturnLine {
  /** The bank line. */
  readonly line: number;
  readonly day: Day;
  readonly bankAccount: string;
  /** Who it came from or went to, as the bank prints it; for an assistant as the form shows them. '' where the form shows nobody. */
  readonly payee: string;
  readonly what: string;
  /** Null: nobody has said what it was for. */
  readonly category: Category | null;
  readonly fund: string;
  readonly planLine: string;
  /** Positive; one of the two is null. */
  readonly in: Pence | null;
  readonly out: Pence | null;
  /** All bank accounts together, after the last part of the line; null for those before it. */
  readonly balance: Pence | null;
  readonly evidence: readonly number[];
  /** Null: none is asked for, or there is one. */
  readonly noPaper: NoPaper | null;
}

/** The papers of a bank line, by their numbers, and why there is none. */
export type PapersOfLine = (line: number) => Pick<ReturnLine, 'evidence' | 'noPaper'>;

type Shown = ReturnForm['rules']['showPayee'];

/** By day, those of one day in the order in which they are on file. */
export function returnLines(facts: AccountFacts, shown: Shown, from: Day, to: Day, papers: PapersOfLine): ReturnLine[] {
  const entries = new EntryBuilder(facts, settledByPayments(facts));
  const { records } = entries;
  const bankAccounts = new Map(facts.bankAccounts.map(({ id, name }) => [id, name]));
  const plan = planLines(facts);
  const funds = new Map(facts.funds.map(({ id, name }) => [id, name]));
  const people = facts.people.map(({ id }) => id);

  /** Whom a part paid wages to; null: nobody. */
  const assistantOf = ({ settles }: LinePart): number | null => {
    const document = settles?.kind === 'payment' ? records.paidBy(settles.id) : settles;
    return document?.kind === 'payslip' ? (records.find('payslips', document.id)?.person ?? null) : null;
  };
  const whom = ({ text }: StatementLine, part: LinePart): string => {
    const person = assistantOf(part);
    if (shown === 'full') return text;
    if (person !== null) return nameShown(records.personCalled(person), shown, people.indexOf(person));
    return shown === 'none' ? '' : text;
  };
  const whatFor = (part: LinePart): string => {
    if (shown === 'full') return partTitle(part, records);
    const kind = kindOfPart(facts, part);
    if (shown === 'none' || assistantOf(part) !== null) return kind === null ? words.notExplained : categoryWords[kind];
    return partTitle(part, records);
  };
  /** The plan line and fund that a part is booked to, by name; money of no fund is the council's. */
  const bookedTo = (part: LinePart, day: Day): { readonly planLine: string; readonly fund: string } => {
    const booked = part.settles === null ? part : entries.settled(part.settles);
    const line = plan.find((one) => one.line === booked.planLine);
    const fund = booked.fund ?? (line ? fundOn(line, day) : null);
    return { planLine: line?.name ?? '', fund: fund === null ? facts.account.council : (funds.get(fund) ?? '') };
  };

  let balance = balanceBefore(facts, from);
  return facts.lines
    .filter(({ day }) => day >= from && day <= to)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .flatMap((line): ReturnLine[] => {
      balance += line.amount;
      const { evidence, noPaper } = papers(line.id);
      const parts = wholeOf(line);
      return parts.map((part, index) => {
        const kind = kindOfPart(facts, part);
        return {
          line: line.id,
          day: line.day,
          bankAccount: bankAccounts.get(line.bankAccount) ?? '',
          payee: whom(line, part),
          what: part.settles === null && part.category === null ? entryWords.notExplained : whatFor(part),
          category: kind,
          ...(kind === null ? { fund: '', planLine: '' } : bookedTo(part, line.day)),
          in: part.amount > 0 ? part.amount : null,
          out: part.amount > 0 ? null : -part.amount,
          balance: index === parts.length - 1 ? balance : null,
          evidence,
          noPaper,
        };
      });
    });
}

/** The parts of a line, and what is left of it as one of which nothing is known. */
function wholeOf({ amount, parts }: StatementLine): readonly LinePart[] {
  const left = parts.reduce((rest, part) => rest - part.amount, amount);
  return left === 0 && parts.length > 0 ? parts : [...parts, { amount: left, settles: null, category: null, planLine: null, fund: null }];
}
