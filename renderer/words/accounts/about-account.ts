/** The words of what an account itself says. Its fields are called as when it was made. */
export const aboutAccountWords = {
  title: 'About this account',
  lead: 'Whose it is, who pays, and from which day on it is kept. What the council pays and lets you keep stands in the council’s rules.',
  link: 'Whose account it is, its reference, the council, its first day and the year of the plan.',
  whyHelp: 'It stands with the change in the history of this account and in What was done. You can leave this empty.',
  ask: 'Who can be asked about the money?',
  askHelp: 'A name and a phone number. It stands on the short summary. You can leave it empty.',
  saved: 'The account is changed.',
} as const;
