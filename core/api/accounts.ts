/** The accounts of the open file: listing them, making one by hand, and moving one in from a folder of files. */
import { z } from 'zod';
import { MANDATE_ROLES, NATIONS, PAID_EVERY, PAYMENT_MODELS } from '../books/facts.ts';
import type { Known } from '../books/known-names.ts';
import type { Account, BankAccount, CouncilRules, ContributionRate, Fund, Mandate, PlanLineName, PlanLineVersion, Person } from '../books/facts.ts';
import type { Reason } from '../figures/standing/reasons.ts';
import type { Due } from '../figures/due/due.ts';
import type { Overview } from '../figures/overview.ts';
import type { FileHandle } from '../host/host.ts';
import { MOST_NOTE, MOST_TEXT } from '../values/limits.ts';
import type { Day } from '../values/units.ts';
import { paper, program, read, whenHandedOver, write } from './method.ts';
import { accountId, day, fileId, hundredthHours, line, name, note, pence } from './values.ts';

export interface AccountSummary {
  readonly id: number;
  readonly reference: string;
  readonly person: string;
  readonly council: string;
  /** Pence in all its bank accounts, all lines. */
  readonly balance: number;
  readonly unexplained: number;
  /** The newest bank line's day, or null. */
  readonly bankTo: string | null;
  /** To whom it was handed over, so that it can only be looked at; null: it was not. */
  readonly handedTo: string | null;
}

/** An account as the list of all shows it. */
export interface AccountRow extends AccountSummary {
  /** How it stands on its last whole day; null: it is to be worked out first (`accounts.workOut`). */
  readonly standing: {
    /** The last day that is known whole; null: none is. */
    readonly completeTo: string | null;
    /** Pence; null: not known. */
    readonly mayBeAskedBack: number | null;
    /** Why it is to be looked at, worst first; empty: it is in order. */
    readonly reasons: readonly Reason[];
    /** Whether somebody is to look at it; what is due soon is no reason. */
    readonly needsSomebody: boolean;
    /** Whether missing papers are among the reasons; else they are to be looked at first (`accounts.workOut`). */
    readonly arePapersKnown: boolean;
    readonly nextDue: Due | null;
    /** How many hours of care are ready, at the dearest price on file; null: not known. */
    readonly crisisHours: number | null;
    /** The last day its balances were right against the bank's; null: not known. */
    readonly reconciledOn: string | null;
    /** Who acts for the person; null: nobody is on file. */
    readonly actsAs: Pick<Mandate, 'role' | 'who'> | null;
    /** Who last changed it, and at which instant. */
    readonly lastChange: { readonly who: string; readonly at: string };
  } | null;
}

/** What screens need to name and offer things: the account's set-up, without its documents. */
export interface AccountSetup {
  readonly account: Account;
  readonly bankAccounts: readonly BankAccount[];
  readonly councilRules: readonly CouncilRules[];
  readonly contributionRates: readonly ContributionRate[];
  readonly funds: readonly Fund[];
  readonly planLines: readonly PlanLineName[];
  readonly plan: readonly PlanLineVersion[];
  readonly people: readonly (Person & { /** Told apart from others of the same name. */ readonly called: string })[];
  /** Suppliers and payees, by name, for suggestions while typing. */
  readonly suppliers: readonly Known[];
  readonly wishes: readonly { readonly id: number; readonly name: string }[];
  readonly outcomes: readonly { readonly id: number; readonly name: string }[];
  readonly ownAccounts: readonly { readonly id: number; readonly name: string }[];
  /** Those about the budget. */
  readonly letters: readonly { readonly id: number; readonly name: string }[];
  /** The newest purchases, and those that things on the inventory came with. */
  readonly purchases: readonly { readonly id: number; readonly day: Day; readonly name: string }[];
}

export interface MoveInProblem {
  readonly file: string;
  /** As a spreadsheet numbers it (header is row 1), or null for the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly expected: string;
  readonly message: string;
}
export interface MoveInNotice {
  readonly file: string;
  readonly row: number | null;
  readonly message: string;
}
interface MoveInFile {
  readonly path: string;
  readonly what: string;
  readonly rows: number;
}

/** What one bank file gave: imported + alreadyThere + beforeOpening + rejected = rows, always. */
export interface ImportResult {
  readonly id: number;
  readonly file: string;
  readonly format: string;
  readonly bankAccount: string;
  readonly at: string;
  readonly rows: number;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly beforeOpening: number;
  readonly rejected: number;
  /** Of the imported: may be duplicates, kept. */
  readonly doubtful: number;
  readonly explained: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly rejectedRows: readonly { readonly row: number; readonly text: string; readonly reason: string }[];
  readonly notices: readonly string[];
  readonly undone: boolean;
}

export interface MoveInPreview {
  readonly account: { readonly reference: string; readonly person: string; readonly council: string; readonly openedOn: string } | null;
  readonly files: readonly MoveInFile[];
  readonly problems: readonly MoveInProblem[];
  readonly notices: readonly MoveInNotice[];
  readonly bankLines: number;
  readonly explained: number;
  /** The figures of its last whole day, as the account would show them; null where there is a problem. */
  readonly overview: Overview | null;
}

/** Cells put right before the folder is read; the files themselves stay as they are. */
const mends = z
  .array(z.strictObject({ file: line.min(1).max(1000), row: z.number().int().min(1), column: name, value: z.string().max(MOST_NOTE) }))
  .max(2000)
  .default([]);

const folder = z
  .array(z.strictObject({ id: fileId, path: line.min(1).max(1000) }))
  .min(1)
  .max(2000);

/** Accounts on one list that leaves the program. */
const MOST_LISTED = 5000;
/** Signs of a draft as it is kept. */
const MOST_DRAFT = 100_000;
const planLine = { line: name, outcome: line.max(MOST_TEXT) };
const hourLine = z.strictObject({ ...planLine, kind: z.enum(['pa_hours', 'agency_hours']), hoursPerWeek: hundredthHours, rate: pence.min(0) });
const moneyLine = z.strictObject({ ...planLine, kind: z.enum(['weekly', 'yearly']), amount: pence.min(0) });

export const accountMethods = {
  'accounts.list': read('Every account in the open file.', z.strictObject({})).gives<readonly AccountSummary[]>(),
  'accounts.paper': paper(
    'The list of accounts, those given and in that order: as a PDF in letters of 12 points or, with `as` of `large`, of 16; or as a CSV file with all that is told of each.',
    z.strictObject({ accounts: z.array(accountId).min(1).max(MOST_LISTED), as: z.enum(['pdf', 'large', 'csv']) }),
  ),
  'accounts.standings': read('Every account with how it stands, as far as that is worked out: the worst first.', z.strictObject({})).gives<
    readonly AccountRow[]
  >(),
  'accounts.workOut': program(
    'Works out how accounts stand that were changed since, or are of an older program, a few at a time; answers how many are left.',
    z.strictObject({}),
  ).gives<{ readonly left: number }>(),
  'accounts.setup': read('One account: its rules, plan, people and names to offer.', z.strictObject({ account: accountId })).gives<AccountSetup>(),
  'accounts.create': write(
    'newAccount',
    'Makes an account by hand; plan, people and papers are added with records.save.',
    z.strictObject({
      reference: name,
      person: name,
      council: name,
      openedOn: day,
      planYearStart: day,
      openingBalance: pence,
      /** Null: nobody, the person looks after it alone. What is not known yet is null. */
      mandate: z
        .strictObject({
          role: z.enum(MANDATE_ROLES),
          who: name.nullable(),
          document: name.nullable(),
          from: day.nullable(),
          to: day.nullable(),
          reviewOn: day.nullable(),
          agreedBy: name.nullable(),
        })
        .nullable()
        .default(null),
      nation: z.enum(NATIONS),
      employmentAllowance: z.boolean(),
      paymentModel: z.enum(PAYMENT_MODELS),
      paidEvery: z.enum(PAID_EVERY),
      firstPaymentOn: day.nullable(),
      /** Null, it or the first payment: what the council pays is not known yet, and no rules are written down. */
      weeklyGross: pence.min(0).nullable(),
      /** Null: it is not known yet. 0: there is none. */
      contributionWeekly: pence.min(0).nullable(),
      /** Null: it is not known yet. */
      surplusWeeks: z.number().min(0).max(104).multipleOf(0.01).nullable(),
      surplusBasis: z.enum(['gross', 'net']),
      excludes: z.array(z.string().max(40)).max(30),
      agreedContingency: pence.min(0),
      /** Where the rules are written; null: not said. */
      rulesSource: name.nullable().default(null),
      /** The lines of the plan, from the first day of the account year; money given once is added later. */
      plan: z
        .array(z.union([hourLine, moneyLine]))
        .max(100)
        .default([]),
    }),
  ).gives<{ account: number }>(),
  'accounts.draft': read('What was typed for a new account and not made yet; null: nothing.', z.strictObject({})).gives<Readonly<
    Record<string, unknown>
  > | null>(),
  'accounts.keepDraft': program(
    'Keeps what is typed for a new account in the file, as it is, in the place of what was kept before; null forgets it. Making an account forgets it too.',
    z.strictObject({
      draft: z
        .record(z.string().max(40), z.unknown())
        .refine((draft) => JSON.stringify(draft).length <= MOST_DRAFT, { error: 'not so much' })
        .nullable(),
    }),
    ['file'],
  ).gives<null>(),
  'accounts.change': write(
    'account',
    'Changes what an account itself says. Its first day only while no bank line is in it.',
    z.strictObject({
      account: accountId,
      reference: name,
      person: name,
      council: name,
      openedOn: day,
      planYearStart: day,
      nation: z.enum(NATIONS),
      employmentAllowance: z.boolean(),
      /** Who can be asked about the money, and how. Without: as it is. */
      ask: name.nullable().optional(),
      why: note.optional(),
    }),
  ).gives<null>(),
  'accounts.remove': whenHandedOver(
    write(
      'account',
      'Takes an account away that holds nothing but what it was made with, or that was handed over and is kept no longer.',
      z.strictObject({ account: accountId }),
    ).gives<null>(),
  ),
  'moveIn.preview': program(
    'Reads a chosen folder and lists what is in it, every problem, and the figures it would give. Needs no open file and writes nothing.',
    z.strictObject({ files: folder, mends }),
  ).gives<MoveInPreview>(),
  'moveIn.run': write('newAccount', 'Makes an account out of a chosen folder, all of it or nothing.', z.strictObject({ files: folder, mends })).gives<{
    account: number;
    reference: string;
    notices: readonly MoveInNotice[];
    imports: readonly ImportResult[];
  }>(),
  'moveIn.mended': program('The chosen folder with those cells put right, in one ZIP.', z.strictObject({ files: folder, mends })).gives<FileHandle>(),
  'moveIn.templates': program('The files a folder may hold, each with one example row, in one ZIP.', z.strictObject({})).gives<FileHandle>(),
};
