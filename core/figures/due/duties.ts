/** What an employer has to do within a year, where it is marked by hand, and what is due to the pension scheme. HMRC is with the money. */
import { dutyWords } from '../../words/figures/duties.ts';
import type { Duty } from '../employing/duties.ts';
import { dutiesOf } from '../employing/duties.ts';
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

/** Reported with each payday by whoever works out the pay: it would stand here for ever. */
const isInTheDiaryAlone = (what: Duty['what']): what is 'hmrc' | 'insurance' | 'pay_report' => what === 'hmrc' || what === 'insurance' || what === 'pay_report';

export function dutyDues(figures: Figures): Due[] {
  const { asOf } = figures.accountIndex;
  return dutiesOf(figures).flatMap((duty): Due[] => {
    const { key, what, dueOn: day, person, pence, opens, state } = duty;
    if (state === 'done' || isInTheDiaryAlone(what) || (what !== 'pension' && day < asOf)) return [];
    const about = { key, day, pence, who: person?.name ?? null, from: null, lacks: null, opens } as const;
    if (what === 'pension') return [{ ...about, code: 'pension', title: null, toldBy: 'statement' }];
    return [{ ...about, code: 'duty', title: dutyWords.plain[what], toldBy: 'nothing' }];
  });
}
