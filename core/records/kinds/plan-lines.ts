/** What each line of the support plan is called. What it may cost is in its versions (`plan`). */
import { defineKind, need } from '../kind.ts';
import { WORDS } from '../natures.ts';

export const planLines = defineKind({
  table: 'plan_line',
  order: null,
  unlisted: true,
  one: 'name of a plan line',
  title: 'Name of a plan line',
  plural: 'Names of plan lines',
  lead: 'What each line of the plan is called. A new name counts for what was there before, too.',
  fields: { name: need(WORDS, { label: 'Name' }) },
  form: ['name'],
  once: ['name'],
  gives: { names: 'planLine', field: 'name', said: 'a plan line', missing: (name) => `There is no plan line called ‘${name}’. Add it to the plan first.` },
  tells: ['name'],
  start: () => ({}),
  row: ({ name }) => ({ day: null, title: name, detail: '', amount: null }),
  called: ({ name }) => `the name of plan line ‘${name}’`,
  sheet: null,
  posts: null,
});
