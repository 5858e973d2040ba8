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
  noneOnFile: 'No rules on file say how much may be kept, so nothing is said to be asked back.',
  then: 'By the rules as written here',
  caption: (which: string, day: string): string => `${which}, at the end of ${day}`,
  more: (amount: string): string => `By these rules the council may ask for ${amount} more.`,
  less: (amount: string): string => `By these rules the council may ask for ${amount} less.`,
  same: 'By these rules the council may ask for the same.',
  alone: (amount: string): string => `By these rules the council may ask for ${amount}.`,
  asIf: (day: string): string => `They begin later. This counts as if they began on ${day}.`,
} as const;

/** The words beside the form of a rule for bank lines. */
export const ruleTrialWords = {
  title: 'What this rule would do',
  none: 'No line that waits has these words.',
  waiting: (count: number, amount: string): string =>
    count === 1 ? `It would explain 1 line that waits, of ${amount}.` : `It would explain ${count.toLocaleString('en-GB')} lines that wait, ${amount} in all.`,
  explain: (count: number): string => (count === 1 ? 'Explain that line' : `Explain those ${count.toLocaleString('en-GB')} lines`),
  otherwise: (count: number): string =>
    count === 1
      ? 'A rule has explained 1 line that this would say otherwise.'
      : `Rules have explained ${count.toLocaleString('en-GB')} lines that this would say otherwise.`,
  change: (count: number): string => (count === 1 ? 'Change that line too' : `Change those ${count.toLocaleString('en-GB')} lines too`),
  stay: (count: number): string =>
    count === 1
      ? '1 more line with these words stays as it is. You said what it was for, or a paper or an earlier rule did.'
      : `${count.toLocaleString('en-GB')} more lines with these words stay as they are. You said what they were for, or a paper or an earlier rule did.`,
  waitingCaption: 'Lines that wait, the newest first',
  otherwiseCaption: 'Lines it would say otherwise, the newest first',
  more: (count: number): string => `And ${count.toLocaleString('en-GB')} more`,
  day: 'Day',
  text: 'What the bank says',
  amount: 'Amount',
  was: 'Now',
  then: 'Then',
  waits: 'It would wait',
  did: (explained: number, changed: number): string =>
    [
      ...(explained === 0 ? [] : [explained === 1 ? '1 line is explained.' : `${explained.toLocaleString('en-GB')} lines are explained.`]),
      ...(changed === 0 ? [] : [changed === 1 ? '1 line is changed.' : `${changed.toLocaleString('en-GB')} lines are changed.`]),
    ].join(' '),
} as const;
