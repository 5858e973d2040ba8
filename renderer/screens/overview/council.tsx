/** Money from the council and from other payers: due, come, late. What the statement does not reach is never called missing. */
import { formatDay } from '../../../core/values/day.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { workingOf } from './figure-links.ts';
import { hasBank } from './known.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { to } from '../../app/route.ts';
import { Section } from '../../parts/page/page.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';
import type { StandingProps } from './props.ts';

type Late = Overview['directPayment']['late'][number];

export function Council({ account, figures }: StandingProps) {
  const { directPayment, payers, asOf } = figures;
  const { expectedToDate, received, missing, late } = directPayment;
  const [expected, came, size] = [formatMoney(expectedToDate), formatMoney(received), formatMoney(Math.abs(missing))];
  return (
    <>
      <Section title={words.council} id="council">
        <p>
          {!hasBank(figures) && expectedToDate > 0
            ? words.councilNotKnown(expected)
            : expectedToDate === 0 && missing === 0
              ? words.councilNothing
              : missing === 0
                ? words.councilAll(expected)
                : missing < 0
                  ? words.councilAhead(expected, came, size)
                  : isAllTold(figures, missing, late)
                    ? words.councilMissing(expected, came, size)
                    : words.councilSoFar(expected, came)}
        </p>
        <LateList figures={figures} late={late} />
        <p className="link-line">
          <GoLink route={workingOf(account, asOf, { figure: 'directPayment' })}>{words.seePayments}</GoLink>{' '}
          <GoLink route={to('direct-payment', account, { on: asOf })}>{words.paymentByPayment}</GoLink>
        </p>
      </Section>
      {payers.length > 0 && (
        <Section title={words.payers} id="payers">
          {payers.map((payer) => (
            <div key={payer.name}>
              <p>
                {payerSaid(figures, payer)}{' '}
                <GoLink route={workingOf(account, asOf, { figure: 'payer', id: payer.fund })} about={payer.name}>
                  {words.seePayments}
                </GoLink>
              </p>
              <LateList figures={figures} late={payer.late} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

/** What there is to say of the contribution beyond its answer. */
export function ContributionInFull({ account, figures: { answers, asOf, contribution } }: StandingProps) {
  if (answers.contribution.state === 'not_known' || contribution.sentences.length === 0) return null;
  return (
    <Section title={words.contributionInFull} id="contribution">
      <p>{contribution.sentences.join(' ')}</p>
      <p className="link-line">
        <GoLink route={to('contribution', account, { on: asOf })}>{words.monthByMonth}</GoLink>
      </p>
    </Section>
  );
}

/** Whether the bank has shown by this day that a payment did not come. */
function isTold({ known, asOf }: Overview, { state }: Late): boolean {
  return state === 'known' && known.bank !== null && asOf <= known.bank;
}

/** Whether all that is missing is late: else some of it may be on its way. */
function isAllTold(figures: Overview, missing: number, late: readonly Late[]): boolean {
  return late.filter((payment) => isTold(figures, payment)).reduce((sum, payment) => sum + payment.missing, 0) === missing;
}

function payerSaid(figures: Overview, { name, expectedToDate, received, missing, late }: Overview['payers'][number]): string {
  const came = formatMoney(received);
  if (expectedToDate === null || missing === null) return words.payerCame(name, came);
  const expected = formatMoney(expectedToDate);
  if (missing === 0) return words.payerAll(name, expected);
  const size = formatMoney(Math.abs(missing));
  if (missing < 0) return words.payerAhead(name, expected, came, size);
  return isAllTold(figures, missing, late) ? words.payerMissing(name, expected, came, size) : words.payerSoFar(name, expected, came);
}

function LateList({ figures, late }: { readonly figures: Overview; readonly late: readonly Late[] }) {
  if (late.length === 0) return null;
  return (
    <ul>
      {late.map((payment) => (
        <li key={payment.dueOn}>{lateSaid(figures, payment)}</li>
      ))}
    </ul>
  );
}

function lateSaid(figures: Overview, payment: Late): string {
  const { dueOn, missing, receivedOn } = payment;
  if (receivedOn !== null) return words.cameLate(formatDay(dueOn), formatDay(receivedOn));
  return isTold(figures, payment) ? words.late(formatDay(dueOn), formatMoney(missing)) : words.lateNotKnown(formatDay(dueOn));
}
