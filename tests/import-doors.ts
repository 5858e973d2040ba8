/**
 * The areas of core, ledger and renderer, and the files by which each may be entered from another. A file that is no door may
 * change, split or go without a look at anything outside its area. A new door needs a reason here; where an area would be
 * all doors, its files are in the wrong place. Tests, bench and build may look into every room.
 */
import { dirname } from 'node:path/posix';

type Doors = Readonly<Record<string, string>>;

const HANDLERS = 'for ledger/runtime/handlers.ts, where all handlers are put together';
const SCREEN = 'shown by renderer/app/screens.tsx';

/** Area -> its doors with the reason for each, from the area's folder; or one sentence: every file is a door, and why. */
export const DOORS: Readonly<Record<string, string | Doors>> = {
  'core/values': 'plain values that everything is written in',
  'core/api': 'the contract: one file for each area, and what all methods are made of',
  'core/words': 'sentences, by area: said by whoever has to say them',
  'core/books': 'the facts of an account and its entries, which all of core and ledger work on',
  'core/host': 'one rule or shape in each file, for the hosts, the ledger and the screens',
  'core/records': 'the kinds of records, and one rule in each file, asked by whoever saves, explains, shows and tells history',
  'core/rates': 'dates set by law, as data',
  'core/evidence': 'what a file is, told by its bytes, what it is saved as, and what it proves',
  'core/export': 'one format in each file',
  'core/bank': {
    'account.ts': 'whose account a file is of',
    'cells.ts': 'tables of move-in files are taken apart in the same way',
    'decode.ts': 'bytes of move-in files become text in the same way',
    'duplicates.ts': 'which lines are known already',
    'future.ts': 'which lines are dated ahead, told wherever a file comes in',
    'mapped.ts': 'the column mapper shows where the heading is',
    'mapping.ts': 'columns chosen by the user: asked for, kept and shown',
    'read.ts': 'the one way in: bytes to a bank file',
    'total.ts': 'a file whose sums are too large is refused wherever it comes in',
    'types.ts': 'what a bank file says, as shapes',
  },
  'core/explain': {
    'answers.ts': 'the numbered answers to the question what a line was for',
    'choices.ts': 'what can be found by typing, there too',
    'lines.ts': 'explains lines as they come in',
    'paper.ts': 'a bill filled in from a line',
    'rule-trial.ts': 'what a rule would do before it is kept',
    'recorded.ts': 'what a recorded payment pays, which figures and move-in ask too',
    'suggestions.ts': 'for the question what a line was for',
  },
  'core/returns': 'forms of councils and their values: one rule in each file, for the calls and for what goes on paper',
  'core/access': 'who may do what with a file: the roles, what each method needs, and limits, for the ledger and the screens',
  'core/acting': 'acting for somebody else: one rule in each file, for the calls, figures and papers',
  'core/pools': 'pooled money: three sums, interest, whose a line may be',
  'core/handover': 'what goes with one person’s books, for both ends',
  'core/ras': 'how a council works out a budget: one rule in each file, for the calls and the screens',
  'core/fairness': 'whether a budget is fair: one rule in each file, for the calls, the papers and the screens',
  'core/pay': 'what pay comes to by law: one rule in each file, for the calls and the screens of pay',
  'core/bills': 'bills beyond one record: one rule in each file, for the calls and the screens of bills',
  'core/papers': 'what stands on a paper: one in each file, for the calls that give it and for what sets it',
  'core/hours': 'a week of hours as it is typed and shown: one rule in each file, for the screen and the ledger',
  'core/move-in': {
    'account.ts': 'what a folder becomes',
    'cells.ts': 'what a cell may hold, which is one of the natures of a field',
    'folder.ts': 'the one way in: files to an account',
    'mend.ts': 'cells put right before a folder is read',
    'files.ts': 'the columns and values of one file, which comes in by itself too',
    'one-file.ts': 'one file of hours or of invoices, which is read as a sheet is',
    'sheet.ts': 'rows of a sheet, which kinds of records check; a file of hours is read as one',
    'notices.ts': 'what is dated ahead of the day a folder is read',
    'templates.ts': 'the files to begin from',
    'to-facts.ts': 'the facts of an account before it is kept',
  },
  'core/figures': {
    'funds/balance-check.ts': 'which lines a printed balance is told by: they are read one by one',
    'funds/cash.ts': 'payments that no statement shows yet, for comparing with the bank',
    'funds/tins.ts': 'cash tins and cards whose lines are typed, each with its last count',
    'overview.ts': 'every figure on a day',
    'ahead/afford.ts': 'whether something can be paid',
    'ahead/ahead.ts': 'money ahead',
    'ahead/looking-ahead.ts': 'money ahead, as planned and with what-ifs',
    'ahead/assumptions.ts': 'what looking ahead rests on, as a shape',
    'ahead/cut.ts': 'what a cut does, as a shape',
    'ahead/changes.ts': 'what-ifs, which the ledger finds the plan lines for',
    'ahead/over-time.ts': 'the bank’s balance and money ahead together',
    'council/charge-estimate.ts': 'an estimate beside the charge, and what it needs, which has words',
    'council/contribution-lines.ts': 'which lines of the plan carry a contribution',
    'council/contribution-statement.ts': 'the contribution month by month',
    'council/payment-statement.ts': 'the direct payment, payment by payment',
    'council/rule-change.ts': 'what a council rule would change before it is kept',
    'employing/account-costs.ts': 'what each assistant costs',
    'employing/costs.ts': 'the cost of one assistant, as a shape',
    'employing/checks.ts': 'what an employer should look at',
    'employing/finding.ts': 'one thing an employer should look at, as a shape',
    'employing/duties.ts': 'what an employer has to do, by day',
    'employing/leaving.ts': 'what falls due to who leaves',
    'employing/payments-due.ts': 'what is due to HMRC and the pension scheme',
    'employing/pots.ts': 'what an employer has to keep',
    'employing/tax-year.ts': 'what was paid in a tax year',
    'known/savings.ts': 'the person’s own money against limits of savings, for the page of who acts',
    'inputs/mandates.ts': 'who acts on a day, whom a return names',
    'readiness/readiness.ts': 'what an auditor looks at',
    'readiness/spending.ts': 'spending that is asked about, as a shape',
    'known/record-change.ts': 'what a record would change before it is saved',
    'figures.ts': 'every figure as it was worked out, to ask what may be paid',
    'breakdowns/figure-ids.ts': 'the names of figures',
    'breakdowns/working.ts': 'how one figure is worked out',
    'inputs/account-index.ts': 'the account year, for the months of the chart, and who works at what rates, for a pay run',
    'inputs/effective.ts': 'which of the pay details holds on a day',
    'inputs/plan-lines.ts': 'the fund of a plan line on a day, which Money shows',
    'inputs/movements.ts': 'what a recorded payment settles, which entries need too',
    'known/known.ts': 'up to which day all is known',
    'known/answers.ts': 'how each answer may be read',
    'known/month.ts': 'how far a month is',
    'known/needs-doing.ts': 'what needs doing on a day',
    'due/due.ts': 'what falls due, as screens and the list of all read it',
    'due/dues.ts': 'all that falls due of an account',
    'due/papers.ts': 'papers of an assistant that run out',
    'due/returns.ts': 'the times a council’s returns are of',
    'due/titles.ts': 'what each of it is called',
    'due/low-pay.ts': 'up to which day the minimum wage is on file',
    'standing/reasons.ts': 'why an account is to be looked at, for the list of all',
    'standing/standing.ts': 'how an account stands, for the same list',
    'owed/owed.ts': 'what is left of each purchase, which is listed with what is to pay',
    'owed/unpaid-hours.ts': 'hours as money, which a pay run pays',
    'owed/not-yet-invoiced.ts': 'what an invoice changes of the estimate of care',
    'owed/invoice-standing.ts': 'how each invoice stands on a day',
    'owed/liabilities.ts': 'the parts of what is owed, which have words',
    'plan/budgets.ts': 'the plan as budgets',
    'plan/move-limit.ts': 'how much may be moved, told when a move is kept',
    'plan/tried.ts': 'what a change of the plan would do before it is kept',
    'plan/left.ts': 'what is left on each plan line, where a line is explained',
    'plan/week.ts': 'what a week of hours comes to, as it is typed',
    'plan/periods.ts': 'spend by month or pay period, for the chart',
  },
  'core/example': {
    'accounts.ts': 'the example accounts, as files to move in',
    'papers.ts': 'papers that go with them',
    'pool.ts': 'pooled money of two of them',
    'old-account.ts': 'a bank account that was closed, with a month that has no statement',
    'tin.ts': 'what one of them paid from a cash tin',
    'what-ifs.ts': 'what-ifs that one of them keeps',
  },

  ledger: { 'dispatch.ts': 'the way in, in the same thread', 'threads.ts': 'the way in, in threads of its own' },
  'ledger/runtime': {
    'context.ts': 'what a handler is given',
    'contract.ts': 'the shape of a table of handlers',
    'error-log.ts': 'what is written down about a fault',
    'files.ts': 'files by their handle',
    'gathered-rows.ts': 'new rows, written many at once',
    'handlers.ts': 'all handlers, for the dispatcher',
    'log-file.ts': 'the log, written by every host',
    'stored-json.ts': 'rows and values kept as JSON',
    'messages.ts': 'what passes between threads',
    'statements.ts': 'every statement is prepared there',
  },
  'ledger/disk': 'the one set of tools for ledger files as files: names, copies, keys, locks, connections, versions',
  'ledger/file': {
    'create.ts': 'a restore makes a file too',
    'handlers.ts': HANDLERS,
    'held.ts': 'the open file, as a shape',
    'session.ts': 'the open file and what is done to it as a whole',
    'settings.ts': 'the settings of this computer',
  },
  'ledger/access': {
    'allowed.ts': 'every call passes it',
    'handlers.ts': HANDLERS,
    'profiles.ts': 'who of them is in the open file',
    'tries.ts': 'wrong passphrases are counted for the open file',
  },
  'ledger/backups': {
    'daily.ts': 'run by the host, beside the threads',
    'handlers.ts': HANDLERS,
    'identity.ts': 'a copied file is found out when it is opened',
    'make.ts': 'a file is backed up when it is closed',
    'trail.ts': 'whether a file is the one a trail is of',
  },
  'ledger/audit': {
    'acting.ts': 'whether a change that is made is outside an authority to act',
    'batches.ts': 'changes made in several accounts together are tied',
    'summary.ts': 'a change in one sentence, for backups and checks',
    'names-had.ts': 'what was called otherwise before is found by that name too',
    'names-then.ts': 'what is told of an earlier day has the names of that day',
    'handlers.ts': HANDLERS,
    'history.ts': 'what became of one thing, version by version',
    'trail.ts': 'each change adds to it',
    'undo.ts': 'records and lines are taken back in one way',
    'versions.ts': 'each write of a kept row goes through it',
  },
  'ledger/verify': {
    'schema.ts': 'a file that was not closed in order is looked at before it is opened',
    'verify.ts': 'copies, restores and exports that come back are checked',
  },
  'ledger/accounts': {
    'facts.ts': 'the facts of an account, read in one way',
    'change.ts': 'a change of the account itself that is taken back',
    'all-accounts.ts': 'the list of accounts',
    'handlers.ts': HANDLERS,
    'known-facts.ts': 'the facts remembered from call to call, and after a change',
    'new-account.ts': 'the digest of a bank file',
  },
  'ledger/records': {
    'handlers.ts': `${HANDLERS}; a paper written down where a line is explained, hours a week at a time, rules compared before they are kept`,
    'in-one-change.ts': 'several records as one change: hours a week at a time, a plan line that changes',
    'plan-line.ts': 'a plan line as a call names it',
    'rows.ts': 'an account that is made, or a rule made of a line, writes records too',
    'tables.ts': 'which table keeps which kind',
  },
  'ledger/hours': { 'handlers.ts': HANDLERS },
  'ledger/plan': { 'handlers.ts': HANDLERS },
  'ledger/pay': { 'handlers.ts': HANDLERS },
  'ledger/posting': {
    'entry-writer.ts': 'writes entries',
    'line-sums.ts': 'what bank lines come to: for the figures of a large account, and for verify',
    'repost.ts': 'brings entries to what they should be after a change',
    'search.ts': 'the words that are searched through, made anew when the file is opened',
    'titles.ts': 'how an entry reads',
  },
  'ledger/bank': {
    'import.ts': 'a new account brings bank files too',
    'files.ts': 'a pool of money has bank files of its own',
    'handlers.ts': HANDLERS,
    'many.ts': HANDLERS,
    'existing-lines.ts': 'the lines of a bank account with the files that show them',
    'line-history.ts': 'what became of one line',
    'line-parts.ts': 'what a line was for',
    'refund-links.ts': 'what came back of a paper that goes away',
    'import-results.ts': 'what a bank file gave',
    'undo-import.ts': 'taking a change back takes a bank file back',
  },
  'ledger/money': { 'handlers.ts': `${HANDLERS}; what one box finds` },
  'ledger/bills': { 'fees.ts': HANDLERS, 'handlers.ts': HANDLERS },
  'ledger/employing': { 'handlers.ts': HANDLERS },
  'ledger/acting': { 'handlers.ts': `${HANDLERS}; a deputy’s report on paper`, 'other-people.ts': 'whose money is kept beside, for what an auditor looks at' },
  'ledger/fairness': { 'handlers.ts': `${HANDLERS}, and for the papers of it`, 'ras.ts': HANDLERS },
  'ledger/returns': {
    'handlers.ts': HANDLERS,
    'many.ts': HANDLERS,
    'pack-handlers.ts': HANDLERS,
    'coverage.ts': 'what an auditor looks at first: that the statements are all here',
    'dues.ts': 'what is coming is told, and kept, with the returns that were made',
    'closed-days.ts': 'every write passes it',
    'put-back.ts': 'taking a change back asks it',
  },
  'ledger/pools': {
    'handlers.ts': HANDLERS,
    'held.ts': 'payments, bank files and hand-overs ask whether money lies in a pool',
    'shares.ts': 'a bank file taken back forgets its shares',
    'taken-back.ts': 'taking a change back asks it',
  },
  'ledger/handover': { 'handlers.ts': HANDLERS, 'days.ts': 'which days a row is of, for papers and auditors too', 'handed-over.ts': 'every write asks it' },
  'ledger/readiness': { 'handlers.ts': HANDLERS },
  'ledger/reconcile': { 'handlers.ts': HANDLERS },
  'ledger/find': { 'handlers.ts': HANDLERS },
  'ledger/papers': { 'decision-pack.ts': HANDLERS, 'handlers.ts': HANDLERS, 'pages.ts': HANDLERS },
  'ledger/reminders': { 'handlers.ts': HANDLERS },
  'ledger/what-ifs': { 'handlers.ts': HANDLERS },
  'ledger/figures': {
    'entered-later.ts': 'a working on paper says what was entered later',
    'facts.ts': 'the facts that figures are made of',
    'handlers.ts': HANDLERS,
    'standing.ts': 'how an account stands, kept after each change and read for the list of all',
  },
  'ledger/evidence': {
    'handlers.ts': `${HANDLERS}; whose papers become`,
    'destroyed.ts': 'what was destroyed for good goes when a file is opened',
    'follow.ts': 'papers go over to the line in place of theirs',
    'needed.ts': 'what needs a receipt',
    'of-days.ts': 'which papers go with a file to look at, and which an auditor sees',
    'proof.ts': 'how many papers a thing has',
    'store.ts': 'the second file, opened and copied with the first',
  },
  'ledger/export': {
    'handlers.ts': HANDLERS,
    'journal.ts': HANDLERS,
    'table-dump.ts': 'every table there is, for the check of a file',
    'zip.ts': 'the templates are a ZIP too, and a pack about a decision',
    'zip-reader.ts': 'a pack for the council may be a ZIP',
  },

  'renderer/words': 'sentences, by area: said by whoever has to say them',
  'renderer/parts/csv': 'what screens are built of',
  'renderer/parts/fields': 'what screens are built of',
  'renderer/parts/tables': 'what screens are built of',
  'renderer/parts/page': 'what screens are built of',
  'renderer/program': {
    'before-leaving.ts': 'forms ask before they are lost',
    'choose-files.ts': 'papers are chosen by the page itself',
    'client.ts': 'for main.tsx: how the program is reached',
    'steps.ts': 'which step of the browser is shown',
    'today.ts': 'the one clock',
    'use-history-state.ts': 'what is still there on coming back',
    'use-user.ts': 'who is in, where several people use the file',
    'use-reading-place.ts': 'how far a page was read, on coming back',
    'use-program.tsx': 'how a screen reads and writes',
    'use-windows.ts': 'long lists, a window at a time',
  },
  'renderer/app': {
    'lock.tsx': 'locking at once, from Settings',
    'route.ts': 'where the user is, and links',
    'screen-names.ts': 'where a figure leads to',
    'screen-rights.ts': 'a link to a place that is not for whoever is in is left out',
    'screen-props.ts': 'what a screen is given',
  },
  'renderer/screens/access': { 'me.tsx': SCREEN, 'sign-in.tsx': 'shown in place of all screens until somebody is in', 'users.tsx': SCREEN },
  'renderer/screens/start': { 'create-file.tsx': 'a file is made before an account is', 'welcome.tsx': SCREEN },
  'renderer/screens/accounts': {
    'about-account.tsx': SCREEN,
    'accounts.tsx': SCREEN,
    'move-in.tsx': SCREEN,
    'new-account.tsx': SCREEN,
    'new-account-draft.ts': 'the steps its address may hold',
    'work-out.ts': 'what is coming in all accounts is of those that are worked out',
  },
  'renderer/screens/pools': {
    'pools.tsx': SCREEN,
    'pool.tsx': SCREEN,
    'divide.tsx': SCREEN,
    'held-here.tsx': 'the list to pay by says when a share is below nothing',
  },
  'renderer/screens/purchases': {
    'inventory.tsx': 'things that last, a tab of invoices and purchases',
    'typed.ts': 'an amount as it would be typed',
    'wish.tsx': SCREEN,
    'wishes.tsx': 'things to buy once, a tab of invoices and purchases',
  },
  'renderer/screens/bills': {
    'all-fees.tsx': SCREEN,
    'bills.tsx': SCREEN,
    'from-file.tsx': SCREEN,
    'came-back.tsx': 'what came back, wherever what was paid is shown',
  },
  'renderer/screens/acting': {
    'acting.tsx': SCREEN,
    'decision-gaps.tsx': 'what a decision does not say, on its page',
    'deputy-sheet.tsx': 'what of a deputy’s report this account holds, on its page',
  },
  'renderer/screens/handover': { 'banner.tsx': 'shown by the frame over an account that was handed over', 'hand-over.tsx': SCREEN, 'open-person.tsx': SCREEN },
  'renderer/screens/readiness': { 'readiness.tsx': SCREEN },
  'renderer/screens/returns': {
    'all-returns.tsx': SCREEN,
    'form.tsx': SCREEN,
    'forms.tsx': SCREEN,
    'returns.tsx': SCREEN,
    'one-return.tsx': SCREEN,
    'summary.tsx': SCREEN,
    'write-letter.tsx': SCREEN,
  },
  'renderer/screens/fairness': {
    'decision.tsx': 'beside a letter that decides about the budget',
    'fairness.tsx': SCREEN,
    'tables.tsx': SCREEN,
    'try-budget.tsx': SCREEN,
  },
  'renderer/screens/reconcile': { 'reconcile.tsx': SCREEN },
  'renderer/screens/employing': { 'all-pay.tsx': SCREEN, 'employing.tsx': SCREEN },
  'renderer/screens/papers': { 'save-page.tsx': 'a button wherever a page can be saved', 'save-paper.tsx': 'a button wherever a paper can be had' },
  'renderer/screens/reminders': { 'reminders.tsx': SCREEN },
  'renderer/screens/overview': {
    'parts.tsx': 'the names of the overview’s tabs, which its address may hold',
    'overview.tsx': SCREEN,
    'working.tsx': SCREEN,
    'contribution.tsx': 'the answer on the contribution, over its statement',
    'day.tsx': 'the day that figures are of',
    'known.tsx': 'how far an answer is known, and what stands in the place of one that is not',
    'doing.tsx': 'what is owed and when, at the end of a month',
    'figure-links.ts': 'what the address of a working says',
    'ahead-answers.ts': 'the answers about money ahead, said in the same words where it is looked at closely',
  },
  'renderer/screens/council': { 'contribution.tsx': SCREEN, 'direct-payment.tsx': SCREEN },
  'renderer/screens/ahead': { 'ahead.tsx': SCREEN, 'cut.tsx': 'what a cut on file does, as one that is tried' },
  'renderer/screens/hours': { 'from-file.tsx': SCREEN, 'hours.tsx': SCREEN },
  'renderer/screens/plan': {
    'by.ts': 'by what the plan is shown, which its address may hold',
    'line.tsx': SCREEN,
    'plan.tsx': SCREEN,
    'move-form.tsx': 'money moved from one plan line to another',
  },
  'renderer/screens/month': {
    'month.tsx': SCREEN,
    'places.ts': 'which screens are steps of a month, for the frame',
    'steps.tsx': 'shown by the frame over those screens',
  },
  'renderer/screens/money': { 'money.tsx': SCREEN, 'row.tsx': SCREEN },
  'renderer/screens/bank': { 'bank.tsx': SCREEN },
  'renderer/screens/bank/import': { 'all-bank.tsx': SCREEN, 'files.tsx': SCREEN, 'import.tsx': SCREEN },
  'renderer/screens/bank/match': {
    'possible-duplicates.tsx': 'shown by the bank screen',
    'explain.tsx': 'shown by the bank screen',
    'choice.tsx': 'one answer as a wide button: a row of money asks what it gives back, too',
  },
  'renderer/screens/records': {
    'moves.tsx': 'which figures of days told already would move',
    'draft.ts': 'a field as it is typed, for history',
    'forms.ts': 'each kind as a description',
    'record.tsx': SCREEN,
    'records.tsx': SCREEN,
    'form.tsx': 'the form of a kind of record',
  },
  'renderer/screens/evidence': {
    'evidence.tsx': 'the papers of a record or a row of money',
    'papers.tsx': SCREEN,
    'use-evidence.ts': 'a paper is added where a bank line is explained, and with an invoice that it filled in',
    'pdf.ts': 'an invoice is filled in from the words of its PDF',
  },
  'renderer/screens/activity': {
    'history-fields.ts': 'how a field of a change reads, which a closed return tells too',
    'change.tsx': SCREEN,
    'taken-away.tsx': SCREEN,
    'activity.tsx': `${SCREEN}; Settings leads to what was done to the file`,
    'history.tsx': `${SCREEN}; part of a record and of a row of money`,
  },
  'renderer/screens/backups': { 'backup.tsx': SCREEN, 'backups.tsx': SCREEN, 'banner.tsx': 'shown by the shell over every screen' },
  'renderer/screens/settings': {
    'shortcuts.tsx': SCREEN,
    'log.tsx': SCREEN,
    'new-passphrase.tsx': 'a new file asks for one too',
    'recovery-sheet.tsx': SCREEN,
    'remember-passphrase.tsx': 'asked when a file is opened too',
    'settings.tsx': SCREEN,
    'user-name.tsx': 'asked on the first run too',
  },
  'renderer/screens/help': { 'help.tsx': SCREEN, 'pages.ts': 'which page a screen leads to', 'search.ts': 'one box finds the help too' },
  'renderer/screens/export': { 'import-archive.tsx': SCREEN, 'export.tsx': SCREEN },
};

/** Areas that others stand on: beside themselves they may import these alone, and of other folders what `import-table.ts` allows. */
export const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'core/values': [],
  'core/bank': ['core/values', 'core/words'],
  'core/export': ['core/values', 'core/words', 'core/books'],
  'core/evidence': ['core/export', 'core/values', 'core/books'],
  'core/example': ['core/values', 'core/books'],
  'core/rates': ['core/values', 'core/books'],
  'ledger/disk': ['ledger/runtime'],
  'renderer/program': ['renderer/words'],
  'renderer/parts/page': ['renderer/words', 'renderer/program', 'renderer/app'],
  'renderer/parts/csv': ['renderer/words', 'renderer/parts/fields', 'renderer/parts/page', 'renderer/parts/tables'],
  'renderer/parts/fields': ['renderer/words', 'renderer/program', 'renderer/parts/page'],
  'renderer/parts/tables': ['renderer/words', 'renderer/app', 'renderer/parts/page'],
};

const LONGEST_FIRST = Object.keys(DOORS).toSorted((a, b) => b.length - a.length);
const MAY_LOOK = /^(?:tests|bench|build)\/|\.test\.tsx?$/;

/** The area a file is in; null: it is in none. */
export function areaOf(path: string): string | null {
  const folder = dirname(path);
  return LONGEST_FIRST.find((area) => folder === area || folder.startsWith(`${area}/`)) ?? null;
}

/** What is wrong with these imports (file -> the files of ours it imports), one sentence each. */
export function doorProblems(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const opened = new Set<string>();
  const problems: string[] = [];
  for (const [path, targets] of graph) {
    if (MAY_LOOK.test(path)) continue;
    const from = areaOf(path);
    for (const target of targets) {
      const into = areaOf(target);
      if (into === null || into === from) continue;
      opened.add(target);
      const doors = DOORS[into];
      if (typeof doors === 'object' && !Object.hasOwn(doors, target.slice(into.length + 1))) problems.push(`${path}: ${target} is no door of ${into}`);
      const floor = from === null ? undefined : FLOORS[from];
      if (floor && topOf(path) === topOf(target) && !floor.includes(into)) problems.push(`${path}: ${from ?? ''} may not stand on ${into}`);
    }
  }
  return [...problems, ...unusedDoors(opened)];
}

/** Doors nobody goes through: they are to be taken off the list. */
function unusedDoors(opened: ReadonlySet<string>): readonly string[] {
  return Object.entries(DOORS).flatMap(([area, doors]) =>
    typeof doors === 'object' ? Object.keys(doors).flatMap((door) => (opened.has(`${area}/${door}`) ? [] : [`${area}/${door}: a door that nobody uses`])) : [],
  );
}

function topOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
