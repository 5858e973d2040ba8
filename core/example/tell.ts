/**
 * Lets an invented account live from its opening to a given day: hours are worked, payslips come, the council pays, the bank
 * shows it. Deterministic: the same story and day give the same rows. No figure is computed here; the program does that.
 * What happens in each part of the account is in a file beside this one; here it is put together and written as the folder.
 */
import { addDays, addMonths, earlier, LAST_DAY } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import { formatHours } from '../values/hours.ts';
import { agencyInvoices } from './agency.ts';
import type { Invoices } from './agency.ts';
import { courseOf, versionsOf } from './course.ts';
import type { Course } from './course.ts';
import { actingSheets } from './acting.ts';
import { fairnessSheets } from './fairness.ts';
import { bankFiles, csv, pounds } from './folder.ts';
import type { BankEvent, Cell, FolderFile } from './folder.ts';
import { contributions, councilPayments, otherPayments, PAYER_AFTER_DAYS, stopOf } from './income.ts';
import type { Contributions, CouncilPayments } from './income.ts';
import { payroll } from './payroll.ts';
import type { Payroll } from './payroll.ts';
import type { Rising, ExampleAccount } from './example-data.ts';

/** What happened in each part of the account. */
interface Lived {
  readonly payroll: Payroll;
  readonly agency: Invoices;
  readonly council: CouncilPayments;
  readonly contributions: Contributions;
}

/** The folder of one invented account, from so many months before `to` up to `to`. */
export function tell(example: ExampleAccount, to: Day, months = 18): FolderFile[] {
  const course = courseOf(to, months);
  const lived = {
    payroll: payroll(example.assistants, course, example.mandate?.who ?? example.person),
    agency: agencyInvoices(example, course),
    council: councilPayments(example, course),
    contributions: contributions(example, course),
  };
  const bank = bankFiles(example.bank, example.openingBalance, bankEvents(example, course, lived), course.opened, to);
  return [...agreed(example, course, lived.council), ...bank, ...recorded(example, course, lived)];
}

/** What the bank shows, until its files stop. Of one day, in this order. */
function bankEvents(example: ExampleAccount, course: Course, lived: Lived): readonly BankEvent[] {
  const { opened, to } = course;
  const stops = addDays(to, -example.bankStops);
  const regular = example.regular.flatMap(({ who, reference, amount, afterDays, everyDays }) => {
    const events: BankEvent[] = [];
    for (let day = addDays(opened, afterDays); day <= to; day = addDays(day, everyDays)) events.push({ day, who, reference, amount });
    return events;
  });
  const once = example.events.map((event) => ({ ...event, day: 'day' in event ? event.day : addDays(to, -event.daysBefore) }));
  const paid = example.purchases.filter(({ onAccount = false }) => !onAccount);
  const purchases = paid.map(({ daysBefore, supplier, paidBy, amount }) => {
    const day = addDays(to, -daysBefore);
    return paidBy
      ? { day: addDays(day, 9), who: paidBy.toUpperCase(), reference: 'REPAID', amount: -amount }
      : { day, who: supplier.toUpperCase(), reference: '', amount: -amount };
  });
  return [lived.payroll, lived.agency, lived.council, lived.contributions]
    .flatMap(({ bank }) => bank)
    .concat(otherPayments(example, course), regular, once, purchases)
    .filter(({ day, amount }) => day >= opened && day <= stops && amount !== 0);
}

/** Days before the opening on which the assistants began. */
const EMPLOYED_BEFORE = 200;

function mandateFile({ endsAfter, reviewAfter, ...own }: NonNullable<ExampleAccount['mandate']>, { opened, to }: Course): FolderFile {
  const later = (days: number | undefined): string => (days === undefined ? '' : earlier(addDays(to, days), LAST_DAY));
  return {
    path: 'mandates.csv',
    text: csv('role,who,document,scope,from,to,review_on,agreed_by,revoked_on,note', [
      [own.role, own.who, own.document, own.scope, opened, later(endsAfter), later(reviewAfter), own.agreedBy, '', ''],
    ]),
  };
}

/** The council's amounts, each from its first day. */
function grossOf({ weeklyGross, lowered }: ExampleAccount, course: Course): (readonly [Day, Pence])[] {
  const later = lowered ? [[earlier(addDays(course.to, lowered.daysAfter), LAST_DAY), lowered.weeklyGross] as const] : [];
  return [...versionsOf(course, weeklyGross), ...later];
}

/** What is agreed with the council, and how the account is set up. */
function agreed(example: ExampleAccount, course: Course, { firstDue }: CouncilPayments): FolderFile[] {
  const stopped = stopOf(example, course);
  return [
    {
      path: 'account.csv',
      text: csv('key,value', [
        ['reference', example.reference],
        ['person', example.person],
        ['council', example.council],
        ['opened_on', course.opened],
        ['opening_balance', pounds(example.openingBalance)],
        ['plan_year_start', course.opened],
        ['role', example.mandate?.role ?? 'holder'],
        ['employment_allowance', example.assistants.length > 0 ? 'yes' : 'no'],
        ['ask', example.ask],
      ]),
    },
    ...(example.mandate ? [mandateFile(example.mandate, course)] : []),
    {
      path: 'council_rules.csv',
      text: csv(
        'from,payment_model,paid_every,first_payment_on,weekly_gross,surplus_weeks,surplus_basis,excludes,agreed_contingency,return_every,reply_days,keep_years,move_limit',
        grossOf(example, course).map(([from, gross], index) => [
          from,
          example.model,
          example.paidEvery,
          index === 0 ? firstDue : '',
          pounds(gross),
          example.surplusWeeks,
          'gross',
          'liabilities;ring_fenced',
          '0.00',
          'quarterly',
          28,
          6,
          10,
        ]),
      ),
    },
    {
      path: 'contribution.csv',
      text: csv(
        'from,weekly',
        versionsOf(course, example.contribution).map(([from, weekly]) => [from, pounds(weekly)]),
      ),
    },
    ...(example.charge
      ? [
          {
            path: 'charge_assessments.csv',
            text: csv('from,income,capital,guarantee_for,guarantee,premiums,housing,disability,note', [
              [course.opened, ...example.charge.map(pounds).toSpliced(2, 0, 'other'), 'Benefit letters and rent book'],
            ]),
          },
        ]
      : []),
    ...(stopped
      ? [
          {
            path: 'payment_stops.csv',
            text: csv('kind,from,to,notice_on,close_days,reason', [['suspended', stopped.from, stopped.to, addDays(stopped.from, -5), '', stopped.reason]]),
          },
        ]
      : []),
    {
      path: 'funds.csv',
      text: csv(
        'fund,name,ring_fenced,payer',
        example.funds.map(([fund, name, fenced, payer = '']) => [fund, name, fenced, payer]),
      ),
    },
    ...(example.payer
      ? [
          {
            path: 'fund_payments.csv',
            text: csv('fund,from,weekly,paid_every,first_payment_on', [
              [example.payer.fund, course.opened, pounds(example.payer.weekly), '4_weekly', addDays(course.opened, PAYER_AFTER_DAYS)],
            ]),
          },
        ]
      : []),
    {
      path: 'plan.csv',
      text: csv(
        'line,outcome,kind,hours_per_week,rate,amount,from,to,fund,banking_clause,care_outcomes,no_contribution',
        example.plan.flatMap((line) => planRows(line, course)),
      ),
    },
    ...(example.moves.length > 0
      ? [
          {
            path: 'plan_moves.csv',
            text: csv(
              'date,from_line,to_line,amount,reason,agreed_by',
              example.moves.map(({ daysBefore, from, to, amount, reason, agreedBy }) => [
                addDays(course.to, -daysBefore),
                from,
                to,
                pounds(amount),
                reason,
                agreedBy,
              ]),
            ),
          },
        ]
      : []),
    { path: 'rules.csv', text: csv('contains,direction,category,plan_line,fund', example.rules) },
  ];
}

/** A line whose rate or amount rises has two versions; one that is spent once has its one day. */
function planRows(
  { line, outcome, kind, hours, rate, amount, clause = '', careOutcomes = '' }: ExampleAccount['plan'][number],
  { opened, rise, to }: Course,
): Cell[][] {
  const sum = (rising: Rising | null, version: 'first' | 'then'): string => (rising ? pounds(rising[version]) : '');
  const row = (version: 'first' | 'then', from: Day, until: Day | ''): Cell[] => [
    line,
    outcome,
    kind,
    hours === null ? '' : formatHours(hours),
    sum(rate, version),
    sum(amount, version),
    from,
    until,
    'main',
    clause,
    careOutcomes,
    kind === 'one_off' ? 'yes' : '',
  ];
  if (kind === 'one_off') return [row('first', addDays(to, -70), addDays(to, -70))];
  const changes = [rate, amount].some((rising) => rising && rising.first !== rising.then);
  return changes ? [row('first', opened, addDays(rise, -1)), row('then', rise, '')] : [row('first', opened, '')];
}

/** What was written down as time went on. A file without a row is left out. */
function recorded(example: ExampleAccount, course: Course, lived: Lived): FolderFile[] {
  const { opened, to } = course;
  const { assistants, agency, fee, purchases, cheque, tin } = example;
  const line = example.plan.find(({ kind }) => kind === 'pa_hours')?.line ?? '';
  const [first] = assistants;
  const files: readonly (readonly [path: string, header: string, rows: readonly (readonly Cell[])[]])[] = [
    [
      'people.csv',
      'name,born,started,left,hours_per_week,plan_line,holiday_method,leave_year_start',
      assistants.map(({ name, born, hoursPerWeek, method }) => [
        name,
        born,
        addDays(opened, -EMPLOYED_BEFORE),
        '',
        formatHours(hoursPerWeek),
        line,
        method,
        '',
      ]),
    ],
    [
      'pay_rates.csv',
      'name,from,rate,kind',
      assistants.flatMap(({ name, rate, nightRate }) => [
        ...versionsOf(course, rate).map(([from, sum]) => [name, from, pounds(sum), 'standard']),
        ...(nightRate ? versionsOf(course, nightRate).map(([from, sum]) => [name, from, pounds(sum), 'night']) : []),
      ]),
    ],
    [
      'pay_details.csv',
      'name,from,frequency,tax_code,pension',
      assistants.map(({ name, pension }) => [name, opened, '4_weekly', '1257L', pension ? 'at_source' : 'none']),
    ],
    ['timesheets.csv', 'name,date,hours,kind,starts,ends', lived.payroll.timesheets],
    ['spending_rules.csv', 'from,what,answer,words,source', (example.spending ?? []).map(({ words, source }) => [opened, 'words', 'ask', words, source])],
    [
      'spending_agreed.csv',
      'what,from,contains,why,agreed_by',
      (example.spending ?? []).flatMap(({ words, why, agreedBy }) => (why === undefined ? [] : [['words', opened, words, why, agreedBy ?? '']])),
    ],
    [
      'paper_rules.csv',
      'from,category,needed,over,source',
      (example.papersNeeded ?? []).map(({ category, over }) => [
        opened,
        category,
        over === undefined ? 'never' : 'over',
        over === undefined ? '' : pounds(over),
        'Agreement, page 4',
      ]),
    ],
    ['keep_rules.csv', 'from,papers,kept,years,source', first ? [[opened, 'employer', 'tax_years', 6, 'Agreement, page 5']] : []],
    [
      'letters.csv',
      'direction,what,means,date,about,amount,says,reply_by,replied_on,decided,decided_on,reasons_found,reasons_unclear',
      (example.letters ?? []).map(({ daysBefore, what, about, amount, says, replyDays, repliedAfter, decided, reasons }) => {
        const day = addDays(to, -daysBefore);
        const replied = repliedAfter === undefined ? '' : addDays(day, repliedAfter);
        const replyBy = replyDays === undefined ? '' : earlier(addDays(day, replyDays), LAST_DAY);
        return [
          'in',
          what,
          'letter',
          day,
          about,
          amount === undefined ? '' : pounds(amount),
          says ?? '',
          replyBy,
          replied,
          decided ?? '',
          decided === undefined ? '' : replied,
          reasons?.found ?? '',
          reasons?.unclear ?? '',
        ];
      }),
    ],
    ...actingSheets(example, course),
    ...(example.isReviewed === true ? fairnessSheets(to) : []),
    ['hours_approvals.csv', 'name,from,to,hours,approved_by,approved_on', lived.payroll.approvals],
    [
      'payslips.csv',
      'name,period_start,period_end,paid_on,hours,gross,tax,employee_ni,employer_ni,employee_pension,employer_pension,net',
      lived.payroll.payslips,
    ],
    [
      'suppliers.csv',
      'name,also_known_as,care_registration,pay_reference',
      [...(agency ? [[agency.supplier, '', '1-000000001', example.reference]] : []), ...(fee ? [[fee.supplier, '', '', '']] : [])],
    ],
    [
      'fees.csv',
      'supplier,what,basis,amount,vat,from,payer,plan_line,clause',
      fee ? [[fee.supplier, fee.what, 'month', pounds(fee.amount), String(fee.vat), opened, 'account', fee.line, fee.clause]] : [],
    ],
    [
      'agreements.csv',
      'supplier,what,from,rate,hours_per_week',
      agency ? versionsOf(course, agency.rate).map(([from, price]) => [agency.supplier, 'hour', from, pounds(price), formatHours(agency.hoursPerWeek)]) : [],
    ],
    ['invoices.csv', 'supplier,number,date,due,service_from,service_to,hours,rate,amount,plan_line,lines,disputed_on,dispute_note', lived.agency.invoices],
    [
      'purchases.csv',
      'date,supplier,item,amount,plan_line,approved_on,approved_by,paid_by,wish',
      purchases.map((one) => {
        const day = addDays(to, -one.daysBefore);
        return [day, one.supplier, one.item, pounds(one.amount), one.line, addDays(day, -20), 'Social worker', one.paidBy, one.wish ?? ''];
      }),
    ],
    [
      'wishes.csv',
      'what,why,plan_line,wished_on,limit,approved_on,approved_by,approved_in,refused_on,refused_by,refused_why',
      (example.wishes ?? []).map(({ daysBefore, what, why, line: of, limit, approvedAfter, approvedIn, refusedAfter, refusedWhy }) => {
        const day = addDays(to, -daysBefore);
        return [
          ...[what, why, of, day, pounds(limit)],
          ...(approvedAfter === undefined ? ['', '', ''] : [addDays(day, approvedAfter), 'Social worker', approvedIn ?? '']),
          ...(refusedAfter === undefined ? ['', '', ''] : [addDays(day, refusedAfter), 'Social worker', refusedWhy ?? '']),
        ];
      }),
    ],
    [
      'quotes.csv',
      'wish,seller,amount,date,note',
      (example.wishes ?? []).flatMap(({ daysBefore, what, quotes = [] }) =>
        quotes.map(({ seller, amount, note }) => [what, seller, pounds(amount), addDays(to, 2 - daysBefore), note ?? '']),
      ),
    ],
    [
      'inventory.csv',
      'item,bought_on,seller,price,guarantee_until,kept_at',
      (example.inventory ?? []).map(({ daysBefore, item, seller, price, guaranteeDays, keptAt }) => {
        const day = addDays(to, -daysBefore);
        return [item, day, seller, pounds(price), earlier(addDays(day, guaranteeDays), LAST_DAY), keptAt];
      }),
    ],
    ['bank_accounts.csv', 'name,opening_balance,what,float', tin ? [[tin.name, pounds(tin.opening), 'cash', pounds(tin.float)]] : []],
    ['contribution_paid.csv', 'date,amount,how', lived.contributions.paid],
    [
      'payments.csv',
      'date,to,amount,for,category,plan_line,reference',
      cheque ? [[addDays(to, -cheque.daysBefore), cheque.to, pounds(cheque.amount), '', 'other', '', cheque.reference]] : [],
    ],
    [
      'set_aside.csv',
      'pot,amount,on',
      assistants.length > 0
        ? [
            ['redundancy', '240.00', addDays(opened, 85)],
            ['redundancy', '315.00', addDays(opened, 310)],
          ]
        : [],
    ],
    [
      'employer.csv',
      'from,paye_reference,accounts_office,hmrc_every,payroll_by,pension_scheme',
      first ? [[opened, '000/EX00001', '000PX00000001', 'month', 'Fairpay Payroll', 'Example Pension']] : [],
    ],
    [
      'duties_done.csv',
      'duty,due_on,name,done_on',
      assistants.flatMap(({ name }) => {
        const started = addDays(opened, -EMPLOYED_BEFORE);
        return [
          ['right_to_work', started, name, addDays(started, -5)],
          ['written_terms', started, name, addDays(started, -2)],
        ];
      }),
    ],
    [
      'reminders.csv',
      'what,title,date,given_on,every_months,name',
      [
        ['review_held', '', addDays(to, -330), '', '', ''],
        ...(first
          ? [
              ['insurance', 'Employer’s insurance', earlier(addDays(to, 24), LAST_DAY), addDays(to, -341), 12, ''],
              ['dbs', '', addDays(addMonths(to, -36), 40), '', '', first.name],
              ['training', 'Moving and handling', earlier(addDays(to, 75), LAST_DAY), addDays(to, -290), '', first.name],
            ]
          : []),
      ],
    ],
  ];
  return files.flatMap(([path, header, rows]) => (rows.length > 0 ? [{ path, text: csv(header, rows) }] : []));
}
