/**
 * The closed list of what a council's form may name. Anything else that a form wants is a question, which the user answers and which is
 * kept with the return. A value is an amount, a day, a text, a number, or rows.
 */
export const RETURN_FIELDS = {
  'person.name': 'text',
  'person.councilRef': 'text',
  'holder.name': 'text',
  'holder.role': 'text',
  'council.name': 'text',
  'period.from': 'day',
  'period.to': 'day',
  'period.sentOut': 'day',
  'period.returnBy': 'day',
  'previous.to': 'day',
  'award.weekly': 'pence',
  'award.yearly': 'pence',
  'award.weeklyByFund': 'rows',
  'award.yearlyByFund': 'rows',
  'contribution.weekly': 'pence',
  'contribution.due': 'pence',
  'contribution.paid': 'pence',
  'bank.opening': 'pence',
  'bank.in': 'pence',
  'bank.out': 'pence',
  'bank.closing': 'pence',
  'bank.statementClosing': 'pence',
  'bank.difference': 'pence',
  'in.byCategory': 'rows',
  'out.byCategory': 'rows',
  'retained.weeks': 'number',
  'retained.weekly': 'pence',
  'retained.amount': 'pence',
  'retained.other': 'pence',
  'retained.total': 'pence',
  'surplus.returnable': 'pence',
  'surplus.asked': 'pence',
  'held.weeks': 'number',
  'held.moreOrLess': 'text',
  'held.beyond': 'pence',
  outstanding: 'rows',
  employees: 'rows',
  outcomes: 'rows',
  insurance: 'rows',
} as const;
export type ReturnField = keyof typeof RETURN_FIELDS;
export type FieldKind = (typeof RETURN_FIELDS)[ReturnField];

export const RETURN_FIELD_NAMES = Object.keys(RETURN_FIELDS) as readonly ReturnField[];

/** What a row of the lines may show. */
export const LINE_COLUMNS = [
  'date',
  'payee',
  'what',
  'category',
  'fund',
  'planLine',
  'in',
  'out',
  'balance',
  'evidenceNo',
  'receipt',
  'reasonIfNone',
  'bankAccount',
] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];

/** Who may sign. */
export const SIGNATORIES = ['holder', 'nominated', 'authorised', 'attorneyOrDeputy', 'managedAccount', 'helper'] as const;

/** Papers that a form may want beside it. */
export const ATTACHMENTS = [
  'statement',
  'annotatedStatement',
  'payslip',
  'payrollSummary',
  'hmrc',
  'timesheet',
  'signInOut',
  'careInvoice',
  'receipt',
  'insurance',
  'contract',
  'dbs',
  'contribution',
  'equipmentList',
  'any',
] as const;
