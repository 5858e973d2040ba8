/** What was paid and taken off in the tax year, assistant by assistant. */
import type { TaxYearPay } from '../../../core/figures/employing/tax-year.ts';
import type { PayBefore } from '../../../core/pay/pay-before.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { employingWords } from '../../words/employing.ts';

const words = employingWords.keep;

function notCounted(name: string, { day, pay, tax, isOtherJob }: PayBefore): string {
  const sums = [formatMoney(pay), formatMoney(tax)] as const;
  return isOtherJob ? words.beforeJob(name, ...sums) : words.beforeDay(name, ...sums, formatDay(day));
}

export function TaxYear({ year: { taxYear, people, all } }: { readonly year: TaxYearPay }) {
  return (
    <Section title={words.year(taxYear)} id="tax-year">
      {people.length === 0 ? (
        <p>{words.noYear}</p>
      ) : (
        <>
          <Table
            caption={words.yearCaption}
            columns={[
              { key: 'what', head: words.pot, kind: 'head', cell: (key) => words[key] },
              ...people.map(({ person, name, sums }) => ({
                key: String(person),
                head: name,
                kind: 'figure' as const,
                cell: (key: keyof typeof sums) => <Amount pence={sums[key]} />,
              })),
              { key: 'all', head: words.all, kind: 'figure', cell: (key) => <Amount pence={all[key]} /> },
            ]}
            rows={keysOf(all)}
            rowKey={(key) => key}
          />
          {people.map(({ person, name, before }) => before && <p key={person}>{notCounted(name, before)}</p>)}
        </>
      )}
    </Section>
  );
}
