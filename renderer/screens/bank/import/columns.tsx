/** The column mapper: says which column of an unknown table is what. The lines it gives are shown below it by whoever asks. */
import type { BankPreview } from '../../../../core/api/bank.ts';
import { findHeader } from '../../../../core/bank/mapped.ts';
import type { Mapping } from '../../../../core/bank/mapping.ts';
import { Check, Choice } from '../../../parts/fields/choice.tsx';
import { Fields } from '../../../parts/fields/form.tsx';
import { More } from '../../../parts/page/more.tsx';
import { Pick } from '../../../parts/fields/pick.tsx';
import { columnWords as words } from '../../../words/bank/import.ts';
import { MONEY_WAYS, columnsIn, draftOf, inWay } from './columns-draft.ts';
import type { ColumnsDraft } from './columns-draft.ts';

interface ColumnsProps {
  readonly table: NonNullable<BankPreview['table']>;
  readonly cells: BankPreview['cells'];
  readonly guess: Mapping | null;
  /** Null: nothing was chosen yet, the guess is shown. */
  readonly value: ColumnsDraft | null;
  readonly onChange: (columns: ColumnsDraft) => void;
}

/** Stands for "there is none"; columns are counted from 0. */
const NONE = 'none';
const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

type ColumnField = 'date' | 'amount' | 'moneyIn' | 'moneyOut' | 'direction' | 'balance' | 'id';

export function Columns({ table, cells, guess, value, onChange }: ColumnsProps) {
  const draft = value ?? draftOf(table, guess);
  const { way, mapping } = draft;
  const heading = findHeader(
    cells.map((row) => ({ cells: row })),
    mapping,
  );
  const all = columnsIn(cells, mapping.hasHeader, Math.max(0, heading ?? 0));
  const options = all.map(({ head, example }, column) => ({
    value: `${column}`,
    title: head === '' ? words.column(column + 1) : head,
    detail: example === '' ? undefined : words.example(example),
  }));
  const change = (some: Partial<Mapping>): void => onChange({ way, mapping: { ...mapping, ...some } });
  const pick = (field: ColumnField, label: string, { help, optional = false }: { help?: string; optional?: boolean } = {}) => (
    <Pick
      label={label}
      help={help}
      options={optional ? [{ value: NONE, title: words.none }, ...options] : options}
      value={mapping[field] === null ? (optional ? NONE : '') : `${mapping[field]}`}
      onChange={(column) => change({ [field]: column === NONE ? null : Number(column) })}
      fault={undefined}
    />
  );
  return (
    <div className="card form">
      <Fields legend={words.title} help={words.lead}>
        {pick('date', words.date)}
        <Pick
          label={words.order}
          options={ORDERS.map((order) => ({ value: order, title: words.orders[order] }))}
          value={mapping.dateOrder}
          onChange={(dateOrder) => change({ dateOrder })}
          fault={undefined}
        />
        <div role="group" aria-labelledby="columns-text" aria-describedby="columns-text-help">
          <p id="columns-text" className="field-label">
            {words.text}
          </p>
          <p id="columns-text-help" className="field-help">
            {words.textHelp}
          </p>
          {options.map(({ title, detail }, column) => (
            <Check
              key={column}
              value={mapping.text.includes(column)}
              onChange={(marked) => change({ text: marked ? [...mapping.text, column] : mapping.text.filter((one) => one !== column) })}
            >
              {title}
              {detail !== undefined && <small>{detail}</small>}
            </Check>
          ))}
        </div>
        <Choice
          label={words.money}
          options={MONEY_WAYS.map((one) => ({ value: one, ...words.moneyWays[one] }))}
          value={way}
          onChange={(next) => onChange(inWay(draft, next))}
          fault={undefined}
        />
        {way === 'two' ? (
          <>
            {pick('moneyIn', words.moneyIn)}
            {pick('moneyOut', words.moneyOut)}
          </>
        ) : (
          pick('amount', words.amount)
        )}
        {way === 'direction' && pick('direction', words.direction)}
        {way === 'signed' && (
          <Check value={mapping.flipSign} onChange={(flipSign) => change({ flipSign })}>
            {words.flip}
          </Check>
        )}
        {pick('balance', words.balance, { help: words.balanceHelp, optional: true })}
        {pick('id', words.id, { help: words.idHelp, optional: true })}
      </Fields>
      <More title={words.asItIs}>
        <ol className="as-it-is">
          {cells.map((row, index) => (
            <li key={index}>{row.join(' | ')}</li>
          ))}
        </ol>
      </More>
    </div>
  );
}
