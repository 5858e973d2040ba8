/** What each assistant of an account costs, by what is on file: hours, rate, and how they were paid last. */
import type { PersonId } from '../../books/facts.ts';
import { fullYears } from '../../rates/ending-employment.ts';
import { Refusal } from '../../values/problem.ts';
import type { HundredthHours, Pence } from '../../values/units.ts';
import { costWords as words } from '../../words/figures/employing.ts';
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { frequencyOf } from './checks.ts';
import type { AssistantCost } from './costs.ts';
import { assistantCost } from './costs.ts';

export interface CostRow {
  readonly person: PersonId;
  readonly name: string;
  /** Null: `lacks` says what is missing. */
  readonly cost: AssistantCost | null;
  readonly lacks: string | null;
}

/** An assistant at another rate, or other hours. */
export interface Tried {
  readonly person: PersonId;
  readonly rate?: Pence | undefined;
  readonly hoursPerWeek?: HundredthHours | undefined;
}

const UNDER = 21;
const PENSION_AGE = 67;

/** Standard, under 21, or over State Pension age (National Insurance letters A, M and C). */
function letterOf(age: number | null): string {
  return age === null ? 'A' : age < UNDER ? 'M' : age >= PENSION_AGE ? 'C' : 'A';
}

function rowOf(accountIndex: AccountIndex, assistant: Assistant, tried: Tried | undefined): CostRow {
  const { facts, asOf, payslips } = accountIndex;
  const { id, born, holidayMethod } = assistant.person;
  const about = { person: id, name: assistant.name };
  const rate = tried?.rate ?? hourlyRate(assistant, 'standard', asOf);
  const hoursPerWeek = tried?.hoursPerWeek ?? assistant.person.hoursPerWeek;
  if (rate === null) return { ...about, cost: null, lacks: words.noRate };
  if (hoursPerWeek === null) return { ...about, cost: null, lacks: words.noHours };
  const last = payslips.findLast(({ person }) => person === id) ?? facts.payslips.findLast(({ person }) => person === id);
  const letter = letterOf(born === null ? null : fullYears(born, asOf));
  const given = { rate, hoursPerWeek, letter, born, frequency: last ? frequencyOf(last) : '4_weekly', inPension: (last?.employerPension ?? 0) > 0 } as const;
  try {
    return { ...about, cost: assistantCost(asOf, { ...given, byHours: holidayMethod === 'irregular' }), lacks: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...about, cost: null, lacks: error.problem.message };
  }
}

/** Of who is employed on the day of the index. */
export function assistantCosts(accountIndex: AccountIndex, tried: Tried | undefined): CostRow[] {
  const { asOf, assistants } = accountIndex;
  const employed = assistants.filter(({ person: { started, left } }) => (started === null || started <= asOf) && (left === null || left >= asOf));
  return employed.map((assistant) => rowOf(accountIndex, assistant, tried?.person === assistant.person.id ? tried : undefined));
}
