/** The words of "Ready for a crisis" and of "Can I afford it?". Amounts, days and hours come in as they are to be read. */
export const crisisWords = {
  spokenFor: (amount: string): string => `${amount} is spoken for`,
  yours: (amount: string): string => `${amount} is yours to keep`,
  untold: (amount: string): string => `${amount} is left. What of it may be asked back is not known yet`,
  askedBack: (amount: string): string => `${amount} may be asked back: spend from here first`,
  buys: (amount: string, hours: string): string => `What is ready for a crisis, ${amount}, buys ${hours}.`,
  or: ', or ',
  hoursAt: (hours: string, rate: string): string => `${hours} ${hours === '1' ? 'hour' : 'hours'} of care at ${rate}`,

  afford: 'Can I afford it?',
  howMuch: 'How much',
  ofWhat: 'Of what',
  pounds: 'Pounds',
  hoursWith: (name: string, rate: string): string => `Hours with ${name}, ${rate} an hour`,
  from: 'From',
  ask: 'Work it out',
  working: 'How this is worked out',
  workingCaption: 'From what is ready to what is left, and what it changes.',
  chooseWhat: 'Choose what it is of.',
  chooseDay: 'Choose a day.',
  belowNothing: 'Write an amount that is not below nothing.',
} as const;
