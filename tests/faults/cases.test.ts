/** What `npm run test:faults` runs when it is asked for a part. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The cases of three kinds that are chosen when `asked` is asked for: what is asked is read when the file is loaded. */
function chosenWhen(asked: string): readonly string[] {
  const script = `
    import { casesOf, casesOnDemand, casesOfSteps } from ${JSON.stringify(join(import.meta.dirname, 'cases.ts'))};
    console.log = () => {};
    const cases = [casesOf('one', 50), casesOnDemand('two', 500), casesOfSteps('three', 70)].flat();
    process.stdout.write(cases.map(({ name }) => name).join(' '));`;
  const env = { ...process.env, HEADROOM_FAULTS: asked };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split(' ');
}

test('the parts have all cases between them, and none twice', () => {
  const parts = ['1/4', '2/4', '3/4', '4/4'].map(chosenWhen);
  const all = chosenWhen('all');
  expect(all).toContain('one:49');
  expect(parts.flat().toSorted()).toEqual(all.toSorted());
  for (const part of parts) expect(part.length).toBeLessThan(all.length / 2);
  // What is over of a kind is not always over to the first.
  expect(parts.filter((part) => ['one:0', 'two:0', 'three:0'].some((first) => part.includes(first))).length).toBeGreaterThan(1);
});
