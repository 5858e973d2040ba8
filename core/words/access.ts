/** What the program says about who uses a file, and what each may do there. */
import type { Role } from '../access/roles.ts';
import { formatDay, formatDays } from '../values/day.ts';
import type { Day } from '../values/units.ts';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** In the middle of a sentence. */
const IN: Readonly<Record<Role, string>> = {
  owner: 'an owner',
  bookkeeper: 'a bookkeeper',
  approver: 'an approver',
  supporter: 'a supporter',
  person: 'the person',
  auditor: 'an auditor',
};

export const accessWords = {
  roleIn: IN,
  profileNeeded: 'Several people use this file. Say first who you are, with your own passphrase.',
  mayNot: (whom: string): string => `You are in as ${whom}, who can’t do this. Ask an owner of the file.`,
  otherAccounts: 'You can’t see this account, or all accounts together. An owner of the file chooses which you see.',
  outsidePeriod: ({ from, to }: Days): string => `You look at ${formatDays(from, to)}. Choose days within them.`,
  notOfPeriod: ({ from, to }: Days): string => `You look at ${formatDays(from, to)}, and this can’t be kept to those days. Ask an owner of the file for it.`,
  notInPeriod: ({ from, to }: Days): string => `You look at ${formatDays(from, to)}, and this is not of those days.`,
  over: (until: Day): string => `This could be looked at up to ${formatDay(until)}. Ask an owner of the file for more time.`,
  wrong: 'This is not the passphrase of this person. Look at capitals and blanks, and try again.',
  wait: 'That was wrong several times. Wait a minute, then try again.',
  noneSuch: 'Nobody of this name uses the file any more.',
  noProfiles: 'This file has no list of who uses it: whoever opens it is its owner.',
  firstIsOwner: 'The first one must be an owner, who can then add the others.',
  lastOwner: 'This is the only owner, and without one nobody could change this list. Make somebody else an owner first.',
  nameTaken: (name: string): string => `${name} is on the list already. Choose another name.`,
  passphraseNeeded: 'Choose a passphrase for this person.',
  accountsNeeded: 'Choose what this person sees: at least one account.',
  oneAccount: 'Choose the one account this is for.',
  periodNeeded: 'Say which days are looked at, and up to which day that may be done.',
  periodTurned: 'The last day is before the first. Change one of them.',
  periodBeforeOpening: (day: Day): string => `The account begins on ${formatDay(day)}. Choose no day before it.`,
  untilPast: 'This day is over. Choose a later one.',
  fileWrong: 'This is not the passphrase of the file.',
  onlyOwners: 'An owner can give this person a new passphrase. This way is for owners only.',
} as const;
