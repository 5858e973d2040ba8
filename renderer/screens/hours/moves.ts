/**
 * Where a key leads from a box of the week. As in a spreadsheet: up and down go by assistant, left and right by day once the end of what is
 * typed is reached, Enter goes down and on to the next day. Where rows are stacked, one below the other, up and down go by day as well.
 */
const BOXES = 'input[data-column]';

function boxesIn(place: HTMLElement | null): readonly HTMLInputElement[] {
  return [...(place?.querySelectorAll<HTMLInputElement>(BOXES) ?? [])];
}

/** The first that is empty, else the first. */
export function firstBox(place: HTMLElement | null): HTMLInputElement | undefined {
  const boxes = boxesIn(place);
  return boxes.find(({ value }) => value === '') ?? boxes[0];
}

/** Null: the key moves nowhere. `end`: past the last box. */
export function moved(place: HTMLElement | null, box: HTMLInputElement, key: string): HTMLInputElement | 'end' | null {
  const boxes = boxesIn(place);
  const at = (one: HTMLInputElement): { row: number; column: number } => ({ row: Number(one.dataset['row']), column: Number(one.dataset['column']) });
  const { row, column } = at(box);
  const next = (step: number): HTMLInputElement | null => boxes[boxes.indexOf(box) + step] ?? null;
  const isStacked = place?.dataset['stacked'] !== undefined;
  const below = boxes.find((one) => at(one).column === column && at(one).row > row) ?? null;
  const above = boxes.findLast((one) => at(one).column === column && at(one).row < row) ?? null;
  // Column by column: where Enter goes at the foot of one.
  const onward = boxes.toSorted((a, b) => at(a).column - at(b).column).find((one) => at(one).column > column) ?? null;
  const { selectionStart, selectionEnd, value } = box;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  switch (key) {
    case 'ArrowDown':
      return isStacked ? next(1) : below;
    case 'ArrowUp':
      return isStacked ? next(-1) : above;
    case 'ArrowLeft':
      return isWhole || (selectionStart === 0 && selectionEnd === 0) ? next(-1) : null;
    case 'ArrowRight':
      return isWhole || (selectionStart === value.length && selectionEnd === value.length) ? next(1) : null;
    case 'Enter':
      return isStacked ? (next(1) ?? 'end') : (below ?? onward ?? 'end');
    default:
      return null;
  }
}
