/**
 * The figures of a pay run, an assistant a row: ours, and under each a box for the payroll provider's where they are typed. Below stand what is
 * missing, where the provider's differ, and how ours were worked out.
 */
import { useState } from 'react';
import type { Input, Output } from '../../../core/api/methods.ts';
import type { Compared } from '../../../core/pay/differences.ts';
import { COMPARED } from '../../../core/pay/differences.ts';
import { typedFigures } from '../../../core/pay/typed-figures.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { parseMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { payRunWords as words } from '../../words/pay-run.ts';
import { Differences, PayWorking, ToSay } from './pay-run-working.tsx';

type Run = Output<'pay.run'>;
type Row = Run['rows'][number];
type Payslip = Input<'pay.post'>['payslips'][number];
/** What was typed of each assistant. */
type Typed = Readonly<Record<number, Readonly<Partial<Record<Compared, string>>>>>;

/** Paid beside what the assistant gets. */
const ON_TOP: ReadonlySet<Compared> = new Set<Compared>(['employerNi', 'employerPension']);

interface GridProps {
  readonly account: number;
  readonly run: Run;
  /** Called before anything is written: the run stays in view while the next one moves on. */
  readonly onPost: () => void;
}

/** The figures that were typed of one assistant; null: one of them is no amount. */
function readTyped(typed: Typed[number] | undefined): Partial<Record<Compared, number>> | null {
  const read: Partial<Record<Compared, number>> = {};
  for (const field of keysOf(typed ?? {})) {
    const text = typed?.[field]?.trim() ?? '';
    if (text === '') continue;
    const pence = parseMoney(text);
    if (pence === null) return null;
    read[field] = pence;
  }
  return read;
}

export function PayRunGrid({ account, run, onPost }: GridProps) {
  const { periodStart, periodEnd, paidOn, seen, rows } = run;
  const [isTyped, setIsTyped] = useState(false);
  const [everTyped, setTyped] = useState<Typed>({});
  // What is not shown is not meant.
  const typed: Typed = isTyped ? everTyped : {};
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const posting = useChange('pay.post');
  // Few have a student loan; what the employer pays on top is in what it costs, and below. Theirs are typed one by one.
  const hasLoan = rows.some(({ figures }) => figures !== null && figures.studentLoan !== null);
  const shown = COMPARED.filter((field) => isTyped || (field === 'studentLoan' ? hasLoan : !ON_TOP.has(field)));
  const unpaid = rows.filter(({ payslip }) => payslip === null);
  const open = unpaid.filter(({ person }) => !leftOut.has(person));
  const isWrong = open.some(({ person }) => readTyped(typed[person]) === null);
  const payslips = open.flatMap(({ person, figures: ours }): Payslip[] => {
    const figures = typedFigures(ours, readTyped(typed[person]) ?? {});
    return figures || ours ? [{ person, figures }] : [];
  });
  const theirs = payslips.flatMap(({ person, figures }) => (figures ? [{ person, figures }] : []));
  const beside = useRead('pay.run', { account, periodStart, periodEnd, paidOn, theirs }, { enabled: theirs.length > 0 });
  const post = (): void => {
    onPost();
    void posting.run({ account, periodStart, periodEnd, paidOn, seen, payslips }, words.posted(payslips.length, paidOn));
  };
  const set = (person: number, field: Compared, text: string): void => setTyped((now) => ({ ...now, [person]: { ...now[person], [field]: text } }));
  return (
    <>
      {open.length > 0 && (
        <Check value={isTyped} onChange={setIsTyped}>
          {words.typeTheirs}
        </Check>
      )}
      {isTyped && <p>{words.restIsOurs}</p>}
      <Table<Row>
        caption={words.caption(periodStart, periodEnd, paidOn)}
        columns={[
          { key: 'name', head: words.assistant, kind: 'head', cell: (row) => <Who account={account} row={row} /> },
          ...shown.map((field) => ({
            key: field,
            head: words.columns[field],
            kind: 'figure' as const,
            cell: (row: Row) => (
              <>
                {row.figures ? <Amount pence={row.figures[field] ?? 0} /> : words.notKnown}
                {field === 'tax' && row.figures !== null && row.figures.tax < 0 && <div className="soft">{words.refund}</div>}
                {isTyped && row.payslip === null && (
                  <input
                    className="box pay-box"
                    type="text"
                    inputMode="decimal"
                    autoComplete="off"
                    aria-label={words.theirs(words.columns[field], row.name)}
                    value={typed[row.person]?.[field] ?? ''}
                    onChange={(event) => set(row.person, field, event.currentTarget.value)}
                  />
                )}
              </>
            ),
          })),
          { key: 'cost', head: words.cost, kind: 'figure', cell: ({ cost }) => (cost === null ? words.notKnown : <Amount pence={cost} />) },
        ]}
        rows={rows}
        rowKey={({ person }) => person}
      />
      <div role="status">{isWrong && <p className="field-fault">{words.notMoney}</p>}</div>
      {open.map((row) => (
        <ToSay key={row.person} row={row} />
      ))}
      {theirs.length > 0 && beside.data && <Differences rows={beside.data.rows} />}
      {posting.problem && <Trouble problem={posting.problem} />}
      {payslips.length > 0 && (
        <div className="row no-print">
          <Button look="primary" pending={posting.pending} isDisabled={isWrong} onPress={post}>
            {words.post(payslips.length)}
          </Button>
        </div>
      )}
      {unpaid.length > 1 && (
        <More title={words.leaveOut}>
          {unpaid.map(({ person, name }) => (
            <Check
              key={person}
              value={!leftOut.has(person)}
              onChange={(isIn) => setLeftOut((now) => new Set(isIn ? [...now].filter((one) => one !== person) : [...now, person]))}
            >
              {name}
            </Check>
          ))}
        </More>
      )}
      {rows.map((row) => (
        <PayWorking key={row.person} row={row} />
      ))}
    </>
  );
}

function Who({ account, row: { name, payslip } }: { readonly account: number; readonly row: Row }) {
  return (
    <>
      <div>{name}</div>
      {payslip === null ? (
        <GoLink route={to('records', account, { type: 'payDetails' })} about={words.detailsOf(name)}>
          {words.details}
        </GoLink>
      ) : (
        <GoLink route={to('record', account, { type: 'payslips', id: String(payslip) })} about={name}>
          {words.see}
        </GoLink>
      )}
    </>
  );
}
