/**
 * The support plan of the account year that holds a day: what a week costs against the money for it, then each line with what is spent,
 * set aside and available, its hours, moves between lines and outcomes. All figures are the program's own.
 */
import { useState } from 'react';
import { addDays, formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import type { PlanView } from '../../../core/figures/plan/budgets.ts';
import { goInstead, to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { DayHeld } from '../../parts/fields/day-held.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords } from '../../words/overview/overview.ts';
import { planWords as words } from '../../words/plan.ts';
import { howFar } from '../overview/known.tsx';
import { Budgets } from './budgets.tsx';
import type { PlanBy } from './by.ts';
import { LineHours } from './hours.tsx';
import type { MoveBegun } from './move-form.tsx';
import { MoveForm } from './move-form.tsx';
import { Moves } from './moves.tsx';
import { CareOutcomes } from './outcomes.tsx';
import { SavePage } from '../papers/save-page.tsx';

interface Asked {
  readonly on: string | undefined;
  readonly by: PlanBy | undefined;
}

export function Plan({ account: { id: account, person, reference, council }, address: { on, by = 'line' } }: AccountScreenProps<Asked>) {
  const view = useRead('plan.view', { account, ...(on !== undefined && { on }) });
  const [moving, setMoving] = useState<MoveBegun | null>(null);
  const plan = view.data;
  const asOf = plan?.asOf ?? on ?? today();
  return (
    <Page
      title={words.title}
      below={
        <div className="day-shown">
          <p className="print-only">{overviewWords.whose(person, reference, council)}</p>
          <p className="lead" role="status">
            {plan && `${words.asAt(formatDay(plan.asOf))} ${howFar(plan).join(' ')} ${words.lead(formatDay(plan.year.from), formatDay(plan.year.to))}`}
          </p>
          <DayHeld label={words.day} on={asOf} onDay={(day) => goInstead(to('plan', account, { on: day, by }))} />
          {plan && plan.hasYearBefore && (
            <p className="link-line no-print">
              <GoLink route={to('plan', account, { on: addDays(plan.year.from, -1), by })}>{words.lastYear}</GoLink>
            </p>
          )}
        </div>
      }
    >
      {view.error && <Trouble problem={view.error.problem} again={() => void view.refetch()} />}
      {!plan && !view.error && <Skeleton what={words.reading} lines={8} />}
      {plan && (
        <div className={`stack stack-loose ${view.isPlaceholderData ? 'being-read' : ''}`} aria-busy={view.isPlaceholderData}>
          <TakeBack />
          {plan.lines.length === 0 ? (
            <Note>
              <p>{words.none}</p>
              <GoButton look="primary" route={to('record', account, { type: 'plan' })}>
                {words.addLine}
              </GoButton>
            </Note>
          ) : (
            <>
              {plan.yearEnd && <YearEnd yearEnd={plan.yearEnd} />}
              <Week account={account} week={plan.week} />
              <Budgets account={account} plan={plan} by={by} onBy={(next) => goInstead(to('plan', account, { on, by: next }))} />
              <div className="row no-print">
                <GoButton route={to('record', account, { type: 'plan' })}>{words.addLine}</GoButton>
                <Button aria-expanded={moving !== null} onPress={() => setMoving(moving === null ? { line: null, hours: null } : null)}>
                  {words.move}
                </Button>
              </div>
              {moving !== null && (
                <MoveForm key={`${moving.line} ${moving.hours}`} account={account} on={asOf} lines={plan.lines} begun={moving} onDone={() => setMoving(null)} />
              )}
              <LineHours plan={plan} onUse={setMoving} />
              <Moves account={account} plan={plan} />
              <CareOutcomes plan={plan} />
              <SavePage account={account} of={{ page: 'plan', on: plan.asOf }} print={overviewWords.print} />
            </>
          )}
        </div>
      )}
    </Page>
  );
}

function YearEnd({ yearEnd: { notUsed, held, mayBeKept, mayBeAskedBack } }: { readonly yearEnd: NonNullable<PlanView['yearEnd']> }) {
  const [sum, kept] = [formatMoney(held), formatMoney(mayBeKept ?? 0)];
  return (
    <Section title={words.endTitle} id="year-end">
      <p>{words.notUsed(formatMoney(notUsed))}</p>
      <p>{mayBeKept === null ? words.heldUnknown : mayBeAskedBack > 0 ? words.held(sum, kept, formatMoney(mayBeAskedBack)) : words.heldAll(sum, kept)}</p>
    </Section>
  );
}

function Week({ account, week: { plan, money } }: { readonly account: number; readonly week: PlanView['week'] }) {
  const [cost, there] = [formatMoney(plan), formatMoney(money ?? 0)];
  const over = money === null ? 0 : plan - money;
  const said =
    money === null
      ? words.weekAlone(cost)
      : over > 0
        ? words.weekOver(cost, there, formatMoney(over))
        : over < 0
          ? words.weekUnder(cost, there, formatMoney(-over))
          : words.weekEven(cost);
  return (
    <Section title={words.weekTitle} id="week">
      {over > 0 ? (
        <Note weight="warn">
          <p>{said}</p>
        </Note>
      ) : (
        <p>{said}</p>
      )}
      <p className="soft">{words.oneOffs}</p>
      {money === null && (
        <p className="link-line">
          <GoLink route={to('record', account, { type: 'councilRules' })}>{words.addRules}</GoLink>
        </p>
      )}
    </Section>
  );
}
