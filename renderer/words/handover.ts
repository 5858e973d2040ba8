/** The words of handing one person's books over, of a file to look at only, and of opening either. */
import { formatDay } from '../../core/values/day.ts';

const papersIn = (papers: number): string =>
  papers === 0 ? 'No papers are in it.' : papers === 1 ? 'One paper is in it.' : `${papers.toLocaleString('en-GB')} papers are in it.`;

export const handoverWords = {
  title: 'Hand these books over',
  lead: 'Give all of this account to somebody else as one locked file. Or give a file that can only be looked at. Nothing of any other account is in it.',

  makeTitle: 'The file for whoever goes on',
  makeLead: 'They take it into their own Headroom. All figures, papers and history come with it, and are checked there.',
  to: 'Who gets it?',
  toHelp: 'A person or a service, such as ‘Meadow Support’.',
  toNeeded: 'Say who gets it.',
  passphraseLead: 'Choose a passphrase for the file. Tell it to them yourself, not in the same letter or email as the file.',
  notes: 'With notes, and why things were done',
  mandates: 'With who may act for the person',
  fees: 'With the fees you ask for',
  make: 'Make the file',
  making: 'Making the file',
  saved: (name: string, papers: number): string => `Saved as ${name}. ${papersIn(papers)} The file opens with the passphrase you chose.`,
  notSaved: 'The file was made but not saved. Make it again when you are ready.',
  lost: 'These papers could not be read, so they are not in it',

  doneTitle: 'When they have it',
  doneLead: (to: string): string =>
    `Once ${to} has taken the books in, say so here. From then on nothing can be changed in your copy. Keep it as long as you have to.`,
  doneNotYet: 'Make the file first. Where something is changed after that, make it again.',
  keepUntil: 'Keep your copy until',
  keepUntilHelp: 'Afterwards the account can be taken away.',
  notDay: 'Write a day, such as 5 April 2033.',
  done: 'They were handed over',
  doneSaid: 'The books were handed over. Your copy can still be looked at.',

  handedTitle: 'These books were handed over',
  back: 'They were not handed over after all',
  backLead: 'Your copy can be changed again. Where the other one is changed too, the two are no longer the same.',
  backYes: 'Make them mine again',
  backSaid: 'The books can be changed again.',
  remove: 'Take the account away',
  removeLead: 'It is no longer listed, and does not come back.',

  lookTitle: 'A file to look at only',
  lookLead: 'For the person, a supporter or an auditor. Every figure is in it. It opens until a day, and nothing in it can be changed.',
  lookWarning:
    'It holds words and papers of the days you choose. Of other days it holds only days and amounts, for the figures rest on them. A program that somebody altered could read it after its last day too.',
  until: 'It opens until',
  from: 'Words and papers from',
  upTo: 'Words and papers up to',
  lookMake: 'Make a file to look at',

  openTitle: 'Open one person’s books',
  openLead: 'Here you open a file whose name ends in .headroom-person. Somebody made it for you, and told you its passphrase.',
  choose: 'Choose the file',
  chooseAnother: 'Choose another file',
  drop: 'Or drop the file here.',
  onlyOne: 'Choose one file only.',
  chosen: (name: string): string => `You chose ${name}.`,
  passphrase: 'Its passphrase',
  passphraseNeeded: 'Type the passphrase of the file.',
  read: 'See what it is',
  reading: 'Checking the file',
  isFor: (person: string, reference: string, to: string, on: string): string =>
    `The books of ${person} (${reference}). The file was made for ${to} on ${formatDay(on)}.`,
  isToTake: 'It is for taking in. The account is then one of your own, and you go on with it.',
  isToLook: (until: string): string => `It is only to be looked at, until ${formatDay(until)}.`,
  papersOf: (from: string, upTo: string): string => `The words and papers in it are from ${formatDay(from)} to ${formatDay(upTo)}.`,
  intoOpen: (name: string): string => `They come into the file ${name}, beside what is there.`,
  openFirst: 'Open or make the file of your own that it is to come into. Then come back here.',
  reference: 'Reference here',
  referenceHelp: 'As it is, or another one where yours has that already.',
  referenceNeeded: 'Give it a reference.',
  take: 'Take the books in',
  taking: 'Taking the books in',
  taken: (person: string, figures: number, papers: number): string =>
    `The books of ${person} are here. ${figures.toLocaleString('en-GB')} figures were worked out again, and all are as they were told. ${papersIn(papers)}`,
  takenLost: (count: number): string => (count === 1 ? 'One paper did not come with it.' : `${count.toLocaleString('en-GB')} papers did not come with it.`),
  see: 'See the account',
  name: 'What the file is to be called',
  nameNeeded: 'Give the file a name.',
  nameLetters: 'Leave out / \\ : * ? " < > and |.',
  look: 'Open it to look',
  looking: 'Opening the file',
  lookBanner: (to: string, until: string): string => `This file is only to be looked at, by ${to}, until ${formatDay(until)}. Nothing in it can be changed.`,
  toHandover: 'About handing over',
} as const;
