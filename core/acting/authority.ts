/**
 * Under which authority to act a change was made: that of whoever was at the computer, as it stood on that day. Outside its days or
 * beyond what its paper says it is told, and never stopped: the paper may only not be written down yet. A name that is in no authority
 * is no wrong either, for whoever keeps the books need not be who decides.
 */
import type { MANDATE_SCOPES, Mandate } from '../books/facts.ts';
import { isInForce } from '../figures/inputs/mandates.ts';
import type { Day } from '../values/units.ts';
import { holds, readText, words } from '../values/word-match.ts';
import { mandateWords as said } from '../words/books/mandates.ts';

type Scope = (typeof MANDATE_SCOPES)[number];

export interface Authority {
  readonly state: 'covered' | 'outside' | 'notNamed';
  /** The authority to act that it was done under, or outside of; null: none names who did it. */
  readonly mandate: number | null;
  readonly sentence: string;
}

interface Act {
  /** Who was at the computer. */
  readonly who: string;
  readonly day: Day;
  /** What it was about, each once. Nothing: its day alone is looked at. */
  readonly about: readonly Scope[];
}

/** The letter of the DWP is for benefits alone, whatever is marked of it. Nothing marked: it is not known what the paper says. */
function firstBeyond({ role, scope }: Mandate, about: readonly Scope[]): Scope | undefined {
  if (role === 'appointee') return about.find((one) => one !== 'benefits');
  return scope.length === 0 ? undefined : about.find((one) => !scope.includes(one));
}

function outOfDays(mandate: Mandate, day: Day): string {
  const { from, to, revokedOn } = mandate;
  if (from !== null && day < from) return said.notYet(from);
  if (revokedOn !== null && day >= revokedOn) return said.endedEarly(revokedOn);
  return said.over(to ?? day);
}

/**
 * Null: nobody acts for the person, or it was the person.
 * @param mandates as they stood when it was done.
 */
export function authorityOn({ who, day, about }: Act, person: string, mandates: readonly Mandate[]): Authority | null {
  // Of authorities without a name it is not known whose they are.
  if (mandates.every((mandate) => mandate.who === null)) return null;
  const name = readText(who);
  if (holds(name, words(person))) return null;
  const own = mandates.filter((mandate) => mandate.who !== null && holds(name, words(mandate.who)));
  const inForce = own.filter((mandate) => isInForce(mandate, day));
  const covers = inForce.find((mandate) => firstBeyond(mandate, about) === undefined);
  if (covers) return { state: 'covered', mandate: covers.id, sentence: said.actedAs(said.roles[covers.role].title, covers.document) };
  const nearest = inForce[0] ?? own.at(-1);
  if (!nearest) return { state: 'notNamed', mandate: null, sentence: said.namesNobody(who) };
  const beyond = inForce.length === 0 ? undefined : firstBeyond(nearest, about);
  const why = beyond === undefined ? outOfDays(nearest, day) : nearest.role === 'appointee' ? said.benefitsAlone : said.saysNothingOf[beyond];
  return { state: 'outside', mandate: nearest.id, sentence: said.outside(nearest.who ?? who, why) };
}

/** Of a change; null also where nothing was done that takes a right. */
export function authorityOf(act: Act, person: string, mandates: readonly Mandate[]): Authority | null {
  return act.about.length === 0 ? null : authorityOn(act, person, mandates);
}
