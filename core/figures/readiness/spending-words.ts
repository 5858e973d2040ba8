/**
 * Words by which a bank's text tells kinds of spending that many councils ask about. The kinds are those of published lists (Oldham,
 * Greenwich, Devon: bank charges, cash withdrawals, gambling, alcohol and tobacco, rent, food, heating, payments to one's own account);
 * the words are ours. Each phrase is looked for in whole words, letter case aside.
 */
import type { AskedSpending } from '../../books/facts.ts';

export const USUAL_WORDS: Readonly<Record<AskedSpending, readonly string[]>> = {
  cash: ['cash', 'cashpoint', 'atm', 'withdrawal'],
  own_account: [],
  household: [],
  bank_charge: ['overdraft', 'unpaid item', 'account fee', 'monthly fee', 'card fee', 'non-sterling'],
  gambling: [
    ...[
      'bet',
      'betting',
      'bookmaker',
      'bookmakers',
      'bet365',
      'betfair',
      'betfred',
      'betvictor',
      'bingo',
      'casino',
      'coral',
      'gala bingo',
      'ladbrokes',
      'lottery',
      'lotto',
      'paddy power',
      'pokerstars',
    ],
    ...['sky bet', 'skybet', 'tombola', 'william hill'],
  ],
  alcohol_tobacco: ['off licence', 'tobacco', 'tobacconist', 'vape', 'vapes', 'wine shop', 'bargain booze'],
  living_costs: [
    ...['rent', 'mortgage', 'council tax', 'tv licence', 'british gas', 'edf energy', 'octopus energy', 'eon next', 'scottish power', 'water bill'],
    ...['tesco', 'asda', 'sainsburys', 'aldi', 'lidl', 'morrisons', 'iceland', 'waitrose'],
  ],
  words: [],
};
