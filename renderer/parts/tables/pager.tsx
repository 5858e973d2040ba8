/** Turns the pages of a list that is shown one page at a time, and says which rows these are. Nothing where one page holds all. */
import { partsWords } from '../../words/parts/parts.ts';
import { Button } from '../page/button.tsx';

interface PagerProps {
  /** From 0. */
  readonly page: number;
  /** Rows on a page. */
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  readonly back: string;
  readonly on: string;
}

export function Pager({ page, size, total, onPage, back, on }: PagerProps) {
  if (total <= size) return null;
  return (
    <div className="row">
      <Button isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        {back}
      </Button>
      <p role="status">{partsWords.part(page * size + 1, Math.min(total, (page + 1) * size), total)}</p>
      <Button isDisabled={(page + 1) * size >= total} onPress={() => onPage(page + 1)}>
        {on}
      </Button>
    </div>
  );
}
