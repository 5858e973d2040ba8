/** Lines of the support plan, each record one version: a line that changes gets a last day, and a new version from the day after. */
import type { CareOutcome, PlanKind } from '../../books/facts.ts';
import { CARE_OUTCOMES, PLAN_KINDS } from '../../books/facts.ts';
import { isHours } from '../../figures/inputs/plan-lines.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import { expectedWords } from '../../words/move-in.ts';
import { recordWords } from '../../words/records.ts';
import { blank, defineKind, fromTo, joined, may, need } from '../kind.ts';
import type { Typed } from '../natures.ts';
import { AMOUNT, byName, choice, DAY, HOURS, marks, REFERENCE, NOTE, RATE, TEXT, YES } from '../natures.ts';

export const PLAN_KIND_TITLES: Readonly<Record<PlanKind, string>> = {
  pa_hours: 'Hours of your own assistants',
  agency_hours: 'Hours of an agency',
  weekly: 'An amount each week',
  yearly: 'An amount for the year',
  one_off: 'An amount once',
};

export const CARE_OUTCOME_TITLES: Readonly<Record<CareOutcome, string>> = {
  nutrition: 'Eating and drinking well',
  hygiene: 'Keeping clean',
  toilet: 'Using the toilet',
  clothing: 'Being dressed as the day needs',
  safe_home: 'Using the home safely',
  habitable_home: 'Keeping the home fit to live in',
  relationships: 'Family, friends and other people',
  work_or_learning: 'Work, training, learning or volunteering',
  community: 'Getting about, and using what is there nearby',
  caring_for_a_child: 'Looking after a child',
};

/** Worked out from hours and a rate; else it has an amount. */
const typedInHours = ({ kind }: Typed): boolean => PLAN_KINDS.some((one) => one === kind && isHours(one));

/** Later than every day. */
const NO_END: Day = '9999-12-31';

export const plan = defineKind({
  table: 'plan_version',
  order: 'from',
  one: 'plan line',
  title: 'Plan line',
  plural: 'Plan lines',
  lead: 'What the support plan pays for. A line that changes gets a last day, and a new version from the day after.',
  fields: {
    line: need(byName('planLine'), {
      label: 'Name of the line',
      help: 'Of a line that is there, its name adds a version of it. Corrected, a name changes for all versions.',
      column: 'line',
      refers: 'planLine',
      makes: true,
    }),
    outcome: blank(TEXT, { label: 'What it is to achieve', column: 'outcome' }),
    careOutcomes: may(marks(CARE_OUTCOMES, CARE_OUTCOME_TITLES), {
      label: 'Outcomes of the Care Act it works towards',
      help: 'If you want to show them. Mark any number.',
      column: 'care_outcomes',
      seldom: true,
    }),
    kind: need(choice(PLAN_KINDS, PLAN_KIND_TITLES), { label: 'How is it worked out?', column: 'kind' }),
    hoursPerWeek: may(HOURS, { label: 'Hours a week', column: 'hours_per_week', when: typedInHours, asked: true }),
    rate: may(RATE, { label: 'Money for an hour', column: 'rate', when: typedInHours, asked: true }),
    amount: may(AMOUNT, { label: 'Amount', column: 'amount', when: (typed) => !typedInHours(typed), asked: true }),
    from: need(DAY, { label: 'First day', column: 'from' }),
    to: may(DAY, { label: 'Last day', help: 'Only once it has ended.', column: 'to' }),
    fund: may(REFERENCE, { label: 'Fund it is paid from', column: 'fund', refers: 'fund' }),
    bankingClause: may(NOTE, {
      label: 'The plan’s words on saving up hours',
      help: 'If the plan says that hours not used may be saved up, write its words here.',
      column: 'banking_clause',
      when: typedInHours,
      seldom: true,
    }),
    withoutContribution: may(YES, {
      label: 'It carries no contribution',
      help: 'Some councils charge nothing on what is paid once. It changes no figure: it is only told apart.',
      column: 'no_contribution',
      seldom: true,
    }),
  },
  form: ['line', 'outcome', 'kind', 'hoursPerWeek', 'rate', 'amount', 'from', 'to', 'fund', 'bankingClause', 'withoutContribution', 'careOutcomes'],
  inOrder: [['from', 'to']],
  tells: ['line'],
  start: () => ({ kind: 'pa_hours' }),
  row: ({ line, outcome, from, to, kind, amount }) => ({
    day: from,
    title: line,
    detail: joined(PLAN_KIND_TITLES[kind], fromTo(formatDay(from), to === null ? null : formatDay(to)), outcome),
    amount,
  }),
  called: ({ line, from }) => `plan line ‘${line}’ from ${formatDay(from)}`,
  check: (fields, facts, found) => {
    const unknown = fields.careOutcomes?.find((word) => !CARE_OUTCOMES.some((one) => one === word));
    if (unknown !== undefined) found.faults.push({ field: 'careOutcomes', message: recordWords.unknownOutcome(unknown) });
    if (isHours(fields.kind)) {
      if (fields.hoursPerWeek === null) found.faults.push({ field: 'hoursPerWeek', message: recordWords.needsHoursAndRate });
      if (fields.rate === null) found.faults.push({ field: 'rate', message: recordWords.needsHoursAndRate });
    } else if (fields.amount === null) found.faults.push({ field: 'amount', message: recordWords.needsAmount });
    const last = fields.to ?? NO_END;
    const other = facts.plan.find((row) => row.line === fields.line && row.from <= last && fields.from <= (row.to ?? NO_END));
    if (other)
      found.faults.push({
        field: 'from',
        message: recordWords.versionsOverlap(facts.planLines.find(({ id }) => id === other.line)?.name ?? '', other.from, other.to),
      });
  },
  sheet: {
    file: 'plan.csv',
    title: 'The support plan',
    example: [
      {
        ...{ line: 'Personal assistant', outcome: 'Getting up, washed and dressed in my own time', kind: 'pa_hours' },
        ...{ hours_per_week: '18', rate: '15.15', from: '06/04/2026', fund: 'main', care_outcomes: 'hygiene;clothing' },
      },
      { line: 'Swimming', outcome: 'Seeing friends each week', kind: 'weekly', amount: '12.00', from: '06/04/2026', fund: 'main' },
    ],
    check: (rows, tell) => {
      for (const row of rows) {
        const { kind, hoursPerWeek, rate, amount } = row.values;
        if (kind === undefined) continue;
        const needed = isHours(kind) ? { hours_per_week: hoursPerWeek, rate } : { amount };
        for (const [column, value] of Object.entries(needed)) if (value === null) tell(row, column, expectedWords.neededFor(column, kind));
      }
      for (const [line, versions] of Map.groupBy(rows, (row) => row.values.line)) {
        if (line === undefined) continue;
        const dated = versions.flatMap((row) =>
          row.values.from === undefined || row.values.to === undefined ? [] : [{ row, ...row.values, from: row.values.from, to: row.values.to }],
        );
        let before: { readonly to: Day | null } | null = null;
        for (const version of dated.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.row.row - b.row.row))) {
          if (before && (before.to === null || before.to >= version.from)) tell(version.row, 'from', expectedWords.noOverlap(line));
          // The one that reaches furthest: a later version may overlap one before the last.
          if (!before || (before.to !== null && (version.to === null || version.to > before.to))) before = version;
        }
      }
    },
  },
  posts: null,
});
