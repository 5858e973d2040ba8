/**
 * The files of a folder with one example row each, to begin from: together they are a small invented account that can
 * move in as it stands. Headings come from the same table the folder is read by.
 */
import { keysOf } from '../values/own-keys.ts';
import { ACCOUNT_KEYS, KEY_AND_VALUE, SHEETS, SHEET_NAMES } from './files.ts';
import type { SheetName } from './files.ts';

const ACCOUNT: { readonly [key in keyof typeof ACCOUNT_KEYS]: string } = {
  reference: 'EXAMPLE-1',
  person: 'A Person',
  council: 'Anyshire Council',
  openedOn: '06/04/2026',
  openingBalance: '1000.00',
  planYearStart: '06/04/2026',
  role: 'holder',
  employmentAllowance: 'yes',
  nation: 'england-and-wales',
};

/** One row for each file, by heading; headings left out are empty. */
const ROWS: { readonly [N in SheetName]: Readonly<Record<string, string>> } = {
  opening: { what: 'hmrc', amount: '112.40' },
  councilRules: {
    from: '06/04/2026',
    payment_model: 'net',
    paid_every: '4_weekly',
    first_payment_on: '06/04/2026',
    weekly_gross: '400.00',
    surplus_weeks: '8',
    surplus_basis: 'gross',
    excludes: 'liabilities;ring_fenced',
    agreed_contingency: '0.00',
    return_every: 'quarterly',
    reply_days: '28',
    keep_years: '6',
  },
  contributionRates: { from: '06/04/2026', weekly: '48.25' },
  contributionPaid: { date: '04/05/2026', amount: '193.00', how: 'Direct debit from my own account' },
  funds: { fund: 'main', name: 'Direct payment', ring_fenced: 'no' },
  plan: {
    line: 'Personal assistant',
    outcome: 'Getting up, washed and dressed in my own time',
    kind: 'pa_hours',
    hours_per_week: '18',
    rate: '15.15',
    from: '06/04/2026',
    fund: 'main',
  },
  people: {
    name: 'First Assistant',
    born: '11/02/1984',
    started: '02/09/2024',
    hours_per_week: '18',
    plan_line: 'Personal assistant',
    holiday_method: 'irregular',
    leave_year_start: '06/04/2026',
  },
  payRates: { name: 'First Assistant', from: '06/04/2026', rate: '13.20', kind: 'standard' },
  timesheets: { name: 'First Assistant', date: '08/04/2026', hours: '6.5', kind: 'worked' },
  payslips: {
    name: 'First Assistant',
    period_start: '06/04/2026',
    period_end: '03/05/2026',
    paid_on: '08/05/2026',
    hours: '72',
    gross: '950.40',
    tax: '0.00',
    employee_ni: '0.00',
    employer_ni: '0.00',
    employee_pension: '23.52',
    employer_pension: '14.11',
    net: '926.88',
  },
  invoices: {
    supplier: 'Example Homecare',
    number: 'INV1001',
    date: '05/05/2026',
    due: '19/05/2026',
    service_from: '06/04/2026',
    service_to: '03/05/2026',
    hours: '4',
    rate: '25.15',
    amount: '100.60',
    plan_line: 'Personal assistant',
  },
  purchases: {
    date: '18/05/2026',
    supplier: 'Example Mobility Shop',
    item: 'Perching stool',
    amount: '81.90',
    plan_line: 'Personal assistant',
    approved_on: '28/04/2026',
    approved_by: 'Social worker',
  },
  payments: { date: '17/05/2026', to: 'Window cleaner', amount: '58.00', category: 'other', reference: 'CHQ 100012' },
  setAside: { pot: 'redundancy', amount: '315.00', on: '30/04/2026' },
  rules: { contains: 'DIRECT PAYMENT', direction: 'in', category: 'direct_payment', fund: 'main' },
  bankAccounts: { name: 'savings', opening_balance: '250.00' },
};

/** Every file by its name, as CSV text. Bank files are not among them: those come from the bank. */
export function templates(): { readonly name: string; readonly text: string }[] {
  const account = keysOf(ACCOUNT_KEYS).map((field) => [ACCOUNT_KEYS[field].column, ACCOUNT[field]]);
  const sheets = SHEET_NAMES.map((name) => {
    const { file, columns } = SHEETS[name];
    const headings = Object.values(columns).map(({ column }) => column);
    return { name: file, text: csv([headings, headings.map((heading) => ROWS[name][heading] ?? '')]) };
  });
  return [{ name: 'account.csv', text: csv([Object.values(KEY_AND_VALUE).map(({ column }) => column), ...account]) }, ...sheets];
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell}"` : cell)).join(',')}\r\n`).join('');
}
