import { expect, test } from 'vitest';
import { PRESETS } from '../../../core/returns/presets.ts';
import { draftOf, formOf } from './form-draft.ts';

test('a note to a paper is kept with the form, and an empty one is none', () => {
  const [preset] = PRESETS;
  if (!preset) throw new Error('no presets');
  const draft = draftOf(preset);
  const noted = (note: string) => formOf({ ...draft, attachments: draft.attachments.map((one) => ({ ...one, note })) }).attachments;
  expect(new Set(noted('Of three months').map((one) => one.note))).toEqual(new Set(['Of three months']));
  expect(noted('  ')).toEqual(preset.attachments);
});
