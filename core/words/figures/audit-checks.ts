/** What each thing is called that an auditor of the council looks at. */
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
