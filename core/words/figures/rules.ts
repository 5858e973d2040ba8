/**
 * The name of each figure and its rule in plain words, as they stand at the head of its working. A rule says what is added
 * up and why, in sentences a person can check on the page; the rows below it say the rest.
 */
import type { FigureOfMonth, FigureOfOne, SingleFigure } from '../../figures/breakdowns/figure-ids.ts';

interface FigureWords {
  readonly title: string;
  readonly rule: string;
}

export const figureWords: Readonly<Record<SingleFigure, FigureWords>> = {
  statementBalance: {
    title: 'In the bank',
    rule: 'What was in the bank when this account began, with all that came in and went out since, as the statements show it.',
  },
  uncleared: {
    title: 'Payments not on the statement yet',
    rule: 'Payments you recorded that the bank does not show yet. Money still to come in is taken off.',
  },
  reconciled: {
    title: 'Money really there',
    rule: 'The bank balance, less payments that are not on the statement yet, and with money that is not on it yet.',
  },
  plan: {
    title: 'Spent against the support plan',
    rule: 'What the plan allows so far, line by line, less what was spent on each line. Work done but not yet on a payslip counts as spent.',
  },
  planned: {
    title: 'Planned so far',
    rule: 'What each plan line allows from the start of the account year, or of this account if that is later, to the day.',
  },
  spent: {
    title: 'Spent on the plan so far',
    rule: 'Each cost that belongs to a plan line. That is payslips with what the employer pays on top, invoices and purchases. Work not yet on a payslip and other payments count too.',
  },
  yearBudget: { title: 'The plan for the whole year', rule: 'What each plan line allows to the end of the account year.' },
  outsidePlan: { title: 'Spent outside the plan', rule: 'Every cost that belongs to no line of the plan, also where a ring-fenced fund paid for it.' },
  hours: {
    title: 'Hours planned and worked',
    rule: 'Hours the plan gives your assistants so far, less hours they worked. Holiday, sick leave and sleep-ins are counted apart.',
  },
  banked: {
    title: 'Hours left over',
    rule: 'Hours planned and not worked, at the plan line’s rate. Unless the plan says they may be saved up, their cost counts as money held.',
  },
  contribution: {
    title: 'The person’s contribution',
    rule: 'The contribution that has run up day by day, less what was paid. If more was paid than has run up, it is paid ahead.',
  },
  accrued: { title: 'Contribution run up', rule: 'The weekly contribution times the days, divided by 7, for each rate on its own days.' },
  overdue: {
    title: 'Contribution overdue',
    rule: 'Instalments that were due before the day, with what was owed at the opening, less what was paid. Instalments are due on the council’s payment days. What the statement does not reach may be paid already.',
  },
  chargeEstimate: {
    title: 'What the contribution should be, an estimate',
    rule: 'Income that counts, and some for savings. Off it comes what each person must be left with, then housing, then what a disability costs. For England. Ask your council for its own working.',
  },
  directPayment: {
    title: 'Direct payment',
    rule: 'The council’s payments due up to the day, less what came. If more came than was due, it is paid ahead.',
  },
  expectedFromCouncil: {
    title: 'Due from the council so far',
    rule: 'Each payment is for the days of its period: the weekly sum times the days, divided by 7. A payment counts from its due day.',
  },
  finalAccount: {
    title: 'Final account',
    rule: 'What is in the account, less all that is still to be paid out of it, as it stands on this day. Contribution still owed is added, and what was paid ahead is taken off. What is left goes back.',
  },
  wages: {
    title: 'Wages still to pay',
    rule: 'Net pay on payslips whose period has ended, less what was paid for them. A wage paid before its period ends counts the other way until then.',
  },
  notYetOnAPayslip: {
    title: 'Work not yet on a payslip',
    rule: 'Hours after each assistant’s last payslip, at the rate of their day. Without any timesheets it is an estimate from weekly hours.',
  },
  hmrc: { title: 'Still to pay to HMRC', rule: 'Tax and National Insurance on payslips, the employer’s too, less what was paid to HMRC.' },
  pension: { title: 'Still to pay into the pension', rule: 'What payslips say for the pension, the employer’s part too, less what was paid to the scheme.' },
  invoices: {
    title: 'Invoices and purchases not paid yet',
    rule: 'What suppliers ask for, and purchases this account has not paid for, less what was paid towards each.',
  },
  notYetInvoiced: {
    title: 'Agency care not yet invoiced',
    rule: 'An estimate: what the plan allows for agency care since the last invoice, for 56 days at most.',
  },
  owedToPeople: { title: 'Owed to people', rule: 'What people bought from their own pocket, less what was paid back to them.' },
  holiday: {
    title: 'Holiday earned and not taken',
    rule: 'For each assistant, hours of holiday earned less hours taken, at their standard rate. Never below £0.00 for anyone.',
  },
  otherPots: { title: 'Set aside', rule: 'What is set aside for redundancy, insurance, tax and other things. It is the newest total of each.' },
  liabilities: { title: 'Owed and set aside', rule: 'All that is owed and all that is set aside, part by part. What is paid ahead is taken off.' },
  ringFenced: { title: 'Ring-fenced money', rule: 'Money given for one thing only, and not spent yet, less what is owed for it already.' },
  free: { title: 'Free', rule: 'Money really there, less all that is owed and set aside, less ring-fenced money.' },
  reclaim: {
    title: 'Money the council may ask back',
    rule: 'Money really there, less what the council’s rule leaves out, less the contingency it agreed, less what it lets you keep. Never below £0.00.',
  },
  plannedUntilNextReceipt: {
    title: 'Planned until the next direct payment',
    rule: 'What the plan allows from tomorrow to the day before the next direct payment. What a ring-fenced fund pays for is taken off.',
  },
  crisis: {
    title: 'Ready for a crisis',
    rule: 'What you could spend on extra care now and still pay everyone, up to the day before the next direct payment. What the council lets you keep for emergencies is not taken off: a crisis is what it is for.',
  },
  crisisHours: {
    title: 'Hours of care in a crisis',
    rule: 'The money ready for a crisis, divided by what an hour costs in the plan, down to a quarter of an hour.',
  },
  approvedNotSpent: {
    title: 'Approved and not spent yet',
    rule: 'What was agreed to buy once, up to its limit, less what was bought for it. It is part of the figures above, and taken off none of them: keep it in mind before you spend it on something else.',
  },
  unexplained: {
    title: 'Bank lines to explain',
    rule: 'Bank lines nobody has explained yet. They are in the bank balance and in no other figure. Money in and money out are added up alike.',
  },
  duplicates: { title: 'Bank lines that may be there twice', rule: 'Lines that may stand in two files. They are kept and counted until you decide.' },
};

export const figureOfOneWords: Readonly<Record<FigureOfOne, (name: string) => FigureWords>> = {
  planLine: (line) => ({ title: `${line}: planned and spent`, rule: figureWords.plan.rule }),
  plannedLine: (line) => ({
    title: `${line}: planned so far`,
    rule: 'What each version of the plan line allows for the days it ran. Money moved between lines counts from its day.',
  }),
  spentLine: (line) => ({ title: `${line}: spent so far`, rule: figureWords.spent.rule }),
  yearBudgetLine: (line) => ({ title: `${line}: the whole year`, rule: 'What each version of the plan line allows to the end of the account year.' }),
  paidToPerson: (name) => ({
    title: `What the work of ${name} cost this year`,
    rule: 'Every payslip of this account year: pay and what the employer adds. Work that is on no payslip yet counts too.',
  }),
  paidToSupplier: (name) => ({
    title: `What was bought from ${name} this year`,
    rule: 'Every invoice and purchase of this account year by its own day, whether it is paid or not. A credit note takes off.',
  }),
  holidayOf: (name) => ({
    title: `Holiday of ${name}`,
    rule: 'Hours earned less hours taken, at the standard rate, rounded once to the penny. Never below £0.00.',
  }),
  notYetOnAPayslipOf: (name) => ({ title: `Work of ${name} not yet on a payslip`, rule: figureWords.notYetOnAPayslip.rule }),
  payer: (name) => ({
    title: `Money from ${name}`,
    rule: 'What was due from this payer by this day, less what came into its funds as a direct payment. It never fills a payment of the council.',
  }),
  fund: (name) => ({
    title: `Ring-fenced: ${name}`,
    rule: 'What came in for it less what was spent from it, never below £0.00. What is owed for its plan lines is taken off here, so that no pound is taken off twice.',
  }),
};

export const figureOfMonthWords: Readonly<Record<FigureOfMonth, (month: string) => FigureWords>> = {
  statementMonth: (month) => ({ title: `Bank lines of ${month}`, rule: 'Every line of the month, in less out.' }),
  chargedInMonth: (month) => ({
    title: `Contribution charged in ${month}`,
    rule: 'The weekly contribution times the days of the month, divided by 7. Each rate is rounded once for all its days, so a month may be a penny more or less; all months together are right.',
  }),
  receivedInMonth: (month) => ({ title: `Contribution received in ${month}`, rule: 'What came of the contribution in the month, each on its own day.' }),
};
