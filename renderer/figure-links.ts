/** Where a figure's working is found, and the records behind it. One place, so that every figure opens in the same way. */
import type { FigureKey, RecordRef, SingleFigure } from '../core/figures/keys.ts';
import type { NeedsDoing } from '../core/figures/needs-doing.ts';
import { to } from './route.ts';
import type { Route } from './route.ts';

/** The working of a figure on a day. `trail`: the workings it was opened from, outermost first. */
export function workingOf(account: number, on: string, key: FigureKey, trail: readonly FigureKey[] = []): Route {
  return to('working', account, { ...inQuery(key), on, trail: trail.length === 0 ? undefined : JSON.stringify(trail) });
}

/** The screen that shows a record; null while there is none. */
export function recordOf(_account: number, _ref: RecordRef): Route | null {
  return null;
}

/** The figure an address asks for, unchecked: the program refuses what it does not know. */
export function figureIn(query: Route['query']): FigureKey {
  const { figure = '', name } = query;
  return (name === undefined ? { figure } : { figure, name }) as FigureKey;
}

/** The workings above this one. An address made by hand may hold anything: then there are none. */
export function trailIn(query: Route['query']): readonly FigureKey[] {
  try {
    const trail: unknown = JSON.parse(query['trail'] ?? '[]');
    return Array.isArray(trail) ? trail.filter(isKey).slice(0, 12) : [];
  } catch {
    return [];
  }
}

function inQuery(key: FigureKey): { figure: string; name?: string } {
  return 'name' in key ? { figure: key.figure, name: key.name } : { figure: key.figure };
}

function isKey(value: unknown): value is FigureKey {
  return typeof value === 'object' && value !== null && 'figure' in value && typeof value.figure === 'string';
}

/** The working that holds a record, while the record has no screen of its own. */
const HOLDS: Readonly<Record<RecordRef['type'], SingleFigure>> = {
  line: 'statementBalance',
  bankAccounts: 'statementBalance',
  opening: 'liabilities',
  councilRules: 'reclaim',
  contributionRates: 'contribution',
  contributionPaid: 'contribution',
  funds: 'ringFenced',
  plan: 'plan',
  planMoves: 'plan',
  people: 'holiday',
  payRates: 'notYetOnAPayslip',
  timesheets: 'hours',
  payslips: 'wages',
  invoices: 'invoices',
  purchases: 'invoices',
  payments: 'uncleared',
  setAside: 'otherPots',
  rules: 'unexplained',
};

/** Where something that needs doing is done, or at least seen. */
export function placeOfDoing(account: number, on: string, { opens, code }: NeedsDoing): Route {
  if (opens === null) return workingOf(account, on, { figure: 'statementBalance' });
  if ('figure' in opens) return workingOf(account, on, opens);
  return recordOf(account, opens) ?? workingOf(account, on, { figure: code === 'payBack' ? 'owedToPeople' : HOLDS[opens.type] });
}
