/** Days the council pays nothing for, each with its record; and once the direct payment has ended, the final account line by line. */
import type { PaymentStatement } from '../../../core/figures/council/payment-statement.ts';
import type { WorkingRow } from '../../../core/figures/breakdowns/working.ts';
import { kindOf } from '../../../core/records/kinds.ts';
import { to } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Sum } from '../../parts/tables/sum.tsx';
import { useRead } from '../../program/use-program.tsx';
import { directPaymentWords as words } from '../../words/council/direct-payment.ts';
import { routeOf } from '../overview/figure-links.ts';

interface StopsProps {
  readonly account: number;
  readonly statement: PaymentStatement;
}

export function Stops({ account, statement: { stops, hasEnded, asOf } }: StopsProps) {
  const kind = kindOf('paymentStops');
  return (
    <>
      <Section title={words.stops} id="stops">
        <p>{stops.length === 0 ? words.noStops : words.stopsWhy}</p>
        {stops.length > 0 && (
          <ul>
            {stops.map((stop) => {
              const { title, detail } = kind.row(stop);
              return (
                <li key={stop.id}>
                  <GoLink route={to('record', account, { type: 'paymentStops', id: String(stop.id) })}>{title}</GoLink> {detail}
                </li>
              );
            })}
          </ul>
        )}
        <div className="row no-print">
          <GoButton icon="plus" route={to('record', account, { type: 'paymentStops' })}>
            {words.addStop}
          </GoButton>
        </div>
      </Section>
      {hasEnded && <FinalAccount account={account} on={asOf} />}
    </>
  );
}

/** The working of the figure itself, so that both are one. */
function FinalAccount({ account, on }: { readonly account: number; readonly on: string }) {
  const working = useRead('figures.working', { account, on, figure: { figure: 'finalAccount' } });
  const { data, error } = working;
  const row = ({ opens, ...rest }: WorkingRow) => ({ ...rest, route: opens && routeOf(account, on, opens) });
  return (
    <Section title={words.final} id="final">
      {error && <Trouble problem={error.problem} again={() => void working.refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <>
          <p>{data.rule}</p>
          <Sum caption={words.finalCaption} rows={data.rows.map(row)} />
        </>
      )}
    </Section>
  );
}
