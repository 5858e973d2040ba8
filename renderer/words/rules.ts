/** The words beside the form of council rules. Amounts and days come in as they are to be read. */
export const rulesWords = {
  begin: 'Begin from published rules',
  beginHelp: 'Fills in what a council has said in public. Everything can be changed.',
  filledIn: (council: string): string => `Filled in: ${council}`,
  check: (source: string): string => `From ${source}. Rules change: check with your council before you keep them.`,
  noCouncil: 'These are of no council. Check with yours before you keep them.',
  sourceOf: (council: string, source: string): string => `${council}: ${source}`,
  title: 'What these rules would change',
  now: 'By the rules on file',
  noneOnFile: 'No rules are on file, so nothing is said to be asked back.',
  then: 'By the rules as written here',
  caption: (which: string, day: string): string => `${which}, at the end of ${day}`,
  more: (amount: string): string => `By these rules the council may ask for ${amount} more.`,
  less: (amount: string): string => `By these rules the council may ask for ${amount} less.`,
  same: 'By these rules the council may ask for the same.',
  alone: (amount: string): string => `By these rules the council may ask for ${amount}.`,
  asIf: (day: string): string => `They begin later. This counts as if they began on ${day}.`,
} as const;
