/** What a week costs against the plan, and by which rates; what is not known is named. Every sum is the program's own. */
import type { Output } from '../../../core/api/methods.ts';
import { weekdayName } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { noticeWords } from '../../../core/words/figures/notices.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { hoursWords as words } from '../../words/hours.ts';

export function Worth({
  account,
  totals: { pay, planned, otherRates, withoutRate, unknownYears },
}: {
  readonly account: number;
  readonly totals: Output<'hours.totals'>;
}) {
  const plan = planned === null ? null : formatMoney(planned);
  const missing = withoutRate.find(({ kind }) => kind === 'standard');
  const sentences = [
    pay !== null ? (plan === null ? words.payAlone(formatMoney(pay)) : words.pay(formatMoney(pay), plan)) : '',
    pay === null && missing ? words.payUnknown(missing.name, missing.day) : '',
    pay === null && plan !== null ? words.planIs(plan) : '',
    ...[...Map.groupBy(otherRates, ({ kind }) => kind)].map(([kind, days]) => words.rateOn(kind, days.map(({ day }) => weekdayName(day)).join(words.and))),
    ...withoutRate.flatMap(({ name, kind, day }) => (kind === 'sleep_in' || kind === 'night' ? [noticeWords.noRate(name, kind, day)] : [])),
    ...unknownYears.map(({ name, years }) => noticeWords.bankHolidaysUnknown(name, years)),
  ].filter((one) => one !== '');
  return (
    <div className="stack stack-tight">
      <p>{sentences.join(' ')}</p>
      {pay === null && (
        <p className="link-line">
          <GoLink route={to('record', account, { type: 'payRates' })}>{words.addRate}</GoLink>
        </p>
      )}
    </div>
  );
}
