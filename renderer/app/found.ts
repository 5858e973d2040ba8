/**
 * What the one box shows for what is typed: what the ledger found, and screens and help, which only the screen knows. Each thing says
 * where it opens. It reads nothing itself.
 */
import type { Profile } from '../../core/access/roles.ts';
import type { FoundAnywhere, FoundThing } from '../../core/api/find.ts';
import { kindOf } from '../../core/records/kinds.ts';
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { findHelp } from '../screens/help/search.ts';
import { findWords as words } from '../words/app/find.ts';
import type { Route } from './route.ts';
import { to } from './route.ts';
import { SCREENS } from './screen-names.ts';
import { inMenu, screens } from './screens.tsx';

export interface Thing {
  /** Of its group's things the only one with it. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly route: Route;
}

export interface Group {
  readonly title: string;
  readonly things: readonly Thing[];
}

/** In whose account it is looked, and by whom. */
export interface Whose {
  readonly account: number | null;
  readonly user: Profile | null;
}

const MOST_HELP = 4;

export function keyOf(group: Group, { id }: Thing): string {
  return `${group.title} ${id}`;
}

/** The screens of the menu that have every word in their name. */
export function screensNamed({ account, user }: Whose, typed: readonly string[]): Group {
  const shown = SCREENS.filter((name) => inMenu(user, name) !== null && (screens[name].of !== 'account' || account !== null));
  const things = shown
    .map((name) => ({ id: name, title: inMenu(user, name)?.title ?? '', detail: '', route: to(name, screens[name].of === 'account' ? account : null) }))
    .filter(({ title }) => typed.every((word) => title.toLowerCase().includes(word)));
  return { title: words.screens, things };
}

function thingOf(account: number, { of, title, detail, day, amount }: FoundThing): Thing {
  const said = [day === null ? '' : formatDay(day), amount === null ? '' : formatMoney(amount), detail];
  return { id: `${of.type} ${of.id}`, title, detail: said.filter(Boolean).join(' · '), route: placeOf(account, of) };
}

function placeOf(account: number, { type, id }: FoundThing['of']): Route {
  return to(type === 'line' ? 'money-row' : 'record', account, { type, id: String(id) });
}

export function groupsOf(whose: Whose, typed: readonly string[], found: FoundAnywhere | undefined): readonly Group[] {
  const { account } = whose;
  const { groups = [], papers = { total: 0, things: [] }, accounts = [] } = found ?? {};
  const own = account ?? 0;
  const all: Group[] = [
    screensNamed(whose, typed),
    ...groups.map(({ kind, total, things }) => ({
      title: words.some(kind === 'money' ? words.money : kindOf(kind).plural, things.length, total),
      things: things.map((thing) => thingOf(own, thing)),
    })),
    {
      title: words.some(words.papers, papers.things.length, papers.total),
      things: papers.things.map(({ id, name, of }) => ({
        id: `paper ${id}`,
        title: name,
        detail: of === null ? words.loosePaper : words.paper,
        route: of === null ? to('papers', account) : placeOf(own, of),
      })),
    },
    {
      title: words.helpPages,
      things: findHelp(typed.join(' '))
        .slice(0, MOST_HELP)
        .map(({ page, part, title, says }) => ({ id: `${page} ${part}`, title, detail: says, route: to('help', null, { page, part }) })),
    },
    {
      title: words.accounts,
      things: accounts.map(({ id, person, reference, council }) => ({
        id: `account ${id}`,
        title: person,
        detail: words.account(reference, council),
        route: to('overview', id),
      })),
    },
  ];
  return all.filter(({ things }) => things.length > 0);
}
