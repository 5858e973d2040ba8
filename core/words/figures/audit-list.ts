/** The list of what an auditor of the council looks at: what is said of each check and of all together. On screen and on paper. */
import type { AuditCheckCode } from '../../figures/readiness/readiness.ts';
import { grouped } from '../../values/count.ts';
import { formatDays } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import { auditCheckTitles } from './audit-checks.ts';

export const auditListWords = {
  title: 'Ready for the council?',
  summary: (clear: number, open: number, unknown: number, from: Day, to: Day): string => {
    const rest = unknown === 0 ? '' : ` ${grouped(unknown)} can’t be told yet.`;
    const begin = `${formatDays(from, to)}:`;
    if (open === 0) return `${begin} nothing is open.${rest}`;
    return `${begin} ${grouped(open)} of ${grouped(clear + open + unknown)} ${open === 1 ? 'is' : 'are'} open.${rest}`;
  },
  checks: {
    statements: { title: auditCheckTitles.statements, by: 'Every council asks for them.' },
    explained: { title: auditCheckTitles.explained, by: 'Many councils ask for a word beside each line.' },
    receipts: { title: auditCheckTitles.receipts, by: 'Haringey, St Helens and Wokingham ask for them.' },
    council: { title: auditCheckTitles.council, by: 'Knowsley checks this.' },
    contribution: { title: auditCheckTitles.contribution, by: 'Knowsley, Camden and Worcestershire check this.' },
    wages: { title: auditCheckTitles.wages, by: 'Knowsley checks this.' },
    hmrc: { title: auditCheckTitles.hmrc, by: 'Knowsley and Camden check this, also for the past.' },
    insurance: { title: auditCheckTitles.insurance, by: 'Knowsley, Camden, Sefton and Wigan ask for the insurance.' },
    bills: { title: auditCheckTitles.bills, by: 'Knowsley checks this.' },
    plan: { title: auditCheckTitles.plan, by: 'Knowsley and Camden check this.' },
    registration: { title: auditCheckTitles.registration, by: 'Camden checks this with the CQC.' },
    spending: { title: auditCheckTitles.spending, by: 'Cash, charges, paying yourself back and the like. It is not forbidden: you only say why.' },
    surplus: { title: auditCheckTitles.surplus, by: 'Every council looks at it, each with its own rule.' },
    authority: { title: auditCheckTitles.authority, by: 'The council and the bank ask for the paper.' },
    conflicts: { title: auditCheckTitles.conflicts, by: 'Councils and courts ask for it. It is not forbidden: it only has to be told.' },
    letters: { title: auditCheckTitles.letters, by: 'A late answer can stop the payments.' },
  } satisfies Readonly<Record<AuditCheckCode, { readonly title: string; readonly by: string }>>,
  inOrder: (count: number): string => `In order: ${grouped(count)}`,
  noneOf: (title: string): string => `${title}: there is nothing to look at here.`,
  /** `counted`: such as “3 bank lines”. */
  open: (counted: string, pence: Pence | null): string => `${counted} open${pence === null ? '' : `, ${formatMoney(pence)}`}`,
  notKnown: (counted: string): string => `${counted} can’t be told yet`,
  agreedTitle: (count: number): string => `Spending that was agreed to: ${grouped(count)}`,
  agreed: (sentence: string, why: string, by: string | null): string => `${sentence} ${why}${by === null ? '' : ` (${by})`}`,
};
