/** A pay run: the days and the payday, which are the next ones until others are chosen, and the run of them. */
import { useState } from 'react';
import type { PayPeriod } from '../../../core/pay/run.ts';
import { isDay } from '../../../core/values/day.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { payRunWords as words } from '../../words/pay-run.ts';
import { PayRunGrid } from './pay-run-grid.tsx';

export function PayRunTab({ account }: { readonly account: number }) {
  const next = useRead('pay.nextPeriod', { account, on: today() });
  // The run that is shown stays as it is while its payslips are written down and the next one moves on.
  const [chosen, setChosen] = useState<PayPeriod | null>(null);
  if (next.error) return <Trouble problem={next.error.problem} again={() => void next.refetch()} />;
  if (!next.data) return <Skeleton what={words.reading} lines={6} />;
  const period = chosen ?? next.data;
  return (
    <Section title={words.title} id="pay-run">
      <p>{words.lead}</p>
      <OneRun account={account} period={period} onPost={() => setChosen(period)} />
      {period.periodStart !== next.data.periodStart && (
        <div className="row">
          <Button onPress={() => setChosen(null)}>{words.goTo(next.data.periodStart, next.data.periodEnd)}</Button>
        </div>
      )}
      <More title={words.otherDays}>
        <Days key={`${period.periodStart} ${period.periodEnd}`} start={next.data} onShow={setChosen} />
      </More>
    </Section>
  );
}

function Days({ start, onShow }: { readonly start: PayPeriod; readonly onShow: (period: PayPeriod) => void }) {
  const draft = useDraft<PayPeriod>(start);
  const fault = (day: string): string | undefined => (isDay(day) ? undefined : words.notDay);
  const show = (): void => {
    const { periodStart, periodEnd, paidOn } = draft.values;
    if (draft.check({ periodStart: fault(periodStart), periodEnd: fault(periodEnd), paidOn: fault(paidOn) })) onShow(draft.values);
  };
  return (
    <Form label={words.period} faultCount={draft.faultCount} onSave={show}>
      <DayField label={words.from} {...draft.field('periodStart')} />
      <DayField label={words.to} {...draft.field('periodEnd')} />
      <DayField label={words.paidOn} {...draft.field('paidOn')} />
      <div className="row">
        <Button type="submit">{words.show}</Button>
      </div>
    </Form>
  );
}

interface OneRunProps {
  readonly account: number;
  readonly period: PayPeriod;
  readonly onPost: () => void;
}

function OneRun({ account, period, onPost }: OneRunProps) {
  const { periodStart, periodEnd, paidOn } = period;
  const read = useRead('pay.run', { account, periodStart, periodEnd, paidOn });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={words.reading} lines={6} />;
  if (read.data.rows.length === 0) return <p>{words.nobody}</p>;
  return (
    <>
      {periodEnd >= today() && <p className="field-odd">{words.notOver(periodEnd)}</p>}
      <PayRunGrid key={`${periodStart} ${periodEnd} ${paidOn}`} account={account} run={read.data} onPost={onPost} />
    </>
  );
}
