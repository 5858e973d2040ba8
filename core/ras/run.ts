/**
 * A budget worked out from answers, step by step. Points are whole ten-thousandths, money whole pence, each rounded once, half up. Where points
 * end up between two bands and nothing on file says how to round them, both are told and none is chosen.
 */
import { divideRounded, formatMoney, productRounded } from '../values/money.ts';
import type { Pence } from '../values/units.ts';
import { Refusal } from '../values/problem.ts';
import { formatHours } from '../values/hours.ts';
import { rasWords as words } from '../words/fairness/ras.ts';
import type { Ras, RasAdjust, RasQuestion } from './ras.ts';

/** The place of an answer in its list, or the points as typed; and hundredths of an hour a week that family or friends do of it. */
export interface RasAnswer {
  readonly answer: number;
  readonly carerHours?: number | undefined;
}
export type RasAnswers = Readonly<Record<string, RasAnswer>>;

/** One line of the sum. */
export interface RasStep {
  readonly text: string;
  readonly value: string;
}

interface Band {
  readonly label: string | null;
  readonly pence: Pence | null;
}

export type RasOutcome =
  /** `between`: on a straight line between two totals that are known. */
  | { readonly state: 'amount'; readonly pence: Pence; readonly sure: 'table' | 'between' }
  /** The table has the total, and gives no money for it. */
  | { readonly state: 'none' }
  | { readonly state: 'notInTable' }
  /** Points between two bands, and no rule for rounding them. */
  | { readonly state: 'betweenBands'; readonly down: Band; readonly up: Band };

export interface RasRun {
  /** With at most four decimals, as text; null: it counts no points. */
  readonly points: string | null;
  /** The label or the points of the band; null: it has none. */
  readonly band: string | null;
  readonly outcome: RasOutcome;
  readonly per: Ras['per'];
  readonly steps: readonly RasStep[];
}

const SCALE = 10_000;
const scaled = (points: number): number => Math.round(points * SCALE);

export function pointsText(points: number): string {
  const whole = Math.trunc(points / SCALE);
  const rest = String(points % SCALE)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return rest === '' ? `${whole}` : `${whole}.${rest}`;
}

/** What is left of all, in ten-thousandths: 85 % left, 15 % off and 0.85 are one. */
export function leftOf({ form, value }: Pick<RasAdjust, 'form' | 'value'>): number {
  const [whole = '0', part = ''] = value.split('.');
  const written = Number(whole) * SCALE + Number(part.padEnd(4, '0'));
  if (form === 'multiplier') return written;
  return form === 'percentLeft' ? divideRounded(written, 100) : SCALE - divideRounded(written, 100);
}

/** Refuses an answer that is missing or not in the list. */
function answerOf(question: RasQuestion, answers: RasAnswers): RasAnswer {
  const given = answers[question.id];
  const isThere = given !== undefined && (question.answers.length === 0 ? given.answer >= 0 : question.answers[given.answer] !== undefined);
  if (!given || !isThere) throw new Refusal('badInput', words.noAnswer(question.text), { field: `answers.${question.id}` });
  return given;
}

export function runRas(ras: Ras, answers: RasAnswers): RasRun {
  for (const key of Object.keys(answers))
    if (!ras.questions.some(({ id }) => id === key)) throw new Refusal('badInput', words.noQuestion(key), { field: `answers.${key}` });
  const { per } = ras;
  if (ras.money.by === 'rates') {
    const { pence, steps } = byRates(ras, answers, ras.money.rates);
    const adjusted = amountAdjusted(ras, pence, steps);
    return { points: null, band: null, outcome: { state: 'amount', pence: adjusted.pence, sure: 'table' }, per, steps: adjusted.steps };
  }
  const { points, steps } = pointsOf(ras, answers);
  const { outcome, band } = ras.money.by === 'bands' ? inBands(ras.money.bands, points) : onLine(ras.money.known, points);
  const told = { points: pointsText(points), band, per };
  if (outcome.state !== 'amount') return { ...told, outcome, steps: [...steps, { text: words.found[outcome.state], value: '' }] };
  const found = { text: outcome.sure === 'between' ? words.onLine(pointsText(points)) : words.inTable(pointsText(points)), value: formatMoney(outcome.pence) };
  const adjusted = amountAdjusted(ras, outcome.pence, [...steps, found]);
  return { ...told, outcome: { ...outcome, pence: adjusted.pence }, steps: adjusted.steps };
}

function pointsOf(ras: Ras, answers: RasAnswers): { readonly points: number; readonly steps: readonly RasStep[] } {
  const steps: RasStep[] = [];
  const each = ras.questions.map((question) => {
    const { answer } = answerOf(question, answers);
    const own = scaled(question.answers.length === 0 ? answer : (question.answers[answer]?.points ?? 0));
    const counted = ras.totalFrom === 'weighted' ? productRounded([own, question.weight ?? 100], 100) : own;
    steps.push({ text: question.text, value: pointsText(counted) });
    return counted;
  });
  let points = ras.totalFrom === 'highest' ? Math.max(...each) : each.reduce((sum, one) => sum + one, 0);
  if (each.length > 1) steps.push({ text: ras.totalFrom === 'highest' ? words.highest : words.total, value: pointsText(points) });
  for (const one of ras.adjust.filter(({ on }) => on === 'points')) {
    points = productRounded([points, leftOf(one)], SCALE);
    if (one.rounding !== undefined) points = { up: Math.ceil, down: Math.floor, nearest: Math.round }[one.rounding](points / SCALE) * SCALE;
    steps.push({ text: words.adjusted(one.name, one.value, words.forms[one.form]), value: pointsText(points) });
  }
  return { points, steps };
}

function amountAdjusted(ras: Ras, pence: Pence, before: readonly RasStep[]): { readonly pence: Pence; readonly steps: readonly RasStep[] } {
  const steps = [...before];
  let now = pence;
  for (const one of ras.adjust.filter(({ on }) => on === 'amount')) {
    now = productRounded([now, leftOf(one)], SCALE);
    steps.push({ text: words.adjusted(one.name, one.value, words.forms[one.form]), value: formatMoney(now) });
  }
  return { pence: now, steps };
}

type Bands = Extract<Ras['money'], { by: 'bands' }>['bands'];
type Known = Extract<Ras['money'], { by: 'points' }>['known'];
interface Found {
  readonly outcome: RasOutcome;
  readonly band: string | null;
}

const bandName = ({ from, to, label }: Bands[number]): string => label ?? words.band(String(from), to === null ? null : String(to));

function inBands(bands: Bands, points: number): Found {
  const inOrder = bands.toSorted((a, b) => a.from - b.from);
  const found = inOrder.find(({ from, to }) => points >= scaled(from) && (to === null || points <= scaled(to)));
  if (found) {
    const { pence } = found;
    return { band: bandName(found), outcome: pence === null ? { state: 'none' } : { state: 'amount', pence, sure: 'table' } };
  }
  const down = inOrder.findLast(({ to }) => to !== null && scaled(to) < points);
  const up = inOrder.find(({ from }) => scaled(from) > points);
  // A hole of less than a point is no hole of the table: the points lie between its bands.
  if (down && up && down.to !== null && scaled(up.from) - scaled(down.to) <= SCALE) {
    const told = (one: Bands[number]): Band => ({ label: bandName(one), pence: one.pence });
    return { band: null, outcome: { state: 'betweenBands', down: told(down), up: told(up) } };
  }
  return { band: null, outcome: { state: 'notInTable' } };
}

function onLine(known: Known, points: number): Found {
  const inOrder = known.toSorted((a, b) => a.points - b.points);
  const exact = inOrder.find((one) => scaled(one.points) === points);
  if (exact) return { band: null, outcome: { state: 'amount', pence: exact.pence, sure: 'table' } };
  const [below, above] = [inOrder.findLast((one) => scaled(one.points) < points), inOrder.find((one) => scaled(one.points) > points)];
  if (!below || !above) return { band: null, outcome: { state: 'notInTable' } };
  const more = productRounded([above.pence - below.pence, points - scaled(below.points)], scaled(above.points) - scaled(below.points));
  return { band: null, outcome: { state: 'amount', pence: below.pence + more, sure: 'between' } };
}

/** Units a week of each need, less what family or friends do, by the price of one. */
function byRates(
  ras: Ras,
  answers: RasAnswers,
  rates: Extract<Ras['money'], { by: 'rates' }>['rates'],
): { readonly pence: Pence; readonly steps: readonly RasStep[] } {
  const units = new Map<string, number>();
  const steps: RasStep[] = [];
  for (const question of ras.questions) {
    const { answer, carerHours = 0 } = answerOf(question, answers);
    if (carerHours > 0 && question.carerSplit !== true) throw new Refusal('badInput', words.noSplit(question.text), { field: `answers.${question.id}` });
    let left = carerHours;
    for (const { need, units: needed } of question.answers[answer]?.needs ?? []) {
      const taken = Math.min(left, needed);
      left -= taken;
      units.set(need, (units.get(need) ?? 0) + needed - taken);
      if (taken > 0) steps.push({ text: words.byCarers(question.text), value: `\u2212${formatHours(taken)}` });
    }
  }
  const sums = rates.flatMap(({ need, text, unit, pence }) => {
    const count = units.get(need) ?? 0;
    if (count === 0) return [];
    const sum = productRounded([count, pence], 100);
    steps.push({ text: words.atPrice(text, formatHours(count), words.units[unit], formatMoney(pence)), value: formatMoney(sum) });
    return [sum];
  });
  const pence = sums.reduce((total, sum) => total + sum, 0);
  steps.push({ text: words.total, value: formatMoney(pence) });
  return { pence, steps };
}
