/** The words of the first screen, of opening a file, and of making the file that accounts are kept in. */
import { formatMoment } from './parts/moments.ts';

export const welcomeWords = {
  title: 'Welcome to Headroom',
  lead: 'Keep the accounts of a direct payment: money a council pays so that somebody can buy their own support. See at a glance what is spent, what the person owes, and what is left for a crisis.',
  promise: 'It works without the internet. Nothing leaves this computer unless you save a file and send it yourself.',

  whoTitle: 'Who is using it?',
  who: 'Your name',
  whoHelp: 'It is written beside each change you make, so that others can see who did it. You can change it in Settings.',
  whoSave: 'Use this name',
  whoNeeded: 'Write the name you want beside your changes.',

  startTitle: 'How do you want to start?',
  example: 'Look around with example data',
  exampleDetail: 'Three made-up accounts with eighteen months of money. Nothing to fill in, nothing to spoil.',
  exampleThere: 'There is example data already',
  exampleThereLead: 'Go on with it as you left it, or make it new. If you make it new, what you changed in it is gone.',
  exampleOld: 'Go on with it',
  exampleAnew: 'Make it new',
  exampleOpening: 'Making the example',
  moveIn: 'Move in from a folder',
  moveInDetail: 'Bring in the spreadsheets and bank files you have. You see all that was found before anything is kept.',
  newAccount: 'Make my account',
  newAccountDetail: 'Type in the main facts. You can add bank files and papers later.',
  bringBackDetail: 'You saved a copy of everything in a file, as a ZIP. Here you make a new file out of it.',
  openPersonDetail: 'Somebody gave you one person’s books as a file, to go on with or only to look at.',
  openFile: 'Open a file',
  openFileDetail: 'Choose a Headroom file on this computer.',

  recentTitle: 'Files you had open before',
  recentNone: 'None yet. Files you open are listed here.',
  openedAt: (at: string): string => `Opened ${formatMoment(at)}`,
  missing: 'Not there any more. It may have been moved or renamed, or its disk is not plugged in.',
  forget: 'Take off this list',
  forgetAbout: (name: string): string => `${name}; the file itself is not touched`,
  open: 'Open',
  goOn: 'Go to it',

  listFolder: (folder: string): string => `The usual folder is ${folder}.`,
  listNone: 'There is no Headroom file in it yet.',

  passphraseNeeded: (name: string): string => `${name} is locked. Type its passphrase to open it.`,
  passphrase: 'Passphrase',
  passphraseWrong:
    'That is not the passphrase of this file. Nothing was changed. Try again: capital letters matter. If you are sure of it, the file is damaged: go back to a backup.',
  unlock: 'Unlock and open',
  lookOnly: 'Open it to look only',
  openAnyway: 'Open it as it is',
  toBackups: 'Go back to a backup',
  inUseHelp: 'You can look at it now, or open it to make changes once it is closed there.',
} as const;

export const newFileWords = {
  title: 'Where to keep it',
  lead: 'All you enter is kept in one file on this computer. Give it a name first.',
  exampleCloses: 'The example is closed first. Nothing of it goes into your file.',
  name: 'Name of the file',
  nameHelp: (folder: string): string => `It is put in ${folder}.`,
  nameStart: 'Direct payments',
  nameNeeded: 'Give the file a name.',
  nameLetters: 'A file name can’t have any of these in it: / \\ : * ? " < > |',
  place: 'Choose where to keep it',
  placeHelp: 'You choose the folder and the name next.',
  lock: 'Lock the file with a passphrase?',
  lockHelp: 'It is asked for each time the file is opened. You can set or change it later, in Settings.',
  lockNo: 'No passphrase',
  lockNoDetail: 'Anyone who has the file and Headroom can open it. It tells of somebody’s health and money, so we advise a passphrase.',
  lockYes: 'Set a passphrase',
  lockYesDetail: 'Nobody can open the file without it.',
  make: 'Make the file and go on',
} as const;
