/** Whom invoices and purchases are of. Most come with the first paper that names them. */
import { otherNames } from '../check-rules.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { OTHER_NAMES, WORDS } from '../natures.ts';

export const suppliers = defineKind({
  table: 'supplier',
  order: null,
  one: 'supplier',
  title: 'Supplier',
  plural: 'Suppliers',
  lead: 'Agencies, shops and others who send invoices or sell things. A new name counts for what was there before, too.',
  fields: {
    name: need(WORDS, { label: 'Name', column: 'name' }),
    alsoKnownAs: may(OTHER_NAMES, {
      label: 'Also known as',
      help: 'Other names the bank may print, with commas between. A name they had before is kept here.',
      column: 'also_known_as',
    }),
    careRegistration: may(WORDS, {
      label: 'Care registration number',
      help: 'Agencies that care at home have one, from the CQC. The council may ask for it.',
      column: 'care_registration',
    }),
    payReference: may(WORDS, { label: 'What they want as a reference', help: 'What to give the bank when you pay them.', column: 'pay_reference' }),
  },
  form: ['name', 'alsoKnownAs', 'careRegistration', 'payReference'],
  once: ['name'],
  gives: { names: 'supplier', field: 'name', said: 'a supplier', missing: (name) => `There is no supplier called ‘${name}’. Add them first.` },
  tells: ['name'],
  start: () => ({}),
  row: ({ name, alsoKnownAs, careRegistration }) => ({ day: null, title: name, detail: joined(alsoKnownAs, careRegistration), amount: null }),
  called: ({ name }) => `supplier ${name}`,
  check: ({ alsoKnownAs }, _facts, found) => otherNames(found, alsoKnownAs),
  sheet: {
    file: 'suppliers.csv',
    title: 'Suppliers',
    example: { name: 'Example Homecare', also_known_as: 'EX HOMECARE', care_registration: '1-000000001', pay_reference: 'DP A PERSON' },
  },
  posts: null,
});
