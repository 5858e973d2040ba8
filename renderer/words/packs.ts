/** What the page of a return says of its pack for the council. */
import type { MadePack, PackLevel } from '../../core/returns/pack.ts';
import { grouped } from '../../core/values/count.ts';
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import { papersWords } from './evidence.ts';
import { formatMoment } from './parts/moments.ts';

const levels = {
  totals: { title: 'Totals alone', detail: 'No payment is listed, and nobody who was paid is named.' },
  lines: { title: 'Payments without notes', detail: 'The totals and every payment. No papers.' },
  asked: { title: 'Papers of some payments', detail: 'Every payment without notes, and the papers of those you choose.' },
  everything: { title: 'Everything', detail: 'Every payment, its papers, pay, statements, insurance and contracts.' },
} satisfies Readonly<Record<PackLevel, { readonly title: string; readonly detail: string }>>;

const parts = (count: number): string => (count === 1 ? '' : `, ${grouped(count)} parts`);

export const packWords = {
  title: 'Pack for the council',
  lead: 'The return and the papers that show it, in numbered files, with a list of them. Nothing leaves this computer: you send it yourself.',
  reading: 'The packs',
  level: 'How much to put in',
  levels,
  over: 'Papers of payments over',
  overHelp: 'In pounds, such as 100.00. Empty for none.',
  which: 'Papers of these payments',
  whichHelp: 'The largest are first. All the others can be had by their sum.',
  payment: (day: Day, payee: string, pence: Pence): string => `${formatDay(day)}, ${payee}, ${formatMoney(pence)}`,
  people: 'People',
  initials: 'Assistants by their initials',
  namesInFiles: 'Names of assistants in the names of files',
  aboutAssistants: 'What is kept about assistants, such as DBS checks',
  as: 'As what',
  kinds: { folder: 'Folder', zip: 'ZIP file' },
  partSize: 'Size of a part, in MB',
  partSizeHelp: 'For e-mail or a website that takes no more. Empty for one piece.',
  notSize: 'Put a whole number of MB, from 1 to 2,000.',
  notMoney: 'Put an amount in pounds, such as 100.00.',
  make: 'Choose a folder, and make the pack',
  making: 'Making the pack',
  made: (path: string, files: number, bytes: number, count: number): string =>
    `Made: ${path}. ${grouped(files)} files, ${papersWords.size(bytes)}${parts(count)}.`,
  unread: (count: number): string =>
    count === 1 ? 'One paper could not be read and is left out.' : `${grouped(count)} papers could not be read and are left out.`,
  tooLarge: 'Larger than a part, so each has one of its own:',
  list: 'Packs made of this return',
  one: ({ at, level, bytes, parts: count, initials }: MadePack): string =>
    `${formatMoment(at)}: ${levels[level].title.toLowerCase()}${initials ? ', initials' : ''}, ${papersWords.size(bytes)}${parts(count)}`,
  digest: (digest: string): string => `List of files ${digest.slice(0, 8)}`,
  check: 'Check a pack in a folder',
  checking: 'Checking the pack',
  whole: (files: number, digest: string): string => `All ${grouped(files)} files are as they were made. List of files ${digest.slice(0, 8)}.`,
  notWhole: 'This pack is not as it was made',
};
