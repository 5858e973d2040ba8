/**
 * What is invented about an account: who is in it, what is agreed and what happens once. Shapes only: `exampleFiles.ts` makes it live
 * from its opening to a given day.
 */
import type { Category, LetterKind, MandateRole, OwnAccountKind, PaidEvery, PaymentModel } from '../books/facts.ts';
import type { Day, HundredthHours, Pence, TimeOfDay } from '../values/units.ts';
import type { BankEvent, BankName } from './folder.ts';

/** A sum that changes each April: before the first 6 April after the opening, and from then. */
export interface Rising {
  readonly first: Pence;
  readonly then: Pence;
}
export interface Assistant {
  readonly name: string;
  readonly born: Day;
  readonly hoursPerWeek: HundredthHours;
  /** 0 Sunday to 6 Saturday; hours on that day. */
  readonly week: readonly { readonly weekday: number; readonly hours: HundredthHours; readonly starts: TimeOfDay; readonly isNight?: true }[];
  readonly rate: Rising;
  /** An hour awake at night, where there are any. */
  readonly nightRate?: Rising;
  readonly pension: boolean;
  readonly method: 'irregular' | 'regular';
}
interface Regular {
  readonly who: string;
  readonly reference: string;
  readonly amount: Pence;
  /** `afterDays` from the opening, then every `everyDays`. */
  readonly afterDays: number;
  readonly everyDays: number;
}
export interface ExampleAccount {
  readonly reference: string;
  readonly person: string;
  readonly council: string;
  /** Who can be asked about the money, and how. */
  readonly ask: string;
  /** Who acts for the person from the opening, where somebody does; days after the last day. */
  readonly mandate?: {
    readonly role: MandateRole;
    readonly who: string;
    readonly document: string;
    readonly scope: string;
    readonly agreedBy: string;
    readonly endsAfter?: number;
    readonly reviewAfter?: number;
  };
  /** Words of spending that the council asks about, with where that is written; and why some of it is all right. */
  readonly spending?: readonly { readonly words: string; readonly source: string; readonly why?: string; readonly agreedBy?: string }[];
  /** Money that needs a paper only above a sum, or, without one, never; and where the agreement says so. */
  readonly papersNeeded?: readonly { readonly category: Category; readonly over?: Pence }[];
  /** Decisions taken for the person, so many days before the last day, and how each was come to. */
  readonly decisions?: readonly {
    readonly daysBefore: number;
    readonly title: string;
    readonly amount: Pence;
    readonly assessedBy: string;
    readonly whyNow: string;
    readonly wishes: string;
    readonly chosen: string;
    readonly decidedBy: string;
  }[];
  /** Of who acts for the person: what was told to whom, so many days before the last day. */
  readonly told?: readonly { readonly daysBefore: number; readonly what: string; readonly who: string; readonly agreedBy: string; readonly document: string }[];
  /** A deputy's report of the second year from the opening, begun and not sent: which sums and answers are there already. */
  readonly report?: { readonly assets: Pence; readonly opening: Pence; readonly contacts: string; readonly visits: string };
  /** The person's own accounts, each with what it held so many days after the opening. */
  readonly own?: readonly {
    readonly name: string;
    readonly bank: string;
    readonly kind: OwnAccountKind;
    readonly lastDigits: string;
    readonly sortCode: string;
    readonly held: readonly (readonly [daysAfter: number, amount: Pence])[];
    /** And not long before the last day. */
    readonly newest: Pence;
  }[];
  /** Needs that were not met: so many days before the last day, for how many hours, and what happened. */
  readonly unmet?: readonly { readonly daysBefore: number; readonly need: string; readonly hours: string; readonly happened: string }[];
  /** Letters of the council: so many days before the last day, what of, in what words, and the days there are to reply. */
  readonly letters?: readonly {
    readonly daysBefore: number;
    readonly what: LetterKind;
    readonly about: string;
    readonly amount?: Pence;
    /** By semicolons. */
    readonly says?: string;
    readonly replyDays?: number;
    /** Days after it on which it was answered. */
    readonly repliedAfter?: number;
    readonly decided?: string;
    /** Of a decision: what it says and what is not clear, by semicolons. */
    readonly reasons?: { readonly found: string; readonly unclear: string };
  }[];
  readonly bank: BankName;
  readonly openingBalance: Pence;
  readonly model: PaymentModel;
  readonly paidEvery: PaidEvery;
  readonly weeklyGross: Rising;
  readonly contribution: Rising;
  /** The council told of a lower amount from so many days after the last day on. */
  readonly lowered?: { readonly daysAfter: number; readonly weeklyGross: Pence };
  /** When the council paid nothing: so many days, beginning so many before the last. */
  readonly stop?: { readonly daysBefore: number; readonly days: number; readonly reason: string };
  /** What an estimate of the charge is made of: income, savings, guarantee, premiums, housing and what a disability costs. */
  readonly charge?: readonly Pence[];
  /** What comes in from the person each four weeks; a standing order nobody raised stays at its sum. */
  readonly standingOrder: Rising;
  /** Outcomes are looked at, and budgets told and decided are kept. */
  readonly isReviewed?: true;
  readonly surplusWeeks: number;
  readonly assistants: readonly Assistant[];
  readonly agency: { readonly supplier: string; readonly hoursPerWeek: HundredthHours; readonly rate: Rising; readonly disputed?: true } | null;
  readonly regular: readonly Regular[];
  /** The last: who pays it, where it is not the council. */
  readonly funds: readonly (readonly [string, string, 'yes' | 'no', string?])[];
  /** Who else pays, each four weeks from the opening. */
  readonly payer?: { readonly fund: string; readonly who: string; readonly reference: string; readonly weekly: Pence };
  readonly plan: readonly {
    readonly line: string;
    readonly outcome: string;
    readonly kind: string;
    readonly hours: HundredthHours | null;
    readonly rate: Rising | null;
    readonly amount: Rising | null;
    /** The plan's words on saving up hours. */
    readonly clause?: string;
    /** By semicolons. */
    readonly careOutcomes?: string;
  }[];
  readonly moves: readonly {
    readonly daysBefore: number;
    readonly from: string;
    readonly to: string;
    readonly amount: Pence;
    readonly reason: string;
    readonly agreedBy: string;
  }[];
  readonly rules: readonly (readonly [contains: string, direction: 'in' | 'out', category: Category, line: string, fund: string])[];
  /** Single events, by days before the last day. */
  readonly events: readonly (BankEvent | (Omit<BankEvent, 'day'> & { readonly daysBefore: number }))[];
  /** Things to buy once: so many days before the last day, the most they may cost, and when they were agreed to or refused. */
  /** What somebody asks for looking after the account, from its opening on. Each month it is proposed as an invoice. */
  readonly fee?: {
    readonly supplier: string;
    readonly what: string;
    readonly amount: Pence;
    readonly vat: number;
    readonly line: string;
    readonly clause: string;
  };
  readonly wishes?: readonly {
    readonly daysBefore: number;
    readonly what: string;
    readonly why: string;
    readonly line: string;
    readonly limit: Pence;
    readonly approvedAfter?: number;
    readonly approvedIn?: string;
    readonly refusedAfter?: number;
    readonly refusedWhy?: string;
    readonly quotes?: readonly { readonly seller: string; readonly amount: Pence; readonly note?: string }[];
  }[];
  /** Things that last: bought so many days before the last day, with a guarantee of so many days. */
  readonly inventory?: readonly {
    readonly daysBefore: number;
    readonly item: string;
    readonly seller: string;
    readonly price: Pence;
    readonly guaranteeDays: number;
    readonly keptAt: string;
  }[];
  readonly purchases: readonly {
    readonly daysBefore: number;
    readonly supplier: string;
    readonly item: string;
    readonly amount: Pence;
    readonly line: string;
    readonly paidBy: string;
    /** The shop waits for its money. */
    readonly onAccount?: boolean;
    /** What was wished for before it. */
    readonly wish?: string;
  }[];
  /** A cash tin, with what was in it at the opening. */
  readonly tin?: { readonly name: string; readonly opening: Pence; readonly float: Pence };
  readonly cheque: { readonly daysBefore: number; readonly to: string; readonly amount: Pence; readonly reference: string } | null;
  /** The bank files stop this many days before the last day. */
  readonly bankStops: number;
}
