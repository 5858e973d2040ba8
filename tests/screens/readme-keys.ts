/** The table of README that says how many keys and clicks each task takes: tests count them and compare. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** A row of README's table: keys and clicks. */
export function told(task: string): readonly (number | null)[] {
  const row = README.split('\n').find((line) => line.startsWith(`| ${task}`));
  if (row === undefined) throw new Error(`README has no row ‘${task}’`);
  return row
    .split('|')
    .slice(2, 4)
    .map((cell) => (cell.trim() === '' ? null : Number(cell)));
}
