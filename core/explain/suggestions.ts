/**
 * What a line that waits may have been for, best first, for the user to choose. Looser than the steps on purpose: near
 * sums, parts, several documents in one payment, the same words explained before. Nothing here explains a line by itself,
 * and every suggestion's parts add up to the line's amount. Only what is `sure` may be first on Enter: never what rests on
 * one word that many payees have, nor on a sum that several documents have, or on a sum where the bank's words tell of a charge or
 * of money between own accounts.
 */
import type { Suggestion } from '../api/bank.ts';
import { addDays, daysBetween } from '../values/day.ts';
import { peopleCalled } from '../books/people.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import type { Category, LinePart, PersonId, SupplierId, Settles } from '../books/facts.ts';
import type { Pence } from '../values/units.ts';
import type { Share } from '../words/bank/suggestions.ts';
import { explainWords } from '../words/bank/suggestions.ts';
import { paidTwiceIdeas, transferIdeas } from './beside-lines.ts';
import type { Idea, SuggestContext } from './idea.ts';
import { lineCalled, UNFOUNDED } from './idea.ts';
import { isCommonWord, likelyCategory } from './likely-category.ts';
import { beforeIdeas } from './lines-before.ts';
import { readLine } from './lines.ts';
import { refundIdeas } from './refund-ideas.ts';
import type { OpenInvoice, OpenDocument } from './open-documents.ts';
import { OpenDocuments } from './open-documents.ts';
import type { BankLine, ReadLine } from './steps.ts';
import { ruled, settled } from './steps.ts';
import { holds, nameWords, words } from '../values/word-match.ts';

const MOST = 8;
/** People pay before the document comes: documents dated up to this many days after the line are offered too. */
const AHEAD = 14;
/** Unnamed documents further away than this are not offered for their sum alone. */
const NEAR = 60;

/** `line` as the bank has it; parts it may have are not looked at. At most eight; empty where nothing is known to be like it. */
export function suggestions(context: SuggestContext, line: BankLine): Suggestion[] {
  if (line.amount === 0) return [];
  const documents = new OpenDocuments({ ...context, lines: context.lines.filter((other) => other.id !== line.id) });
  documents.reach(addDays(line.day, AHEAD));
  const read = readLine(documents, line);
  const open = { ...documents.open(), names: documents.names, called: peopleCalled(context.people), suppliers: suppliersCalled(context.suppliers) };
  const ideas = [
    ...payments(open, read),
    ...paymentsTogether(open, read),
    ...payslips(open, read),
    ...invoices(open, read),
    ...purchases(open, read),
    ...wagesTogether(open, read),
    ...invoicesTogether(open, read),
    ...transferIdeas(context, line),
    ...paidTwiceIdeas(context, read, line.id),
    ...refundIdeas(context, read),
    ...beforeIdeas(context, read, line.id),
    ...likeRules(context, read),
    ...byWords(context, read),
  ];
  const ofSum = new Set(ideas.filter(({ suggestion }) => suggestion.fits).map(({ suggestion }) => JSON.stringify(suggestion.parts))).size;
  const seen = new Set<string>();
  const isNobodys = likelyCategory(read.text, line.amount < 0).some(({ category }) => category === 'bank_charge' || category === 'own_transfer');
  const isPaid = ideas.some(({ suggestion: { fits, parts } }) => fits && parts.some(({ settles }) => settles?.kind === 'invoice'));
  return ideas
    .filter(({ suggestion }) => suggestion.bill === null || !isPaid)
    .toSorted((a, b) => b.score - a.score || a.away - b.away)
    .map(({ suggestion, sumAlone = false }) => (sumAlone ? { ...suggestion, sure: ofSum === 1 && !isNobodys } : suggestion))
    .filter(({ parts, bill }) => {
      const key = JSON.stringify([parts, bill]);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST);
}

type Open = ReturnType<OpenDocuments['open']> & {
  /** The words each person may be meant by, and what they are called. */
  readonly names: OpenDocuments['names'];
  readonly called: ReadonlyMap<PersonId, string>;
  readonly suppliers: ReadonlyMap<SupplierId, string>;
};

/** A paper with its supplier's name. */
function asSaid<T extends { readonly supplier: SupplierId }>({ suppliers }: Open, record: T): Omit<T, 'supplier'> & { readonly supplier: string } {
  return { ...record, supplier: suppliers.get(record.supplier) ?? '' };
}

function away(line: ReadLine, day: string): number {
  return Math.abs(daysBetween(day, line.day));
}

function shared(line: ReadLine, name: string): string[] {
  return nameWords(name).filter((word) => line.text.has.has(word));
}

function named(line: ReadLine, name: string): boolean {
  return shared(line, name).length > 0;
}

/** Whether the words tell whom they mean: two of them, or one that is no trade's. */
function tells(same: readonly string[]): boolean {
  return same.length > 1 || same.some((word) => !isCommonWord(word));
}

/** How the line compares with what is still open, and the parts: what is over goes to `rest`. */
function shareOf(
  line: ReadLine,
  stillOpen: Pence,
  what: Settles,
  rest: Omit<LinePart, 'amount' | 'settles'>,
): { share: Share; over: Pence; parts: LinePart[] } {
  const over = Math.abs(line.amount) - Math.abs(stillOpen);
  if (over <= 0) return { share: over === 0 ? 'whole' : 'part', over: 0, parts: [settled(what, line.amount)] };
  return { share: 'more', over, parts: [settled(what, -stillOpen), { amount: line.amount + stillOpen, settles: null, ...rest }] };
}

/** The whole is best, with the name better than without; parts and more only with the name. */
function scoreOf(share: Share, isNamed: boolean): number | null {
  if (share === 'whole') return isNamed ? 100 : 70;
  return isNamed ? (share === 'part' ? 60 : 45) : null;
}

function payments(open: Open, line: ReadLine): Idea[] {
  return open.payments
    .filter(({ record }) => record.amount === line.amount && record.amount !== 0 && away(line, record.day) <= 2 * NEAR)
    .map(({ record, payee }) => {
      const isNamed = [...payee].some((word) => line.text.has.has(word)) || holds(line.text, words(record.reference ?? ''));
      const said = { ...UNFOUNDED, ...explainWords.payment(record), fits: true, sure: isNamed };
      return {
        score: isNamed ? 105 : 75,
        away: away(line, record.day),
        sumAlone: !isNamed,
        suggestion: { ...said, parts: [settled({ kind: 'payment', id: record.id }, line.amount)] },
      };
    });
}

/** Payments written down of one day to one payee, whole lists of them, that the bank shows as one sum: what comes off beside what is paid. */
function paymentsTogether(open: Open, line: ReadLine): Idea[] {
  return [...Map.groupBy(open.payments, ({ record }) => `${record.day} ${record.to}`).values()].flatMap((documents) => {
    const [first] = documents;
    if (first === undefined || documents.length < 2 || total(documents) !== -line.amount || away(line, first.record.day) > NEAR) return [];
    const isNamed = documents.some(({ payee }) => [...payee].some((word) => line.text.has.has(word)));
    const parts = documents.map(({ record }) => settled({ kind: 'payment', id: record.id }, record.amount));
    const said = { ...UNFOUNDED, ...explainWords.payments(first.record, documents.length), fits: true, sure: isNamed };
    return [{ score: isNamed ? 104 : 74, away: away(line, first.record.day), sumAlone: !isNamed, suggestion: { ...said, parts } }];
  });
}

function payslips(open: Open, line: ReadLine): Idea[] {
  if (line.amount >= 0) return [];
  return open.payslips.flatMap(({ record, left }) => {
    const { share, over, parts } = shareOf(line, left, { kind: 'payslip', id: record.id }, { category: 'wages', planLine: null, fund: null });
    const isNamed = open.names.get(record.person)?.some((word) => line.text.has.has(word)) ?? false;
    const score = scoreOf(share, isNamed);
    if (score === null || away(line, record.paidOn) > NEAR) return [];
    const said = { ...UNFOUNDED, ...explainWords.payslip(open.called.get(record.person) ?? '', record, share, left, over), sure: isNamed };
    return [{ score, away: away(line, record.paidOn), sumAlone: !isNamed, suggestion: { ...said, fits: share === 'whole', parts } }];
  });
}

/** Open and payable by money that goes the line's way. */
function payable(open: Open, line: ReadLine): OpenInvoice[] {
  return open.invoices.filter((document) => (line.amount < 0 ? document.left > 0 : line.amount > 0 && document.left < 0));
}

function invoiceNamedIn(line: ReadLine, document: OpenInvoice): boolean {
  return supplierNamed(line, document) || line.numbers.includes(document.number);
}

function supplierNamed(line: ReadLine, { phrases }: Pick<OpenInvoice, 'phrases'>): boolean {
  return phrases.some((phrase) => holds(line.text, phrase) || named(line, phrase.join(' ')));
}

/** Whether the text means this supplier, and not only their trade. */
function supplierTold(line: ReadLine, { phrases }: Pick<OpenInvoice, 'phrases'>): boolean {
  return phrases.some((phrase) => holds(line.text, phrase) || tells(shared(line, phrase.join(' '))));
}

function invoices(open: Open, line: ReadLine): Idea[] {
  return payable(open, line).flatMap((document) => {
    const { record, left } = document;
    const rest = { category: line.amount < 0 ? ('agency' as const) : ('refund' as const), planLine: record.planLine, fund: null };
    const { share, over, parts } = shareOf(line, left, { kind: 'invoice', id: record.id }, rest);
    const score = scoreOf(share, invoiceNamedIn(line, document));
    if (score === null || (score === 70 && away(line, record.day) > NEAR)) return [];
    const ownNumber = line.numbers.includes(document.number);
    const isNamed = invoiceNamedIn(line, document);
    const sure = ownNumber || (share === 'whole' ? isNamed : supplierTold(line, document));
    const said = { ...UNFOUNDED, ...explainWords.invoice(asSaid(open, record), share, left, over), fits: share === 'whole', sure };
    return [{ score: score + (ownNumber ? 15 : 0), away: away(line, record.day), sumAlone: !isNamed, suggestion: { ...said, parts } }];
  });
}

function purchases(open: Open, line: ReadLine): Idea[] {
  if (line.amount >= 0) return [];
  return open.purchases.flatMap((document) => {
    const { record, left } = document;
    const kind = record.paidBy === null ? 'purchase' : 'repayment';
    const { share, over, parts } = shareOf(line, left, { kind, id: record.id }, { category: 'purchase', planLine: record.planLine, fund: null });
    const isNamed = record.paidBy === null ? supplierNamed(line, document) : named(line, record.paidBy);
    const isTold = record.paidBy === null ? supplierTold(line, document) : tells(shared(line, record.paidBy));
    const score = scoreOf(share, isNamed);
    if (score === null || away(line, record.day) > 2 * NEAR || (kind === 'repayment' && share === 'more')) return [];
    const said =
      kind === 'purchase' ? explainWords.purchase(asSaid(open, record), share, left, over) : explainWords.repayment(asSaid(open, record), share, left);
    const sure = share === 'whole' ? isNamed : isTold;
    return [{ score, away: away(line, record.day), sumAlone: !isNamed, suggestion: { ...UNFOUNDED, ...said, fits: share === 'whole', sure, parts } }];
  });
}

function total(documents: readonly OpenDocument<unknown>[]): Pence {
  return documents.reduce((sum, document) => sum + document.left, 0);
}

/** Payslips of one payday that add up to the line: a payroll service pays everybody with one sum. */
function wagesTogether(open: Open, line: ReadLine): Idea[] {
  return [...Map.groupBy(open.payslips, (document) => document.record.paidOn)].flatMap(([paidOn, slips]) => {
    if (slips.length < 2 || total(slips) !== -line.amount || away(line, paidOn) > NEAR) return [];
    const parts = slips.map((document) => settled({ kind: 'payslip', id: document.record.id }, -document.left));
    const said = explainWords.payslips(
      slips.map((document) => open.called.get(document.record.person) ?? ''),
      paidOn,
    );
    return [{ score: 90, away: away(line, paidOn), suggestion: { ...UNFOUNDED, ...said, fits: true, sure: true, parts } }];
  });
}

/** Several invoices of one supplier, credit notes among them: those numbered in the text, all that are open, or the oldest first. */
function invoicesTogether(open: Open, line: ReadLine): Idea[] {
  if (line.amount >= 0) return [];
  return [...Map.groupBy(open.invoices, ({ phrases: [phrase = []] }) => phrase.join(' ')).values()].flatMap((ofSupplier) => {
    const numbered = ofSupplier.filter((document) => line.numbers.includes(document.number));
    const isNamed = numbered.length > 0 || ofSupplier.some((document) => invoiceNamedIn(line, document));
    const exact = [numbered, ofSupplier, ...lessCreditNote(ofSupplier, line)].find((documents) => documents.length > 1 && total(documents) === -line.amount);
    if (exact) return [together(open, line, exact, isNamed ? 95 : 65)];
    const owed = ofSupplier.filter((document) => document.left > 0);
    return isNamed && total(owed) > -line.amount ? oldestFirst(open, line, owed) : [];
  });
}

/** An invoice beside a credit note that leaves just this line to pay: the numbered first. */
function lessCreditNote(ofSupplier: readonly OpenInvoice[], line: ReadLine): OpenInvoice[][] {
  const isNumbered = ({ number }: OpenInvoice): number => (line.numbers.includes(number) ? 1 : 0);
  return ofSupplier
    .flatMap((document) => ofSupplier.flatMap((note) => (note.left < 0 && document.left + note.left === -line.amount ? [[document, note]] : [])))
    .toSorted(([a], [b]) => (b ? isNumbered(b) : 0) - (a ? isNumbered(a) : 0));
}

function together(open: Open, line: ReadLine, documents: readonly OpenInvoice[], score: number): Idea {
  const records = documents.map((document) => asSaid(open, document.record));
  const parts = documents.map((document) => settled({ kind: 'invoice', id: document.record.id }, -document.left));
  const said = { ...UNFOUNDED, ...explainWords.invoices(records, true), fits: true, sure: true };
  return { score, away: away(line, records[0]?.day ?? line.day), suggestion: { ...said, parts } };
}

function oldestFirst(open: Open, line: ReadLine, owed: readonly OpenInvoice[]): Idea[] {
  let rest = -line.amount;
  const parts: LinePart[] = [];
  const paid: OpenInvoice[] = [];
  for (const document of owed) {
    if (rest <= 0) break;
    const sum = Math.min(rest, document.left);
    parts.push(settled({ kind: 'invoice', id: document.record.id }, -sum));
    paid.push(document);
    rest -= sum;
  }
  if (paid.length < 2) return [];
  const said = explainWords.invoices(
    paid.map((document) => asSaid(open, document.record)),
    false,
  );
  return [{ score: 55, away: 0, suggestion: { ...UNFOUNDED, ...said, parts } }];
}

/** Rules that fit the text, and those that only share a word with it. */
function likeRules(context: SuggestContext, line: ReadLine): Idea[] {
  return context.rules
    .filter((rule) => rule.direction === (line.amount < 0 ? 'out' : 'in') && named(line, rule.contains))
    .map((rule) => {
      const fits = holds(line.text, words(rule.contains));
      const said = fits ? explainWords.byRule(rule, lineCalled(context, rule.planLine)) : explainWords.likeRule(rule, lineCalled(context, rule.planLine));
      const sure = fits || shared(line, rule.contains).length > 1;
      return { score: fits ? 82 : 40, away: rule.position, suggestion: { ...UNFOUNDED, ...said, sure, parts: [ruled(rule, line.amount)] } };
    });
}

/** What banks print beside the name of a council. */
const BESIDE_COUNCIL: ReadonlySet<string> = new Set(
  'cc bc dc mbc cbc lbc council county city borough district metropolitan unitary london royal of adult adults social ssd dp direct payment payments acct account return repay repayment refund'.split(
    ' ',
  ),
);

/** Whether a text is a council’s own: a shop that names its town beside its name is not. Numbers say nothing. */
function isOfCouncil(council: string, { words: said, has }: ReadLine['text']): boolean {
  if (has.has('council')) return true;
  const own = new Set(words(council));
  return said.every((word) => own.has(word) || BESIDE_COUNCIL.has(word) || !/\p{L}{2}/u.test(word));
}

function byWords(context: SuggestContext, line: ReadLine): Idea[] {
  const ownName = (name: string, category: Category): { category: Category; word: string }[] => {
    const word = nameWords(name).find((part) => part !== 'council' && line.text.has.has(part));
    return word === undefined ? [] : [{ category, word }];
  };
  const { council, person } = context.account;
  const found = [
    ...likelyCategory(line.text, line.amount < 0),
    ...(isOfCouncil(council, line.text) ? ownName(council, line.amount < 0 ? 'repayment_to_council' : 'direct_payment') : []),
    ...(line.amount > 0 ? ownName(person, 'contribution') : []),
  ];
  return found.map(({ category, word }, index) => ({
    score: 30,
    away: index,
    suggestion: {
      ...UNFOUNDED,
      ...explainWords.byWord(category, word),
      parts: [{ amount: line.amount, settles: null, category, planLine: null, fund: null }],
    },
  }));
}
