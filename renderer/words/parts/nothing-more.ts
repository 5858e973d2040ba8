/** The words for saying that there is nothing more up to a day. Days come in as they are to be read. */
export const nothingMoreWords = {
  open: 'Nothing more up to …',
  bank: 'Say this only if you know that no bank line is missing up to that day.',
  work: (name: string): string => `Say this only if you know that ${name} worked no more up to that day than is written down.`,
  who: 'Whose hours',
  everybody: 'Everybody here',
  day: 'Up to and with this day',
  save: 'Say so',
  stop: 'Leave it',
  notDay: 'Type the whole day.',
  notLater: 'That day has not come yet.',
  saidBank: (day: string): string => `Nothing more in the bank up to ${day}.`,
  saidWork: (name: string, day: string): string => `No more hours of ${name} up to ${day}.`,
} as const;
