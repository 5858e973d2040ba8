/**
 * Lets an invented account live from its opening to a given day: hours are worked, payslips come, the council pays, the bank
 * shows it. Deterministic: the same story and day give the same rows. No figure is computed here; the program does that.
 */
import type { Category, Day, HundredthHours, PaidEvery, PaymentModel, Pence, Role } from '../facts.ts';
import { addDays, addMonths, dayInMonth, daysBetween, weekday } from '../day.ts';
import { formatHours } from '../hours.ts';
import { divideRounded, forDays } from '../money.ts';
import type { BankEvent, BankName, Cell, FolderFile } from './folder.ts';
import { bankFiles, csv, pounds } from './folder.ts';

/** A sum that changes each April: before the first 6 April after the opening, and from then. */
interface Rising {
  readonly first: Pence;
  readonly then: Pence;
}
export interface Assistant {
  readonly name: string;
  readonly born: Day;
  readonly hoursPerWeek: HundredthHours;
  /** 0 Sunday to 6 Saturday; hours on that day. */
  readonly week: readonly { readonly weekday: number; readonly hours: HundredthHours }[];
  readonly rate: Rising;
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
export interface Story {
  readonly reference: string;
  readonly person: string;
  readonly council: string;
  readonly role: Role;
  readonly bank: BankName;
  readonly openingBalance: Pence;
  readonly model: PaymentModel;
  readonly paidEvery: PaidEvery;
  readonly weeklyGross: Rising;
  readonly contribution: Rising;
  /** What comes in from the person each four weeks; a standing order nobody raised stays at its sum. */
  readonly standingOrder: Rising;
  readonly surplusWeeks: number;
  readonly assistants: readonly Assistant[];
  readonly agency: { readonly supplier: string; readonly hoursPerWeek: HundredthHours; readonly rate: Rising } | null;
  readonly regular: readonly Regular[];
  readonly funds: readonly (readonly [string, string, 'yes' | 'no'])[];
  readonly plan: readonly {
    readonly line: string;
    readonly outcome: string;
    readonly kind: string;
    readonly hours: HundredthHours | null;
    readonly rate: Rising | null;
    readonly amount: Rising | null;
  }[];
  readonly rules: readonly (readonly [contains: string, direction: 'in' | 'out', category: Category, line: string, fund: string])[];
  /** Single events, by days before the last day. */
  readonly events: readonly (BankEvent | (Omit<BankEvent, 'day'> & { readonly daysBefore: number }))[];
  readonly purchases: readonly {
    readonly daysBefore: number;
    readonly supplier: string;
    readonly item: string;
    readonly amount: Pence;
    readonly line: string;
    readonly paidBy: string;
  }[];
  readonly cheque: { readonly daysBefore: number; readonly to: string; readonly amount: Pence; readonly reference: string } | null;
  /** The bank files stop this many days before the last day. */
  readonly bankStops: number;
}

const PAYROLL_DAYS = 28;
/** Weekly lower limit of qualifying earnings and tax-free pay, four-weekly, near enough for an invented payroll bureau. */
const PENSION_FROM: Pence = 48_000;
const PENSION_TRIGGER: Pence = 76_800;
const TAX_FREE: Pence = 96_700;

/** The folder of one invented account, from so many months before `to` up to `to`. */
export function tell(story: Story, to: Day, months = 18): FolderFile[] {
  const back = addMonths(to, -months);
  const opened = addDays(back, (8 - weekday(back)) % 7);
  const rise =
    opened < dayInMonth(Number(opened.slice(0, 4)), 4, 6) ? dayInMonth(Number(opened.slice(0, 4)), 4, 6) : dayInMonth(Number(opened.slice(0, 4)) + 1, 4, 6);
  const at = (sum: Rising, day: Day): Pence => (day < rise ? sum.first : sum.then);
  const both = (sum: Rising): [Day, Pence][] =>
    sum.first === sum.then
      ? [[opened, sum.first]]
      : [
          [opened, sum.first],
          [rise, sum.then],
        ];
  const stops = addDays(to, -story.bankStops);
  const bank: BankEvent[] = [];
  const pay = (day: Day, who: string, reference: string, amount: Pence): void => {
    if (day >= opened && day <= stops && amount !== 0) bank.push({ day, who, reference, amount });
  };

  const timesheets: Cell[][] = [];
  const payslips: Cell[][] = [];
  const hmrc = new Map<Day, Pence>();
  for (const [index, assistant] of story.assistants.entries()) {
    for (let start = opened; start <= to; start = addDays(start, PAYROLL_DAYS)) {
      const end = addDays(start, PAYROLL_DAYS - 1);
      let worked = 0;
      let gross = 0;
      for (let day = start; day <= end && day <= to; day = addDays(day, 1)) {
        const shift = assistant.week.find((one) => one.weekday === weekday(day));
        if (!shift) continue;
        const wobble = ((daysBetween(opened, day) * 7 + index * 3) % 11) - 5;
        const hours = shift.hours + (Math.abs(wobble) < 3 ? 0 : wobble < 0 ? -50 : 50);
        const kind = daysBetween(opened, day) % 91 === 42 + index ? 'holiday' : 'worked';
        timesheets.push([assistant.name, day, formatHours(hours), kind]);
        worked += hours;
        gross += divideRounded(hours * at(assistant.rate, day), 100);
      }
      if (end > to) continue;
      const taxable = Math.max(0, gross - TAX_FREE);
      const tax = divideRounded(taxable, 5);
      const ni = divideRounded(taxable * 8, 100);
      const inScheme = assistant.pension && gross >= PENSION_TRIGGER;
      const pension = inScheme ? divideRounded((gross - PENSION_FROM) * 5, 100) : 0;
      const employer = inScheme ? divideRounded((gross - PENSION_FROM) * 3, 100) : 0;
      const net = gross - tax - ni - pension;
      const paidOn = addDays(end, 5);
      payslips.push([assistant.name, start, end, paidOn, formatHours(worked), ...[gross, tax, ni, 0, pension, employer, net].map(pounds)]);
      pay(paidOn, assistant.name.toUpperCase(), `WAGES ${end.slice(8, 10)}${end.slice(5, 7)}`, -net);
      pay(addDays(paidOn, 14), 'NEST PENSION', '', -(pension + employer));
      // PAYE of a tax month, which ends on the 5th, is due on the 22nd.
      const month = addMonths(paidOn, paidOn.slice(8, 10) > '05' ? 1 : 0);
      const due = dayInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 22);
      hmrc.set(due, (hmrc.get(due) ?? 0) + tax + ni);
    }
  }
  for (const [due, sum] of hmrc) pay(due, 'HMRC PAYE', '', -sum);

  const invoices: Cell[][] = [];
  if (story.agency) {
    const { supplier, hoursPerWeek, rate } = story.agency;
    for (let start = opened, number = 2301; addDays(start, 29) <= to; start = addDays(start, 28), number += 1) {
      const last = addDays(start, 27);
      const hours = hoursPerWeek * 4 + ((number % 4) - 1) * 100;
      const price = at(rate, start);
      const amount = divideRounded(hours * price, 100);
      invoices.push([
        supplier,
        `INV${number}`,
        addDays(last, 2),
        addDays(last, 16),
        start,
        last,
        formatHours(hours),
        pounds(price),
        pounds(amount),
        story.plan.find((line) => line.kind === 'agency_hours')?.line ?? '',
      ]);
      if (number % 5 === 3) {
        pay(addDays(last, 12), supplier.toUpperCase(), `INV${number}`, -divideRounded(amount, 2));
        pay(addDays(last, 19), supplier.toUpperCase(), `INV${number}`, -(amount - divideRounded(amount, 2)));
      } else pay(addDays(last, 12), supplier.toUpperCase(), `INV${number}`, -amount);
    }
  }

  const paid: Cell[][] = [];
  const week = (day: Day): Pence =>
    story.model === 'gross_invoiced' ? at(story.weeklyGross, day) : Math.max(0, at(story.weeklyGross, day) - at(story.contribution, day));
  const spanned = (start: Day, next: Day, weekly: (day: Day) => Pence): Pence =>
    start < rise && rise < next
      ? forDays(weekly(start), daysBetween(start, rise)) + forDays(weekly(rise), daysBetween(rise, next))
      : forDays(weekly(start), daysBetween(start, next));
  const nextDue = (day: Day): Day => {
    if (story.paidEvery === 'monthly_by_days') return dayInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + 1, 1);
    return addDays(day, { weekly: 7, '2_weekly': 14, '4_weekly': 28 }[story.paidEvery]);
  };
  const firstDue = story.paidEvery === 'monthly_by_days' && opened.slice(8, 10) !== '01' ? nextDue(opened) : opened;
  let count = 0;
  for (let due = firstDue; due <= to; due = nextDue(due)) {
    count += 1;
    const late = count === 7 ? 6 : 0;
    pay(addDays(due, late), story.council.toUpperCase(), 'DIRECT PAYMENT', spanned(due, nextDue(due), week));
  }
  for (let due = addDays(opened, 3); due <= to; due = addDays(due, 28)) {
    const sum = at(story.standingOrder, due);
    if (story.model === 'gross_invoiced') paid.push([due, pounds(sum), 'direct debit to the council']);
    else pay(due, story.person.toUpperCase(), 'CONTRIBUTION', sum);
  }
  for (const { who, reference, amount, afterDays, everyDays } of story.regular) {
    for (let day = addDays(opened, afterDays); day <= to; day = addDays(day, everyDays)) pay(day, who, reference, amount);
  }
  for (const event of story.events) pay('day' in event ? event.day : addDays(to, -event.daysBefore), event.who, event.reference, event.amount);
  for (const purchase of story.purchases) {
    const day = addDays(to, -purchase.daysBefore);
    if (purchase.paidBy) pay(addDays(day, 9), purchase.paidBy.toUpperCase(), 'REPAID', -purchase.amount);
    else pay(day, purchase.supplier.toUpperCase(), '', -purchase.amount);
  }

  const rising = (sum: Rising | null, index: number): string => (sum ? pounds(index === 0 ? sum.first : sum.then) : '');
  const files: FolderFile[] = [
    {
      path: 'account.csv',
      text: csv('key,value', [
        ['reference', story.reference],
        ['person', story.person],
        ['council', story.council],
        ['opened_on', opened],
        ['opening_balance', pounds(story.openingBalance)],
        ['plan_year_start', opened],
        ['role', story.role],
        ['employment_allowance', story.assistants.length > 0 ? 'yes' : 'no'],
      ]),
    },
    {
      path: 'council_rules.csv',
      text: csv(
        'from,payment_model,paid_every,first_payment_on,weekly_gross,surplus_weeks,surplus_basis,excludes,agreed_contingency,return_every,reply_days,keep_years',
        both(story.weeklyGross).map(([from, gross], index) => [
          from,
          story.model,
          story.paidEvery,
          index === 0 ? firstDue : '',
          pounds(gross),
          story.surplusWeeks,
          'gross',
          'liabilities;ring_fenced',
          '0.00',
          'quarterly',
          28,
          6,
        ]),
      ),
    },
    {
      path: 'contribution.csv',
      text: csv(
        'from,weekly',
        both(story.contribution).map(([from, weekly]) => [from, pounds(weekly)]),
      ),
    },
    { path: 'funds.csv', text: csv('fund,name,ring_fenced', story.funds) },
    {
      path: 'plan.csv',
      text: csv(
        'line,outcome,kind,hours_per_week,rate,amount,from,to,fund',
        story.plan.flatMap(({ line, outcome, kind, hours, rate, amount }) => {
          const changes = [rate, amount].some((sum) => sum && sum.first !== sum.then);
          const row = (index: number, from: Day, until: Day | ''): Cell[] => [
            line,
            outcome,
            kind,
            hours === null ? '' : formatHours(hours),
            rising(rate, index),
            rising(amount, index),
            from,
            until,
            'main',
          ];
          if (kind === 'one_off') return [row(0, addDays(to, -70), addDays(to, -70))];
          return changes ? [row(0, opened, addDays(rise, -1)), row(1, rise, '')] : [row(0, opened, '')];
        }),
      ),
    },
    { path: 'rules.csv', text: csv('contains,direction,category,plan_line,fund', story.rules) },
    ...bankFiles(story.bank, story.openingBalance, bank, opened, to),
  ];
  const optional = (path: string, header: string, rows: readonly (readonly Cell[])[]): void => {
    if (rows.length > 0) files.push({ path, text: csv(header, rows) });
  };
  optional(
    'people.csv',
    'name,born,started,left,hours_per_week,plan_line,holiday_method,leave_year_start',
    story.assistants.map((one) => [
      one.name,
      one.born,
      addDays(opened, -200),
      '',
      formatHours(one.hoursPerWeek),
      story.plan.find((line) => line.kind === 'pa_hours')?.line ?? '',
      one.method,
      '',
    ]),
  );
  optional(
    'pay_rates.csv',
    'name,from,rate,kind',
    story.assistants.flatMap((one) => both(one.rate).map(([from, rate]) => [one.name, from, pounds(rate), 'standard'])),
  );
  optional('timesheets.csv', 'name,date,hours,kind', timesheets);
  optional('payslips.csv', 'name,period_start,period_end,paid_on,hours,gross,tax,employee_ni,employer_ni,employee_pension,employer_pension,net', payslips);
  optional('invoices.csv', 'supplier,number,date,due,service_from,service_to,hours,rate,amount,plan_line', invoices);
  optional(
    'purchases.csv',
    'date,supplier,item,amount,plan_line,approved_on,approved_by,paid_by',
    story.purchases.map((one) => {
      const day = addDays(to, -one.daysBefore);
      return [day, one.supplier, one.item, pounds(one.amount), one.line, addDays(day, -20), 'Social worker', one.paidBy];
    }),
  );
  optional('contribution_paid.csv', 'date,amount,how', paid);
  if (story.cheque)
    optional('payments.csv', 'date,to,amount,for,category,plan_line,reference', [
      [addDays(to, -story.cheque.daysBefore), story.cheque.to, pounds(story.cheque.amount), '', 'other', '', story.cheque.reference],
    ]);
  if (story.assistants.length > 0)
    optional('set_aside.csv', 'pot,amount,on', [
      ['redundancy', '240.00', addDays(opened, 85)],
      ['redundancy', '315.00', addDays(opened, 310)],
    ]);
  return files;
}
