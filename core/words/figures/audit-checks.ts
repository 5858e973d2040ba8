/** What each thing is called that an auditor of the council looks at, and what is counted of it. */
import { grouped } from '../../values/count.ts';
import type { AuditCheckCode } from '../../figures/readiness/readiness.ts';

/** Each check, as what holds where it is in order. */
export const auditCheckTitles = {
  statements: 'The bank statements are all here',
  explained: 'Every bank line says what it was for',
  receipts: 'What went out has its receipt',
  council: 'The council’s payments came as agreed',
  contribution: 'The contribution is paid up to date',
  wages: 'Wages paid are those on the payslips',
  hmrc: 'HMRC and the pension are paid, and on time',
  insurance: 'You have what an employer must have',
  bills: 'No invoice is late',
  plan: 'The spending is in the plan',
  registration: 'The care agency is registered',
  spending: 'Spending that is often asked about',
  surplus: 'You hold no more than you may keep',
  authority: 'Who acts for the person may do so',
  conflicts: 'Interests of those who act are told of',
  letters: 'The council’s letters are answered',
} satisfies Readonly<Record<AuditCheckCode, string>>;

const THING = ['thing', 'things'] as const;
const PAYMENT = ['payment', 'payments'] as const;
const LINE = ['bank line', 'bank lines'] as const;

const counted: Readonly<Record<AuditCheckCode, readonly [one: string, many: string]>> = {
  statements: THING,
  explained: LINE,
  receipts: LINE,
  council: PAYMENT,
  contribution: THING,
  wages: THING,
  hmrc: PAYMENT,
  insurance: THING,
  bills: PAYMENT,
  plan: THING,
  registration: ['agency', 'agencies'],
  spending: PAYMENT,
  surplus: THING,
  authority: THING,
  conflicts: THING,
  letters: ['letter', 'letters'],
};

/** Such as “3 bank lines”. @param count not given: of a return that was closed before it was counted, of which only the findings are known. */
export function auditCounted(code: AuditCheckCode, count: number | undefined, findings: number): string {
  const [one, many] = count === undefined ? THING : counted[code];
  const number = count ?? findings;
  return `${grouped(number)} ${number === 1 ? one : many}`;
}
