/** The words of invoices: their list and the page of one. */
export const invoiceWords = {
  head: 'Paid?',
  addNext: 'Add the next like this',
  pay: 'Write down a payment of it',
  fillIn: (number: string): string => `Fill in the next like invoice ${number}`,
  filledIn: 'Filled in. Look at the days, the hours and the amount before you save.',
} as const;

/** An invoice filled in from its PDF. */
export const fromPaperWords = {
  fillIn: 'Fill in from a PDF',
  drop: 'Or drag the invoice here and drop it. It is read on this computer, and kept with the invoice once you save.',
  filled: 'Filled in what is sure. Look at each marked box beside the paper before you save.',
  nothingSure: 'Nothing in it is sure enough to fill in. It is kept with the invoice once you save.',
  picture: 'This PDF is a picture: there are no words in it to read. It is kept with the invoice once you save.',
  locked: 'This PDF wants a password, so it was not read.',
  noPdf: (file: string): string => `‘${file}’ could not be read as a PDF.`,
  check: 'From the paper: check it.',
  keeping: 'Keeping the paper',
} as const;
