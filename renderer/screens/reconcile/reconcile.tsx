/** One bank account at the end of a day: what the bank printed, what is here, what is on its way. Once they agree it is kept so. */
import { useState } from 'react';
import type { AccountSetup } from '../../../core/api/accounts.ts';
import type { OnTheWay, Reconciling } from '../../../core/returns/reconcile.ts';
import { addDays, formatDay, isDay } from '../../../core/values/day.ts';
import { formatMoney, parseMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { bankWords } from '../../words/bank/match.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { reconcileWords as words } from '../../words/reconcile.ts';
import { LikelyCauses } from './likely.tsx';

interface Asked {
  /** The bank account. */
  readonly of: number | undefined;
  readonly day: string | undefined;
}

export function Reconcile({ account: { id: account }, address: { of, day } }: AccountScreenProps<Asked>) {
  const setup = useRead('accounts.setup', { account });
  const banks = setup.data?.bankAccounts.filter(({ what }) => what !== 'cash') ?? [];
  const bank = banks.find(({ id }) => id === of) ?? banks[0];
  return (
    <Page title={words.title} above={<Trail steps={[{ title: bankWords.title, route: to('bank', account) }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {setup.error && <Trouble problem={setup.error.problem} again={() => void setup.refetch()} />}
      {!setup.data && !setup.error && <Skeleton lines={6} />}
      {bank && <Whole account={account} banks={banks} start={{ of: String(bank.id), day: day ?? lastMonthEnd(today()), balance: '' }} />}
    </Page>
  );
}

function lastMonthEnd(day: string): string {
  return addDays(`${day.slice(0, 7)}-01`, -1);
}

interface Typed {
  readonly of: string;
  readonly day: string;
  readonly balance: string;
}

interface WholeProps {
  readonly account: number;
  readonly banks: AccountSetup['bankAccounts'];
  readonly start: Typed;
}

function Whole({ account, banks, start }: WholeProps) {
  const draft = useDraft<Typed>(start);
  const [asked, setAsked] = useState<Typed>(start);
  const typed = parseMoney(asked.balance);
  const read = useRead('reconcile.view', { account, bankAccount: Number(asked.of), day: asked.day, ...(typed !== null && { balance: typed }) });
  const submit = (): void => {
    const { day, balance } = draft.values;
    const isNothing = balance.trim() === '' || parseMoney(balance) !== null;
    if (draft.check({ day: isDay(day) ? undefined : partsWords.notDay, balance: isNothing ? undefined : moneyFault(balance) })) setAsked(draft.values);
  };
  return (
    <>
      <Form label={words.title} faultCount={draft.faultCount} onSave={submit}>
        {banks.length > 1 && (
          <Pick label={words.bankAccount} {...draft.field('of')} options={banks.map(({ id, name }) => ({ value: String(id), title: name }))} />
        )}
        <DayField label={words.day} help={words.dayHelp} {...draft.field('day')} />
        <TextField kind="money" label={words.balance} help={words.balanceHelp} {...draft.field('balance')} />
        <div className="row">
          <Button type="submit" look="primary">
            {words.compare}
          </Button>
        </div>
      </Form>
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton lines={6} />}
      {read.data && <Compared account={account} said={read.data} />}
    </>
  );
}

function Compared({ account, said }: { readonly account: number; readonly said: Reconciling }) {
  const { name, day, lines, printed, difference, ours, onTheWay, likely, compared } = said;
  return (
    <>
      <Section title={words.of(name, day)} id="compared">
        <p role="status">
          <strong>{words.standing(difference)}</strong>
        </p>
        <Facts
          facts={[
            [words.printed, printed === null ? words.notKnown : formatMoney(printed)],
            [words.lines, formatMoney(lines)],
            [words.difference, difference === null ? words.notKnown : formatMoney(difference)],
            ...(onTheWay.length > 0 ? [[words.ours(onTheWay.length), formatMoney(ours)] as const] : []),
          ]}
        />
        {difference === 0 && printed !== null && <Keep account={account} said={said} balance={printed} />}
        {difference !== null && difference !== 0 && <LikelyCauses account={account} likely={likely} />}
        <PaperOf account={account} said={said} />
      </Section>
      {onTheWay.length > 0 && (
        <Section title={words.onTheWay} id="on-the-way">
          <p>{words.onTheWayLead}</p>
          <Table<OnTheWay>
            caption={words.onTheWay}
            captionUnseen
            columns={[
              { key: 'day', head: words.dayHead, kind: 'short', cell: ({ payment }) => <Day day={payment.day} /> },
              {
                key: 'who',
                head: words.who,
                kind: 'head',
                cell: ({ payment }) => <GoLink route={to('record', account, { type: 'payments', id: String(payment.id) })}>{payment.to}</GoLink>,
              },
              { key: 'reference', head: words.reference, cell: ({ payment }) => payment.reference ?? '' },
              { key: 'left', head: words.amount, kind: 'figure', cell: ({ left }) => <Amount pence={left} /> },
            ]}
            rows={onTheWay}
            rowKey={({ payment }) => payment.id}
          />
        </Section>
      )}
      {compared.length > 0 && (
        <Section title={words.before} id="before">
          <ul className="stack stack-tight">
            {compared.map(({ id, day: on, balance, moved }) => (
              <li key={id}>
                {words.wasRight(on, balance)} {moved !== 0 && <strong>{words.moved(moved)}</strong>}{' '}
                <GoLink route={to('history', account, { type: 'reconciliations', id: String(id) })} about={formatDay(on)}>
                  {words.history}
                </GoLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Keep({ account, said: { bankAccount, day, compared }, balance }: { readonly account: number; readonly said: Reconciling; readonly balance: number }) {
  const save = useChange('records.save');
  if (compared.some((one) => one.day === day && one.balance === balance)) return <p>{words.isKept}</p>;
  const old = compared.find((one) => one.day === day);
  const fields = { bankAccount, day, balance };
  return (
    <>
      <div className="row no-print">
        <Button
          look="primary"
          pending={save.pending}
          onPress={() => void save.run({ account, type: 'reconciliations', ...(old && { id: old.id }), fields }, words.kept(day))}
        >
          {words.keep}
        </Button>
      </div>
      {save.problem && <Trouble problem={save.problem} />}
    </>
  );
}

function PaperOf({ account, said: { bankAccount, day, printed } }: { readonly account: number; readonly said: Reconciling }) {
  const host = useHost();
  const making = useWrite('reconcile.paper');
  const [told, setTold] = useState('');
  const save = async (): Promise<void> => {
    setTold('');
    const made = await making.run({ account, bankAccount, day, ...(printed !== null && { balance: printed }) });
    if (made.ok) setTold((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
  };
  return (
    <div className="stack stack-tight">
      <p>{words.paperLead}</p>
      <div className="row no-print">
        <Button icon="print" pending={making.pending} onPress={() => void save()}>
          {words.paper}
        </Button>
      </div>
      <p role="status">{told}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </div>
  );
}
