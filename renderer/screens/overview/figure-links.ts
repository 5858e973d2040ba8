/** Where a figure's working is found, and the records behind it. One place, so that every figure opens in the same way. */
import type { FigureId, RecordRef } from '../../../core/figures/breakdowns/figure-ids.ts';
import type { NeedsDoing } from '../../../core/figures/known/needs-doing.ts';
import { addDays, isDay } from '../../../core/values/day.ts';
import { isKeyOf } from '../../../core/values/own-keys.ts';
import { figureOfMonthWords, figureOfOneWords, figureWords } from '../../../core/words/figures/rules.ts';
import { to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { ScreenName } from '../../app/screen-names.ts';

/** The working of a figure on a day. `trail`: the workings it was opened from, outermost first. */
export function workingOf(account: number, on: string, key: FigureId, trail: readonly FigureId[] = []): Route {
  return to('working', account, { ...inQuery(key), on, trail: trail.length === 0 ? undefined : JSON.stringify(trail) });
}

/** The screen that shows a record or a bank line. */
export function recordOf(account: number, { type, id }: RecordRef): Route {
  return to(type === 'line' ? 'money-row' : 'record', account, { type, id: String(id) });
}

/** Where a row of a working leads, right from a day's own page. */
export function routeOf(account: number, on: string, opens: FigureId | RecordRef): Route {
  return 'figure' in opens ? workingOf(account, on, opens) : recordOf(account, opens);
}

/** The figure that is asked for; undefined where there is none of that name. Whether there is the one thing it is of, the program says. */
export function keyIn({ figure, id, month }: { readonly figure?: unknown; readonly id?: unknown; readonly month?: unknown }): FigureId | undefined {
  if (isKeyOf(figureOfMonthWords, figure)) return typeof month === 'string' && isDay(`${month}-01`) ? { figure, month } : undefined;
  if (isKeyOf(figureWords, figure)) return id === undefined ? { figure } : undefined;
  const one = Number(id);
  return isKeyOf(figureOfOneWords, figure) && Number.isSafeInteger(one) && one > 0 ? { figure, id: one } : undefined;
}

/** The workings above this one, as an address holds them; what is none is left out. */
export function trailIn(text: string): readonly FigureId[] {
  try {
    const trail: unknown = JSON.parse(text);
    return Array.isArray(trail) ? trail.slice(0, 12).flatMap((one: unknown) => (typeof one === 'object' && one !== null ? (keyIn(one) ?? []) : [])) : [];
  } catch {
    return [];
  }
}

function inQuery(key: FigureId): { figure: string; id?: string; month?: string } {
  if ('id' in key) return { figure: key.figure, id: String(key.id) };
  return key;
}

/** Where the bank's own work is done. */
const AT_THE_BANK: Readonly<Partial<Record<NeedsDoing['code'], ScreenName>>> = { unexplained: 'bank', duplicates: 'bank', bringStatement: 'bank-import' };

/** Where something that needs doing is done, or at least seen. */
export function placeOfDoing(account: number, on: string, { opens, code, day }: NeedsDoing): Route {
  const screen = AT_THE_BANK[code];
  if (screen !== undefined) return to(screen, account);
  if (code === 'savings') return to('acting', account);
  if (code === 'countCash') return to('bills', account, { tab: 'cash' });
  if (code === 'addHours' && day !== null) return to('hours', account, { on: addDays(day, 1) });
  if (opens === null) return workingOf(account, on, { figure: 'statementBalance' });
  return routeOf(account, on, opens);
}
