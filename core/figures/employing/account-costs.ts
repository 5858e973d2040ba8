/** What each assistant of an account costs, by what is on file: hours, rate, pay details, and where those are missing how they were paid last. */
import type { PersonId } from '../../books/facts.ts';
import { Refusal } from '../../values/problem.ts';
import type { HundredthHours, Pence } from '../../values/units.ts';
import { costWords as words } from '../../words/figures/employing.ts';
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import type { AssistantCost, AssistantPay } from './costs.ts';
import { assistantCost } from './costs.ts';
import { letterOfAge } from '../../pay/letter-of-age.ts';
import { frequencyOf, payDetailOn } from '../../pay/pay-details.ts';

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

type Terms = Pick<AssistantPay, 'frequency' | 'letter' | 'inPension' | 'shares'>;

/** By the pay details of the day; where none are on file, by how they were paid last and their age. */
function termsOf({ facts, asOf, payslips }: AccountIndex, { person: { id, born } }: Assistant): Terms {
  const details = payDetailOn(facts, id, asOf);
  if (details) {
    const { frequency, niLetter: letter, pension, employerShare, employeeShare } = details;
    const shares = employerShare === null || employeeShare === null ? null : { employer: employerShare, employee: employeeShare };
    return { frequency, letter, inPension: pension !== 'none', shares };
  }
  const last = payslips.findLast(({ person }) => person === id) ?? facts.payslips.findLast(({ person }) => person === id);
  const inPension = (last?.employerPension ?? 0) > 0;
  return { frequency: last ? frequencyOf(facts, last) : '4_weekly', letter: letterOfAge(born, asOf), inPension, shares: null };
}

function rowOf(accountIndex: AccountIndex, assistant: Assistant, tried: Tried | undefined): CostRow {
  const { asOf } = accountIndex;
  const { id, born, holidayMethod } = assistant.person;
  const about = { person: id, name: assistant.name };
  const rate = tried?.rate ?? hourlyRate(assistant, 'standard', asOf);
  const hoursPerWeek = tried?.hoursPerWeek ?? assistant.person.hoursPerWeek;
  if (rate === null) return { ...about, cost: null, lacks: words.noRate };
  if (hoursPerWeek === null) return { ...about, cost: null, lacks: words.noHours };
  try {
    const given = { rate, hoursPerWeek, born, byHours: holidayMethod === 'irregular', ...termsOf(accountIndex, assistant) };
    return { ...about, cost: assistantCost(asOf, given), lacks: null };
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
