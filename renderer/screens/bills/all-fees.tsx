/** The fees of all accounts in a month, for those who look after many: how each came about, written down together as invoices of their accounts. */
import { useState } from 'react';
import type { AccountFees } from '../../../core/api/fees.ts';
import type { Fee } from '../../../core/bills/fees.ts';
import { addMonths, formatMonth } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { accountWords } from '../../../core/words/accounts.ts';
import { feeWords } from '../../../core/words/books/fees.ts';
import { to } from '../../app/route.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { accountsWords } from '../../words/accounts/accounts.ts';
import { allFeesWords as words } from '../../words/all-fees.ts';

/** So many months back can be looked at. */
const MONTHS = 13;

interface Row extends Omit<AccountFees, 'fees'> {
  readonly fee: Fee;
}

const keyOf = ({ account, fee }: Row): string => `${account} ${fee.rule}`;
const monthsBack = (): string[] => Array.from({ length: MONTHS }, (_, back) => addMonths(`${today().slice(0, 7)}-01`, -1 - back).slice(0, 7));

export function AllFees() {
  const [month, setMonth] = useState(monthsBack()[0] ?? '');
  const read = useRead('fees.due', { month });
  return (
    <Page title={words.title} above={<Trail steps={[{ title: accountsWords.title, route: to('accounts') }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      <Pick
        label={words.month}
        value={month}
        onChange={setMonth}
        fault={undefined}
        options={monthsBack().map((value) => ({ value, title: formatMonth(value) }))}
      />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.title} lines={5} />}
      {read.data?.length === 0 && <p>{words.none}</p>}
      {read.data && read.data.length > 0 && <Fees key={month} month={month} accounts={read.data} />}
    </Page>
  );
}

function Fees({ month, accounts }: { readonly month: string; readonly accounts: readonly AccountFees[] }) {
  /** Ticks that were taken away. */
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const writing = useChange('fees.write');
  const rows = accounts.flatMap(({ fees, ...of }): Row[] => fees.map((fee) => ({ ...of, fee })));
  const chosen = rows.filter((row) => row.fee.not === null && !out.has(keyOf(row)));
  const owners = [...new Set(chosen.map(({ account }) => account))];
  const turn = (key: string): void => setOut((now) => (now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set([...now, key])));
  const write = (): void =>
    void writing.run(
      { accounts: owners, month, fees: chosen.map(({ account, fee }) => ({ account, rule: fee.rule, amount: fee.amount })) },
      words.written(chosen.length, owners.length),
    );
  return (
    <>
      <Table<Row>
        caption={words.caption}
        columns={[
          {
            key: 'account',
            head: words.account,
            kind: 'head',
            cell: (row) =>
              row.fee.not === null ? (
                <Check value={!out.has(keyOf(row))} onChange={() => turn(keyOf(row))}>
                  {accountWords.called(row.person, row.reference)}
                </Check>
              ) : (
                accountWords.called(row.person, row.reference)
              ),
          },
          {
            key: 'fee',
            head: words.fee,
            cell: (row) => (
              <GoLink route={to('record', row.account, { type: 'feeRules', id: String(row.fee.rule) })} about={words.of(row.person)}>
                {`${row.fee.supplier}: ${row.fee.what}`}
              </GoLink>
            ),
          },
          { key: 'sum', head: words.sum, cell: ({ fee }) => (fee.isKnown ? sumOf(fee) : words.notKnown) },
          { key: 'amount', head: words.amount, kind: 'figure', cell: ({ fee }) => fee.isKnown && <Amount pence={fee.amount} /> },
          { key: 'look', head: words.look, cell: ({ fee }) => fee.not },
        ]}
        rows={rows}
        rowKey={keyOf}
      />
      {writing.problem && <Trouble problem={writing.problem} />}
      {writing.pending && <Progress label={words.writing} done={writing.progress} onCancel={writing.cancel} />}
      {chosen.length > 0 && !writing.pending && (
        <div className="row no-print">
          <Button look="primary" onPress={write}>
            {words.write(chosen.length, owners.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function sumOf({ count, each, basis, vat }: Fee): string {
  return `${words.counted(count, formatMoney(each), feeWords.per[basis])}${vat === 0 ? '' : words.vat(formatMoney(vat))}`;
}
