import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Folder } from './folder.ts';
import { readFolder } from './folder.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** As a spreadsheet of old saves it: one byte to a character. */
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const ACCOUNT = `key,value
reference,DP-9
person,R Lindqvist
council,Anyshire CC
opened_on,06/04/2026
opening_balance,"£4,740.15"
plan_year_start,06/04/2026
role,holder
employment_allowance,no
`;
const FUNDS = 'fund,name,ring_fenced\nmain,Adult social care,no\nrespite,Respite grant,yes\n';
const PLAN = `line,outcome,kind,hours_per_week,rate,amount,from,to,fund
PA support,Up and dressed,pa_hours,10,15.15,,06/04/2026,,main
Club,Friends,weekly,,,22.50,06/04/2026,,main
`;
const PEOPLE = 'name,born,started,left,hours_per_week,plan_line,holiday_method,leave_year_start\nBryn Howell,11/02/1984,02/09/2024,,18,PA support,irregular,\n';
const PAYSLIP_HEADER = 'name,period_start,period_end,paid_on,hours,gross,tax,employee_ni,employer_ni,employee_pension,employer_pension,net';
const RATES = 'name,from,rate,kind\nBryn Howell,06/04/2026,13.20,standard\n';
const RULES_HEADER =
  'from,payment_model,paid_every,first_payment_on,weekly_gross,surplus_weeks,surplus_basis,excludes,agreed_contingency,return_every,reply_days,keep_years';
const STARLING = 'Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes\n';

type Given = Readonly<Record<string, string | Uint8Array>>;
function read(files: Given, account: string = ACCOUNT): Folder {
  const all: Given = { 'account.csv': account, ...files };
  return readFolder(Object.entries(all).map(([path, content]) => ({ path, bytes: typeof content === 'string' ? encode(content) : content })));
}
/** Each problem as "file row column value". */
function problems(files: Given, account?: string): string[] {
  return read(files, account).problems.map(({ file, row, column, value }) => [file, row ?? '-', column ?? '-', value ?? '-'].join(' '));
}
function notices(files: Given): string[] {
  const { problems: found, notices: told } = read(files);
  expect(found).toEqual([]);
  return told.filter(({ file }) => file !== 'bank').map(({ file, row, message }) => [file, row ?? '-', message].join(' '));
}
function moved(files: Given, account?: string): NonNullable<Folder['account']> {
  const folder = read(files, account);
  expect(folder.problems).toEqual([]);
  if (!folder.account) throw new Error('no account came out');
  return folder.account;
}

describe('account.csv', () => {
  it('is enough alone, and says what it says', () => {
    const { account, bankAccounts } = moved({});
    expect(account).toEqual({
      reference: 'DP-9',
      person: 'R Lindqvist',
      council: 'Anyshire CC',
      openedOn: '2026-04-06',
      planYearStart: '2026-04-06',
      employmentAllowance: false,
      nation: 'england-and-wales',
      ask: null,
    });
    expect(bankAccounts).toEqual([
      { name: 'main', openingBalance: 474015, nothingMoreUpTo: null, what: null, float: null, usedFrom: null, usedTo: null, files: [] },
    ]);
    expect(read({}).notices).toEqual([{ file: 'bank', row: null, message: 'There are no bank files for the bank account main.' }]);
  });
  it('is the one file that must be there', () => {
    expect(readFolder([]).problems).toMatchObject([{ file: 'account.csv', row: null }]);
  });
  it('names every key that is missing, twice there or cannot be read, and leaves unknown ones alone', () => {
    const account = 'key,value\nreference,DP-9\nReference,DP-9\nopened_on,31/02/2026\nopening_balance,\nrole,boss\nshoe_size,7\n';
    expect(problems({}, account)).toEqual([
      'account.csv - key -',
      'account.csv - key -',
      'account.csv - key -',
      'account.csv - key -',
      'account.csv 3 key Reference',
      'account.csv 4 value 31/02/2026',
      'account.csv 5 value ',
      'account.csv 6 value boss',
    ]);
    const { problems: found, notices: told } = read({}, account);
    expect(found.slice(0, 4).map(({ expected }) => expected)).toEqual([
      'one row whose key is person',
      'one row whose key is council',
      'one row whose key is plan_year_start',
      'one row whose key is employment_allowance',
    ]);
    expect(found[5]?.message).toBe('account.csv, row 4, value: ‘31/02/2026’ is not right. Expected opened_on: a day such as 05/10/2026 or 2026-10-05.');
    expect(told.map(({ message }) => message)).toContain('The key ‘shoe_size’ is not known here. It was left alone.');
  });
});

describe('a file of the folder', () => {
  const same = 'FUND;Ring_Fenced;NAME\r\nmain;no;Caf\u00e9 \u00a33\r\n';
  it.each([
    ['UTF-8', encode(same)],
    ['UTF-8 with a mark', encode(`\ufeff${same}`)],
    ['Windows-1252', windows1252(same)],
    ['a line naming the separator', encode(`sep=;\r\n${same}`)],
    ['commas', encode(same.replaceAll(';', ','))],
  ])('reads %s, headings in any order and letter case', (_, bytes) => {
    expect(moved({ 'funds.csv': bytes }).records.funds).toEqual([{ fund: 'main', name: 'Café £3', payer: null, ringFenced: false }]);
  });
  it('reads money, days and hours as people write them', () => {
    const payslips = `${PAYSLIP_HEADER}\nBryn Howell,6/4/2026,2026-05-03,8 May 2026,70.130,"£1,924.00",(3.20),,, 22.20 ,13.32,"1,905.00"\n`;
    const [payslip] = moved({ 'people.csv': PEOPLE, 'plan.csv': PLAN, 'payslips.csv': payslips }).records.payslips;
    expect(payslip).toEqual({
      person: 1,
      periodStart: '2026-04-06',
      periodEnd: '2026-05-03',
      paidOn: '2026-05-08',
      hours: 70_13,
      gross: 1924_00,
      tax: -3_20,
      employeeNi: 0,
      employerNi: 0,
      ...{ studentLoan: null, holidayPay: null, sickPay: null, figuresFrom: null },
      employeePension: 22_20,
      employerPension: 13_32,
      net: 1905_00,
    });
  });
  it('refuses hours with three decimals wherever they come in, as it does money', () => {
    const files = {
      'people.csv': PEOPLE.replace(',18,', ',18.125,'),
      'plan.csv': PLAN.replace(',10,', ',10.005,'),
      'timesheets.csv': 'name,date,hours,kind\nBryn Howell,06/04/2026,1.234,worked\n',
      'payslips.csv': `${PAYSLIP_HEADER}\nBryn Howell,06/04/2026,03/05/2026,08/05/2026,70.125,10,,,,,,10\n`,
      'invoices.csv': 'supplier,number,date,hours,amount\nHarbour,INV1,06/04/2026,0.333,9.00\n',
      'opening.csv': 'what,name,amount\nholiday,Bryn Howell,6.501\n',
    };
    expect(problems(files)).toEqual([
      'invoices.csv 2 hours 0.333',
      'opening.csv 2 amount 6.501',
      'payslips.csv 2 hours 70.125',
      'people.csv 2 hours_per_week 18.125',
      'plan.csv 2 hours_per_week 10.005',
      'timesheets.csv 2 hours 1.234',
    ]);
    expect(
      read(files)
        .problems.map(({ message }) => message)
        .join(),
    ).toMatch(/‘1.234’ is not right. Expected hours such as 7.5, with at most two decimals/);
  });
  it('numbers rows as a spreadsheet does: blank rows count, a cell with a line break is one row', () => {
    const plan = `line,outcome,kind,amount,from\nClub,"Friends\nand fun",weekly,22.50,06/04/2026\n\nBus,,weekly,lots,06/04/2026\n`;
    expect(problems({ 'plan.csv': plan })).toEqual(['plan.csv 4 amount lots']);
  });
  it('lists every problem of every row and file, and no account comes out', () => {
    const files = {
      'timesheets.csv': 'name,date,hours,kind\nBryn Howell,06/04/2026,-2,worked\nNobody Known,32/04/2026,2,played\n',
      'people.csv': PEOPLE.replace('PA support', 'Gardening'),
      'set_aside.csv': 'pot,on\nredundancy,06/04/2026\n',
      'contribution.csv': 'from,weekly\n06/04/2026,\n',
    };
    expect(problems(files)).toEqual([
      'contribution.csv 2 weekly ',
      'people.csv 2 plan_line Gardening',
      'set_aside.csv 1 amount -',
      'timesheets.csv 2 hours -2',
      'timesheets.csv 3 date 32/04/2026',
      'timesheets.csv 3 kind played',
      'timesheets.csv 3 name Nobody Known',
    ]);
    expect(read(files).account).toBeNull();
  });
  it('refuses a row with more cells than headings: a comma has slipped into a sum', () => {
    expect(problems({ 'contribution.csv': 'from,weekly\n06/04/2026,1,234.00\n' })).toEqual(['contribution.csv 2 - 06/04/2026, 1, 234.00']);
  });
  it('refuses a heading that is there twice and a file that is a spreadsheet', () => {
    expect(problems({ 'contribution.csv': 'from,weekly,Weekly\n06/04/2026,1.00,2.00\n' })).toEqual(['contribution.csv 1 weekly Weekly']);
    expect(problems({ 'contribution.csv': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) })).toEqual(['contribution.csv - - -']);
  });
  it('leaves unknown columns and files alone, and says so', () => {
    const files = { 'funds.csv': 'fund,name,ring_fenced,colour\nmain,Care,no,blue\n', 'notes.txt': 'milk', '.DS_Store': 'x' };
    expect(notices(files)).toEqual([
      'funds.csv 1 The column ‘colour’ is not known here. It was left alone.',
      'notes.txt - This file is not one of those Headroom reads. It was left alone.',
    ]);
  });
});

describe('names in one file that another owns', () => {
  it('may differ in letter case and blanks, and become the owner’s', () => {
    const files = {
      'plan.csv': PLAN,
      'funds.csv': FUNDS,
      'people.csv': PEOPLE.replace('PA support', 'pa  SUPPORT'),
      'timesheets.csv': 'name,date,hours,kind\nBRYN HOWELL,06/04/2026,2,Worked\n',
      'rules.csv': 'contains,direction,category,plan_line,fund\nSEAVIEW,OUT,Respite,club,RESPITE\n',
    };
    const { records } = moved(files);
    const line = (name: string): number => records.planLines.findIndex((one) => one.name === name) + 1;
    expect(records.people[0]?.planLine).toBe(line('PA support'));
    expect(records.timesheets[0]).toMatchObject({ person: 1, day: '2026-04-06', hours: 200, kind: 'worked' });
    expect(records.rules).toEqual([{ position: 0, contains: 'SEAVIEW', direction: 'out', category: 'respite', planLine: line('Club'), fund: 2 }]);
  });
  it('may be one somebody had before, whatever its letter case', () => {
    const folder = { 'plan.csv': PLAN, 'people.csv': 'name,also_known_as\nMaria Smith,"Maria Lopez, M. Lopez"\nAnn Lee,\n' };
    const { records } = moved({ ...folder, 'timesheets.csv': 'name,date,hours,kind\nmaria LOPEZ,02/05/2026,7,worked\nM. Lopez,03/05/2026,7,worked\n' });
    expect(records.timesheets.map(({ person }) => person)).toEqual([1, 1]);
  });

  it('is whose it is now before whose it was', () => {
    const folder = { 'plan.csv': PLAN, 'people.csv': 'name,also_known_as\nMaria Smith,Ann Lee\nAnn Lee,\n' };
    const { records } = moved({ ...folder, 'timesheets.csv': 'name,date,hours,kind\nAnn Lee,02/05/2026,7,worked\n' });
    expect(records.timesheets.map(({ person }) => person)).toEqual([2]);
  });

  it('is a problem where two had it, and both are named', () => {
    const folder = { 'plan.csv': PLAN, 'people.csv': 'name,also_known_as\nMaria Smith,M Lopez\nMary Jones,m lopez\n' };
    expect(read({ ...folder, 'timesheets.csv': 'name,date,hours,kind\nM Lopez,02/05/2026,7,worked\n' }).problems.map(({ message }) => message)).toEqual([
      'timesheets.csv, row 2, name: ‘M Lopez’ is not right. Expected one of ‘Maria Smith’ in row 2, ‘Mary Jones’ in row 3 of people.csv, who share this name.',
    ]);
  });

  it('of a supplier is a problem too where two have it as another name', () => {
    const folder = { 'suppliers.csv': 'name,also_known_as\nSeaside Support,Care Line\nHarbour Homecare,"HH, care line"\nCareful,\n' };
    const invoices = (supplier: string): Given => ({ ...folder, 'invoices.csv': `supplier,number,date,amount\n${supplier},1,01/05/2026,9.00\n` });
    expect(read(invoices('CARE LINE')).problems.map(({ message }) => message)).toEqual([
      'invoices.csv, row 2, supplier: ‘CARE LINE’ is not right. Expected one of ‘Seaside Support’ in row 2, ‘Harbour Homecare’ in row 3 of suppliers.csv, who share this name.',
    ]);
    expect(moved(invoices('hh')).records.invoices.map(({ supplier }) => supplier)).toEqual([2]);
    expect(moved(invoices('careful')).records.invoices.map(({ supplier }) => supplier)).toEqual([3]);
    expect(moved(invoices('Somebody new')).records.invoices.map(({ supplier }) => supplier)).toEqual([4]);
  });

  it('may be shared by two people, who are told apart as Headroom shows them', () => {
    const timesheets = (first: string, second: string): string => `name,date,hours,kind\n${first},06/04/2026,2,worked\n${second},07/04/2026,3,worked\n`;
    const files = { 'people.csv': 'name,started\nAnn Lee,01/05/2025\nann lee,01/05/2026\n' };
    expect(read({ ...files, 'timesheets.csv': timesheets('Ann Lee', 'Ann Lee (started 1 May 2026)') }).problems.map(({ message }) => message)).toEqual([
      'timesheets.csv, row 2, name: ‘Ann Lee’ is not right. Expected one of ‘Ann Lee (started 1 May 2025)’ in row 2, ‘ann lee (started 1 May 2026)’ in row 3 of people.csv, who share this name.',
    ]);
    const { records } = moved({ ...files, 'timesheets.csv': timesheets('Ann Lee (started 1 May 2025)', 'ANN LEE (started 1 May 2026)') });
    expect(records.timesheets.map(({ person }) => person)).toEqual([1, 2]);
  });
  it('must be there', () => {
    const files = {
      'plan.csv': PLAN.replaceAll(',main', ',maine'),
      'payslips.csv': `${PAYSLIP_HEADER}\nBryn Howell,06/04/2026,03/05/2026,08/05/2026,,9.00,,,,,,9.00\n`,
      'pay_rates.csv': RATES,
      'invoices.csv': 'supplier,number,date,amount,plan_line\nHarbour,INV1,05/05/2026,9.00,Boats\n',
      'purchases.csv': 'date,supplier,item,amount,plan_line\n05/05/2026,Shop,Stool,9.00,Boats\n',
      'payments.csv': 'date,to,amount,for,category,plan_line\n05/05/2026,Harbour,9.00,INV2,agency,Boats\n',
      'rules.csv': 'contains,direction,category,plan_line,fund\nX,in,refund,Boats,sea\n',
      'opening.csv': 'what,name,amount\nholiday,Ann,3\nfund,sea,3.00\nspent,Boats,3.00\nspent,,3.00\n',
    };
    expect(problems(files)).toEqual([
      'invoices.csv 2 plan_line Boats',
      'opening.csv 2 name Ann',
      'opening.csv 3 name sea',
      'opening.csv 4 name Boats',
      'opening.csv 5 name ',
      'pay_rates.csv 2 name Bryn Howell',
      'payments.csv 2 plan_line Boats',
      'payments.csv 2 for INV2',
      'payslips.csv 2 name Bryn Howell',
      'plan.csv 2 fund maine',
      'plan.csv 3 fund maine',
      'purchases.csv 2 plan_line Boats',
      'rules.csv 2 plan_line Boats',
      'rules.csv 2 fund sea',
    ]);
  });
  it('need no funds.csv for the fund main', () => {
    expect(moved({ 'plan.csv': PLAN }).records.funds).toEqual([{ fund: 'main', name: 'main', payer: null, ringFenced: false }]);
  });
  it('find an invoice by its number, blanks and dashes aside, and ask for the supplier where two use one', () => {
    const invoices = 'supplier,number,date,amount\nHarbour Ltd,INV 10,05/05/2026,9.00\nAcme,INV10,05/05/2026,9.00\n';
    const payments = (to: string): Given => ({
      'invoices.csv': invoices,
      'payments.csv': `date,to,amount,for,category\n06/05/2026,${to},9.00,inv-10,agency\n`,
    });
    expect(moved(payments('Harbour')).records.payments[0]?.invoice).toBe(1);
    expect(problems(payments('Mum'))).toEqual(['payments.csv 2 for inv-10']);
  });
});

describe('what cannot be right within a file', () => {
  const plan = (...rows: string[]): Given => ({ 'plan.csv': `line,kind,hours_per_week,rate,amount,from,to\n${rows.join('\n')}\n` });
  it('is a plan line without what its kind needs', () => {
    expect(problems(plan('A,pa_hours,,,9.00,06/04/2026,', 'B,agency_hours,3,,,06/04/2026,', 'C,yearly,3,9.00,,06/04/2026,'))).toEqual([
      'plan.csv 2 hours_per_week ',
      'plan.csv 2 rate ',
      'plan.csv 3 rate ',
      'plan.csv 4 amount ',
    ]);
  });
  it('is two versions of a plan line on one day, but not one after the other', () => {
    expect(problems(plan('A,weekly,,,9.00,06/04/2026,31/05/2026', 'a,weekly,,,9.50,01/06/2026,', 'B,weekly,,,9.00,06/04/2026,'))).toEqual([]);
    expect(problems(plan('A,weekly,,,9.50,01/06/2026,', 'A,weekly,,,9.00,06/04/2026,01/06/2026'))).toEqual(['plan.csv 2 from 01/06/2026']);
    expect(problems(plan('A,weekly,,,9,06/04/2026,', 'A,weekly,,,9,01/05/2026,02/05/2026', 'A,weekly,,,9,01/06/2026,'))).toEqual([
      'plan.csv 3 from 01/05/2026',
      'plan.csv 4 from 01/06/2026',
    ]);
  });
  it('is days in the wrong order', () => {
    const files = {
      ...plan('A,weekly,,,9.00,06/04/2026,05/04/2026'),
      'people.csv': 'name,started,left\nBryn,06/04/2026,05/04/2026\nAnn,06/04/2026,06/04/2026\n',
      'payslips.csv': `${PAYSLIP_HEADER}\nBryn,06/05/2026,03/05/2026,08/05/2026,,9.00,,,,,,9.00\n`,
      'invoices.csv': 'supplier,number,date,amount,service_from,service_to\nH,1,05/05/2026,9.00,02/05/2026,01/05/2026\n',
    };
    expect(problems(files)).toEqual([
      'invoices.csv 2 service_to 01/05/2026',
      'payslips.csv 2 period_end 03/05/2026',
      'people.csv 2 left 05/04/2026',
      'plan.csv 2 to 05/04/2026',
    ]);
  });
  it('is a council rule without the first payment of its schedule, or with an unknown exclusion', () => {
    const rules = (...rows: string[]): Given => ({ 'council_rules.csv': `${RULES_HEADER}\n${rows.join('\n')}\n` });
    expect(problems(rules('01/06/2026,net,4_weekly,,650,8,gross,,,,,', '06/04/2026,net,4_weekly,06/04/2026,600,8,gross,,,,,'))).toEqual([]);
    expect(problems(rules('06/04/2026,net,4_weekly,,600,8,gross,,,,,', '01/06/2026,net,weekly,,650,8,gross,liabilities;cats,,,,'))).toEqual([
      'council_rules.csv 2 first_payment_on ',
      'council_rules.csv 3 excludes liabilities;cats',
      'council_rules.csv 3 first_payment_on ',
    ]);
    const all =
      'liabilities; ring_fenced;wages;not_yet_on_a_payslip;hmrc;pension;invoices;not_yet_invoiced;owed_to_people;holiday;other_pots;redundancy;insurance;tax;other';
    const [row] = moved(rules(`06/04/2026,gross_invoiced,monthly_by_days,30/04/2026,600,0,net,${all},50,6_monthly,28,6`)).records.councilRules;
    expect(row?.excludes).toHaveLength(15);
    expect(row).toMatchObject({
      paymentModel: 'gross_invoiced',
      paidEvery: 'monthly_by_days',
      agreedContingency: 50_00,
      returnEvery: '6_monthly',
      replyDays: 28,
    });
  });
  it('is two rows where only one can hold', () => {
    const files = {
      'people.csv': 'name\nBryn\n',
      'funds.csv': 'fund,ring_fenced\nmain,no\nMain,yes\n',
      'contribution.csv': 'from,weekly\n06/04/2026,1.00\n2026-04-06,2.00\n',
      'pay_rates.csv': 'name,from,rate,kind\nBryn,06/04/2026,13.20,standard\nBryn,06/04/2026,14.20,weekend\nBryn,06/04/2026,13.50,standard\n',
      'set_aside.csv': 'pot,amount,on\ntax,5.00,06/04/2026\ntax,6.00,06/04/2026\n',
    };
    expect(problems(files)).toEqual([
      'contribution.csv 3 from 2026-04-06',
      'funds.csv 3 fund Main',
      'pay_rates.csv 4 from 06/04/2026',
      'set_aside.csv 3 on 06/04/2026',
    ]);
  });
  it('is an opening amount of the wrong sort: hours for holiday, money for the rest', () => {
    const files = { 'people.csv': PEOPLE, 'plan.csv': PLAN };
    expect(problems({ ...files, 'opening.csv': 'what,name,amount\nholiday,Bryn Howell,£6.50\nhmrc,,6.5.0\n' })).toEqual([
      'opening.csv 2 amount £6.50',
      'opening.csv 3 amount 6.5.0',
    ]);
    expect(moved({ ...files, 'opening.csv': 'what,name,amount\nholiday,Bryn Howell,6.5\nhmrc,,"£1,112.40"\npension,,(3.00)\n' }).records.opening).toEqual([
      { what: 'holiday', person: 1, planLine: null, fund: null, pence: null, hours: 650 },
      { what: 'hmrc', person: null, planLine: null, fund: null, pence: 111240, hours: null },
      { what: 'pension', person: null, planLine: null, fund: null, pence: -300, hours: null },
    ]);
  });
});

describe('what is odd but possible', () => {
  it('is told of and taken: work outside employment, a net pay that does not follow, the same row twice', () => {
    const files = {
      'plan.csv': PLAN,
      'people.csv': PEOPLE.replace('02/09/2024,', '08/04/2026,01/05/2026'),
      'pay_rates.csv': RATES,
      'timesheets.csv': 'name,date,hours,kind\nBryn Howell,07/04/2026,2,worked\nBryn Howell,09/04/2026,2,worked\nBryn Howell,09/04/2026,2,worked\n',
      'payslips.csv': `${PAYSLIP_HEADER}\nBryn Howell,08/04/2026,03/05/2026,08/05/2026,,100.00,10.00,,,5.00,,80.00\n`,
    };
    expect(notices(files)).toEqual([
      'funds.csv - The fund main was added, as a fund that is not ring-fenced.',
      'payslips.csv 2 3 May 2026 is outside the days Bryn Howell was employed. It was taken as it is.',
      'payslips.csv 2 Net pay is £80.00; gross less tax, National Insurance and pension is £85.00. The payslip was taken as it is.',
      'timesheets.csv - 1 row is the same as an earlier one: row 4. All are counted; take out what is there twice by mistake.',
      'timesheets.csv 2 7 April 2026 is outside the days Bryn Howell was employed. It was taken as it is.',
    ]);
    expect(moved(files).records.timesheets).toHaveLength(3);
  });
  it('is the same bank file twice: under another name its lines count once, for another bank account in both', () => {
    const may = `${STARLING}04/05/2026,CORNER SHOP,,CARD,-12.50,4727.65,GROCERIES,\n04/05/2026,CORNER SHOP,,CARD,-12.50,4715.15,GROCERIES,\n`;
    const files = {
      'funds.csv': FUNDS,
      'bank_accounts.csv': 'name,opening_balance\nsavings,0.00\n',
      'bank/may (1).csv': may,
      'bank/may.csv': may,
      'bank/other.csv': may.replace('GROCERIES', 'SHOPPING'),
      'bank/savings/may.csv': may,
    };
    expect(notices(files).filter((notice) => notice.includes('same file'))).toEqual([
      'bank/may.csv - This is the same file as bank/may (1).csv. Its lines count once, so one of the two can go.',
      'bank/savings/may.csv - This is the same file as bank/may (1).csv, which is of another bank account. Its lines count in both. Take out the one that is in the wrong folder.',
    ]);
  });
  it('is a plan that costs more than the money, or a contribution that takes all of it', () => {
    const rules = `${RULES_HEADER}\n06/04/2026,net,4_weekly,06/04/2026,170.00,8,gross,,,,,\n`;
    // 151.50 + 22.50 = 174.00 a week against 170.00, over 365 days: 7,899.64 + 1,173.21 against 8,864.29.
    expect(notices({ 'plan.csv': PLAN, 'funds.csv': FUNDS, 'council_rules.csv': rules, 'contribution.csv': 'from,weekly\n06/04/2026,170.00\n' })).toEqual([
      'contribution.csv - From 6 April 2026 the contribution, £170.00 a week, is as much as the whole weekly payment of £170.00 or more, so the council pays nothing.',
      'plan.csv - From the opening to the end of the account year the plan costs £9,072.85, more than the £8,864.29 there is with the contribution.',
    ]);
  });
});

describe('what is dated before the account opens', () => {
  const before = {
    'plan.csv': PLAN,
    'funds.csv': FUNDS,
    'people.csv': PEOPLE,
    'pay_rates.csv': RATES,
    'timesheets.csv': 'name,date,hours,kind\nBryn Howell,05/04/2026,2,worked\nBryn Howell,06/04/2026,3,worked\n',
    'purchases.csv': 'date,supplier,amount\n05/04/2026,Shop,9.00\n',
    'payslips.csv': `${PAYSLIP_HEADER}\nBryn Howell,09/03/2026,05/04/2026,10/04/2026,,100.00,,,,,,100.00\n`,
    'invoices.csv': 'supplier,number,date,amount\nHarbour,INV1,05/04/2026,9.00\nHarbour,INV2,06/04/2026,9.00\n',
  };
  it('is left out and told of; payslips and invoices count as still to pay', () => {
    expect(notices(before)).toEqual([
      'invoices.csv - 1 row is dated before the account opens on 6 April 2026: row 2. They count as still to pay, never as a cost. Take out what was paid before.',
      'payslips.csv - 1 row is dated before the account opens on 6 April 2026: row 2. They count as still to pay, never as a cost. Take out what was paid before.',
      'purchases.csv - 1 row is dated before the account opens on 6 April 2026 and left out: row 2.',
      'timesheets.csv - 1 row is dated before the account opens on 6 April 2026 and left out: row 2.',
    ]);
    const { records } = moved(before);
    expect([records.timesheets.length, records.purchases.length, records.payslips.length, records.invoices.length]).toEqual([1, 0, 1, 2]);
  });
  it('tells where what a payslip took off belongs, for only its net pay counts', () => {
    const payslips = `${PAYSLIP_HEADER}\nBryn Howell,09/03/2026,05/04/2026,10/04/2026,,100.00,10.00,,,,,90.00\n`;
    expect(notices({ ...before, 'payslips.csv': payslips }).filter((notice) => notice.startsWith('payslips'))).toEqual([
      'payslips.csv - 1 row is dated before the account opens on 6 April 2026: row 2. They count as still to pay, never as a cost. Take out what was paid before.',
      'payslips.csv - The tax, National Insurance and pension in row 2 are not counted: the payslip is too old. If some was still to be paid on 6 April 2026, put the sum into opening.csv, as hmrc or pension.',
    ]);
  });
  it('is a recorded payment on its way, unless the bank shows it before the opening', () => {
    const files = {
      'invoices.csv': 'supplier,number,date,amount\nHarbour,INV1,20/03/2026,9.00\nHarbour,INV2,21/03/2026,9.50\n',
      'payments.csv': 'date,to,amount,for,category\n30/03/2026,Harbour,9.00,INV1,agency\n31/03/2026,Harbour,9.50,INV2,agency\n',
      'bank/a.csv': `${STARLING}01/04/2026,Harbour,INV1,FASTER PAYMENT,-9.00,100.00,PAYMENTS,\n07/04/2026,Harbour,INV2,FASTER PAYMENT,-9.50,90.50,PAYMENTS,\n`,
    };
    expect(notices(files).filter((notice) => notice.startsWith('pay') || notice.includes('INV'))).toEqual([
      'invoices.csv 2 A payment the bank shows before the account opens paid this invoice, INV1. It is left out.',
      'payments.csv 2 The bank shows this payment to Harbour on 1 April 2026, before the account opens. It is left out.',
      'payments.csv 3 This payment to Harbour is counted as not yet seen by the bank when the account opens on 6 April 2026.',
    ]);
    const { records } = moved(files);
    expect(records.payments.map((payment) => payment.invoice)).toEqual([1]);
    expect(records.invoices.map((invoice) => invoice.number)).toEqual(['INV2']);
  });
});

describe('the bank files of a folder', () => {
  const LLOYDS = 'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance\n';
  const lloyds = (account: string, ...rows: string[]): string => LLOYDS + rows.map((row) => row.replace('#', `'30-00-00,${account}`)).join('\n');
  it('are of main, or of a further bank account by its folder', () => {
    const files = {
      'bank_accounts.csv': 'name,opening_balance\nSavings,250.00\n',
      'bank/june.csv': lloyds('11111111', '07/04/2026,DEB,#,CLUB,22.50,,77.50'),
      'bank/savings/june.csv': lloyds('22222222', '08/04/2026,FPI,#,INTEREST,,1.00,251.00'),
    };
    const { bankAccounts } = moved(files);
    expect(bankAccounts.map(({ name, openingBalance, files: of }) => [name, openingBalance, of.map(({ path }) => path)])).toEqual([
      ['main', 474015, ['bank/june.csv']],
      ['Savings', 25000, ['bank/savings/june.csv']],
    ]);
  });
  it('are refused where they cannot be read, whole or row by row', () => {
    const files = {
      'bank/a.csv': lloyds('11111111', '07/04/2026,DEB,#,CLUB,22.50,,77.50', '08/04/2026,DEB,#,CLUB,lots,,55.00'),
      'bank/b.csv': 'what,is,this\n1,2,3\n',
      'bank/savings/c.csv': lloyds('11111111', '07/04/2026,DEB,#,CLUB,22.50,,77.50'),
      'bank/2026/june/d.csv': lloyds('11111111', '07/04/2026,DEB,#,CLUB,22.50,,77.50'),
    };
    const { problems: found, account } = read(files);
    expect(found.map(({ file, row }) => [file, row])).toEqual([
      ['bank/2026/june/d.csv', null],
      ['bank/a.csv', 3],
      ['bank/b.csv', null],
      ['bank/savings/c.csv', null],
    ]);
    expect(found[1]?.message).toContain('“lots” is not an amount of money.');
    expect(account).toBeNull();
  });
  it('are refused where two bank accounts are mixed', () => {
    const files = {
      'bank/a.csv': lloyds('11111111', '07/04/2026,DEB,#,CLUB,22.50,,77.50'),
      'bank/b.csv': lloyds('22222222', '08/04/2026,DEB,#,CLUB,22.50,,55.00'),
    };
    expect(problems(files)).toEqual(["bank/b.csv - - '30-00-00 22222222".replace("'", '')]);
  });
  it('tell of a printed balance that does not follow', () => {
    const files = { 'bank/a.csv': lloyds('11111111', '08/04/2026,DEB,#,CLUB,22.50,,50.00', '07/04/2026,DEB,#,CLUB,22.50,,77.50') };
    expect(notices(files)).toEqual([
      'bank/a.csv 2 The balance the bank prints here is £50.00; with the lines before it, it should be £55.00. A line may be missing from the file.',
    ]);
  });
});

describe('any folder', () => {
  it('is read without throwing, whatever its cells hold, and gives an account or problems, never both', () => {
    const cell = fc.oneof(fc.constantFrom('', 'main', 'Bryn Howell', '06/04/2026', '9.00', '-1', 'yes', 'worked', '"', ';', '\n'), fc.string({ maxLength: 6 }));
    const file = fc.constantFrom('funds.csv', 'plan.csv', 'people.csv', 'timesheets.csv', 'payments.csv', 'council_rules.csv', 'opening.csv', 'bank/x.csv');
    const headers = ['fund,name,ring_fenced', 'line,kind,amount,from', 'name,date,hours,kind', 'date,to,amount,category', RULES_HEADER, 'what,name,amount'];
    fc.assert(
      fc.property(fc.dictionary(file, fc.tuple(fc.constantFrom(...headers), fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 4 }))), (files) => {
        const folder = read(
          Object.fromEntries(Object.entries(files).map(([path, [header, rows]]) => [path, `${header}\n${rows.map((row) => row.join(',')).join('\n')}`])),
        );
        expect(folder.account === null).toBe(folder.problems.length > 0);
      }),
    );
  });
});
