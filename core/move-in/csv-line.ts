/** A row of a sheet as text. No formula is guarded against: the next to read it is the program itself, and a minus must stay one. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",;\n\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
