/**
 * One thing to buy once, on one page: prices asked, money moved for it, who agreed, what was bought and the paper that shows it. What is
 * done is said, and what comes next is one button; nothing has to be looked for elsewhere.
 */
import { useState } from 'react';
import type { WishStanding } from '../../../core/bills/wishes.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { billsWords } from '../../words/bills.ts';
import { purchasesWords as words } from '../../words/purchases.ts';
import { Evidence } from '../evidence/evidence.tsx';
import { MoveForm } from '../plan/move-form.tsx';
import { Approve } from './approve.tsx';
import { FilledForm } from './filled-form.tsx';
import { Quotes } from './quotes.tsx';
import { TurnDown, WishAgain } from './turn-down.tsx';
import { typedPounds } from './typed.ts';

interface Asked {
  readonly wish: number;
}

export function Wish({ account: { id: account }, address: { wish: id } }: AccountScreenProps<Asked>) {
  const read = useRead('bills.wishes', { account, on: today() });
  const standing = read.data?.find(({ wish }) => wish.id === id);
  const steps = [{ title: billsWords.title, route: to('bills', account, { tab: 'purchases' }) }];
  return (
    <Page title={standing?.wish.what ?? words.wish} above={<Trail steps={steps} />} below={standing && <Head standing={standing} />}>
      <TakeBack />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.reading} lines={8} />}
      {read.data && !standing && <p>{words.gone}</p>}
      {standing && <Steps key={id} account={account} standing={standing} />}
    </Page>
  );
}

function Head({ standing: { wish, state } }: { readonly standing: WishStanding }) {
  return (
    <div className="lead">
      <p>
        <strong>{words.states[state]}.</strong> {words.since(formatDay(wish.wishedOn))} {wish.limit !== null && words.upTo(formatMoney(wish.limit))}
      </p>
      {wish.why !== '' && <p>{wish.why}</p>}
    </div>
  );
}

type Open = 'quote' | 'move' | 'approve' | 'refuse' | 'withdraw' | 'buy';

interface StepsProps {
  readonly account: number;
  readonly standing: WishStanding;
}

function Steps({ account, standing }: StepsProps) {
  const { wish, state } = standing;
  const [open, setOpen] = useState<Open | null>(null);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const close = (said: readonly string[] = []): void => {
    setNotices(said);
    setOpen(null);
  };
  const toggle = (one: Open): void => setOpen(open === one ? null : one);
  const isOpen = state === 'wished' || state === 'approved' || state === 'partBought';
  return (
    <div className="stack stack-loose">
      <div className="row no-print">
        <GoButton route={to('record', account, { type: 'wishes', id: String(wish.id) })}>{words.correct}</GoButton>
      </div>
      <div role="status">
        {notices.length > 0 && (
          <Note weight="warn">
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </Note>
        )}
      </div>
      <Quotes account={account} standing={standing} isAdding={open === 'quote'} onAdd={isOpen ? () => toggle('quote') : null} onDone={() => close()} />
      <Money account={account} standing={standing} isMoving={open === 'move'} onMove={isOpen ? () => toggle('move') : null} onDone={() => close()} />
      <Section title={words.approval} id="approval">
        {wish.approvedOn !== null && <p>{words.agreed(formatDay(wish.approvedOn), wish.approvedBy, wish.approvedIn)}</p>}
        {wish.refusedOn !== null && <p>{words.refused(formatDay(wish.refusedOn), wish.refusedBy, wish.refusedWhy)}</p>}
        {wish.withdrawnOn !== null && <p>{words.withdrawn(formatDay(wish.withdrawnOn), wish.withdrawnBy, wish.withdrawnWhy)}</p>}
        {state === 'wished' && <p>{words.approvalLead}</p>}
        {state === 'wished' && <Next isNext isOpen={open === 'approve'} onPress={() => toggle('approve')} title={words.approve} />}
        {(wish.refusedOn !== null || wish.withdrawnOn !== null) && <WishAgain account={account} wish={wish} />}
        {open === 'approve' && <Approve account={account} wish={wish} onDone={close} />}
      </Section>
      <Bought account={account} standing={standing} isBuying={open === 'buy'} onBuy={isOpen ? () => toggle('buy') : null} onDone={close} />
      {isOpen && (
        <Section title={words.notGoingAhead} id="not-going-ahead">
          <div className="row no-print">
            {state === 'wished' && (
              <Button aria-expanded={open === 'refuse'} onPress={() => toggle('refuse')}>
                {words.refuse.open}
              </Button>
            )}
            <Button aria-expanded={open === 'withdraw'} onPress={() => toggle('withdraw')}>
              {words.withdraw.open}
            </Button>
          </div>
          {(open === 'refuse' || open === 'withdraw') && <TurnDown key={open} account={account} wish={wish} way={open} onDone={() => close()} />}
        </Section>
      )}
      {standing.purchases.map(({ id, item }) => (
        <Evidence key={id} account={account} of={{ type: 'purchases', id }} title={words.addProof(item || wish.what)} />
      ))}
      <Evidence account={account} of={{ type: 'wishes', id: wish.id }} title={words.papers} />
    </div>
  );
}

interface NextProps {
  /** It is what comes next. */
  readonly isNext: boolean;
  readonly isOpen: boolean;
  readonly title: string;
  readonly onPress: () => void;
}

function Next({ isNext, isOpen, title, onPress }: NextProps) {
  return (
    <div className="row no-print">
      <Button look={isNext ? 'primary' : 'act'} aria-expanded={isOpen} onPress={onPress}>
        {title}
      </Button>
    </div>
  );
}

interface MoneyProps extends StepsProps {
  readonly isMoving: boolean;
  readonly onMove: (() => void) | null;
  readonly onDone: () => void;
}

function Money({ account, standing: { wish, moves }, isMoving, onMove, onDone }: MoneyProps) {
  const plan = useRead('plan.view', { account, on: today() }, { enabled: isMoving });
  return (
    <Section title={words.money} id="money">
      {moves.length === 0 && <p>{wish.planLine === null ? words.noLine : words.moneyLead}</p>}
      {moves.length > 0 && (
        <ul className="plain">
          {moves.map(({ id, day, from, amount }) => (
            <li key={id} className="link-line">
              <GoLink route={to('record', account, { type: 'planMoves', id: String(id) })}>{words.moved(formatMoney(amount), from, formatDay(day))}</GoLink>
            </li>
          ))}
        </ul>
      )}
      {onMove !== null && wish.planLine !== null && <Next isNext={false} isOpen={isMoving} title={words.move} onPress={onMove} />}
      {isMoving && plan.error && <Trouble problem={plan.error.problem} again={() => void plan.refetch()} />}
      {isMoving && !plan.data && !plan.error && <Skeleton lines={5} />}
      {isMoving && plan.data && (
        <MoveForm
          account={account}
          on={plan.data.asOf}
          lines={plan.data.lines}
          begun={{
            ...{ line: null, hours: null },
            for: { line: wish.planLine, amount: typedPounds(wish.limit), reason: words.moveReason(wish.what), agreedBy: wish.approvedBy ?? '' },
          }}
          onDone={onDone}
        />
      )}
    </Section>
  );
}

interface BoughtProps extends StepsProps {
  readonly isBuying: boolean;
  readonly onBuy: (() => void) | null;
  readonly onDone: (notices?: readonly string[]) => void;
}

function Bought({ account, standing, isBuying, onBuy, onDone }: BoughtProps) {
  const { wish, state, purchases, quotes, left, things } = standing;
  const [cheapest] = quotes;
  return (
    <Section title={words.buying} id="buying">
      {purchases.length > 0 && (
        <ul className="plain">
          {purchases.map((purchase) => (
            <li key={purchase.id} className="link-line">
              <GoLink route={to('record', account, { type: 'purchases', id: String(purchase.id) })}>
                {words.boughtFor(purchase.item || wish.what, formatMoney(purchase.amount), formatDay(purchase.day))}
              </GoLink>{' '}
              {purchase.isProved ? words.proved : words.notProved} <Keep account={account} purchase={purchase} what={wish.what} things={things} />
            </li>
          ))}
        </ul>
      )}
      {state === 'partBought' && left !== null && <p>{words.leftOver(formatMoney(left))}</p>}
      {onBuy !== null && (
        <>
          <p>{words.buyingLead}</p>
          <Next isNext={state !== 'wished'} isOpen={isBuying} title={purchases.length === 0 ? words.buy : words.buyMore} onPress={onBuy} />
        </>
      )}
      {isBuying && (
        <Section title={words.buy} id="buy" takesFocus="buy">
          <FilledForm
            account={account}
            type="purchases"
            filled={{
              ...{ day: today(), supplier: cheapest?.seller ?? '', item: wish.what, amount: typedPounds(cheapest?.amount ?? null) },
              ...{ planLine: wish.planLine === null ? '' : String(wish.planLine), wish: String(wish.id) },
              ...{ approvedOn: wish.approvedOn ?? '', approvedBy: wish.approvedBy ?? '' },
            }}
            onSaved={(_id, notices) => onDone(notices)}
            onLeave={() => onDone()}
          />
        </Section>
      )}
    </Section>
  );
}

interface KeepProps {
  readonly account: number;
  readonly purchase: WishStanding['purchases'][number];
  readonly what: string;
  readonly things: WishStanding['things'];
}

/** One press puts what was bought on the inventory. */
function Keep({ account, purchase: { id, item, day, amount, seller }, what, things }: KeepProps) {
  const save = useChange('records.save');
  const thing = things.find(({ purchase }) => purchase === id);
  const name = item || what;
  const keep = (): void => {
    const none = { guaranteeUntil: null, serialNumber: null, keptAt: null, goneOn: null, goneHow: null };
    const fields = { item: name, boughtOn: day, seller, price: Math.max(0, amount), purchase: id, ...none };
    void save.run({ account, type: 'inventory', fields }, words.kept(name));
  };
  if (thing)
    return (
      <>
        {words.onInventory} <GoLink route={to('record', account, { type: 'inventory', id: String(thing.id) })}>{thing.item}</GoLink>
      </>
    );
  return (
    <span className="no-print">
      <Button pending={save.pending} onPress={keep}>
        {words.keep}
        <span className="unseen"> ({name})</span>
      </Button>
      {save.problem && <Trouble problem={save.problem} />}
    </span>
  );
}
