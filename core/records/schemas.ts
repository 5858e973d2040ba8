/**
 * The schema of each kind's fields; hours are whole hundredths like everywhere inside. Apart from the kinds, for screens ask those and
 * may not make such schemas: zod tries whether it may write code, which a page may not.
 */
import { z } from 'zod';
import { byKey } from '../values/own-keys.ts';
import type { RecordType } from './kinds.ts';
import { kindOf, RECORD_TYPES } from './kinds.ts';

export const recordFields = byKey<RecordType, z.ZodObject>(RECORD_TYPES, (type) =>
  z.strictObject(Object.fromEntries(Object.entries(kindOf(type).fields).map(([name, { schema }]) => [name, schema]))),
);
