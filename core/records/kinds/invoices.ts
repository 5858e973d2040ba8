/** Bills for care or a service, and credit notes: invoices of less than nothing. */
import type { EntryBuilder } from '../../books/entries.ts';
import type { Invoice } from '../../books/facts.ts';
import { invoiceThere } from '../../books/invoices.ts';
import { suppliersCalled } from '../../books/suppliers.ts';
import { signedHours } from '../../move-in/cells.ts';
import { productRounded } from '../../values/money.ts';
import { recordWords } from '../../words/records.ts';
import { linesChecked } from '../../bills/lines-checked.ts';
import { agreed } from '../agreed.ts';
import { noAmount, opened } from '../check-rules.ts';
import { blank, defineKind, joined, may, need } from '../kind.ts';
import { byName, DAY, HOURS, LINES, MONEY, NOTE, NUMBER, REFERENCE, PLAN_LINE, PRICE } from '../natures.ts';
import { invoiceWords } from '../../words/books/invoices.ts';

export const invoices = defineKind({
  table: 'invoice',
  order: 'day',
  one: 'invoice',
  title: 'Invoice',
  plural: 'Invoices',
  lead: 'What an agency or another supplier asks for care or a service. It counts as a cost from its own day and as owed until it is paid.',
  often: true,
  fields: {
    supplier: need(byName('supplier'), { label: 'Who sent it?', column: 'supplier', refers: 'supplier', makes: true, stays: true }),
    number: blank(NUMBER, { label: 'Invoice number', help: 'As it stands on the paper.', column: 'number' }),
    day: need(DAY, { label: 'Date of the invoice', column: 'date' }),
    due: may(DAY, { label: 'To be paid by', column: 'due' }),
    serviceFrom: may(DAY, { label: 'First day of care it is for', column: 'service_from', seldom: 'unlessAgency' }),
    serviceTo: may(DAY, {
      label: 'Last day of care it is for',
      help: 'Care after this day is estimated. If it is empty, the day of the invoice is taken.',
      column: 'service_to',
      seldom: 'unlessAgency',
    }),
    hours: may({ ...HOURS, cell: signedHours }, { label: 'Hours it charges', column: 'hours', seldom: true }),
    rate: may(PRICE, { label: 'Price for an hour', column: 'rate', seldom: true }),
    amount: need(MONEY, { label: 'Amount', column: 'amount' }),
    planLine: may(REFERENCE, { ...PLAN_LINE, stays: true, without: 'Outside the support plan' }),
    lines: may(LINES, {
      label: 'Its lines',
      help: 'Only where they matter: visits or hours, each with its price.',
      column: 'lines',
      seldom: true,
    }),
    disputedOn: may(DAY, {
      label: 'Disputed since',
      help: 'Only if you told them it is wrong. It is still owed, but not called due. Empty it once that is settled.',
      column: 'disputed_on',
      seldom: true,
    }),
    disputeNote: may(NOTE, {
      label: 'What is wrong, and what was said?',
      column: 'dispute_note',
      seldom: true,
      when: (typed) => (typed['disputedOn'] ?? '') !== '',
    }),
  },
  way: {
    label: 'What is it?',
    options: [
      { value: 'bill', title: 'An invoice' },
      { value: 'credit', title: 'A credit note: money comes back' },
    ],
    negative: 'credit',
  },
  form: ['way', 'supplier', 'number', 'day', 'due', 'amount', 'planLine', 'serviceFrom', 'serviceTo', 'lines', 'hours', 'rate', 'disputedOn', 'disputeNote'],
  inOrder: [['serviceFrom', 'serviceTo']],
  toldToCome: ['day'],
  gives: {
    names: 'invoice',
    field: 'number',
    said: 'an invoice',
    missing: (number) => `There is no invoice ${number} on file. Add it first, or leave this empty.`,
  },
  tells: ['number'],
  start: (today) => ({ way: 'bill', day: today }),
  row: ({ day, number, supplier, amount, planLine }) => ({
    day,
    title: `${amount < 0 ? 'Credit note' : 'Invoice'} ${invoiceWords.number({ number, day })}`,
    detail: joined(supplier, planLine),
    amount,
  }),
  called: ({ number, day, supplier, amount }) => `${amount < 0 ? 'credit note' : 'invoice'} ${invoiceWords.number({ number, day })} of ${supplier}`,
  check: (fields, facts, found) => {
    noAmount(found, fields.amount);
    if (fields.due !== null && fields.due < fields.day) found.notices.push({ field: 'due', message: recordWords.dueBeforeDay });
    const same = invoiceThere(facts.invoices, fields);
    if (same)
      found.notices.push({
        field: 'number',
        message: recordWords.invoiceAgain(invoiceWords.number(same.number === '' ? same : fields), suppliersCalled(facts.suppliers).get(fields.supplier) ?? ''),
      });
    if (fields.lines !== null) linesChecked(found, fields, fields.lines);
    else if (fields.hours !== null && fields.rate !== null) {
      const cost = productRounded([fields.hours, fields.rate], 100);
      if (cost !== Math.abs(fields.amount)) found.notices.push({ field: 'amount', message: recordWords.hoursTimesRate(cost) });
    }
    const isAgency = facts.plan.some(({ line, kind }) => line === fields.planLine && kind === 'agency_hours');
    if (isAgency && fields.amount > 0 && fields.serviceTo === null) found.notices.push({ field: 'serviceTo', message: recordWords.noServiceDays(fields.day) });
    agreed(found, fields, facts);
    opened(found, facts, 'day', fields.day, true);
  },
  sheet: {
    file: 'invoices.csv',
    title: 'Invoices',
    example: {
      ...{ supplier: 'Example Homecare', number: 'INV1001', date: '05/05/2026', due: '19/05/2026', service_from: '06/04/2026', service_to: '03/05/2026' },
      ...{ hours: '4', rate: '25.15', amount: '103.30', lines: 'hour 4 @ 25.15; mile 6 @ 0.45', plan_line: 'Personal assistant' },
    },
  },
  posts: (builder: EntryBuilder, record: Invoice) => builder.invoice(record),
});
