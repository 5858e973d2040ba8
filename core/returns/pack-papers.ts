/**
 * Which papers go into a pack, in which of its folders, under which names. A paper that shows a payment of the return goes by its number; statements,
 * papers of pay, insurance and contracts of its days go beside them. Letters, and whatever is kept with the plan, never do.
 */
import type { EvidenceOwner } from '../api/evidence.ts';
import type { AccountFacts, Category, PersonId } from '../books/facts.ts';
import type { MediaType } from '../evidence/media-type.ts';
import { endingOf } from '../evidence/saved-name.ts';
import { plainPounds } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { categoryWords } from '../words/books/categories.ts';
import { returnPaperWords } from '../words/papers/return.ts';
import { returnFigureWords } from '../words/returns/figures.ts';
import { packWords as words } from '../words/returns/pack.ts';
import { kindOfPart, nameShown } from './figures.ts';
import type { ReturnLine } from './lines.ts';
import { linesAsked } from './pack-lines.ts';
import { asciiName, folderName } from './pack-names.ts';
import type { PackChoices, PackFolder, ReturnTime } from './pack.ts';
import { PACK_FOLDERS } from './pack.ts';

/** A paper that is kept. Of one content there may be several, each with its number. */
export interface FiledPaper {
  readonly number: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: MediaType;
  /** Null: it belongs to nothing yet. */
  readonly of: EvidenceOwner | null;
}

export interface PackPaper extends FiledPaper {
  readonly folder: PackFolder;
  readonly path: string;
  readonly day: Day | null;
  /** The kind of it, in a word or two. */
  readonly what: string;
}

export interface PapersShared {
  readonly papers: readonly PackPaper[];
  /** How many more there would be, were all of it shared. */
  readonly keptBack: number;
}

interface About {
  readonly folder: PackFolder;
  readonly day: Day | null;
  readonly what: string;
  /** Of whom or of what, for the file's name. */
  readonly whose: string;
  readonly pence: Pence | null;
  readonly person: PersonId | null;
  /** It is of the days of the return, whether or not it shows a payment. */
  readonly isOfTime: boolean;
  readonly isAboutAssistant: boolean;
}

const PAY_CATEGORIES: ReadonlySet<Category | null> = new Set(['hmrc', 'pension', 'payroll_service']);
const PLAIN = { whose: '', pence: null, person: null, isOfTime: false, isAboutAssistant: false } as const;

/** Null: papers of such a thing are not for the council. */
function about(facts: AccountFacts, of: EvidenceOwner, { from, to }: ReturnTime): About | null {
  const within = (day: Day): boolean => day >= from && day <= to;
  const found = <Row extends { readonly id: number }>(rows: readonly Row[]): Row | null => rows.find(({ id }) => id === of.id) ?? null;
  const supplier = (id: number): string => facts.suppliers.find((one) => one.id === id)?.name ?? '';
  switch (of.type) {
    case 'line': {
      const line = found(facts.lines);
      const [part] = line?.parts ?? [];
      const category = part ? kindOfPart(facts, part) : null;
      const folder = PAY_CATEGORIES.has(category) ? 'pay' : 'evidence';
      return line && { ...PLAIN, folder, day: line.day, what: category === null ? words.payment : categoryWords[category], pence: Math.abs(line.amount) };
    }
    case 'invoices': {
      const row = found(facts.invoices);
      return row && { ...PLAIN, folder: 'evidence', day: row.day, what: `${words.invoice} ${row.number}`, whose: supplier(row.supplier), pence: row.amount };
    }
    case 'purchases': {
      const row = found(facts.purchases);
      return row && { ...PLAIN, folder: 'evidence', day: row.day, what: words.purchase, whose: supplier(row.supplier), pence: row.amount };
    }
    case 'payments': {
      const row = found(facts.payments);
      return row && { ...PLAIN, folder: 'evidence', day: row.day, what: categoryWords[row.category], pence: Math.abs(row.amount) };
    }
    case 'payslips': {
      const row = found(facts.payslips);
      return row && { ...PLAIN, folder: 'pay', day: row.paidOn, what: words.payslip, pence: row.net, person: row.person, isOfTime: within(row.paidOn) };
    }
    case 'timesheets': {
      const row = found(facts.timesheets);
      return row && { ...PLAIN, folder: 'pay', day: row.day, what: words.timesheet, person: row.person, isOfTime: within(row.day) };
    }
    case 'hoursApprovals': {
      const row = found(facts.hoursApprovals);
      const isOfTime = row !== null && row.from <= to && row.to >= from;
      return row && { ...PLAIN, folder: 'pay', day: row.to, what: words.timesheet, person: row.person, isOfTime };
    }
    case 'statements': {
      const row = found(facts.statements);
      const bank = facts.bankAccounts.find(({ id }) => id === row?.bankAccount)?.name ?? '';
      return row && { ...PLAIN, folder: 'statements', day: row.to, what: words.statement, whose: bank, isOfTime: row.from <= to && row.to >= from };
    }
    case 'reconciliations': {
      const row = found(facts.reconciliations);
      return row && { ...PLAIN, folder: 'statements', day: row.day, what: words.compared, isOfTime: within(row.day) };
    }
    case 'bankAccounts': {
      const row = found(facts.bankAccounts);
      return row && { ...PLAIN, folder: 'statements', day: null, what: words.statement, whose: row.name, isOfTime: true };
    }
    case 'contributionPaid': {
      const row = found(facts.contributionPaid);
      return row && { ...PLAIN, folder: 'evidence', day: row.day, what: categoryWords.contribution, pence: row.amount, isOfTime: within(row.day) };
    }
    case 'agreements': {
      const row = found(facts.agreements);
      const isOfTime = row !== null && row.from <= to && (row.to === null || row.to >= from);
      return row && { ...PLAIN, folder: 'papers', day: row.from, what: words.agreement, whose: supplier(row.supplier), isOfTime };
    }
    case 'reminders': {
      const row = found(facts.reminders);
      const what = row && words.reminders.get(row.what);
      if (row === null || what === null || what === undefined) return null;
      const isAboutAssistant = row.what !== 'insurance' && row.what !== 'contract';
      return { ...PLAIN, folder: 'papers', day: row.day, what, person: row.person, isOfTime: row.day >= from, isAboutAssistant };
    }
    case 'people':
    case 'payDetails': {
      const person = of.type === 'people' ? of.id : (found(facts.payDetails)?.person ?? null);
      return { ...PLAIN, folder: 'papers', day: null, what: words.aboutAssistant, person, isOfTime: true, isAboutAssistant: true };
    }
    default:
      return null;
  }
}

/** @param filed all papers of the account that count. @param lines those of the return, with the numbers of the papers that show each. */
export function papersShared(
  facts: AccountFacts,
  lines: readonly ReturnLine[],
  filed: readonly FiledPaper[],
  choices: PackChoices,
  time: ReturnTime,
): PapersShared {
  const showing = new Set(lines.flatMap(({ evidence }) => evidence));
  const asked = linesAsked(lines, choices);
  const showingAsked = new Set(lines.flatMap(({ line, evidence }) => (asked.has(line) ? evidence : [])));
  const contents = new Set<string>();
  const known = filed.flatMap((paper) => {
    const told = paper.of && about(facts, paper.of, time);
    if (!told || (!showing.has(paper.number) && !told.isOfTime)) return [];
    return [{ paper, told }];
  });
  // One that shows a payment stands under that number; the same content is there once beside it.
  const inOrder = known.toSorted((a, b) => Number(showing.has(b.paper.number)) - Number(showing.has(a.paper.number)) || a.paper.number - b.paper.number);
  const all = inOrder.filter(({ paper }) => {
    const isNew = showing.has(paper.number) || !contents.has(paper.sha256);
    contents.add(paper.sha256);
    return isNew;
  });
  const shared = all.filter(({ paper, told }) => {
    if (choices.level === 'asked') return showingAsked.has(paper.number);
    return choices.level === 'everything' && (!told.isAboutAssistant || choices.aboutAssistants);
  });
  const papers = shared.map(({ paper, told }) => ({
    ...paper,
    ...{ folder: told.folder, day: told.day, what: told.what, path: pathOf(facts, paper, told, choices.namesInFiles) },
  }));
  const place = ({ folder }: PackPaper): number => PACK_FOLDERS.indexOf(folder);
  return {
    papers: papers.toSorted((a, b) => place(a) - place(b) || (a.day ?? '').localeCompare(b.day ?? '') || a.number - b.number),
    keptBack: all.length - shared.length,
  };
}

function pathOf(facts: AccountFacts, { number, mediaType }: FiledPaper, told: About, namesInFiles: boolean): string {
  const index = facts.people.findIndex(({ id }) => id === told.person);
  const person = facts.people[index];
  const called = person === undefined ? '' : namesInFiles ? person.name : nameShown(person.name, 'initials', index);
  const whose = told.whose === '' || namesInFiles ? told.whose : unnamed(facts, told.whose);
  const name = [told.day ?? '', returnPaperWords.paper(number), whose, told.what, called, told.pence === null ? '' : plainPounds(told.pence)];
  const within = told.folder === 'pay' && person !== undefined ? `/${folderName(namesInFiles ? person.name : '', returnFigureWords.assistant(index + 1))}` : '';
  return `${words.folders[told.folder]}${within}/${asciiName(name.filter((part) => part !== '').join(' '), endingOf(mediaType))}`;
}

/** What is called after an assistant goes without a name. */
function unnamed({ people }: AccountFacts, text: string): string {
  return people.some(({ name }) => text.toLowerCase().includes(name.toLowerCase())) ? '' : text;
}
