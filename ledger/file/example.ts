/** Fills the open, empty file with the example accounts, through the program's own methods alone: as anybody would move in. */
import type { RunningProgram } from '../../core/api/caller.ts';
import type { EvidenceOwner } from '../../core/api/evidence.ts';
import type { Result } from '../../core/api/method.ts';
import { EXAMPLE_TIN, tinLines } from '../../core/example/tin.ts';
import { HAS_OLD_ACCOUNT, OLD_ACCOUNT, oldAccount } from '../../core/example/old-account.ts';
import { billPaper, LOOSE_PAPER, payslipPaper, receiptPaper, statementPaper } from '../../core/example/papers.ts';
import type { ExamplePaper } from '../../core/example/papers.ts';
import { EXAMPLE_POOL, IN_POOL, poolFile, POOL_OPENING } from '../../core/example/pool.ts';
import { exampleForm } from '../../core/returns/example-form.ts';
import { exampleWhatIfs } from '../../core/example/what-ifs.ts';
import { addDays, addMonths } from '../../core/values/day.ts';
import { exampleFolders } from '../../core/example/accounts.ts';
import type { Day } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';

type Program = Pick<RunningProgram, 'call' | 'addFile'>;

/**
 * @param today the example runs up to the day before.
 * @param now the day it is: what is counted by hand is left out of an example of a day to come.
 * Throws a `Refusal` where a call is refused or cancelled.
 */
export async function makeExample(program: Program, today: Day, now: Day, progress: (step: string, done: number, total: number) => void): Promise<void> {
  const folders = exampleFolders(addDays(today, -1));
  for (const [index, folder] of folders.entries()) {
    progress(fileWords.makingExample, index, folders.length);
    const files = folder.files.map(({ path, text }) => ({ path, id: program.addFile({ path, bytes: new TextEncoder().encode(text) }).id }));
    const result = await program.call('moveIn.run', { files });
    const { account } = valueOf(result);
    await addPapers(program, account);
    if (folder.reference === HAS_OLD_ACCOUNT) await keepOldAccount(program, account, today);
    // The first account shows a paper that came first, why there is none, a tin and what-ifs as well.
    if (index > 0) continue;
    await addPaper(program, account, LOOSE_PAPER, null);
    await settleLines(program, account);
    await linkRefund(program, account, today);
    if (today <= now) {
      await fillTin(program, account, today);
      await keepStatements(program, account, today);
      await sendReturn(program, account, now);
    }
    await keepForm(program, account);
    for (const whatIf of exampleWhatIfs(today)) valueOf(await program.call('whatIfs.keep', { account, ...whatIf }));
  }
  if (today <= now) await keepPool(program, today);
}

/** The money of two of the accounts in one bank account of a service. */
async function keepPool(program: Program, today: Day): Promise<void> {
  const last = addDays(today, -1);
  const openedOn = `${last.slice(0, 7)}-01`;
  const all = valueOf(await program.call('accounts.list', {})).filter(({ reference }) => IN_POOL.includes(reference));
  const people: { account: number; bankAccount: number }[] = [];
  for (const { id: account } of all) {
    const fields = { name: EXAMPLE_POOL, openingBalance: 0, usedFrom: openedOn, nothingMoreUpTo: last };
    people.push({ account, bankAccount: valueOf(await program.call('records.save', { account, type: 'bankAccounts', fields })).id });
  }
  const { pool } = valueOf(await program.call('pools.save', { name: EXAMPLE_POOL, openedOn, openingBalance: POOL_OPENING, ownOpening: POOL_OPENING }));
  for (const one of people) valueOf(await program.call('pools.join', { accounts: [one.account], pool, people: [one] }));
  const { id: file } = program.addFile({ path: 'money of all.sta', bytes: new TextEncoder().encode(poolFile(openedOn)) });
  valueOf(await program.call('pools.import', { pool, file }));
}

/** The club gave back a visit: which one is said. */
async function linkRefund(program: Program, account: number, today: Day): Promise<void> {
  const { lines } = valueOf(await program.call('bank.lines', { account, from: addMonths(today, -2), to: today, offset: 0, limit: 500 }));
  const back = lines.find(({ text, amount }) => text.includes('RIVERSIDE CLUB') && amount > 0);
  if (!back) return;
  const { found } = valueOf(await program.call('bank.refundable', { account, line: back.id, find: 'riverside' }));
  const paid = found.find(({ paid: pence }) => pence === back.amount);
  if (paid) valueOf(await program.call('bank.linkRefund', { account, line: back.id, part: 0, refunds: paid.refunds }));
}

/** Those of the last two whole months on paper; the balance of the last one is compared. */
async function keepStatements(program: Program, account: number, today: Day): Promise<void> {
  const { bankAccounts } = valueOf(await program.call('accounts.setup', { account }));
  const bankAccount = bankAccounts[0]?.id ?? 0;
  const balanceOn = async (day: Day): Promise<number> => valueOf(await program.call('reconcile.view', { account, bankAccount, day })).lines;
  const month = `${today.slice(0, 7)}-01`;
  for (const back of [2, 1]) {
    const [from, to] = [addMonths(month, -back), addDays(addMonths(month, 1 - back), -1)];
    const [opening, closing] = [await balanceOn(addDays(from, -1)), await balanceOn(to)];
    const fields = { bankAccount, from, to, opening, closing, pages: 2 };
    const { id } = valueOf(await program.call('records.save', { account, type: 'statements', fields }));
    await addPaper(program, account, statementPaper(from, to, opening, closing), { type: 'statements', id });
  }
  const day = addDays(month, -1);
  valueOf(await program.call('records.save', { account, type: 'reconciliations', fields: { bankAccount, day, balance: await balanceOn(day) } }));
}

/** Nothing was ever in it; of its last month the statement is missing. */
async function keepOldAccount(program: Program, account: number, today: Day): Promise<void> {
  const { used, statements } = oldAccount(today);
  const fields = { name: OLD_ACCOUNT, openingBalance: 0, usedFrom: used.from, usedTo: used.to, nothingMoreUpTo: used.to };
  const { id: bankAccount } = valueOf(await program.call('records.save', { account, type: 'bankAccounts', fields }));
  for (const days of statements) {
    const statement = { bankAccount, ...days, opening: 0, closing: 0, pages: 1 };
    const { id } = valueOf(await program.call('records.save', { account, type: 'statements', fields: statement }));
    await addPaper(program, account, statementPaper(days.from, days.to, 0, 0), { type: 'statements', id });
  }
}

/** Counted on the last day, as it should be. */
async function fillTin(program: Program, account: number, today: Day): Promise<void> {
  const { bankAccounts } = valueOf(await program.call('accounts.setup', { account }));
  const bankAccount = bankAccounts.find(({ name }) => name === EXAMPLE_TIN)?.id;
  if (bankAccount === undefined) return;
  valueOf(await program.call('bank.addLines', { account, bankAccount, lines: tinLines(today) }));
  const day = addDays(today, -1);
  const [tin] = valueOf(await program.call('bank.tins', { account, on: day })).tins;
  if (tin) valueOf(await program.call('bank.count', { account, bankAccount, day, counted: tin.balance }));
}

/** The return before the one that comes next is closed and sent, on the day it is: nothing is sent before it was closed. */
async function sendReturn(program: Program, account: number, now: Day): Promise<void> {
  const { next } = valueOf(await program.call('returns.list', { account }));
  const days = { from: addMonths(next.from, -3), to: addDays(next.from, -1) };
  const { id } = valueOf(await program.call('returns.start', { account, ...days, form: 'generic-return' }));
  valueOf(await program.call('returns.close', { account, return: id, whyOpen: 'The council knows how much is held, and we wait for its answer.' }));
  valueOf(await program.call('returns.sent', { account, return: id, on: now, means: 'email', who: 'Direct payments team' }));
}

/** Of the council: the next return begins with it. */
async function keepForm(program: Program, account: number): Promise<void> {
  const { council } = valueOf(await program.call('accounts.setup', { account })).account;
  const preset = valueOf(await program.call('returns.forms', {})).find(({ id }) => id === 'generic-return');
  if (preset) valueOf(await program.call('forms.save', { account, form: exampleForm(preset, council) }));
}

async function addPaper(program: Program, account: number, { name, text }: ExamplePaper, of: EvidenceOwner | null): Promise<void> {
  const { id } = program.addFile({ path: name, bytes: new TextEncoder().encode(text) });
  valueOf(await program.call('evidence.add', { account, of, files: [id] }));
}

/** More than an account year has. */
const INVOICES = 20;

/** Of all invoices and purchases of the account year, and of the newest payslip. */
async function addPapers(program: Program, account: number): Promise<void> {
  const newest = async (type: 'invoices' | 'purchases' | 'payslips', limit: number) =>
    valueOf(await program.call('records.list', { account, type, limit })).records;
  for (const one of [...(await newest('invoices', INVOICES)), ...(await newest('purchases', 1)), ...(await newest('payslips', 1))]) {
    const of = { type: one.type, id: one.record.id };
    if (one.type === 'invoices') await addPaper(program, account, billPaper(one.record, one.names['supplier'] ?? ''), of);
    if (one.type === 'purchases') await addPaper(program, account, receiptPaper(one.record, one.names['supplier'] ?? ''), of);
    if (one.type === 'payslips') await addPaper(program, account, payslipPaper(one.record, one.names['person'] ?? ''), of);
  }
}

/** What has neither invoice nor purchase is bank lines alone: the stay has its receipt, the paper of the insurance is lost. */
async function settleLines(program: Program, account: number): Promise<void> {
  const { open } = valueOf(await program.call('evidence.needed', { account, offset: 0, limit: 100 }));
  for (const { of, day, pence, text, category } of open) {
    if (category === 'respite') await addPaper(program, account, receiptPaper({ day, amount: pence, item: 'Stay' }, text), of);
    if (category !== 'insurance') continue;
    valueOf(await program.call('evidence.none', { account, of, none: { why: 'lost', note: 'Asked PA Cover for another.' } }));
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.problem.code, result.problem.message, result.problem);
  return result.value;
}
