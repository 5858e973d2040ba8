/**
 * What each method of the contract needs of whoever calls it, in one table: a method without its entry does not compile. The dispatcher refuses by
 * it, and screens leave out by it. `reach` and `days` say how a method that looks is kept to the accounts and the period of a role with limits;
 * methods that need more than looking have none, for whoever may use them is limited to nothing.
 */
import type { MethodName } from '../api/methods.ts';
import type { Right } from './roles.ts';

/**
 * Of which accounts an answer tells. `account`: of the one its input names, which it must. `accounts`: of those it names. `seen`: of those that may
 * be seen; its handler leaves out the others. `none`: of none. `file`: of the file as a whole, which cannot be limited.
 */
type Reach = 'account' | 'accounts' | 'seen' | 'none' | 'file';

/**
 * How an auditor's period holds. `between`: the days from and to of the input, or of its filter, lie in it. `upTo`: so does the day of that name.
 * `thing`: what its input names is of the period, by its own days. `names`: it tells no days.
 */
export type Days =
  | { readonly how: 'between'; readonly in?: 'filter' }
  | { readonly how: 'upTo'; readonly field: 'on' | 'day' }
  | { readonly how: 'thing' | 'names' };

export interface Need {
  readonly right: Right;
  readonly reach: Reach;
  /** Null: it cannot be kept to a period, so that an auditor may not. */
  readonly days: Days | null;
}

const need = (right: Right, reach: Reach = 'none', days: Days | null = null): Need => ({ right, reach, days });

const BETWEEN: Days = { how: 'between' };
const ON: Days = { how: 'upTo', field: 'on' };
const DAY: Days = { how: 'upTo', field: 'day' };
const THING: Days = { how: 'thing' };
const NAMES: Days = { how: 'names' };

const ALWAYS = need('always', 'none', NAMES);
const IN = need('in', 'none', NAMES);
const SUMMARY = need('summary', 'account', BETWEEN);
const check = (days: Days): Need => need('check', 'account', days);
const LOOK = need('look', 'account');
/** Nothing of any account. */
const GENERAL = need('look', 'none');
const LIST = need('look', 'seen');
const WHOLE = need('look', 'file');
const ENTER = need('enter');
const MANAGE = need('manage');

export const NEEDS: { readonly [N in MethodName]: Need } = {
  // The program and its file
  'program.about': ALWAYS,
  'program.log': ALWAYS,
  'program.settings': ALWAYS,
  'program.saveSettings': ALWAYS,
  'program.forgetRecent': ALWAYS,
  'file.status': ALWAYS,
  'file.list': ALWAYS,
  'file.create': ALWAYS,
  'file.open': ALWAYS,
  'file.openExample': ALWAYS,
  'file.close': ALWAYS,
  'file.discard': MANAGE,
  'file.changePassphrase': MANAGE,
  'file.checkPassphrase': IN,
  'file.verify': WHOLE,
  'profiles.list': ALWAYS,
  'profiles.enter': ALWAYS,
  'profiles.leave': ALWAYS,
  'profiles.forgotten': ALWAYS,
  'profiles.changePassphrase': IN,
  'profiles.save': MANAGE,
  'profiles.remove': MANAGE,
  'profiles.secondLook': MANAGE,
  'backups.state': IN,
  'backups.setFolders': MANAGE,
  'backups.askLater': ENTER,
  'backups.make': ENTER,
  // By itself, whoever is in or not.
  'backups.makeDue': ALWAYS,
  'backups.list': ENTER,
  'backups.otherKeys': MANAGE,
  'backups.rekey': MANAGE,
  'backups.preview': MANAGE,
  'backups.restore': MANAGE,
  'export.everything': MANAGE,
  // Into a file of its own.
  'export.bringBack': ALWAYS,
  'export.journal': LOOK,
  'moveIn.preview': ALWAYS,
  'moveIn.mended': ALWAYS,
  'moveIn.templates': ALWAYS,
  'moveIn.run': MANAGE,
  'handover.state': LOOK,
  'handover.make': MANAGE,
  'handover.makeLook': MANAGE,
  'handover.read': ALWAYS,
  'handover.look': ALWAYS,
  'handover.take': MANAGE,
  'handover.done': MANAGE,
  'handover.takeBack': MANAGE,

  // Accounts
  'accounts.list': need('summary', 'seen', NAMES),
  'accounts.paper': need('look', 'accounts'),
  'accounts.standings': LIST,
  'accounts.workOut': GENERAL,
  'accounts.setup': LOOK,
  'accounts.create': MANAGE,
  'accounts.draft': MANAGE,
  'accounts.keepDraft': MANAGE,
  'accounts.change': ENTER,
  'accounts.remove': MANAGE,
  'audit.list': LOOK,
  'audit.takenAway': LOOK,
  'audit.change': LOOK,
  'find.all': LIST,

  // Records, and taking back
  'records.list': LOOK,
  'records.get': LOOK,
  'records.check': LOOK,
  'records.save': ENTER,
  'records.remove': ENTER,
  'records.tryMany': LOOK,
  'records.changeMany': ENTER,
  'records.history': LOOK,
  'suppliers.merge': ENTER,
  // And what the change that is taken back needed: `ledger/access/allowed.ts` looks it up.
  'changes.undo': need('undo'),
  'changes.undoBatch': need('undo'),
  'rules.copy': ENTER,

  // Figures
  'figures.overview': check(ON),
  'figures.working': check(ON),
  'figures.needsDoing': LOOK,
  'figures.monthRun': LOOK,
  'figures.ahead': LOOK,
  'figures.lookingAhead': LOOK,
  'figures.moneyOverTime': LOOK,
  'figures.ruleChange': LOOK,
  'figures.recordChange': LOOK,
  'figures.contributionStatement': LOOK,
  'figures.paymentStatement': LOOK,
  'figures.affordable': LOOK,
  'figures.periods': LOOK,
  'figures.invoices': LOOK,
  'whatIfs.list': LOOK,
  'whatIfs.keep': ENTER,
  'whatIfs.remove': ENTER,
  'plan.view': LOOK,
  'plan.tryChange': LOOK,
  'plan.change': ENTER,
  'plan.tryMove': LOOK,
  'plan.move': ENTER,
  'reminders.list': LIST,
  'reminders.ofAssistant': LOOK,
  'reminders.calendar': LIST,

  // Hours and pay
  'hours.week': LOOK,
  'hours.totals': LOOK,
  'hours.save': ENTER,
  'hours.readFile': ENTER,
  'hours.bringIn': ENTER,
  'hours.approve': ENTER,
  'hours.nothingMore': ENTER,
  'pay.nextPeriod': LOOK,
  'pay.run': LOOK,
  'pay.post': ENTER,
  'pay.runs': LIST,
  'pay.postAll': ENTER,
  'pay.tax': GENERAL,
  'pay.nationalInsurance': GENERAL,
  'employing.pots': LOOK,
  'employing.costs': LOOK,
  'employing.leaving': LOOK,
  'employing.checks': LOOK,
  'employing.duties': LOOK,

  // Money and the bank
  'money.rows': check({ how: 'between', in: 'filter' }),
  'money.row': check(THING),
  'money.choices': check(NAMES),
  'money.totals': LOOK,
  'bank.preview': ENTER,
  'bank.import': ENTER,
  'bank.imports': LOOK,
  'bank.undoImport': ENTER,
  'bank.unexplained': LOOK,
  'bank.suggestions': LOOK,
  'bank.refundable': LOOK,
  'bank.candidates': LOOK,
  'bank.explain': ENTER,
  'bank.explainByPaper': ENTER,
  'bank.linkRefund': ENTER,
  'bank.refunds': LOOK,
  'bank.unexplain': ENTER,
  'bank.explainAgain': ENTER,
  'bank.tryRule': LOOK,
  'bank.saveRule': ENTER,
  'bank.duplicates': LOOK,
  'bank.decideDuplicate': ENTER,
  'bank.tins': LOOK,
  'bank.addLines': ENTER,
  'bank.removeLine': ENTER,
  'bank.count': ENTER,
  'bank.lines': check(BETWEEN),
  'bank.previewMany': ENTER,
  'bank.importMany': ENTER,
  'reconcile.view': check(DAY),
  'reconcile.paper': check(DAY),

  // Pooled money, which is of many accounts at once
  'pools.list': WHOLE,
  'pools.view': WHOLE,
  'pools.held': LOOK,
  'pools.waiting': WHOLE,
  'pools.split': WHOLE,
  'pools.preview': ENTER,
  'pools.save': ENTER,
  'pools.remove': ENTER,
  'pools.import': ENTER,
  'pools.undoImport': ENTER,
  'pools.join': ENTER,
  'pools.leave': ENTER,
  'pools.allow': ENTER,
  'pools.share': ENTER,
  'pools.keepOwn': ENTER,
  'pools.giveBack': ENTER,
  'pools.check': ENTER,

  // Bills
  'bills.toPay': LOOK,
  'bills.paid': LOOK,
  'bills.next': LOOK,
  'bills.wishes': LOOK,
  'bills.readFile': ENTER,
  'bills.bringIn': ENTER,
  'bills.miles': LOOK,
  'bills.addMiles': ENTER,
  'bills.pay': ENTER,
  'bills.payBack': ENTER,
  'bills.lookedAt': need('agree'),
  'fees.due': LIST,
  'fees.write': ENTER,

  // Papers
  'evidence.add': ENTER,
  'evidence.list': check(THING),
  'evidence.through': check(THING),
  'evidence.all': LOOK,
  'evidence.tie': ENTER,
  'evidence.link': ENTER,
  'evidence.suggest': LOOK,
  'evidence.tieAll': ENTER,
  'evidence.needed': check(BETWEEN),
  'evidence.none': ENTER,
  'evidence.pastDate': LOOK,
  'evidence.destroy': MANAGE,
  'evidence.turn': ENTER,
  'evidence.folder': ENTER,
  'evidence.setFolder': ENTER,
  'evidence.fromFolder': ENTER,
  'evidence.open': check(THING),
  'evidence.remove': ENTER,

  // On paper
  'papers.toSay': LOOK,
  'papers.pdf': LOOK,
  'papers.shortSummary': SUMMARY,
  'papers.shortSummaryPdf': SUMMARY,
  'papers.recoverySheet': MANAGE,
  'papers.page': LOOK,
  'letters.drafts': LOOK,
  'letters.pdf': LOOK,

  // The council
  'readiness.view': check(BETWEEN),
  'acting.view': check(BETWEEN),
  'acting.deputyReport': LOOK,
  'acting.deputyReportCsv': LOOK,
  'returns.forms': GENERAL,
  'returns.coverage': LOOK,
  'returns.figures': LOOK,
  'returns.make': LOOK,
  'returns.list': LOOK,
  'returns.view': LOOK,
  'returns.start': ENTER,
  'returns.answer': ENTER,
  'returns.close': ENTER,
  'returns.sent': ENTER,
  'returns.answered': ENTER,
  'returns.again': ENTER,
  'returns.putRight': ENTER,
  'returns.remove': ENTER,
  'returns.file': LOOK,
  'returns.all': LIST,
  'returns.closeAll': ENTER,
  'returns.sentAll': ENTER,
  'returns.packs': LOOK,
  'returns.pack': ENTER,
  'returns.packMade': ENTER,
  'returns.checkPack': GENERAL,
  'forms.read': ENTER,
  'forms.preview': ENTER,
  'forms.save': ENTER,
  'forms.remove': ENTER,
  'forms.file': GENERAL,
  'ras.samples': GENERAL,
  'ras.run': GENERAL,
  'ras.tables': GENERAL,
  'ras.read': ENTER,
  'ras.save': ENTER,
  'ras.type': ENTER,
  'ras.remove': ENTER,
  'ras.file': GENERAL,
  'ras.keep': ENTER,
  'fairness.budgets': LOOK,
  'fairness.decisions': LOOK,
  'fairness.outcomes': LOOK,
  'fairness.review': ENTER,
  'fairness.compare': LOOK,
  'fairness.cut': LOOK,
  'fairness.pack': LOOK,
};
