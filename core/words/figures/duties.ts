/** What an employer's duties are called, and what each asks. */
import type { DutyKind } from '../../books/facts.ts';

export const dutyWords = {
  plain: {
    right_to_work: 'Right to work checked',
    written_terms: 'Written terms given',
    paye_scheme: 'PAYE scheme with HMRC',
    pension_letter: 'Letter about the workplace pension',
    pension_declaration: 'Declaration to The Pensions Regulator',
    pay_report: 'Pay reported to HMRC',
    p60: 'P60 given',
    p45: 'P45 given',
  } satisfies Readonly<Record<DutyKind, string>>,
  asks: {
    right_to_work: 'See the papers that show they may work in the UK, and keep a copy, before their first day.',
    written_terms: 'Give the main terms of the job in writing by the first day of work.',
    paye_scheme:
      'PAYE is how tax and National Insurance are taken off pay. Tell HMRC that you are an employer before the first payday, where pay reaches the level for it.',
    pension_letter: 'Write to each assistant about the workplace pension within six weeks of their first day.',
    pension_declaration: 'Tell The Pensions Regulator what you did: within five months of the first job, and again every three years.',
    pay_report: 'Report what is paid to HMRC on or before each payday. A payroll provider usually does it.',
    p60: 'A P60 says what was paid and taken off in a tax year. Give each assistant who worked for you on 5 April their P60 by 31 May.',
    p45: 'A P45 says what was paid and taken off up to the last day. Give it with the last pay.',
    hmrc: 'Pay HMRC the tax and National Insurance of these paydays.',
    pension: 'Pay the pension scheme what these paydays add.',
    insurance: 'You need employer’s insurance from the first day somebody works for you.',
  },
  hmrc: 'Tax and National Insurance to HMRC',
  pension: 'Pension scheme',
  insurance: 'Employer’s insurance',
  dueOn: (day: string): string => `due ${day}`,
};
