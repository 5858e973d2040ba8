/**
 * The facts of one account, as plain values: what the ledger keeps and what every figure is computed from.
 * Pure shapes only: no defaults, no behaviour. Money is whole pence, hours are whole hundredths of an hour
 * (7.5 h = 750), days are `YYYY-MM-DD`. Names are those of shared terms used by councils and payroll.
 * `null` means "not given". Lists are in the order the ledger keeps them: by day, then by id. A record refers to another by its id;
 * names are for people to read, and may change or be shared without any figure changing.
 */
import type { Day, HundredthHours, Pence, TimeOfDay } from '../values/units.ts';

/** As what somebody acts for the person. Who holds the payment alone has nobody who does. */
export const MANDATE_ROLES = ['nominated', 'authorised', 'deputy', 'attorney', 'guardian', 'parent', 'appointee', 'managed', 'broker'] as const;
export type MandateRole = (typeof MANDATE_ROLES)[number];

/** What a bank account is: one with statements of its own, a card, or a tin with cash in it. */
export const MONEY_KEPT_IN = ['bank', 'card', 'cash'] as const;
export type MoneyKeptIn = (typeof MONEY_KEPT_IN)[number];

/** What somebody may do who acts for the person. */
export const MANDATE_SCOPES = ['money', 'care', 'staff', 'plan', 'see', 'benefits'] as const;

/** Whether the person can take a decision: taken to be so until shown otherwise, shown either way, or so on some days. */
export const CAPACITIES = ['presumed', 'can', 'cannot', 'varies'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** As what somebody is the deputy: of that hang the days there are for a report, and the form. */
export const DEPUTY_AS = ['lay', 'professional', 'public'] as const;
export type DeputyAs = (typeof DEPUTY_AS)[number];

/** What kind of account the person's own money is in, as the deputy service of the OPG asks for it. */
export const OWN_ACCOUNT_KINDS = ['current', 'savings', 'isa', 'post_office', 'court_funds', 'other'] as const;
export type OwnAccountKind = (typeof OWN_ACCOUNT_KINDS)[number];

/** Where whoever acts for the person may have an interest of their own. */
export const CONFLICT_KINDS = ['manager_paid', 'relative_paid', 'firm_paid', 'own_hours', 'managed_trade', 'loan', 'gift', 'cash'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

export const PAYMENT_MODELS = ['net', 'gross_invoiced', 'contribution_first'] as const;
export type PaymentModel = (typeof PAYMENT_MODELS)[number];

export const PAID_EVERY = ['weekly', '2_weekly', '4_weekly', 'monthly_by_days'] as const;
export type PaidEvery = (typeof PAID_EVERY)[number];

/** How often an assistant is paid, as HMRC's tables have it. */
export const PAY_FREQUENCIES = ['weekly', '2_weekly', '4_weekly', 'monthly'] as const;
export type PayFrequency = (typeof PAY_FREQUENCIES)[number];

export const PAY_BASES = ['cumulative', 'period'] as const;
export type PayBasis = (typeof PAY_BASES)[number];

/** How an assistant's part of a pension is taken: after tax, with the scheme claiming it back, or before tax. */
export const PENSION_RELIEFS = ['none', 'at_source', 'net_pay'] as const;
export type PensionRelief = (typeof PENSION_RELIEFS)[number];

/** Who worked out a payslip: the payroll provider, or this program. */
export const FIGURES_FROM = ['provider', 'headroom'] as const;
export type FiguresFrom = (typeof FIGURES_FROM)[number];

export const RETURN_EVERY = ['4_weekly', 'monthly', 'quarterly', '6_monthly', 'yearly'] as const;
type ReturnEvery = (typeof RETURN_EVERY)[number];

/** What a what-if may change. */
export const WHAT_IF_KINDS = ['rate', 'hours', 'gross', 'contribution', 'emergency', 'purchase', 'payer'] as const;
export type WhatIfKind = (typeof WHAT_IF_KINDS)[number];

export const PLAN_KINDS = ['pa_hours', 'agency_hours', 'weekly', 'yearly', 'one_off'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const RATE_KINDS = ['standard', 'weekend', 'bank_holiday', 'night', 'sleep_in'] as const;
export type RateKind = (typeof RATE_KINDS)[number];

export const TIMESHEET_KINDS = ['worked', 'night', 'holiday', 'sick', 'sleep_in', 'lapsed'] as const;
export type TimesheetKind = (typeof TIMESHEET_KINDS)[number];

/** Hours of work, by day or awake at night: they count against contract and plan, and earn holiday. */
export function isWork(kind: TimesheetKind): kind is 'worked' | 'night' {
  return kind === 'worked' || kind === 'night';
}

export const HOLIDAY_METHODS = ['irregular', 'regular'] as const;
export type HolidayMethod = (typeof HOLIDAY_METHODS)[number];

export const POTS = ['redundancy', 'insurance', 'tax', 'other'] as const;
export type Pot = (typeof POTS)[number];

/** The outcomes of which somebody must be unable to achieve two or more to be owed care (SI 2015/313, regulation 2(2)), in its order. */
export const CARE_OUTCOMES = [
  'nutrition',
  'hygiene',
  'toilet',
  'clothing',
  'safe_home',
  'habitable_home',
  'relationships',
  'work_or_learning',
  'community',
  'caring_for_a_child',
] as const;
export type CareOutcome = (typeof CARE_OUTCOMES)[number];

/** What a council's rule may leave out of what it asks back (figures, section 6): all liabilities, parts of them, ring-fenced money, or pots. */
export const EXCLUDES = [
  'liabilities',
  'ring_fenced',
  'wages',
  'not_yet_on_a_payslip',
  'hmrc',
  'pension',
  'invoices',
  'not_yet_invoiced',
  'owed_to_people',
  'holiday',
  'other_pots',
  ...POTS,
] as const;
export type Excludable = (typeof EXCLUDES)[number];

/** What a price is agreed for. */
export const AGREED_FOR = ['hour', 'weekend_hour', 'bank_holiday_hour', 'visit', 'night', 'mile'] as const;
export type AgreedFor = (typeof AGREED_FOR)[number];

/** What a line of an invoice may be for. */
export const INVOICE_LINE_FOR = [...AGREED_FOR, 'other'] as const;
export type InvoiceLineFor = (typeof INVOICE_LINE_FOR)[number];

/** What a day to remember is of. Of some it is the day a thing was done or came, from which the next is counted. */
export const REMINDER_KINDS = ['review_held', 'review_due', 'asked', 'insurance', 'dbs', 'contract', 'right_to_work', 'training', 'other'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What a letter, or what was said, is about. */
export const LETTER_KINDS = ['money_back', 'budget', 'contribution', 'papers', 'agreed', 'other'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const LETTER_DIRECTIONS = ['in', 'out'] as const;

export const LETTER_MEANS = ['letter', 'email', 'portal', 'call', 'visit'] as const;

/** What a demand for money has to say (SI 2013/1617, regulation 15, for the NHS; taken as the model for councils). */
export const LETTER_POINTS = ['amount', 'reason', 'working', 'when', 'payer'] as const;
export type LetterPoint = (typeof LETTER_POINTS)[number];

/**
 * What a decision about a budget has to show, as far as courts, the Ombudsman and the guidance ask for it (Care Act 2014, sections 24 to 26;
 * statutory guidance 11.24; Savva [2010] EWCA Civ 1209; KM [2012] UKSC 23). In the order of a letter.
 */
export const REASON_POINTS = [
  'needs',
  'eligible',
  'met',
  'service',
  'hours',
  'rate',
  'local_price',
  'sum',
  'employer_costs',
  'unpaid_care',
  'points',
  'deflator',
  'difference',
  'contribution',
  'frequency',
  'changed',
  'still_met',
  'involved',
  'assessed_first',
  'review',
  'challenge',
] as const;
export type ReasonPoint = (typeof REASON_POINTS)[number];

/** Whether a budget was told as a first idea, or decided. */
export const BUDGET_WHATS = ['indicative', 'actual'] as const;
export const BUDGET_PERS = ['week', 'year'] as const;

/** How an outcome is, against the review before. */
export const OUTCOME_CHANGES = ['a_lot_better', 'better', 'same', 'worse', 'a_lot_worse', 'not_apply'] as const;
export type OutcomeChange = (typeof OUTCOME_CHANGES)[number];

/** Answers about how it is to get and to run the budget. */
export const PROCESS_ANSWERS = ['yes', 'partly', 'no'] as const;
export type ProcessAnswer = (typeof PROCESS_ANSWERS)[number];

/** Spending that many councils ask about. `words`: whatever the bank's text, or a purchase, says. */
export const ASKED_SPENDING = ['cash', 'own_account', 'household', 'bank_charge', 'gambling', 'alcohol_tobacco', 'living_costs', 'words'] as const;
export type AskedSpending = (typeof ASKED_SPENDING)[number];

export const SPENDING_ANSWERS = ['ask', 'allowed'] as const;

/** Whether money of a kind needs a paper to prove it. */
export const PAPER_NEEDED = ['always', 'over', 'never'] as const;

/** Papers by what they belong to, as councils say how long each is kept (Warwickshire's and Worcestershire's pages on records, after CIPFA). */
export const PAPER_CLASSES = ['statements', 'spending', 'equipment', 'employer', 'decisions'] as const;
export type PaperClass = (typeof PAPER_CLASSES)[number];

/** How long: years after the end of the council's year (31 March) or of the tax year, years after a thing is gone, or for ever. */
export const KEPT_FOR = ['years', 'tax_years', 'life', 'for_ever'] as const;
export type KeptFor = (typeof KEPT_FOR)[number];

/** How often what is due to HMRC is paid. */
export const HMRC_EVERY = ['month', 'quarter'] as const;
export type HmrcEvery = (typeof HMRC_EVERY)[number];

/** What an employer has to do that no other record tells is done. */
export const DUTIES = ['right_to_work', 'written_terms', 'paye_scheme', 'pension_letter', 'pension_declaration', 'pay_report', 'p60', 'p45'] as const;
export type DutyKind = (typeof DUTIES)[number];

export const OPENING_KINDS = ['hmrc', 'pension', 'contribution', 'direct_payment', 'holiday', 'fund', 'spent'] as const;
export type OpeningKind = (typeof OPENING_KINDS)[number];

export const CATEGORIES = [
  'direct_payment',
  'contribution',
  'one_off_funding',
  'refund',
  'interest',
  'wages',
  'hmrc',
  'pension',
  'agency',
  'purchase',
  'payroll_service',
  'insurance',
  'activity',
  'transport',
  'training',
  'respite',
  'bank_charge',
  'repayment_to_council',
  'own_transfer',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Ids of `people`, `planLines`, `funds`, `suppliers` and `wishes`. */
export type PersonId = number;
export type PlanLineId = number;
export type FundId = number;
export type SupplierId = number;
export type WishId = number;

export interface Account {
  readonly id: number;
  readonly reference: string;
  readonly person: string;
  readonly council: string;
  readonly openedOn: Day;
  readonly planYearStart: Day;
  readonly employmentAllowance: boolean;
  readonly nation: Nation;
  /** Who can be asked about the money, and how: a name and a number. Null: not said. */
  readonly ask: string | null;
}

/** A bank account of the account. The first one is called 'main' unless the user named it. */
export interface BankAccount {
  readonly id: number;
  readonly name: string;
  /** Before any line of `openedOn`. */
  readonly openingBalance: Pence;
  /** The user says that up to this day every line is here, whatever its statements cover. */
  readonly nothingMoreUpTo: Day | null;
  /** Null: a bank. */
  readonly what: MoneyKeptIn | null;
  /** What a cash tin is filled up to; null: nothing is agreed. Only of cash. */
  readonly float: Pence | null;
  /** The first and last day it is of this money, where a bank or card was changed; null: from the opening on, and still. */
  readonly usedFrom: Day | null;
  readonly usedTo: Day | null;
}

/** Owed or held on `openedOn` beside the bank balance. `person` for holiday, `fund` for fund, `planLine` for spent; else none of them. */
export interface OpeningAmount {
  readonly id: number;
  readonly what: OpeningKind;
  readonly person: PersonId | null;
  readonly planLine: PlanLineId | null;
  readonly fund: FundId | null;
  readonly pence: Pence | null;
  readonly hours: HundredthHours | null;
}

export interface CouncilRules {
  readonly id: number;
  readonly from: Day;
  readonly paymentModel: PaymentModel;
  readonly paidEvery: PaidEvery;
  /** Null on a later row that keeps the schedule of the row before. */
  readonly firstPaymentOn: Day | null;
  readonly weeklyGross: Pence;
  /** Null: it is not known how many weeks of money may be kept. */
  readonly surplusWeeks: number | null;
  readonly surplusBasis: 'gross' | 'net';
  /** Of `EXCLUDES`. */
  readonly excludes: readonly string[];
  readonly agreedContingency: Pence;
  /** Of the year's plan, the percent that may be moved between its lines; null: no limit is known. */
  readonly moveLimit: number | null;
  readonly returnEvery: ReturnEvery | null;
  readonly replyDays: number | null;
  readonly keepYears: number | null;
  /** Where the rules are written. */
  readonly source: string | null;
  readonly note: string | null;
}

export interface ContributionRate {
  readonly id: number;
  readonly from: Day;
  readonly weekly: Pence;
  /** How often it is to be paid; null, with `firstDueOn`: as the row before says or, where none does, with the council's payments. */
  readonly paidEvery: PaidEvery | null;
  readonly firstDueOn: Day | null;
}
export const GUARANTEE_FOR = ['single_18_to_24', 'single_25_to_pension_age', 'single_pension_age', 'other'] as const;
export type GuaranteeFor = (typeof GUARANTEE_FOR)[number];

/** What the person has and pays for in a week, from a day on: what an estimate of the council's charge is made of. */
export interface ChargeAssessment {
  readonly id: number;
  readonly from: Day;
  /** Income that counts. */
  readonly income: Pence;
  /** All savings: no sum for a week. */
  readonly capital: Pence;
  readonly guaranteeFor: GuaranteeFor;
  /** The minimum income guarantee; null: the published one, where it is on file. */
  readonly guarantee: Pence | null;
  readonly premiums: Pence;
  readonly housing: Pence;
  /** Disability-related expenses. */
  readonly disability: Pence;
  readonly note: string | null;
}

export const STOP_KINDS = ['suspended', 'ended'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

/** Days the council pays nothing for. */
export interface PaymentStop {
  readonly id: number;
  readonly kind: StopKind;
  /** The first day without the direct payment. */
  readonly from: Day;
  /** The last one of a suspension; null: it goes on. */
  readonly to: Day | null;
  readonly noticeOn: Day | null;
  /** Days from the last day of an ended direct payment by which the account is settled. */
  readonly closeDays: number | null;
  readonly reason: string | null;
}

/** Paid to the council from the person's own money (`gross_invoiced`); never in this account's cash. */
export interface ContributionPaid {
  readonly id: number;
  readonly day: Day;
  readonly amount: Pence;
  readonly how: string;
}
export interface Fund {
  readonly id: FundId;
  readonly fund: string;
  readonly name: string;
  readonly ringFenced: boolean;
  /** Who pays into it; null: the council. */
  readonly payer: string | null;
}

/** What the payer of a fund pays a week from a day on, and when. No contribution is taken off. */
export interface FundPayment {
  readonly id: number;
  readonly fund: FundId;
  readonly from: Day;
  readonly weekly: Pence;
  readonly paidEvery: PaidEvery;
  /** Null on a later row that keeps the schedule of the row before. */
  readonly firstPaymentOn: Day | null;
}

/** A line of the plan: what it is called. What it may cost is in its versions. */
export interface PlanLineName {
  readonly id: PlanLineId;
  readonly name: string;
}

/** One version of a plan line: rows with the same `line` are versions of one line. */
export interface PlanLineVersion {
  readonly id: number;
  readonly line: PlanLineId;
  readonly outcome: string;
  /** Of `CARE_OUTCOMES`; null: none is named. */
  readonly careOutcomes: readonly string[] | null;
  readonly kind: PlanKind;
  readonly hoursPerWeek: HundredthHours | null;
  /** Pence an hour, for the two hour kinds. */
  readonly rate: Pence | null;
  readonly amount: Pence | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly fund: FundId | null;
  /** The plan's own words that let unused hours be saved up; without them they count as surplus. */
  readonly bankingClause: string | null;
  /** The council charges no contribution on it, as some do on what is paid once; null: it was not said. */
  readonly withoutContribution: boolean | null;
}

/** A dated move of budget between two lines; the plan's total does not change. */
export interface PlanMove {
  readonly id: number;
  readonly day: Day;
  readonly fromLine: PlanLineId;
  readonly toLine: PlanLineId;
  readonly amount: Pence;
  readonly reason: string;
  readonly agreedBy: string;
}

/** One change of a what-if that is kept. All of one name are one what-if, in the order of their ids. */
export interface WhatIfChange {
  readonly id: number;
  readonly name: string;
  readonly kind: WhatIfKind;
  /** Of `rate` and `hours`. */
  readonly planLine: PlanLineId | null;
  /** The day it begins, of a purchase the day it is paid. */
  readonly from: Day;
  /** A price of an hour, an amount a week or once; of `gross` by percent and of `hours` none. */
  readonly amount: Pence | null;
  readonly percent: number | null;
  readonly hoursPerWeek: HundredthHours | null;
  readonly weeks: number | null;
  readonly paidEvery: PaidEvery | null;
  readonly firstPaymentOn: Day | null;
  readonly note: string;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Other names the bank or a recorded payment may give them, by commas: those they had before are kept here. */
  readonly alsoKnownAs: string | null;
  readonly born: Day | null;
  readonly started: Day | null;
  readonly left: Day | null;
  readonly hoursPerWeek: HundredthHours | null;
  readonly planLine: PlanLineId | null;
  readonly holidayMethod: HolidayMethod | null;
  /** Any day whose month and day begin the leave year; null: the account year. */
  readonly leaveYearStart: Day | null;
  /** The user says that up to this day all work is on file. */
  readonly nothingMoreUpTo: Day | null;
}

export interface PayRate {
  readonly id: number;
  readonly person: PersonId;
  readonly from: Day;
  readonly rate: Pence;
  readonly kind: RateKind;
}

/** What an assistant's pay is worked out by from a day on. */
export interface PayDetail {
  readonly id: number;
  readonly person: PersonId;
  readonly from: Day;
  readonly frequency: PayFrequency;
  /** Null: it is not known. */
  readonly taxCode: string | null;
  readonly basis: PayBasis;
  /** The letter of National Insurance. */
  readonly niLetter: string;
  /** Of `LOAN_PLANS`; null: none. */
  readonly loans: readonly string[] | null;
  readonly pension: PensionRelief;
  /** Hundredths of a per cent of qualifying earnings; null: the least by law. */
  readonly employerShare: number | null;
  readonly employeeShare: number | null;
  /** Taxed pay, and its tax, of the tax year before `from`: from a P45, or an earlier payroll. Null: none. */
  readonly payBefore: Pence | null;
  readonly taxBefore: Pence | null;
  /** Of `WEEKDAYS`, the days agreed to be worked; null: they are read from the hours. */
  readonly workingDays: readonly string[] | null;
  /** Holiday pay comes with each payday ("rolled up"), so that no holiday is earned to be paid later. */
  readonly holidayWithPay: boolean | null;
  readonly note: string | null;
}

/** By their number from Sunday on. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export interface TimesheetRow {
  readonly id: number;
  readonly person: PersonId;
  readonly day: Day;
  readonly hours: HundredthHours;
  readonly kind: TimesheetKind;
  /** From when to when on that day, both or neither; the hours may be fewer, for a break. */
  readonly starts: TimeOfDay | null;
  readonly ends: TimeOfDay | null;
}

export interface Payslip {
  readonly id: number;
  readonly person: PersonId;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly paidOn: Day;
  readonly hours: HundredthHours | null;
  readonly gross: Pence;
  readonly tax: Pence;
  readonly employeeNi: Pence;
  /** Already after Employment Allowance. */
  readonly employerNi: Pence;
  readonly employeePension: Pence;
  readonly employerPension: Pence;
  /** Taken off pay and sent to HMRC; null: none. */
  readonly studentLoan: Pence | null;
  readonly net: Pence;
  /** Parts of gross; null: none is named. */
  readonly holidayPay: Pence | null;
  readonly sickPay: Pence | null;
  readonly figuresFrom: FiguresFrom | null;
}

export interface Supplier {
  readonly id: SupplierId;
  readonly name: string;
  /** Other names the bank or a recorded payment may give them, by commas: those they had before are kept here. */
  readonly alsoKnownAs: string | null;
  /** The number an agency is registered under with the Care Quality Commission, or its like in another nation; null: not on file. */
  readonly careRegistration: string | null;
  /** What they want to be given when they are paid. */
  readonly payReference: string | null;
}

/** A price agreed with a supplier, from a day on. */
export interface Agreement {
  readonly id: number;
  readonly supplier: SupplierId;
  readonly what: AgreedFor;
  readonly from: Day;
  /** The last day; null: until another is agreed. */
  readonly to: Day | null;
  readonly rate: Pence;
  /** Hours a week that are booked; null: none are set. */
  readonly hoursPerWeek: HundredthHours | null;
  readonly planLine: PlanLineId | null;
  readonly note: string | null;
}

export const FEE_BASES = ['month', 'run', 'payment', 'source', 'document', 'once'] as const;
export type FeeBasis = (typeof FEE_BASES)[number];
export const FEE_PAYERS = ['account', 'person', 'council'] as const;
export type FeePayer = (typeof FEE_PAYERS)[number];

/** What somebody asks for looking after the account. */
export interface FeeRule {
  readonly id: number;
  readonly supplier: SupplierId;
  readonly what: string;
  readonly basis: FeeBasis;
  /** For each, without VAT. */
  readonly amount: Pence;
  /** So many are free; null: none. */
  readonly beyond: number | null;
  /** Per cent; null: none comes on top. */
  readonly vat: number | null;
  readonly from: Day;
  readonly to: Day | null;
  /** None while the bank holds less at the end of the month. */
  readonly leastBalance: Pence | null;
  readonly payer: FeePayer;
  readonly planLine: PlanLineId | null;
  /** Where it is agreed that the direct payment may pay it. */
  readonly clause: string | null;
}

/** A credit note is an invoice with a negative amount. */
/** One line of an invoice, as it stands on the paper: of a credit note without its sign. */
export interface InvoiceLine {
  readonly what: InvoiceLineFor;
  /** Hundredths of an hour, a visit, a night, a mile; null: it does not say. */
  readonly quantity: number | null;
  /** Of one; null: it does not say. */
  readonly price: Pence | null;
  /** Below 0 where something is taken off. */
  readonly amount: Pence;
  readonly words: string;
}

export interface Invoice {
  readonly id: number;
  readonly supplier: SupplierId;
  readonly number: string;
  readonly day: Day;
  readonly due: Day | null;
  readonly serviceFrom: Day | null;
  readonly serviceTo: Day | null;
  readonly hours: HundredthHours | null;
  readonly rate: Pence | null;
  readonly amount: Pence;
  readonly planLine: PlanLineId | null;
  /** The day it was disputed: it is owed, and not due until that is settled. */
  readonly disputedOn: Day | null;
  /** Why, and what was said of it. */
  readonly disputeNote: string | null;
  /** Null: none are written down. */
  readonly lines: readonly InvoiceLine[] | null;
}

export interface Purchase {
  readonly id: number;
  readonly day: Day;
  readonly supplier: SupplierId;
  readonly item: string;
  readonly amount: Pence;
  readonly planLine: PlanLineId | null;
  readonly approvedOn: Day | null;
  readonly approvedBy: string | null;
  /** Who paid out of their own pocket; null: this account pays. */
  readonly paidBy: string | null;
  /** What was wished for and agreed to before it; null: nothing. */
  readonly wish: WishId | null;
}

/** Something to buy once, from the wish to the council's answer. What was bought are the purchases that refer to it. */
export interface Wish {
  readonly id: WishId;
  readonly what: string;
  readonly why: string;
  readonly planLine: PlanLineId | null;
  /** Of `CARE_OUTCOMES`; null: none is named. */
  readonly careOutcomes: readonly string[] | null;
  readonly fund: FundId | null;
  readonly wishedOn: Day;
  /** The most it may cost; null: not said. */
  readonly limit: Pence | null;
  /** Null: not agreed to. */
  readonly approvedOn: Day | null;
  readonly approvedBy: string | null;
  /** The letter, or the clause of the plan. */
  readonly approvedIn: string | null;
  readonly refusedOn: Day | null;
  readonly refusedBy: string | null;
  readonly refusedWhy: string | null;
  /** The person wants it no longer. */
  readonly withdrawnOn: Day | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnWhy: string | null;
  /** It is bought in several purchases, and the first is not the last; null: one purchase is all of it. */
  readonly inParts: boolean | null;
}

/** What a seller asks for something that is wished for. */
export interface Quote {
  readonly id: number;
  readonly wish: WishId;
  readonly seller: string;
  readonly amount: Pence;
  readonly day: Day;
  readonly note: string | null;
}

/** Something bought that lasts. */
export interface InventoryItem {
  readonly id: number;
  readonly item: string;
  readonly boughtOn: Day | null;
  readonly seller: string | null;
  readonly price: Pence | null;
  /** The purchase it came with. */
  readonly purchase: number | null;
  /** The last day of its guarantee. */
  readonly guaranteeUntil: Day | null;
  readonly serialNumber: string | null;
  readonly keptAt: string | null;
  /** When it was given away, sold, broken or lost; null: it is still there. */
  readonly goneOn: Day | null;
  readonly goneHow: string | null;
}

/** A payment recorded by the user before (or without) the bank showing it. Positive in, negative out. */
export interface Payment {
  readonly id: number;
  readonly day: Day;
  readonly to: string;
  readonly amount: Pence;
  /** The invoice it pays, by id, or null. */
  readonly invoice: number | null;
  readonly category: Category;
  readonly planLine: PlanLineId | null;
  readonly reference: string | null;
}

/** The pot's new total from `day`. */
export interface SetAside {
  readonly id: number;
  readonly pot: Pot;
  readonly amount: Pence;
  readonly day: Day;
}

/** That somebody may act for the person, on a paper and within its days. */
export interface Mandate {
  readonly id: number;
  readonly role: MandateRole;
  /** The person or organisation that acts; null: not known yet. */
  readonly who: string | null;
  /** What the paper is that says so; null: it is not on file. */
  readonly document: string | null;
  /** Of `MANDATE_SCOPES`; a newer program may know more. Empty: not written down. */
  readonly scope: readonly string[];
  /** Null: from before anything is kept here, or not known. */
  readonly from: Day | null;
  /** The last day; null: none is set. */
  readonly to: Day | null;
  readonly reviewOn: Day | null;
  readonly agreedBy: string | null;
  /** The first day on which it holds no more, where it was withdrawn or ended early. */
  readonly revokedOn: Day | null;
  readonly note: string | null;
}

/** A decision taken for the person, or with them, and how it was come to (Mental Capacity Act 2005, sections 1 to 4). */
export interface Decision {
  readonly id: number;
  readonly title: string;
  readonly day: Day;
  readonly amount: Pence | null;
  readonly planLine: PlanLineId | null;
  readonly capacity: Capacity;
  readonly assessedBy: string | null;
  readonly assessedOn: Day | null;
  /** The day on which it is looked at again whether the person can decide. */
  readonly lookAgainOn: Day | null;
  readonly whyNow: string | null;
  /** The person's wishes, feelings and values. */
  readonly wishes: string | null;
  /** How the person took part, or why not. */
  readonly involved: string | null;
  readonly consulted: string | null;
  readonly options: string | null;
  readonly chosen: string | null;
  readonly decidedBy: string | null;
  readonly reviewOn: Day | null;
}

/** A deputy's report to the Office of the Public Guardian: its days, and what only the deputy can tell. Sums are of the person's own money. */
export interface DeputyReport {
  readonly id: number;
  readonly as: DeputyAs;
  readonly from: Day;
  readonly to: Day;
  readonly alsoHealth: boolean;
  /** Days to send it, of a letter; null: the usual ones. */
  readonly dueDays: number | null;
  readonly assets: Pence | null;
  readonly opening: Pence | null;
  readonly moneyIn: Pence | null;
  readonly moneyOut: Pence | null;
  readonly gifts: Pence | null;
  readonly expenses: Pence | null;
  readonly closing: Pence | null;
  readonly whyDiffers: string | null;
  readonly contacts: string | null;
  readonly visits: string | null;
  readonly benefits: string | null;
  readonly debts: string | null;
  readonly nextYear: string | null;
  readonly sentOn: Day | null;
}

/** A bank account of the person's own money: no part of the direct payment. */
export interface OwnAccount {
  readonly id: number;
  readonly name: string;
  readonly bank: string | null;
  readonly kind: OwnAccountKind;
  readonly lastDigits: string | null;
  readonly sortCode: string | null;
  readonly joint: boolean;
  readonly closedOn: Day | null;
}

/** What it held at the end of a day; of a joint one the whole. */
export interface OwnBalance {
  readonly id: number;
  readonly ownAccount: number;
  readonly day: Day;
  readonly amount: Pence;
}

/** That an interest of whoever acts for the person was told of. */
export interface Conflict {
  readonly id: number;
  readonly what: ConflictKind;
  /** Whom it is about, as it is flagged; null: all of its kind. */
  readonly who: string | null;
  readonly declaredOn: Day;
  readonly agreedBy: string | null;
  /** The paper that says so; null: none. */
  readonly document: string | null;
  readonly note: string | null;
}

/** A day that cannot be worked out from anything else. */
export interface Reminder {
  readonly id: number;
  readonly what: ReminderKind;
  /** What the user calls it; null: what it is of says it. */
  readonly title: string | null;
  /** The day of a review held, of a DBS check, or on which the council asked; else the day it is due. */
  readonly day: Day;
  /** The day on the paper, of what ends; a DBS check is kept by it. */
  readonly givenOn: Day | null;
  /** Due again so many months on; null: what the law or custom says of a review and a DBS check, else not again. */
  readonly everyMonths: number | null;
  readonly person: PersonId | null;
  /** When it was done last. */
  readonly doneOn: Day | null;
  readonly note: string | null;
}

/** What the council, or another body, wrote or said, or was told: with what it wants, by when, and what was decided. */
export interface Letter {
  readonly id: number;
  readonly direction: (typeof LETTER_DIRECTIONS)[number];
  readonly what: LetterKind;
  readonly means: (typeof LETTER_MEANS)[number];
  /** The day on it, or on which it was said. */
  readonly day: Day;
  /** When it came; null: not written down. */
  readonly receivedOn: Day | null;
  /** With whom; null: the council. */
  readonly who: string | null;
  readonly about: string;
  readonly reference: string | null;
  readonly amount: Pence | null;
  /** Of `LETTER_POINTS`, what a demand for money says; null: it was not looked at. */
  readonly says: readonly string[] | null;
  readonly replyBy: Day | null;
  readonly repliedOn: Day | null;
  readonly decided: string | null;
  readonly decidedOn: Day | null;
  readonly note: string | null;
  /** Of `REASON_POINTS`, what a decision shows, and what it does not say clearly; null: it was not looked at. */
  readonly reasonsFound: readonly string[] | null;
  readonly reasonsUnclear: readonly string[] | null;
  /** On which pages. */
  readonly reasonsWhere: string | null;
  /** The days for a complaint are to stand in What is coming. */
  readonly watchClocks: boolean | null;
}

/** A budget the council told: a first idea of it, or what was decided. */
export interface Budget {
  readonly id: number;
  readonly what: (typeof BUDGET_WHATS)[number];
  readonly day: Day;
  readonly amount: Pence;
  readonly per: (typeof BUDGET_PERS)[number];
  /** By which table it was worked out, and the points; null: not known, or none. */
  readonly foundBy: string | null;
  readonly points: string | null;
  /** As it was tried: each question with its answer, and the sum, line by line. */
  readonly answers: string | null;
  readonly working: string | null;
  /** The letter that tells it. */
  readonly letter: number | null;
  readonly note: string | null;
}

export type OutcomeId = number;

/** What is to be better with the support, in the person's own words. */
export interface Outcome {
  readonly id: OutcomeId;
  readonly name: string;
  /** Of `CARE_OUTCOMES`; null: nothing was said of them. */
  readonly careOutcomes: readonly string[] | null;
  readonly from: Day;
  /** The last day it was wanted; null: it still is. */
  readonly to: Day | null;
  readonly note: string | null;
}

export interface OutcomeReview {
  readonly id: number;
  readonly day: Day;
  readonly outcome: OutcomeId;
  readonly change: OutcomeChange;
  readonly achieved: string | null;
}

/** How it was to get and to run the budget, asked at a review. Null: not answered. */
export interface ProcessReview {
  readonly id: number;
  readonly day: Day;
  readonly withWhom: string | null;
  readonly helpedToPlan: ProcessAnswer | null;
  readonly viewsHeard: ProcessAnswer | null;
  readonly easyToGet: ProcessAnswer | null;
  readonly easyToManage: ProcessAnswer | null;
  readonly knowBudget: ProcessAnswer | null;
  readonly easyToComplain: ProcessAnswer | null;
  readonly note: string | null;
}

/** Support that was needed and not there. */
export interface UnmetNeed {
  readonly id: number;
  readonly day: Day;
  readonly need: string;
  readonly hours: HundredthHours | null;
  readonly happened: string | null;
}

/** Whether the council asks about a kind of spending, from a day on. Without one the usual holds. */
export interface SpendingRule {
  readonly id: number;
  readonly from: Day;
  readonly what: AskedSpending;
  readonly answer: (typeof SPENDING_ANSWERS)[number];
  /** By commas: more words it is known by, or the names of a household; null: the usual ones. */
  readonly words: string | null;
  /** Where it is written. */
  readonly source: string | null;
}

/** Spending that would be asked about and is all right: by which clause or approval, over which days. */
export interface SpendingAgreed {
  readonly id: number;
  readonly what: AskedSpending;
  readonly from: Day;
  /** The last day; null: none is set. */
  readonly to: Day | null;
  /** Words that have to stand in the bank's text, or in the purchase; null: whatever it says. */
  readonly contains: string | null;
  /** At most, each time; null: any sum. */
  readonly most: Pence | null;
  readonly why: string;
  readonly agreedBy: string | null;
  readonly agreedOn: Day | null;
}

/** Which money needs a paper, from a day on. Without one the usual holds. */
export interface PaperRule {
  readonly id: number;
  readonly from: Day;
  readonly category: Category;
  readonly needed: (typeof PAPER_NEEDED)[number];
  /** Of `over`: above which sum. */
  readonly over: Pence | null;
  /** Where it is written. */
  readonly source: string | null;
}

/** How long papers of a class are kept. The newest that began holds, for older papers too; without one the usual does. */
export interface KeepRule {
  readonly id: number;
  readonly from: Day;
  readonly papers: PaperClass;
  readonly kept: KeptFor;
  /** Null: for ever. */
  readonly years: number | null;
  /** Where it is written. */
  readonly source: string | null;
}

/** The employer as HMRC and the pension scheme know them, from a day on. */
export interface EmployerDetail {
  readonly id: number;
  readonly from: Day;
  /** Null: there is no PAYE scheme, or its reference is not known. */
  readonly payeReference: string | null;
  readonly accountsOffice: string | null;
  /** Null: not said; every month. */
  readonly hmrcEvery: HmrcEvery | null;
  /** Who works out the pay; null: nobody does it for them. */
  readonly payrollBy: string | null;
  /** Who stands as the employer on papers; null: the person. */
  readonly employer: string | null;
  readonly pensionScheme: string | null;
  readonly note: string | null;
}

/** That the hours of an assistant over some days were approved. */
export interface HoursApproval {
  readonly id: number;
  readonly person: PersonId;
  readonly from: Day;
  readonly to: Day;
  /** What all rows of these days came to then, of every kind. */
  readonly hours: HundredthHours;
  /** Each of them, as `shiftsOf` lists them; null: not kept, as by an older program. */
  readonly shifts: string | null;
  readonly approvedBy: string;
  readonly approvedOn: Day;
  readonly note: string | null;
}

/** That a duty was done: which, of whom, and the day it was due. */
export interface DutyDone {
  readonly id: number;
  readonly duty: DutyKind;
  readonly dueOn: Day;
  readonly person: PersonId | null;
  readonly doneOn: Day;
  readonly note: string | null;
}

/** How to explain bank lines, first match wins; `position` orders them. */
export interface Rule {
  readonly id: number;
  readonly position: number;
  readonly contains: string;
  readonly direction: 'in' | 'out';
  readonly category: Category;
  readonly planLine: PlanLineId | null;
  readonly fund: FundId | null;
}

/** What a part of a bank line settles. `repayment` repays the person who bought a purchase out of their own pocket. */
export interface Settles {
  readonly kind: 'payment' | 'payslip' | 'invoice' | 'purchase' | 'repayment';
  readonly id: number;
}

/** The kind of record that is settled. */
export const TYPE_SETTLED = {
  payment: 'payments',
  payslip: 'payslips',
  invoice: 'invoices',
  purchase: 'purchases',
  repayment: 'purchases',
} as const satisfies Record<Settles['kind'], keyof AccountFacts>;
export type SettledType = (typeof TYPE_SETTLED)[Settles['kind']];

/** What money that came back had been paid for: a paper, or a bank line that had none. */
export interface Refunded {
  readonly kind: 'invoice' | 'purchase' | 'line';
  readonly id: number;
}

/** One part of an explained bank line; the parts of a line add up to its amount. Either `settles` or `category` is given. */
export interface LinePart {
  readonly amount: Pence;
  readonly settles: Settles | null;
  readonly category: Category | null;
  readonly planLine: PlanLineId | null;
  readonly fund: FundId | null;
  /** Only of money in that is a refund, or pays a credit note. It says what came back, and moves no figure. */
  readonly refunds?: Refunded | undefined;
}

/** A line of a bank statement that is kept (imported, not undone). Positive in, negative out. */
export interface StatementLine {
  readonly id: number;
  readonly bankAccount: number;
  readonly day: Day;
  readonly amount: Pence;
  /** Description, or counterparty and reference joined by a blank; never the bank's type column. */
  readonly text: string;
  /** The balance the bank printed after this line, if it does. */
  readonly balance: Pence | null;
  /** May be a duplicate of a line in another file and cannot be decided: kept, in cash, listed. */
  readonly doubtful: boolean;
  /** Empty: unexplained. */
  readonly parts: readonly LinePart[];
}

/** What one imported file printed as its last balance, for `balanceCheck`. */
export interface PrintedBalance {
  readonly bankAccount: number;
  readonly day: Day;
  readonly balance: Pence;
  readonly file: string;
}

/** The last day that a bank file says it covers, where it says one: later than its last line where nothing moved. */
export interface StatementEnd {
  readonly bankAccount: number;
  readonly day: Day;
}

/** A statement of the bank, on paper or as a PDF. Bank files are kept apart: a statement says which days it is of, and no line. */
export interface Statement {
  readonly id: number;
  readonly bankAccount: number;
  /** As it is printed. */
  readonly number: string | null;
  readonly from: Day;
  readonly to: Day;
  /** Before its first day and after its last; null: it prints none. */
  readonly opening: Pence | null;
  readonly closing: Pence | null;
  readonly pages: number | null;
  readonly note: string | null;
}

/** That what the bank printed at the end of a day was compared with what is here, and was the same. */
export interface Reconciliation {
  readonly id: number;
  readonly bankAccount: number;
  readonly day: Day;
  /** As it is printed. */
  readonly balance: Pence;
  readonly note: string | null;
}

export interface AccountFacts {
  readonly account: Account;
  readonly bankAccounts: readonly BankAccount[];
  readonly opening: readonly OpeningAmount[];
  readonly councilRules: readonly CouncilRules[];
  readonly contributionRates: readonly ContributionRate[];
  readonly contributionPaid: readonly ContributionPaid[];
  readonly chargeAssessments: readonly ChargeAssessment[];
  readonly paymentStops: readonly PaymentStop[];
  readonly funds: readonly Fund[];
  readonly fundPayments: readonly FundPayment[];
  readonly planLines: readonly PlanLineName[];
  readonly plan: readonly PlanLineVersion[];
  readonly planMoves: readonly PlanMove[];
  readonly whatIfs: readonly WhatIfChange[];
  readonly people: readonly Person[];
  readonly payRates: readonly PayRate[];
  readonly payDetails: readonly PayDetail[];
  readonly timesheets: readonly TimesheetRow[];
  readonly payslips: readonly Payslip[];
  readonly suppliers: readonly Supplier[];
  readonly agreements: readonly Agreement[];
  readonly feeRules: readonly FeeRule[];
  readonly invoices: readonly Invoice[];
  readonly purchases: readonly Purchase[];
  readonly payments: readonly Payment[];
  readonly setAside: readonly SetAside[];
  readonly reminders: readonly Reminder[];
  readonly mandates: readonly Mandate[];
  readonly decisions: readonly Decision[];
  readonly conflicts: readonly Conflict[];
  readonly deputyReports: readonly DeputyReport[];
  readonly ownAccounts: readonly OwnAccount[];
  readonly ownBalances: readonly OwnBalance[];
  readonly letters: readonly Letter[];
  readonly budgets: readonly Budget[];
  readonly outcomes: readonly Outcome[];
  readonly outcomeReviews: readonly OutcomeReview[];
  readonly processReviews: readonly ProcessReview[];
  readonly unmetNeeds: readonly UnmetNeed[];
  readonly wishes: readonly Wish[];
  readonly quotes: readonly Quote[];
  readonly inventory: readonly InventoryItem[];
  readonly spendingRules: readonly SpendingRule[];
  readonly spendingAgreed: readonly SpendingAgreed[];
  readonly paperRules: readonly PaperRule[];
  readonly keepRules: readonly KeepRule[];
  readonly hoursApprovals: readonly HoursApproval[];
  readonly employerDetails: readonly EmployerDetail[];
  readonly dutiesDone: readonly DutyDone[];
  readonly rules: readonly Rule[];
  readonly statements: readonly Statement[];
  readonly reconciliations: readonly Reconciliation[];
  readonly lines: readonly StatementLine[];
  readonly printedBalances: readonly PrintedBalance[];
  readonly statementEnds: readonly StatementEnd[];
}

/**
 * What bank lines of one bank account and one month come to together, where nobody asks for each of them: amounts, what they were
 * for, and those that wait.
 */
export interface LineSum {
  readonly bankAccount: number;
  /** A day of the month. */
  readonly day: Day;
  readonly lines: number;
  readonly in: Pence;
  /** Positive. */
  readonly out: Pence;
  /** `pence`: whichever way they went. `newest`: on or before the last day one waits of, and that day where no later month has one. */
  readonly waiting: { readonly lines: number; readonly pence: Pence; readonly newest: Day } | null;
  /** Parts that settle nothing, money in apart from money out. A payment of the council's, and a contribution, has its own day. */
  readonly parts: readonly (Omit<LinePart, 'settles'> & { readonly day: Day })[];
}

/**
 * Facts of which figures are made: some of the lines may stand in `lineSums` instead of `lines`. They tell every figure, and what is
 * beside it, to the penny, but no working, which opens into lines. Which lines must stand by themselves: `ledger/figures/facts.ts`.
 */
export interface FigureFacts extends AccountFacts {
  readonly lineSums?: readonly LineSum[];
}
