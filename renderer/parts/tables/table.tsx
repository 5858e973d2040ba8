/**
 * One table for all lists of figures under about 500 rows. Where it does not fit, each row becomes a block of labelled
 * figures. Roles are written out because the stacked form's `display` takes the table's own away in some browsers.
 */
import type { ReactNode } from 'react';
import { useTableFit } from './table-fit.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `head`: names the row (one column). `figure`: to the right, in figures of one width. `short`: on one line. */
  readonly kind?: 'head' | 'figure' | 'short';
  /** The cell of the closing row. */
  readonly foot?: ReactNode;
}

interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly captionUnseen?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
}

export function Table<Row>({ caption, captionUnseen = false, columns, rows, rowKey }: TableProps<Row>) {
  const place = useTableFit(columns.length * 6.5);
  const hasFoot = columns.some((column) => column.foot !== undefined);
  const cell = (column: Column<Row>, content: ReactNode) =>
    column.kind === 'head' ? (
      <th key={column.key} scope="row" role="rowheader">
        {content}
      </th>
    ) : (
      <td key={column.key} role="cell" data-label={column.head} className={column.kind}>
        <span>{content}</span>
      </td>
    );
  return (
    <div className="table-place" ref={place}>
      <table role="table" className="table">
        <caption className={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={column.kind === 'figure' ? 'figure' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => cell(column, column.cell(row)))}
            </tr>
          ))}
        </tbody>
        {hasFoot && (
          <tfoot role="rowgroup">
            <tr role="row">{columns.map((column) => cell(column, column.foot))}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
