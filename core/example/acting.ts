/** What is written down where somebody acts for the person, and of support that was missing. */
import { addDays, earlier, LAST_DAY } from '../values/day.ts';
import type { Course } from './course.ts';
import type { ExampleAccount } from './example-data.ts';
import { pounds } from './folder.ts';
import type { Cell } from './folder.ts';

type Sheet = readonly [file: string, header: string, rows: readonly (readonly Cell[])[]];

export function actingSheets(example: ExampleAccount, { opened, to }: Course): readonly Sheet[] {
  const looked = addDays(to, -12);
  return [
    [
      'decisions.csv',
      'title,date,amount,capacity,assessed_by,assessed_on,why_now,wishes,chosen,decided_by',
      (example.decisions ?? []).map(({ daysBefore, title, amount, assessedBy, whyNow, wishes, chosen, decidedBy }) => {
        const day = addDays(to, -daysBefore);
        return [title, day, pounds(amount), 'cannot', assessedBy, addDays(day, -7), whyNow, wishes, chosen, decidedBy];
      }),
    ],
    [
      'conflicts.csv',
      'what,who,declared_on,agreed_by,document',
      (example.told ?? []).map(({ daysBefore, what, who, agreedBy, document }) => [what, who, addDays(to, -daysBefore), agreedBy, document]),
    ],
    [
      'deputy_reports.csv',
      'as,from,to,assets,opening,contacts,visits',
      example.report
        ? [
            [
              ...['lay', addDays(opened, 365), earlier(addDays(opened, 729), LAST_DAY)],
              ...[pounds(example.report.assets), pounds(example.report.opening), example.report.contacts, example.report.visits],
            ],
          ]
        : [],
    ],
    [
      'own_accounts.csv',
      'name,bank,kind,last_digits,sort_code,joint',
      (example.own ?? []).map(({ name, bank, kind, lastDigits, sortCode }) => [name, bank, kind, lastDigits, sortCode, 'no']),
    ],
    [
      'own_balances.csv',
      'own_account,date,balance',
      (example.own ?? []).flatMap(({ name, held, newest }) =>
        [...held.map(([after, amount]) => [addDays(opened, after), amount] as const).filter(([day]) => day < looked), [looked, newest] as const].map(
          ([day, amount]) => [name, day, pounds(amount)],
        ),
      ),
    ],
    [
      'unmet_needs.csv',
      'date,need,hours,happened',
      (example.unmet ?? []).map(({ daysBefore, need, hours, happened }) => [addDays(to, -daysBefore), need, hours, happened]),
    ],
  ];
}
