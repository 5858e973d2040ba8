/** What checking a file from end to end says. For the user first, with enough in it for whoever helps them. */
export const verifyWords = {
  step: 'Checking the file',
  damage: 'This part of the file is damaged.',
  unreadable: 'A part of the file cannot be read. It is damaged: open your latest backup.',
  dangling: (table: string): string => `It refers to something in “${table}” that is not there.`,

  gap: 'A change is missing from the list before this one.',
  chain: 'This change does not follow the one before it. The list of changes has been altered.',
  rowAltered: 'This change has been altered in the list of changes.',
  whatAltered: 'What this change says it did has been altered.',
  writtenAltered: 'Something that this change wrote has been altered since.',
  recordAltered: 'This record is not as its last change left it.',
  recordUnknown: 'This record was not made by any change.',
};
