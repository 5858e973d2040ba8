/**
 * The direct payment by payer: what was due for which days, what of it came and when, what is missing or not known yet, and what comes next.
 * Every sum opens into its working, and what came into its bank line.
 */
import type { ReactNode } from 'react';
import type { PayerPayments, PaymentStatement } from '../../../core/figures/council/payment-statement.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { to } from '../../app/route.ts';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { directPaymentWords as words } from '../../words/council/direct-payment.ts';
import { overviewWords } from '../../words/overview/overview.ts';
import { AsAt } from '../overview/day.tsx';
import { workingOf } from '../overview/figure-links.ts';
import { Stops } from './stops.tsx';
import { Beyond, Payments } from './payments.tsx';

export function DirectPayment({ account, address: { on } }: AccountScreenProps<{ readonly on: string | undefined }>) {
  const asked = { account: account.id, ...(on !== undefined && { on }) };
  const figures = useRead('figures.overview', asked);
  const statement = useRead('figures.paymentStatement', asked);
  const trouble = statement.error ?? figures.error;
  const again = (): void => void Promise.all([figures.refetch(), statement.refetch()]);
  return (
    <Page
      title={words.title}
      below={
        <AsAt
          account={account}
          on={on ?? statement.data?.asOf ?? today()}
          placeOn={(day) => to('direct-payment', account.id, { on: day })}
          figures={figures.data ?? null}
        />
      }
    >
      {trouble && <Trouble problem={trouble.problem} again={again} />}
      {!trouble && !statement.data && <Skeleton what={words.reading} lines={9} />}
      {statement.data && (
        <div className={`stack stack-loose ${statement.isPlaceholderData ? 'being-read' : ''}`} aria-busy={statement.isPlaceholderData}>
          {statement.data.payers.map((payer) => (
            <OnePayer key={payer.fund ?? 0} account={account.id} payer={payer} statement={statement.data} />
          ))}
          <Stops account={account.id} statement={statement.data} />
          <div className="row no-print">
            <GoButton route={to('records', account.id, { type: 'councilRules' })}>{words.rules}</GoButton>
            {statement.data.payers.length > 1 && <GoButton route={to('records', account.id, { type: 'fundPayments' })}>{words.payerRules}</GoButton>}
            <Button look="plain" icon="print" onPress={() => window.print()}>
              {words.print}
            </Button>
          </div>
        </div>
      )}
    </Page>
  );
}

interface OnePayerProps {
  readonly account: number;
  readonly payer: PayerPayments;
  readonly statement: PaymentStatement;
}

function OnePayer({ account, payer, statement: { asOf } }: OnePayerProps) {
  const { name, fund, expectedToDate, received, missing, due, coming } = payer;
  const working = workingOf(account, asOf, fund === null ? { figure: 'directPayment' } : { figure: 'payer', id: fund });
  const next = coming.filter(({ isNext }) => isNext);
  const isEmpty = due.length === 0 && coming.length === 0 && received === 0;
  return (
    <Section title={name} id={`payer-${fund ?? 0}`}>
      {isEmpty && expectedToDate !== null && <p>{words.nothing}</p>}
      {!isEmpty && (
        <Facts
          facts={[
            ...(expectedToDate === null ? [] : [[words.expected, <Amount key="due" pence={expectedToDate} />] as const]),
            [words.came, <Amount key="came" pence={received} />] as const,
            ...standing(payer),
            ...(expectedToDate === null
              ? []
              : [
                  [
                    words.next,
                    next.length === 0 ? words.noNext : next.map(({ pence, dueOn }) => words.nextOn(formatMoney(pence), formatDay(dueOn))).join(', '),
                  ] as const,
                ]),
          ]}
        />
      )}
      {expectedToDate === null && <p>{words.noSchedule}</p>}
      {missing === 0 && due.length > 0 && <p>{words.allCame}</p>}
      {!isEmpty && (
        <p className="how">
          <GoLink route={working} about={name}>
            {overviewWords.how}
          </GoLink>
        </p>
      )}
      <Payments account={account} payer={payer} working={working} />
      <Beyond account={account} payer={payer} />
    </Section>
  );
}

/** What has not come is missing once the statement has shown it; until then it is only not on it yet. */
function standing({ missing, missingState }: PayerPayments): readonly (readonly [string, ReactNode])[] {
  if (missing === null || missing === 0) return [];
  const size = <Amount key="missing" pence={Math.abs(missing)} />;
  if (missing < 0) return [[words.aheadBy, size]];
  return [[missingState === 'known' ? words.missing : words.notShown, size]];
}
