import { expect, test } from 'vitest';
import { recordFields } from '../records/schemas.ts';
import { COUNCIL_PRESETS } from './council-presets.ts';

test.each(COUNCIL_PRESETS.map((preset) => [preset.council, preset] as const))(
  'the published rules of %s fit the form, and say where they are from',
  (_, preset) => {
    const shape = recordFields.councilRules.shape;
    for (const [name, value] of Object.entries(preset.fields)) expect(shape[name]!.safeParse(value)).toMatchObject({ success: true });
    expect(Object.keys(preset.fields).length).toBeGreaterThan(0);
    expect(preset.says).toMatch(/\.$/);
    expect(preset.source === null).toBe(preset.id === 'plain');
  },
);

test('each council stands once, and what its own page says is what is filled in', () => {
  expect(new Set(COUNCIL_PRESETS.map(({ id }) => id)).size).toBe(COUNCIL_PRESETS.length);
  const weeks = Object.fromEntries(COUNCIL_PRESETS.map(({ council, fields }) => [council, fields.surplusWeeks]));
  expect(weeks).toMatchObject({ Birmingham: 6, Camden: 10, Haringey: 8, Harrow: 4, Sefton: 8, 'St Helens': 8, Trafford: 8, Durham: 0 });
  expect(weeks['Hampshire']).toBeUndefined();
});
