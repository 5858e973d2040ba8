/** The forms that come with the program, each read as any other is. Their certainty is in them, and is shown. */
import genericReturn from './presets/generic-return.json' with { type: 'json' };
import annotatedStatement from './presets/annotated-statement.json' with { type: 'json' };
import traffordAuditSummary from './presets/trafford-audit-summary.json' with { type: 'json' };
import birminghamQuarterly from './presets/birmingham-quarterly.json' with { type: 'json' };
import greenwichMonitoring from './presets/greenwich-monitoring.json' with { type: 'json' };
import moneyTracker from './presets/money-tracker.json' with { type: 'json' };
import incomeAndExpenditure from './presets/income-and-expenditure.json' with { type: 'json' };
import quarterlyPapers from './presets/quarterly-papers.json' with { type: 'json' };
import wiganAnnualAudit from './presets/wigan-annual-audit.json' with { type: 'json' };
import managedAccountStatement from './presets/managed-account-statement.json' with { type: 'json' };
import deputyMoney from './presets/deputy-money.json' with { type: 'json' };
import type { ReturnForm } from './form.ts';
import { readForm } from './form.ts';

const FILES: readonly unknown[] = [
  genericReturn,
  annotatedStatement,
  traffordAuditSummary,
  birminghamQuarterly,
  greenwichMonitoring,
  moneyTracker,
  incomeAndExpenditure,
  quarterlyPapers,
  wiganAnnualAudit,
  managedAccountStatement,
  deputyMoney,
];

export const PRESETS: readonly ReturnForm[] = FILES.map(readForm);
