/**
 * Every row of what Money shows, on paper. The list on screen draws only the rows in view, so that printing it would print
 * those; this reads all of them first, lays them out as one plain table, and then opens the system's own way to print.
 */
import { useEffect, useState } from 'react';
import type { MoneyFilter } from '../../../core/api/money.ts';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useReads } from '../../program/use-program.tsx';
import { SavePage } from '../papers/save-page.tsx';
import { moneyWords as words } from '../../words/money.ts';

/** As many as one call gives. */
const WINDOW = 1000;

interface PrintMoneyProps {
  readonly account: number;
  readonly filter: MoneyFilter;
  readonly total: number;
}

export function PrintMoney(props: PrintMoneyProps) {
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <div className="row no-print">
        <Button look="plain" icon="print" pending={printing} onPress={() => setPrinting(true)}>
          {words.print}
        </Button>
        <SavePage account={props.account} of={{ page: 'money', filter: props.filter }} print={null} />
      </div>
      {printing ? <AllRows {...props} onDone={() => setPrinting(false)} /> : <p className="print-only soft">{words.onlyInView}</p>}
    </>
  );
}

function AllRows({ account, filter, total, onDone }: PrintMoneyProps & { readonly onDone: () => void }) {
  const windows = Array.from({ length: Math.ceil(total / WINDOW) }, (_, index) => index * WINDOW);
  const answers = useReads(
    'money.rows',
    windows.map((offset) => ({ account, filter, offset, limit: WINDOW })),
  );
  const ready = answers.every((answer) => answer.data !== undefined);
  const trouble = answers.find((answer) => answer.error)?.error;
  useEffect(() => {
    if (!ready) return;
    window.print();
    onDone();
    // Once, when every row is there: printing waits until the user is done with it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ready]);
  if (trouble) return <Trouble problem={trouble.problem} />;
  if (!ready) return null;
  return (
    <table className="table print-only money-on-paper">
      <thead>
        <tr>
          {[words.day, words.who, words.planLine].map((head) => (
            <th key={head}>{head}</th>
          ))}
          {[words.in, words.out, words.balance].map((head) => (
            <th key={head} className="figure">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers
          .flatMap((answer) => answer.data?.rows ?? [])
          .map((row) => (
            <tr key={`${row.source.type} ${row.source.id} ${row.entry}`}>
              <td className="short">
                <Day day={row.day} />
              </td>
              <td>
                {row.who || row.what}
                {row.who && <small> {row.what}</small>}
                {words.states[row.state] && row.what !== words.states[row.state] && <small> {words.states[row.state]}</small>}
              </td>
              <td>{row.planLine}</td>
              <td className="figure">{row.in !== 0 && <Amount pence={row.in} />}</td>
              <td className="figure">{row.out !== 0 && <Amount pence={row.out} />}</td>
              <td className="figure">
                <Amount pence={row.balance} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
