/** What stands on a paper, shown on screen: headings, sentences, names with values, and tables. Long tables are cut, and say so. */
import type { PaperBlock } from '../../../core/papers/paper.ts';
import { PICTURE, PICTURES } from '../../../core/papers/pictures.ts';
import { Facts } from './facts.tsx';
import { Table } from './table.tsx';

const MOST_ROWS = 60;

interface PaperBlocksProps {
  readonly blocks: readonly PaperBlock[];
  /** Says how many rows are left out. */
  readonly more: (count: number) => string;
}

export function PaperBlocks({ blocks, more }: PaperBlocksProps) {
  return (
    <div className="stack">
      {blocks.map((block, index) => (
        // They stand in one order, and none comes or goes by itself.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} more={more} />
      ))}
    </div>
  );
}

function Block({ block, more }: { readonly block: PaperBlock; readonly more: PaperBlocksProps['more'] }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return block.text === '' ? null : <p>{block.text}</p>;
    case 'facts':
      return <Facts facts={block.rows} />;
    case 'list':
      return <Items block={block} />;
    case 'pictured':
      return <Pictured block={block} />;
    case 'toSign':
      return <p className="soft">{block.lines.join(' · ')}</p>;
    case 'table': {
      const rows = [...block.rows.slice(0, MOST_ROWS), ...(block.totals ?? [])].map((cells, at) => ({ cells, at }));
      const left = block.rows.length - MOST_ROWS;
      return (
        <>
          <Table
            caption={block.caption}
            columns={block.columns.map(({ title, isNumber }, column) => ({
              key: `${column}`,
              head: title,
              ...(column === 0 ? { kind: 'head' as const } : isNumber === true ? { kind: 'figure' as const } : {}),
              cell: ({ cells }: { readonly cells: readonly string[] }) => cells[column] ?? '',
            }))}
            rows={rows}
            rowKey={({ at }) => at}
          />
          {left > 0 && <p className="soft">{more(left)}</p>}
        </>
      );
    }
  }
}

function Items({ block: { items, isNumbered } }: { readonly block: Extract<PaperBlock, { kind: 'list' }> }) {
  const each = items.map((item) => <li key={item}>{item}</li>);
  return isNumbered === true ? <ol>{each}</ol> : <ul>{each}</ul>;
}

function Pictured({ block: { picture, heading, lines } }: { readonly block: Extract<PaperBlock, { kind: 'pictured' }> }) {
  return (
    <div className={heading === '' ? 'pictured pictured-under' : 'pictured'}>
      <svg viewBox={`0 0 ${PICTURE.side} ${PICTURE.side}`} strokeWidth={PICTURE.stroke} aria-hidden="true" focusable="false">
        <path d={PICTURES[picture]} />
      </svg>
      <div>
        {heading !== '' && <h2>{heading}</h2>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
