/** Shows the text of a page of the help: elements made of its data, links between pages, tables that stack where there is no room. */
import type { ReactNode } from 'react';
import type { Piece } from '../../../docs/start.md';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { isHelpName } from './pages.ts';

export function Prose({ pieces, title }: { readonly pieces: readonly Piece[]; readonly title: string }): ReactNode {
  return pieces.map((piece, index) => <One key={index} piece={piece} title={title} />);
}

function One({ piece, title }: { readonly piece: Piece; readonly title: string }): ReactNode {
  if (typeof piece === 'string') return piece;
  if (piece.tag === 'img') return <img className="help-picture" src={piece.src} alt={piece.alt} />;
  if (piece.tag === 'table') return <TableOf head={piece.head} rows={piece.rows} title={title} />;
  const inside = <Prose pieces={piece.inside} title={title} />;
  if (piece.tag === 'a') return isHelpName(piece.page) ? <GoLink route={to('help', null, { page: piece.page, part: piece.part })}>{inside}</GoLink> : inside;
  const Tag = piece.tag;
  return <Tag>{inside}</Tag>;
}

interface Row {
  readonly cells: readonly (readonly Piece[])[];
  readonly number: number;
}

function TableOf({ head, rows, title }: Pick<Extract<Piece, { tag: 'table' }>, 'head' | 'rows'> & { readonly title: string }) {
  return (
    <Table
      caption={title}
      captionUnseen
      rows={rows.map((cells, number) => ({ cells, number }))}
      rowKey={({ number }) => number}
      columns={head.map((name, column): Column<Row> => ({
        key: String(column),
        head: name,
        ...(column === 0 && { kind: 'head' as const }),
        cell: ({ cells }) => <Prose pieces={cells[column] ?? []} title={title} />,
      }))}
    />
  );
}
