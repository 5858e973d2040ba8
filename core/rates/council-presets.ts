/**
 * Rules that councils have published, to begin from, each with its source. A preset has only what its source says; what the source leaves open
 * stays as it is. Rules change, so each is to be checked with the council before it is kept.
 */
import type { CouncilRules } from '../books/facts.ts';

export interface CouncilPreset {
  readonly id: string;
  readonly council: string;
  /** What the council says, in short. */
  readonly says: string;
  /** Null: it is no council's. */
  readonly source: string | null;
  readonly fields: Partial<Omit<CouncilRules, 'id' | 'from' | 'firstPaymentOn' | 'weeklyGross' | 'agreedContingency'>>;
}

export const COUNCIL_PRESETS: readonly CouncilPreset[] = [
  {
    id: 'plain',
    council: 'Plain rules',
    says: 'Eight weeks of the full amount may be kept, without what is owed and money for one purpose.',
    source: null,
    fields: { surplusWeeks: 8, surplusBasis: 'gross', excludes: ['liabilities', 'ring_fenced'] },
  },
  {
    id: 'birmingham',
    council: 'Birmingham',
    says: 'Six weeks. More or less has to be explained: tax, insurance, holiday pay, bills not paid, cheques not cleared, a new assistant.',
    source: 'birmingham.gov.uk, Quarterly Return Declaration',
    fields: { surplusWeeks: 6, surplusBasis: 'gross', excludes: [], returnEvery: 'quarterly' },
  },
  {
    id: 'camden',
    council: 'Camden',
    says: 'As a rule up to ten weeks. Where assistants are employed, more for emergencies may be agreed.',
    source: 'camdencarechoices.camden.gov.uk, checking direct payment accounts',
    fields: { surplusWeeks: 10, surplusBasis: 'gross', excludes: [] },
  },
  {
    id: 'devon',
    council: 'Devon',
    says: 'The council pays in full and bills the person, who pays from their own bank account.',
    source: 'devon.gov.uk, direct payments',
    fields: { paymentModel: 'gross_invoiced' },
  },
  {
    id: 'durham',
    council: 'Durham',
    says: 'What is left after wages and invoices not paid yet, and a sum agreed for emergencies, may be asked back.',
    source: 'Durham County Council, direct payments',
    fields: { surplusWeeks: 0, surplusBasis: 'gross', excludes: ['wages', 'invoices'] },
  },
  {
    id: 'gloucestershire',
    council: 'Gloucestershire',
    says: 'The person’s contribution is paid in at least every four weeks, and is spent first.',
    source: 'gloucestershire.gov.uk, when a direct payment is agreed',
    fields: { paymentModel: 'contribution_first', paidEvery: '4_weekly' },
  },
  {
    id: 'hampshire',
    council: 'Hampshire',
    says: 'Paid each month in advance, by the days in it, less the contribution.',
    source: 'hants.gov.uk, direct payments: amounts',
    fields: { paymentModel: 'net', paidEvery: 'monthly_by_days' },
  },
  {
    id: 'haringey',
    council: 'Haringey',
    says: 'Four to eight weeks. A return every three months, and a reply within 28 days.',
    source: 'haringey.gov.uk, monitoring and auditing your account',
    fields: { surplusWeeks: 8, surplusBasis: 'gross', excludes: [], returnEvery: 'quarterly', replyDays: 28 },
  },
  {
    id: 'harrow',
    council: 'Harrow',
    says: 'Four weeks, and any sum agreed for emergencies. Papers are kept for six years.',
    source: 'harrow.gov.uk, direct payments for adult social care',
    fields: { surplusWeeks: 4, surplusBasis: 'gross', excludes: [], keepYears: 6 },
  },
  {
    id: 'hartlepool',
    council: 'Hartlepool',
    says: 'The council pays in full and bills the person every four weeks.',
    source: 'hartlepool.gov.uk, adult social care charging policy',
    fields: { paymentModel: 'gross_invoiced', paidEvery: '4_weekly' },
  },
  {
    id: 'sefton',
    council: 'Sefton',
    says: 'Four to eight weeks, by payments in advance and what it costs to employ.',
    source: 'Sefton Council, direct payments',
    fields: { surplusWeeks: 8, surplusBasis: 'gross', excludes: [] },
  },
  {
    id: 'st-helens',
    council: 'St Helens',
    says: 'More than eight weeks may be asked back. It is to be paid within two weeks, or comes off later payments.',
    source: 'sthelens.gov.uk, article 4464',
    fields: { surplusWeeks: 8, surplusBasis: 'gross', excludes: [] },
  },
  {
    id: 'trafford',
    council: 'Trafford',
    says: 'Six to eight weeks of the full amount, and respite money not spent yet.',
    source: 'trafford.gov.uk, auditing document examples',
    fields: { surplusWeeks: 8, surplusBasis: 'gross', excludes: ['ring_fenced'] },
  },
];
