/** How SQLite runs every statement of the ledger: none may read the whole of a table, or the whole of an account, where an index could lead it. */
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { methods } from '../core/api/methods.ts';
import { SINGLE_FIGURES } from '../core/figures/breakdowns/figure-ids.ts';
import type { Result } from '../core/api/method.ts';
import { answer } from '../ledger/dispatch.ts';
import { FileRegistry } from '../ledger/runtime/files.ts';
import { summedFacts } from '../ledger/figures/facts.ts';
import { implementation } from '../ledger/runtime/handlers.ts';
import { Session } from '../ledger/file/session.ts';
import { statementsOf } from '../ledger/runtime/statements.ts';
import { optionsIn, temporaryFolder, valueOf } from './temporary.ts';
import { RAS_SAMPLES } from '../core/ras/samples.ts';
import { PRESETS } from '../core/returns/presets.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

/** These grow with the number of people helped, not with time. */
const SMALL = new Set([
  'account',
  'account_draft',
  'account_standing',
  'file_info',
  'bank_profile',
  'return_form',
  'ras_table',
  'profile',
  'pool',
  'pool_person',
  'pool_file',
  'pool_check',
]);

/** Runs every method at least once on two accounts moved in and one made by hand. */
async function everyStatement() {
  const session = new Session(optionsIn(temporaryFolder()));
  const files = new FileRegistry();
  const called = new Set<string>();
  const misused: string[] = [];
  const call = async (method: string, input: unknown): Promise<Result<unknown>> => {
    called.add(method);
    const result = await answer(implementation, session, {
      method,
      input,
      files: files.namedIn(input),
      report: () => {},
      cancelled: () => false,
      addResult: () => {},
    });
    if (!result.ok && ['badInput', 'unexpected'].includes(result.problem.code)) misused.push(`${method}: ${result.problem.message}`);
    return result;
  };
  const folder = (name: string): { id: string; path: string }[] =>
    readdirSync(join(FIXTURES, name), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name.endsWith('.csv'))
      .map((file) => join(file.parentPath, file.name))
      .map((onDisk) => files.add({ path: relative(join(FIXTURES, name), onDisk).replaceAll('\\', '/'), onDisk }));
  const chosen = (path: string): string => files.add({ path, onDisk: join(FIXTURES, path) }).id;
  const added = (path: string, text: string): string => files.add({ path, bytes: new TextEncoder().encode(text) }).id;
  const named = (handles: readonly { id: string; path: string }[]): { id: string; path: string }[] => handles.map(({ id, path }) => ({ id, path }));

  valueOf(await call('file.create', { path: session.options.filesFolder + '/Home.headroom' }));
  const two = named(folder('scenarios/two'));
  await call('moveIn.preview', { files: two });
  await call('moveIn.mended', { files: two });
  valueOf(await call('moveIn.run', { files: two }));
  const { account } = valueOf(await call('moveIn.run', { files: named(folder('scenarios/one')) })) as { account: number };

  await call('accounts.list', {});
  await call('accounts.standings', {});
  await call('accounts.workOut', {});
  await call('accounts.paper', { accounts: [account], as: 'csv' });
  await call('reminders.list', { account });
  await call('reminders.list', { account: null });
  await call('reminders.ofAssistant', { account, person: 1 });
  await call('reminders.calendar', { account });
  await call('reminders.calendar', { account: null });
  await call('accounts.setup', { account });
  await call('accounts.keepDraft', { draft: { person: 'P' } });
  await call('accounts.draft', {});
  await call('accounts.keepDraft', { draft: null });
  await call('accounts.create', {
    ...{ reference: 'BY-HAND', person: 'P', council: 'C', openedOn: '2026-04-06', planYearStart: '2026-04-06', openingBalance: 0 },
    ...{ nation: 'scotland', employmentAllowance: false, paymentModel: 'net', paidEvery: '4_weekly', firstPaymentOn: '2026-04-06', weeklyGross: 20000 },
    ...{ contributionWeekly: 0, surplusWeeks: 8, surplusBasis: 'gross', excludes: [], agreedContingency: 0 },
  });
  await call('accounts.change', {
    ...{ account: account + 1, reference: 'BY-HAND-2', person: 'Q', council: 'D', openedOn: '2026-04-01', planYearStart: '2026-04-06' },
    ...{ nation: 'england-and-wales', employmentAllowance: true },
  });
  await call('accounts.remove', { account: account + 1 });
  await call('moveIn.templates', {});

  await call('figures.overview', { account, on: '2026-10-04' });
  for (const figure of SINGLE_FIGURES) await call('figures.working', { account, on: '2026-10-04', figure: { figure } });
  await call('figures.needsDoing', { account, on: '2026-10-04' });
  await call('figures.monthRun', { account });
  await call('figures.monthRun', { account, month: '2026-09' });
  await call('figures.periods', { account, on: '2026-10-04', by: 'month' });
  await call('figures.periods', { account, on: '2026-10-04', by: 'pay_period' });
  await call('figures.ahead', { account, on: '2026-10-04' });
  await call('whatIfs.keep', { account, name: 'A bed', changes: [{ kind: 'purchase', on: '2026-11-04', pence: 5000 }] });
  await call('whatIfs.list', { account });
  await call('whatIfs.remove', { account, name: 'A bed' });
  await call('figures.lookingAhead', { account, on: '2026-10-04', whatIfs: [[{ kind: 'purchase', on: '2026-11-04', pence: 5000 }]] });
  await call('figures.ruleChange', { account, fields: {} });
  await call('figures.recordChange', { account, type: 'purchases', fields: { day: '2026-09-01', supplier: 'A shop', item: '', amount: 100 } });
  await call('figures.moneyOverTime', { account, on: '2026-10-04' });
  await call('figures.contributionStatement', { account });
  await call('figures.paymentStatement', { account });
  await call('figures.affordable', { account, on: '2026-10-04', from: '2026-10-20', cost: { pence: 5000 } });
  await call('figures.invoices', { account, on: '2026-10-04' });
  for (const part of ['pots', 'costs', 'checks', 'duties']) await call(`employing.${part}`, { account, on: '2026-10-04' });
  await call('audit.takenAway', { account, find: 'invoice' });
  const many = { account, type: 'invoices', find: '', field: 'planLine', value: null };
  const { changes } = valueOf(await call('records.tryMany', many)) as { changes: number };
  await call('records.changeMany', { ...many, changes });
  await call('returns.coverage', { account, to: '2026-10-04' });
  await call('returns.forms', {});
  await call('returns.forms', { account });
  await call('returns.figures', { account, from: '2026-07-06', to: '2026-10-04', form: 'generic-return' });
  await call('returns.make', { account, from: '2026-07-06', to: '2026-10-04', form: 'generic-return' });
  const { id: made } = valueOf(await call('returns.start', { account, from: '2026-07-06', to: '2026-10-04', form: 'generic-return' })) as { id: number };
  await call('returns.answer', { account, return: made });
  await call('returns.view', { account, return: made });
  const paid = { day: '2026-08-01', to: 'Corner shop', amount: -100, category: 'other' };
  const { id: inDays } = valueOf(await call('records.save', { account, type: 'payments', fields: paid })) as { id: number };
  await call('returns.close', { account, return: made });
  await call('records.save', { account, type: 'payments', id: inDays, fields: { ...paid, amount: -200 }, why: 'Read wrongly' });
  await call('returns.putRight', { account, payment: inDays, fields: paid });
  await call('returns.file', { account, return: made });
  await call('returns.all', {});
  await call('returns.closeAll', { accounts: [account], returns: [{ account, from: '2026-07-01', to: '2026-09-30' }] });
  const sentAll = await call('returns.sentAll', { accounts: [account], returns: [{ account, return: made }], on: '2026-10-05', means: 'email' });
  if (sentAll.ok) await call('changes.undo', { account, change: sentAll.change });
  await call('returns.sent', { account, return: made, on: '2026-10-05', means: 'email' });
  await call('returns.answered', { account, return: made, on: '2026-10-05', means: 'letter', says: 'In order' });
  await call('returns.list', { account });
  const { path: pack } = valueOf(await call('returns.pack', { account, return: made, folder: temporaryFolder(), level: 'totals' })) as { path: string };
  await call('returns.checkPack', { path: pack });
  await call('returns.packMade', { account, return: made, files: 1, parts: 1, bytes: 1, digest: '0'.repeat(64) });
  await call('returns.packs', { account, return: made });
  const { id: again } = valueOf(await call('returns.again', { account, return: made })) as { id: number };
  await call('returns.remove', { account, return: again });
  await call('reconcile.view', { account, bankAccount: 1, day: '2026-06-30', balance: 1 });
  await call('reconcile.paper', { account, bankAccount: 1, day: '2026-06-30' });
  await call('readiness.view', { account, from: '2026-04-06', to: '2026-10-04' });
  await call('employing.leaving', { account, person: 1, on: '2026-10-04', why: 'redundant' });
  // What a large account is asked.
  summedFacts(session.writable(), account, '2026-10-04', '2026-10-20');

  const payment = { day: '2026-09-01', to: 'Corner shop', amount: -1250, invoice: null, category: 'other', planLine: null, reference: null };
  await call('records.check', { account, type: 'payments', fields: payment });
  const saved = await call('records.save', { account, type: 'payments', fields: payment });
  const { id } = valueOf(saved) as { id: number };
  const corrected = await call('records.save', { account, type: 'payments', id, fields: { ...payment, amount: -1300 } });
  for (const type of ['payments', 'timesheets', 'invoices', 'rules', 'opening']) await call('records.list', { account, type });
  await call('records.get', { account, type: 'payments', id });
  await call('records.history', { account, type: 'payments', id });
  await call('changes.undo', { account, change: corrected.ok ? corrected.change : 0 });
  const [assistant] = (valueOf(await call('accounts.setup', { account })) as { people: readonly { id: number }[] }).people;
  const cell = { person: assistant?.id, day: '2026-09-06' };
  const owed = await call('records.save', { account, type: 'invoices', fields: { supplier: 'A shop', number: 'N1', day: '2026-09-30', amount: 1200 } });
  await call('bills.next', { account, of: { supplier: 'A shop' } });
  await call('bills.next', { account, of: { like: 1 } });
  await call('bills.paid', { account, of: { kind: 'invoice', id: 1 } });
  await call('bills.wishes', { account, on: '2026-10-05' });
  const bills = files.add({ path: 'invoices.csv', bytes: Buffer.from('supplier,number,date,amount\nA mill,N9,2026-09-30,12\n') }).id;
  const allBills = { account, file: bills, twice: [], withoutUnread: false };
  await call('bills.readFile', allBills);
  await call('bills.bringIn', allBills);
  const lent = { supplier: 'A shop', item: 'Kettle', day: '2026-09-30', amount: 2300, paidBy: 'Jo Lender' };
  const bought = await call('records.save', { account, type: 'purchases', fields: lent });
  await call('bills.payBack', { account, on: '2026-10-05', purchase: (valueOf(bought) as { id: number }).id, left: 2300 });
  await call('bills.toPay', { account, on: '2026-10-05' });
  await call('bills.miles', { account, day: '2026-10-05', name: 'Kit', miles: 1000 });
  await call('bills.addMiles', { account, day: '2026-10-05', name: 'Kit', miles: 1000, rate: 45 });
  await call('bills.pay', { account, on: '2026-10-05', bills: [{ invoice: (valueOf(owed) as { id: number }).id, left: 1200 }] });
  await call('hours.week', { account });
  await call('hours.totals', { account, on: cell.day, cells: [{ ...cell, row: { hours: 100, kind: 'sick' } }] });
  await call('hours.save', { account, cells: [{ ...cell, was: null, now: { hours: 100, kind: 'sick' } }] });
  const sheet = files.add({ path: 'hours.csv', bytes: Buffer.from('name,date,hours\nSomebody,2026-09-07,2\n') }).id;
  const all = { account, file: sheet, people: [{ name: 'Somebody', person: assistant?.id }], twice: [], withoutUnread: false };
  await call('hours.readFile', all);
  await call('hours.bringIn', all);
  const period = { account, periodStart: '2026-10-19', periodEnd: '2026-11-15', paidOn: '2026-11-20' };
  await call('pay.nextPeriod', { account, on: cell.day });
  const { seen } = valueOf(await call('pay.run', period)) as { seen: string };
  const figures = { hours: null, gross: 100, tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0, studentLoan: null };
  const given = { ...figures, net: 100, holidayPay: null, sickPay: null };
  await call('records.save', { account, type: 'suppliers', fields: { name: 'Bookkeepers' } });
  await call('records.save', {
    account,
    type: 'feeRules',
    fields: { supplier: 'Bookkeepers', what: 'Books', basis: 'month', amount: 1500, from: '2026-04-06', payer: 'account' },
  });
  await call('fees.due', { month: '2026-08' });
  await call('fees.write', { accounts: [account], month: '2026-08', fees: [{ account, rule: 1, amount: 1500 }] });
  await call('pay.runs', { on: '2026-12-31' });
  await call('pay.postAll', { accounts: [account], runs: [{ ...period, frequency: null, seen: 'other', people: [1] }] });
  await call('pay.post', { ...period, seen, payslips: [{ person: assistant?.id, figures: given }] });
  await call('hours.approve', { account, people: [assistant?.id], from: cell.day, to: cell.day, by: 'Jo' });
  await call('papers.toSay', { account, of: { paper: 'hoursSheet', person: assistant?.id, from: cell.day, to: cell.day, isBlank: false } });
  await call('papers.pdf', { account, of: { paper: 'hoursSheet', person: assistant?.id, from: cell.day, to: cell.day, isBlank: false } });
  await call('letters.drafts', { account });
  await call('papers.page', { account, of: { page: 'overview' } });
  await call('papers.page', { account, of: { page: 'done' } });
  await call('papers.page', { account, of: { page: 'decisions' } });
  await call('acting.view', { account });
  await call('papers.page', { account, of: { page: 'records', type: 'invoices' } });
  await call('papers.page', { account, of: { page: 'reminders' } });
  await call('papers.page', { account, of: { page: 'readiness' } });
  await call('papers.recoverySheet', {});
  const year = { as: 'lay', from: '2026-04-06', to: '2026-09-30', alsoHealth: false };
  await call('records.save', { account, type: 'deputyReports', fields: year });
  await call('acting.deputyReport', { account, report: 1 });
  await call('acting.deputyReportCsv', { account, report: 1 });
  await call('papers.page', { account, of: { page: 'deputyReport', report: 1 } });
  await call('papers.page', { account, of: { page: 'money', filter: { month: '2026-09' } } });
  await call('papers.page', { account, of: { page: 'working', on: '2026-10-04', figure: { figure: 'crisis' }, inFull: true } });
  await call('letters.pdf', { account, text: 'Dear Sir or Madam,' });
  await call('papers.shortSummary', { account });
  await call('papers.shortSummaryPdf', { account });
  await call('hours.nothingMore', { account, people: [assistant?.id], upTo: cell.day });
  const [planned, other] = (valueOf(await call('plan.view', { account, on: '2026-10-04' })) as { lines: readonly { id: number }[] }).lines.map((one) => one.id);
  const later = { account, line: planned, from: '2026-10-05', fields: { outcome: 'Another one' } };
  await call('plan.tryChange', { ...later, on: '2026-10-04' });
  await call('plan.change', later);
  const move = { account, day: '2026-10-04', fromLine: planned, toLine: other, amount: { pence: 100 } };
  await call('plan.tryMove', { ...move, on: '2026-10-04' });
  await call('plan.move', { ...move, reason: '', agreedBy: 'Jo' });
  const council = { position: 99, contains: 'ANYSHIRE CC', direction: 'in', category: 'direct_payment', planLine: null, fund: null };
  const ownTable = { ...RAS_SAMPLES[0], id: 'our-own' };
  await call('ras.save', { account, ras: ownTable });
  await call('ras.save', { account, ras: ownTable, existing: 'replace' });
  await call('ras.type', { account, council: 'Westbrook', source: 'Its page', per: 'week', lines: '1 to 9: 10.00' });
  await call('ras.tables', {});
  await call('ras.file', { ras: 'our-own' });
  await call('ras.keep', { account, ras: 'our-own', answers: { points: 115 }, day: '2026-05-12', what: 'indicative' });
  await call('fairness.budgets', { account });
  await call('fairness.decisions', { account });
  const { id: outcome } = valueOf(await call('records.save', { account, type: 'outcomes', fields: { name: 'Seeing friends', from: '2026-04-06' } })) as {
    id: number;
  };
  await call('fairness.review', { account, day: '2026-09-10', viewsHeard: 'yes', outcomes: [{ outcome, change: 'better', achieved: 'Each week' }] });
  await call('fairness.outcomes', { account });
  await call('fairness.compare', { account });
  await call('fairness.cut', { account });
  await call('papers.page', { account, of: { page: 'outcomes' } });
  await call('papers.page', { account, of: { page: 'challenge' } });
  const tableFile = files.add({ path: 'table.json', bytes: new TextEncoder().encode(JSON.stringify(ownTable)) }).id;
  await call('ras.read', { account, file: tableFile });
  await call('ras.remove', { account, ras: 'our-own' });
  await call('records.history', { account, type: 'rasTable', id: 1 });
  const ownForm = { ...PRESETS[0], id: 'our-own' };
  await call('forms.save', { account, form: ownForm });
  await call('forms.save', { account, form: ownForm, existing: 'replace' });
  await call('forms.preview', { account, form: ownForm });
  await call('forms.file', { form: 'our-own' });
  const formFile = files.add({ path: 'form.json', bytes: new TextEncoder().encode(JSON.stringify(ownForm)) }).id;
  await call('forms.read', { account, file: formFile });
  await call('forms.remove', { account, form: 'our-own' });
  await call('records.history', { account, type: 'returnForm', id: 1 });
  const { id: rule } = valueOf(await call('records.save', { account, type: 'rules', fields: council })) as { id: number };
  const every = (valueOf(await call('accounts.list', {})) as { id: number }[]).map((one) => one.id);
  await call('bank.tryRule', { account, id: rule, fields: council });
  await call('bank.saveRule', { account, id: rule, fields: council, waiting: true, otherwise: true });
  const copied = await call('rules.copy', { accounts: every, from: { account, rule } });
  await call('changes.undoBatch', { accounts: every, change: copied.ok ? copied.change : 0 });
  const paper = files.add({ path: 'receipt.txt', bytes: new TextEncoder().encode('Corner shop 13.00') }).id;
  const kept = (await call('evidence.add', { account, of: { type: 'payments', id }, files: [paper] })) as Result<{ added: number[] }>;
  await call('evidence.list', { account, of: { type: 'payments', id } });
  const arriving = mkdtempSync(join(session.options.filesFolder, 'papers-'));
  writeFileSync(join(arriving, 'scan.pdf'), '%PDF-1.7 Gloves');
  utimesSync(join(arriving, 'scan.pdf'), 1, 1);
  await call('evidence.setFolder', { account, folder: arriving });
  const { files: scans } = valueOf((await call('evidence.folder', { account })) as Result<{ files: { name: string; sha256: string }[] }>);
  await call('evidence.fromFolder', { account, name: scans[0]?.name, sha256: scans[0]?.sha256 });
  await call('evidence.needed', { account, offset: 0, limit: 10 });
  for (const none of [{ why: 'lost', note: null }, { why: 'other', note: 'x' }, null])
    await call('evidence.none', { account, of: { type: 'payments', id }, none });
  await call('evidence.pastDate', { account, offset: 0, limit: 10 });
  await call('evidence.open', { account, id: valueOf(kept).added[0] });
  await call('evidence.through', { account, of: { type: 'payments', id } });
  await call('evidence.tie', { account, id: valueOf(kept).added[0], of: null });
  await call('evidence.suggest', { account });
  await call('evidence.tieAll', { account, ties: [{ id: valueOf(kept).added[0], of: { type: 'payments', id } }] });
  await call('evidence.tie', { account, id: valueOf(kept).added[0], of: null });
  await call('evidence.link', { account, id: valueOf(kept).added[0], of: { type: 'payments', id } });
  for (const loose of [true, false]) await call('evidence.all', { account, find: loose ? '' : 'receipt', loose, offset: 0, limit: 10 });
  const picture = files.add({ path: 'photo.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) }).id;
  const keptPicture = (await call('evidence.add', { account, of: null, files: [picture] })) as Result<{ added: number[] }>;
  await call('evidence.turn', { account, id: valueOf(keptPicture).added[0], turned: 90 });
  await call('evidence.remove', { account, id: valueOf(kept).added[0] });
  const old = { direction: 'in', what: 'other', means: 'letter', day: '2012-05-01', about: 'Old' };
  const { id: letter } = valueOf(await call('records.save', { account, type: 'letters', fields: old })) as { id: number };
  const oldPaper = files.add({ path: 'letter.txt', bytes: new TextEncoder().encode('Dear sir') }).id;
  const keptOld = (await call('evidence.add', { account, of: { type: 'letters', id: letter }, files: [oldPaper] })) as Result<{ added: number[] }>;
  await call('evidence.destroy', { account, ids: valueOf(keptOld).added, why: 'Past its date' });
  for (const find of ['corner', '13.00', '1 September']) await call('find.all', { account, find });
  await call('file.status', {});
  await call('records.remove', { account, type: 'payments', id });
  const invoices = (await call('records.list', { account, type: 'invoices' })) as Result<{ records: { record: { id: number; supplier: number } }[] }>;
  const invoice = valueOf(invoices).records.at(-1)?.record;
  const { id: ofInvoice, ...fields } = invoice ?? { id: 0 };
  await call('records.save', { account, type: 'invoices', id: ofInvoice, fields });
  const { id: same } = valueOf(await call('records.save', { account, type: 'suppliers', fields: { name: 'The same' } })) as { id: number };
  const merged = await call('suppliers.merge', { account, supplier: same, into: invoice?.supplier });
  await call('changes.undo', { account, change: merged.ok ? merged.change : 0 });

  await call('bank.preview', { account, file: chosen('bank-samples/monzo.csv') });
  const imported = (await call('bank.import', { account, file: chosen('bank-samples/monzo.csv'), evenIfOtherAccount: true })) as Result<{ id: number }>;
  await call('bank.import', { account, file: chosen('scenarios/one/bank/lloyds-second-half.csv') });
  const noFiles = valueOf(await call('records.save', { account, type: 'bankAccounts', fields: { name: 'No files yet', openingBalance: 0 } })) as { id: number };
  const ofMany = added('all.sta', ':20:X\n:25:400000/99999999\n:60F:C260901GBP1,00\n:61:260901C1,00NTRFNONREF\n:62F:C260901GBP2,00\n-\n');
  const shown = (await call('bank.previewMany', { file: ofMany })) as Result<{ choices: { account: number; bankAccount: number }[] }>;
  const sections = valueOf(shown)
    .choices.filter((one) => one.bankAccount === noFiles.id)
    .map((one) => ({ account: one.account, bankAccount: one.bankAccount, accountInFile: '400000 99999999' }));
  const several = await call('bank.importMany', { accounts: sections.map((one) => one.account), file: ofMany, sections });
  if (several.ok) await call('changes.undo', { account: sections[0]?.account ?? 0, change: several.change ?? 0 });
  const share = (await call('records.save', { account, type: 'bankAccounts', fields: { name: 'Share', openingBalance: 0 } })) as Result<{ id: number }>;
  const shareOf = { account, bankAccount: valueOf(share).id };
  const plain = { name: 'Clients', openedOn: '2026-08-01', openingBalance: 0, ownOpening: 0 };
  const { pool } = valueOf(await call('pools.save', plain)) as { pool: number };
  await call('pools.save', { ...plain, pool, openingBalance: 100 });
  await call('pools.join', { accounts: [account], pool, people: [shareOf] });
  await call('pools.preview', { pool, file: ofMany });
  const brought = valueOf(await call('pools.import', { pool, file: ofMany })) as { file: number };
  const { lines: pooled } = valueOf(await call('pools.waiting', { pool, offset: 0, limit: 10 })) as { lines: { id: number }[] };
  const ofPool = pooled[0]?.id ?? 0;
  await call('pools.split', { pool, line: ofPool, from: '2026-08-01', to: '2026-08-31' });
  await call('pools.keepOwn', { pool, lines: [{ line: ofPool, left: 40 }], reason: 'Ours' });
  const shares = [{ line: ofPool, account, amount: 60 }];
  const shared = await call('pools.share', { accounts: [account], pool, shares });
  await call('pools.check', { accounts: [account], pool, day: '2026-09-01', reason: 'Tried' });
  await call('pools.allow', { ...shareOf, balance: -1, reason: 'Tried' });
  await call('pools.held', { account });
  await call('pools.list', {});
  await call('pools.view', { pool });
  await call('bank.unexplained', { account });
  if (shared.ok) await call('changes.undo', { account, change: shared.change ?? 0 });
  await call('pools.giveBack', { share: 1 });
  await call('pools.undoImport', { file: brought.file });
  const left = await call('pools.leave', shareOf);
  if (left.ok) await call('changes.undo', { account, change: left.change ?? 0 });
  await call('pools.leave', shareOf);
  await call('pools.remove', { pool });
  await call('bank.imports', { account });
  await call('bank.imports', { account, import: 1 });
  const waiting = (await call('bank.unexplained', { account })) as Result<{ lines: { id: number; amount: number; text: string }[] }>;
  for (const { id: line, amount, text } of waiting.ok ? waiting.value.lines.slice(0, 3) : []) {
    await call('bank.suggestions', { account, line });
    await call('bank.candidates', { account, line });
    await call('bank.refundable', { account, line });
    const parts = [{ amount, settles: null, category: 'other', planLine: null, fund: null }];
    await call('bank.explain', { account, lines: [{ line, parts }], always: { contains: text } });
    await call('bank.refunds', { account, of: { kind: 'line', id: line } });
    await call('bank.linkRefund', { account, line, part: 0, refunds: null });
    await call('bank.unexplain', { account, line });
    const lamp = { supplier: 'Corner shop', item: 'Lamp', day: '2026-05-05', amount: Math.abs(parts[0]?.amount ?? 0) };
    await call('bank.explainByPaper', { account, line, type: 'purchases', fields: lamp });
  }
  await call('bank.explainAgain', { account });
  await call('bank.duplicates', { account });
  await call('bank.decideDuplicate', { account, line: waiting.ok ? (waiting.value.lines.at(-1)?.id ?? 1) : 1, keep: true });
  await call('bank.lines', { account, from: '2026-04-01', to: '2026-10-04', offset: 0, limit: 100 });
  const tin = (await call('records.save', { account, type: 'bankAccounts', fields: { name: 'Tin', openingBalance: 0, what: 'cash' } })) as Result<{
    id: number;
  }>;
  const bankAccount = tin.ok ? tin.value.id : 0;
  await call('bank.addLines', { account, bankAccount, lines: [{ day: '2026-10-01', text: 'Bus', amount: -350, category: 'transport' }] });
  await call('bank.count', { account, bankAccount, day: '2026-10-02', counted: 100 });
  const tins = (await call('bank.tins', { account, on: '2026-10-05' })) as Result<{ tins: { lines: { id: number }[] }[] }>;
  await call('bank.removeLine', { account, line: tins.ok ? (tins.value.tins[0]?.lines[0]?.id ?? 0) : 0 });
  await call('bank.undoImport', { account, import: imported.ok ? imported.value.id : 1 });

  for (const filter of [
    {},
    { month: '2026-06' },
    { text: 'harbour' },
    { text: '12.50' },
    { explained: false },
    { planLine: null, corrections: true },
    { category: 'agency' },
    { fund: 'main' },
  ])
    await call('money.rows', { account, filter, offset: 0, limit: 50 });
  const money = (await call('money.rows', { account, filter: { corrections: true }, offset: 0, limit: 200 })) as Result<{ rows: { source: unknown }[] }>;
  for (const { source } of valueOf(money).rows) await call('money.row', { account, source });
  await call('money.choices', { account });
  await call('money.totals', { account });
  await call('export.journal', { account });
  await call('export.journal', { account: null });
  for (const filter of [{}, { find: 'invoice' }, { since: '2026-10-05T00:00:00.000Z', before: '2026-10-06T00:00:00.000Z' }]) {
    await call('audit.list', { account, filter, offset: 0, limit: 100 });
    await call('audit.list', { account: null, filter, offset: 0, limit: 100 });
  }
  const trail = (await call('audit.list', { account, filter: {}, offset: 0, limit: 1000 })) as Result<{ rows: { change: number }[] }>;
  for (const { change } of valueOf(trail).rows) await call('audit.change', { account, change, offset: 0, limit: 20 });
  await call('handover.make', { account, to: 'Meadow Support', passphrase: 'x' });
  await call('handover.state', { account });
  await call('handover.done', { account, keepUntil: '2033-04-05' });
  await call('handover.takeBack', { account });
  for (const type of ['account', 'import', 'bankProfile', 'line']) await call('records.history', { account, type, id: account });
  // By nobody on the list, so that whoever is on it may be the second pair of eyes.
  const fresh = { supplier: 'Meadow Support', number: 'M1', day: '2026-05-01', amount: 100 };
  const { id: looked } = valueOf(await call('records.save', { account, type: 'invoices', fields: fresh })) as { id: number };
  const { id: user } = valueOf(await call('profiles.save', { name: 'Rosa Ward', role: 'owner', passphrase: 'x' })) as { id: number };
  await call('profiles.list', {});
  await call('profiles.save', { id: user, name: 'Rosa Ward Hill', role: 'owner', passphrase: 'y' });
  await call('profiles.changePassphrase', { current: 'y', next: 'z' });
  await call('profiles.forgotten', { profile: user, ofFile: null, next: 'x' });
  await call('profiles.leave', {});
  await call('profiles.enter', { profile: user, passphrase: 'x' });
  await call('profiles.secondLook', { over: 0 });
  await call('bills.toPay', { account, on: '2026-10-05' });
  await call('bills.lookedAt', { account, bills: [{ invoice: looked, left: 100 }] });
  const { id: more } = valueOf(await call('profiles.save', { name: 'Kit', role: 'supporter', accounts: [account], passphrase: 'x' })) as { id: number };
  await call('profiles.remove', { id: more });
  const verified = valueOf(await call('file.verify', {}));
  return { session, called, misused, verified };
}

/** Values to bind, none of them read: `?1` written twice is one, `@name` is named. */
function bound(sql: string): readonly unknown[] {
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => [name, null]);
  if (names.length > 0) return [Object.fromEntries(names)];
  const numbers = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
  return Array.from({ length: numbers.length > 0 ? Math.max(...numbers) : sql.split('?').length - 1 }, () => null);
}

/** What a plan calls each table of a statement: its alias where it has one. */
function tableCalled(sql: string, tables: ReadonlySet<string>): ReadonlyMap<string, string> {
  const named = [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+AS\s+(\w+))?/g)];
  return new Map(named.filter(([, table = '']) => tables.has(table)).map(([, table = '', alias = table]) => [alias, table]));
}

test('after every kind of change the file holds together from end to end', async () => {
  const { session, verified } = await everyStatement();
  await session.close();
  expect(verified).toMatchObject({ problems: [], checked: { accounts: 3 } });
});

test('every statement of every method finds its rows by an index', async () => {
  const { session, called, misused } = await everyStatement();
  expect(misused).toEqual([]);
  const uncalled = Object.entries(methods).filter(([name, { kind }]) => kind !== 'program' && !called.has(name));
  expect(uncalled.map(([name]) => name)).toEqual([]);

  const db = session.readable();
  const tables = new Set(db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").pluck().all() as string[]);
  const statements = statementsOf(db);
  expect(statements.length).toBeGreaterThan(60);
  const scans = statements.flatMap((sql) => {
    const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound(sql)) as { detail: string }[]).map(({ detail }) => detail);
    const table = tableCalled(sql, tables);
    // Reading through what a part of the statement gave is no scan of a table, though it may bear a table's alias.
    const given = plan.flatMap((detail) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail)?.[1] ?? []);
    const scanned = plan
      .flatMap((detail) => /^SCAN (\w+)/.exec(detail)?.[1] ?? [])
      .filter((alias) => {
        const at = given.indexOf(alias);
        if (at >= 0) given.splice(at, 1);
        return at < 0;
      })
      // A table the statement does not name is looked through for a reference to the row.
      .map((alias) => table.get(alias) ?? (tables.has(alias) ? alias : undefined))
      .filter((name) => name !== undefined && !SMALL.has(name));
    // For what refers to new entries SQLite would look only where a reference of the same statement were left open: none is.
    if (/^INSERT INTO entry .* VALUES/.test(sql)) return scanned.filter((name) => name !== 'money_row');
    return scanned.map((name) => `${name}: ${sql.replaceAll(/\s+/g, ' ')}`);
  });
  await session.close();
  expect(scans).toEqual([]);
});
