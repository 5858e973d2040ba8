/** The rows of the final account. Days come in as they are to be read. */
export const finalWords = {
  closing: 'In the account',
  closingWhy: 'what the bank shows, less payments not on the statement yet',
  arrears: 'Contribution still owed',
  refund: 'Contribution paid ahead, to give back',
  returnable: 'To give back',
  tooLittle: 'Too little to pay all',
  by: (day: string): string => `by ${day}`,
  lastDay: 'Last day of the direct payment',
  councilOwes: 'Still to come from the council',
  councilOwesWhy: 'not in the sum: ask the council for it',
  payer: (name: string): string => `Came from ${name}`,
  payerWhy: 'what is left of it is in the sum; ask whom it goes back to',
  payerLeft: (name: string): string => `Of it, left from ${name}`,
  payerLeftWhy: 'its ring-fenced money: ask whether it goes back to them',
  councilLeft: 'The rest, for the council',
  councilLeftWhy: 'what is to give back, less what is left from others',
} as const;
