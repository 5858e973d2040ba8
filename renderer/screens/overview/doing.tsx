/** What needs doing, most pressing first, each with the way to where it is done. */
import type { NeedsDoing } from '../../../core/figures/known/needs-doing.ts';
import { placeOfDoing } from './figure-links.ts';
import { GoButton } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';

export function Doing({ account, on }: { readonly account: number; readonly on: string }) {
  const doing = useRead('figures.needsDoing', { account, on });
  // What the council may ask back stands above, with its rule.
  const items = doing.data?.filter(({ code }) => code !== 'atRisk');
  return (
    <Section title={words.needsDoing} id="needs-doing">
      {doing.error && <Trouble problem={doing.error.problem} again={() => void doing.refetch()} />}
      {!doing.data && !doing.error && <Skeleton />}
      {items?.length === 0 && <p>{words.nothingToDo}</p>}
      {items && items.length > 0 && <Items account={account} on={on} items={items.slice(0, FIRST)} />}
      {items && items.length > FIRST && (
        <More title={words.moreToDo(items.length - FIRST)}>
          <Items account={account} on={on} items={items.slice(FIRST)} />
        </More>
      )}
    </Section>
  );
}

/** The most pressing come first, so the rest can wait behind a button. */
const FIRST = 10;

function Items({ account, on, items }: { readonly account: number; readonly on: string; readonly items: readonly NeedsDoing[] }) {
  return (
    <ul className="plain to-do">
      {items.map((item, index) => (
        <Item key={index} account={account} on={on} item={item} />
      ))}
    </ul>
  );
}

function Item({ account, on, item }: { readonly account: number; readonly on: string; readonly item: NeedsDoing }) {
  return (
    <li>
      <div className={item.overdue ? 'state' : undefined}>{item.sentence}</div>
      <GoButton route={placeOfDoing(account, on, item)} about={item.sentence}>
        {words.doing[item.code]}
      </GoButton>
    </li>
  );
}
