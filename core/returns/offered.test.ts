import { expect, test } from 'vitest';
import type { ReturnForm } from './form.ts';
import { offeredTo } from './offered.ts';
import { PRESETS } from './presets.ts';

function own(id: string, council: string | null): ReturnForm {
  const [first] = PRESETS;
  if (!first) throw new Error('no presets');
  return { ...first, id, council, certainty: 'own' };
}

const FORMS = [own('theirs', 'Northmoor Council'), own('anyones', null), own('ours', 'City of Westbrook'), ...PRESETS];
const offered = (council: string, count: number): string[] =>
  offeredTo(council, FORMS)
    .slice(0, count)
    .map(({ id }) => id);

test('a form of one’s own council comes first, one for any council before what comes with the program', () => {
  expect(offered('Westbrook Council', 3)).toEqual(['ours', 'anyones', 'generic-return']);
  expect(offeredTo('Westbrook Council', FORMS).at(-1)?.id).toBe('theirs');
});

test('a form of the council that comes with the program is offered before what most ask for', () => {
  expect(offered('Trafford Metropolitan Borough Council', 3)).toEqual(['trafford-audit-summary', 'anyones', 'generic-return']);
});

test('a council whose name says nothing has no form of its own', () => {
  expect(offered('The Council', 2)).toEqual(['anyones', 'generic-return']);
  expect(offeredTo('The Council', FORMS)).toHaveLength(FORMS.length);
});
