/**
 * What money of one direction can be said to be for beside the documents found for a line: the lines of the plan with what is left on
 * each, kinds of money, people and suppliers. The kind follows from the plan line. What cannot be true of the direction is not offered:
 * money in is no cost, and only a refund comes back to a plan line (figures, section 2). Pure.
 */
import type { Choices, PlanChoice, Suggestion } from '../api/bank.ts';
import { peopleCalled } from '../books/people.ts';
import { isCost } from '../books/posting.ts';
import type { AccountFacts, Category, LinePart, PlanLineId } from '../books/facts.ts';
import type { PlanLeft } from '../figures/plan/left.ts';
import { folded } from '../values/text.ts';
import type { Pence } from '../values/units.ts';
import { readText } from '../values/word-match.ts';
import { choiceWords as words } from '../words/bank/choices.ts';
import { UNFOUNDED } from './idea.ts';
import { likelyCategory } from './likely-category.ts';

const OUT: readonly Category[] = [
  'activity',
  'transport',
  'purchase',
  'agency',
  'wages',
  'hmrc',
  'pension',
  'payroll_service',
  'insurance',
  'training',
  'respite',
  'bank_charge',
  'repayment_to_council',
  'own_transfer',
  'other',
];
/** Wages, tax and pension that come back are owed again. */
const IN: readonly Category[] = [
  'direct_payment',
  'contribution',
  'refund',
  'one_off_funding',
  'interest',
  'own_transfer',
  'other',
  'wages',
  'hmrc',
  'pension',
];

/** How many kinds of money in have a number; the others are found by name. */
export const NUMBERED_IN = 6;

/** Kinds that money of this direction can be of, those first that are usual. */
export function kindsFor(moneyIn: boolean): readonly Category[] {
  return moneyIn ? IN : OUT;
}

/** Kinds under the words people use, with the kind the figures know them as. Cash and mistakes are a cost outside the plan, until something comes back. */
const EVERYDAY = {
  cash: { moneyIn: false, category: 'other', planned: false },
  mileage: { moneyIn: false, category: 'transport', planned: true },
  mistake: { moneyIn: false, category: 'other', planned: false },
  mistakePaidBack: { moneyIn: true, category: 'refund', planned: false },
} as const;

type ChoiceFacts = Pick<AccountFacts, 'planLines' | 'plan' | 'people' | 'payslips' | 'suppliers' | 'lines' | 'rules'>;

export function choicesFor(facts: ChoiceFacts, left: readonly PlanLeft[], moneyIn: boolean): Choices {
  const kinds = usualKinds(facts);
  const leftOn = new Map(left.map((line) => [line.planLine, line.left]));
  const planLines = facts.planLines.map(({ id, name }) => ({
    planLine: id,
    name,
    category: moneyIn ? ('refund' as const) : (kinds.get(id) ?? kindOfPlan(facts, id, name)),
    left: leftOn.get(id) ?? null,
  }));
  return { moneyIn, planLines, people: [...peopleCalled(facts.people).values()], suppliers: facts.suppliers.map(({ name }) => name) };
}

/**
 * The kind of money that was said most often together with each plan line, by hand, by rule or in a rule. Of hours of a PA that is wages
 * until another kind was said more often than wages were paid, and more than once: wages never stand on a plan line themselves.
 */
function usualKinds({ planLines, plan, people, payslips, lines, rules }: ChoiceFacts): Map<PlanLineId, Category> {
  const counts = new Map<PlanLineId, Map<Category, number>>();
  const add = (planLine: PlanLineId, category: Category): void => {
    const ofLine = counts.get(planLine) ?? new Map<Category, number>();
    counts.set(planLine, ofLine.set(category, (ofLine.get(category) ?? 0) + 1));
  };
  const paHours = new Set(planLines.map(({ id }) => id).filter((id) => plan.findLast(({ line }) => line === id)?.kind === 'pa_hours'));
  for (const id of paHours) add(id, 'wages');
  const lineOf = new Map(people.map(({ id, planLine }) => [id, planLine]));
  const personOf = new Map(payslips.map(({ id, person }) => [id, person]));
  for (const { parts } of lines) {
    for (const { settles, category } of parts) {
      const person = settles?.kind === 'payslip' ? personOf.get(settles.id) : undefined;
      if (person === undefined && category !== 'wages') continue;
      // Of wages without a payslip, or of somebody without a plan line, nobody said which hours they were for.
      const own = person === undefined ? null : (lineOf.get(person) ?? null);
      for (const id of own === null ? paHours : [own]) if (paHours.has(id)) add(id, 'wages');
    }
  }
  const count = (planLine: PlanLineId | null, category: Category | null): void => {
    if (planLine !== null && category !== null && category !== 'refund' && isCost(category)) add(planLine, category);
  };
  for (const { parts } of lines) for (const { planLine, category } of parts) count(planLine, category);
  for (const { planLine, category } of rules) count(planLine, category);
  return new Map(
    [...counts].flatMap(([line, ofLine]) =>
      [...ofLine]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, 1)
        .map(([category]) => [line, category] as const),
    ),
  );
}

/** Of a plan line nothing was said to be for yet: by how it is planned, else by the words of its name. */
function kindOfPlan({ plan }: ChoiceFacts, id: PlanLineId, name: string): Category {
  const version = plan.findLast(({ line }) => line === id);
  if (version?.kind === 'pa_hours') return 'wages';
  if (version?.kind === 'agency_hours') return 'agency';
  if (version?.kind === 'one_off') return 'purchase';
  const named = likelyCategory(readText(`${name} ${version?.outcome ?? ''}`), true).find(({ category }) => isCost(category));
  return named?.category ?? (version?.kind === 'yearly' ? 'other' : 'activity');
}

function part(amount: Pence, category: Category, planLine: PlanLineId | null): LinePart {
  // Wages count for the plan by their payslips alone.
  return { amount, settles: null, category, planLine: isCost(category) ? planLine : null, fund: null };
}

function planned(amount: Pence, { planLine, name, category, left }: PlanChoice): Suggestion {
  const detail = category === 'wages' ? words.wagesOwed : words.kind(category);
  return { ...UNFOUNDED, title: name, detail, left, parts: [part(amount, category, planLine)] };
}

function ofKind(amount: Pence, category: Category): Suggestion {
  const detail = amount < 0 && isCost(category) ? words.outside : '';
  return { ...UNFOUNDED, title: words.kind(category), detail, parts: [part(amount, category, null)] };
}

/** What has a number beside what was found: of money out the plan lines of that year, of money in its kinds. */
export function numbered(choices: Choices, amount: Pence): Suggestion[] {
  if (choices.moneyIn)
    return kindsFor(true)
      .slice(0, NUMBERED_IN)
      .map((category) => ofKind(amount, category));
  return choices.planLines.filter(({ left }) => left !== null).map((choice) => planned(amount, choice));
}

/** Among all that can be found a plan line may be called like a kind of money, and says which of the two it is. */
function onPlan(suggestion: Suggestion): Suggestion {
  return { ...suggestion, detail: words.planLine(suggestion.detail) };
}

/** All that can be found, those first that are looked for most; `also`: other words it is found by. */
function all(choices: Choices, amount: Pence): { readonly suggestion: Suggestion; readonly also: string }[] {
  const { moneyIn, planLines, people, suppliers } = choices;
  const plain = (suggestion: Suggestion): { suggestion: Suggestion; also: string } => ({ suggestion, also: '' });
  const everyday = (['cash', 'mileage', 'mistake', 'mistakePaidBack'] as const).filter((name) => EVERYDAY[name].moneyIn === moneyIn);
  const said = (name: (typeof everyday)[number], line: PlanChoice | null) => {
    const { title, also } = words.everyday[name];
    const { category } = EVERYDAY[name];
    const detail = words.detail[name] || (line === null && !moneyIn ? words.outside : words.kind(category));
    const called = line === null ? title : words.with(title, line.name);
    return {
      suggestion: { ...UNFOUNDED, title: called, detail, left: line?.left ?? null, note: title, parts: [part(amount, category, line?.planLine ?? null)] },
      also,
    };
  };
  const together = (category: Category, line: PlanChoice): Suggestion => ({
    ...planned(amount, { ...line, category }),
    title: words.with(words.kind(category), line.name),
    detail: '',
  });
  return [
    ...(moneyIn ? [] : planLines.map((choice) => plain(onPlan(planned(amount, choice))))),
    ...everyday.map((name) => said(name, null)),
    ...kindsFor(moneyIn).map((category) => plain(ofKind(amount, category))),
    ...(moneyIn
      ? []
      : people.map((name) => {
          const title = words.wagesOf(name);
          return plain({ ...UNFOUNDED, title, detail: words.wagesDetail, note: title, parts: [part(amount, 'wages', null)] });
        })),
    ...suppliers.map((name) => plain({ ...UNFOUNDED, title: (moneyIn ? words.credit : words.bill)(name), detail: words.billDetail, parts: [], bill: name })),
    ...everyday.filter((name) => EVERYDAY[name].planned).flatMap((name) => planLines.map((line) => said(name, line))),
    ...kindsFor(moneyIn)
      .filter((category) => isCost(category) && (!moneyIn || category === 'refund'))
      .flatMap((category) => planLines.map((line) => plain(together(category, line)))),
  ];
}

/** Those with each word of `find` at the beginning of one of their own; those first whose name begins so. Nothing to find: nothing. */
export function choicesFound(choices: Choices, amount: Pence, find: string, most: number): Suggestion[] {
  const wanted = folded(find)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return [];
  const found = all(choices, amount).flatMap(({ suggestion, also }, index) => {
    const title = folded(suggestion.title);
    const has = `${title} ${also}`.split(/[^\p{L}\p{M}\p{N}]+/u);
    if (!wanted.every((word) => has.some((one) => one.startsWith(word)))) return [];
    return [{ suggestion, begins: title.startsWith(wanted.join(' ')) ? 0 : 1, index }];
  });
  return found
    .toSorted((a, b) => a.begins - b.begins || a.index - b.index)
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}
