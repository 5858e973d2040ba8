/**
 * What needs doing: first what brings the rest to light, then what is most pressing, each with the way to where it is done. What comes up is
 * named beside it; what cannot be told until the statement is here waits behind a button.
 */
import { formatDay } from '../../../core/values/day.ts';
import type { NeedsDoing } from '../../../core/figures/known/needs-doing.ts';
import { Coming } from './coming.tsx';
import { placeOfDoing } from './figure-links.ts';
import { GoButton } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { NothingMore } from '../../parts/fields/nothing-more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';
import type { StandingProps } from './props.ts';

export function Doing({ account, figures }: StandingProps) {
  const { asOf, known } = figures;
  const doing = useRead('figures.needsDoing', { account, on: asOf });
  // What the council may ask back stands above, with its rule.
  const all = doing.data?.filter(({ code }) => code !== 'atRisk');
  const items = all?.filter(({ state }) => state === 'known');
  const rest = all?.filter(({ state }) => state === 'not_known') ?? [];
  // Due on a later day than is shown, and not over yet: it is among what comes up.
  const isComing = ({ day }: NeedsDoing): boolean => day !== null && day > asOf && day >= today() && known.bank !== null && known.bank >= asOf;
  const waiting = rest.filter((item) => !isComing(item));
  return (
    <Section title={words.needsDoing} id="needs-doing">
      {doing.error && <Trouble problem={doing.error.problem} again={() => void doing.refetch()} />}
      {!doing.data && !doing.error && <Skeleton />}
      {all && items?.length === 0 && <p>{waiting.length === 0 ? words.nothingToDo : words.nothingElseToDo}</p>}
      {items && items.length > 0 && <Items account={account} on={asOf} items={items.slice(0, FIRST)} />}
      {items && items.length > FIRST && (
        <More title={words.moreToDo(items.length - FIRST)}>
          <Items account={account} on={asOf} items={items.slice(FIRST)} />
        </More>
      )}
      {all && <Coming account={account} said={[...(items ?? []), ...waiting]} />}
      {waiting.length > 0 && (
        <More title={words.cannotTell(waiting.length)}>
          <p>{known.bank === null ? words.cannotTellNone : words.cannotTellWhy(formatDay(known.bank))}</p>
          <Items account={account} on={asOf} items={waiting} />
        </More>
      )}
    </Section>
  );
}

/** The most pressing come first, so the rest can wait behind a button. */
const FIRST = 2;

function Items({ account, on, items }: { readonly account: number; readonly on: string; readonly items: readonly NeedsDoing[] }) {
  return (
    <ul className="plain to-do">
      {items.map((item) => (
        <Item key={item.sentence} account={account} on={on} item={item} />
      ))}
    </ul>
  );
}

function Item({ account, on, item }: { readonly account: number; readonly on: string; readonly item: NeedsDoing }) {
  const { opens, code } = item;
  const unlocks = code === 'bringStatement' || code === 'countCash' || code === 'addHours';
  return (
    <li>
      <div className={item.overdue ? 'state' : undefined}>{item.sentence}</div>
      <GoButton route={placeOfDoing(account, on, item)} about={item.sentence}>
        {words.doing[code]}
      </GoButton>
      {unlocks && opens !== null && 'type' in opens && (opens.type === 'bankAccounts' || opens.type === 'people') && (
        <NothingMore account={account} type={opens.type} ids={[opens.id]} about={item.sentence} />
      )}
    </li>
  );
}
