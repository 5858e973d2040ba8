/**
 * How far the figures are known: said once under the page's heading, and on each answer. What is not known is said in words, with the way
 * to where it is put right; it is never a sum.
 */
import type { AccountSetup } from '../../../core/api/accounts.ts';
import { formatDay } from '../../../core/values/day.ts';
import type { AnswerState, Need } from '../../../core/figures/known/answers.ts';
import type { Known } from '../../../core/figures/known/known.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import { useRead } from '../../program/use-program.tsx';
import { knownWords as words } from '../../words/overview/known.ts';
import { TakeAway } from './empty-account.tsx';
import type { StandingProps } from './props.ts';

/** Of figures of a day, what tells how far they are known. */
type Told = Pick<Overview, 'asOf' | 'openedOn' | 'known'> & { readonly cash: Pick<Overview['cash'], 'newestLine'> };

/** What is known on the day that is shown, in sentences: complete, or an estimate and what it rests on. */
export function howFar({ asOf, openedOn, known, cash }: Told): readonly string[] {
  if (asOf < openedOn) return [words.beforeOpening(formatDay(openedOn))];
  const { bank, work, to: whole } = known;
  if (whole === null) return [cash.newestLine === null ? words.noStatement : words.noWholeDay];
  if (asOf <= whole) return [words.complete];
  const rests = [
    bank !== null && asOf > bank ? words.noBankAfter(formatDay(bank)) : '',
    work !== null && asOf > work ? words.noWorkAfter(formatDay(work)) : '',
  ];
  return [words.estimate(formatDay(whole)), ...rests.filter((one) => one !== '')];
}

/** Beside the figures of a day that is not whole: what would be there if all went as planned since the last one that is. */
export function AsPlanned({ account, figures: { asOf, known } }: StandingProps) {
  const isEstimate = known.to !== null && asOf > known.to;
  const ahead = useRead('figures.ahead', { account, on: asOf }, { enabled: isEstimate });
  const there = isEstimate ? ahead.data?.days.find(({ day }) => day === asOf) : undefined;
  if (!there || !ahead.data) return null;
  return <p>{words.asPlanned(formatDay(ahead.data.from), formatMoney(there.pence))}</p>;
}

/** The line on each answer. */
export function HowFar({ answer, asOf, known }: { readonly answer: AnswerState; readonly asOf: string; readonly known: Known }) {
  if (answer.state === 'not_known') return null;
  const isKnown = answer.state === 'known';
  const said = isKnown ? words.completeTo(formatDay(asOf)) : known.to === null ? words.estimateOnly : words.estimateFrom(formatDay(known.to));
  return <p className={isKnown ? 'how-far' : 'how-far state'}>{said}</p>;
}

/** In the place of a figure. */
export function NotKnown({ needs }: { readonly needs: readonly Need[] }) {
  return (
    <>
      <p className="big not-known">{words.notKnown}</p>
      {needs.map((need) => (
        <p key={need}>{words.needs[need]}</p>
      ))}
    </>
  );
}

/** The way to each thing that is needed, on a page that does not have the list of setting up. */
export function NeedLinks({ account, needs }: { readonly account: number; readonly needs: readonly Need[] }) {
  return (
    <div className="row no-print">
      {needs.map((need) => (
        <GoButton key={need} route={NEED_LINKS[need].route(account)}>
          {NEED_LINKS[need].title}
        </GoButton>
      ))}
    </div>
  );
}

const NEED_LINKS: Readonly<Record<Need, { readonly title: string; readonly route: (account: number) => Route }>> = {
  plan_line: { title: words.setUp.plan, route: (account) => to('record', account, { type: 'plan' }) },
  contribution_rate: { title: words.setUp.contribution, route: (account) => to('record', account, { type: 'contributionRates' }) },
  statement_line: { title: words.setUp.statement, route: (account) => to('bank-import', account) },
};

/** Whether there is any bank line, or the word that there is none: without, what came and went is not known. */
export function hasBank({ answers }: Overview): boolean {
  return !answers.crisis.needs.includes('statement_line');
}

interface Step {
  readonly title: string;
  readonly isDone: boolean;
  readonly route: Route;
}

/** The rules in force that do not say what may be kept; where none are on file, new ones. */
function rulesToSay(account: number, setup: AccountSetup | undefined, on: string): Route {
  const now = setup?.councilRules
    .filter(({ from }) => from <= on)
    .reduce<AccountSetup['councilRules'][number] | null>((last, one) => (last && last.from > one.from ? last : one), null);
  return to('record', account, { type: 'councilRules', ...(now && { id: String(now.id) }) });
}

/** What a new account wants before it can answer, each with the way there. Gone once the three answers are there. */
export function SetUp({ account, figures }: StandingProps) {
  const { answers, asOf, holiday, reclaim } = figures;
  const setup = useRead('accounts.setup', { account });
  const needs = new Set(Object.values(answers).flatMap((answer: AnswerState) => answer.needs));
  if (needs.size === 0 || figures.asOf < figures.openedOn) return null;
  const record = (type: string): Route => to('record', account, { type });
  const steps: readonly Step[] = [
    { title: words.setUp.plan, isDone: !needs.has('plan_line'), route: record('plan') },
    ...(needs.has('contribution_rate') ? [{ title: words.setUp.contribution, isDone: false, route: record('contributionRates') }] : []),
    ...(reclaim.rule === null ? [{ title: words.setUp.rules, isDone: false, route: rulesToSay(account, setup.data, asOf) }] : []),
    { title: words.setUp.assistants, isDone: Object.keys(holiday).length > 0, route: record('people') },
    { title: words.setUp.statement, isDone: !needs.has('statement_line'), route: to('bank-import', account) },
    { title: words.setUp.bills, isDone: false, route: record('invoices') },
  ];
  return (
    <Section title={words.setUpTitle} id="set-up">
      <p>{words.setUpLead}</p>
      <ol className="set-up">
        {steps.map(({ title, isDone, route }) => (
          <li key={title} className="link-line">
            <GoLink route={route}>{title}</GoLink>
            {isDone && <span className="soft"> {words.setUpDone}</span>}
          </li>
        ))}
      </ol>
      {needs.has('plan_line') && needs.has('statement_line') && <TakeAway account={account} />}
    </Section>
  );
}
