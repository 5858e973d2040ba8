/** A council's table tried as the terminal does it: with no file open. */
import { expect, test } from 'vitest';
import { problemOf, temporaryProgram, valueOf } from './temporary.ts';

test('a sample is run by its id, with what a point more or less would do', async () => {
  const program = temporaryProgram();
  expect(valueOf(await program.call('ras.samples', {})).map(({ id }) => id)).toContain('norfolk-children-primary');
  const run = valueOf(await program.call('ras.run', { ras: 'norfolk-children-primary', answers: { points: 115 } }));
  expect(run).toMatchObject({ points: '115', band: '70 to 115 points', per: 'year', outcome: { pence: 50_000 } });
  // 116 points are £1,000.00.
  expect(run.moves).toMatchObject([
    { way: 'less', change: 0 },
    { way: 'more', change: 50_000 },
  ]);
});

test('what is no system, or none of the samples, is refused and says where', async () => {
  const program = temporaryProgram();
  expect(problemOf(await program.call('ras.run', { ras: 'nowhere', answers: {} }))).toMatchObject({ code: 'notFound', field: 'ras' });
  expect(problemOf(await program.call('ras.run', { ras: { id: 'own' }, answers: {} }))).toMatchObject({ code: 'badInput', field: 'ras' });
  expect(problemOf(await program.call('ras.run', { ras: 'norfolk-children-primary', answers: {} }))).toMatchObject({ field: 'answers.points' });
});
