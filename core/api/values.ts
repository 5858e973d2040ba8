/** Schemas of single values that many methods take. Pence are whole numbers, days `YYYY-MM-DD`. */
import { z } from 'zod';
import { isDay } from '../values/day.ts';
import { CATEGORIES } from '../books/facts.ts';
import { MOST_HOURS, MOST_LISTED, MOST_MONEY, MOST_NAME, MOST_NOTE } from '../values/limits.ts';
import { formatMoney } from '../values/money.ts';
import { cleanText, hasControlSigns, oneLine } from '../values/text.ts';
import { grouped } from '../values/count.ts';

/** An account's number in the file. */
export const accountId = z.int().positive();
/** Of a batch: each once. */
export const accountIds = z
  .array(accountId)
  .min(1)
  .max(1000)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'a list that names each account once' });
export const recordId = z.int().positive();
/** A person, plan line or fund: its id or, where no other has it, its name. */
export const reference = z.union([recordId, z.string().min(1).max(MOST_NAME)]);
export const day = z.string().refine(isDay, { error: 'a day from 1900 to 2199 written YYYY-MM-DD' });
/** Whole pence, either way. */
export const pence = z.int().refine((value) => Math.abs(value) <= MOST_MONEY, { error: `at most ${formatMoney(MOST_MONEY)}` });
/** Whole hundredths of an hour. */
export const hundredthHours = z
  .int()
  .min(0)
  .refine((value) => value <= MOST_HOURS, { error: `at most ${grouped(MOST_HOURS / 100)} hours` });
const showable = { error: 'text without control signs. They cannot be seen: type it again' };
const isShowable = (text: string): boolean => !hasControlSigns(text);
/** Text of one line, as it is kept (see `core/values/text.ts`). */
export const line = z.string().overwrite(oneLine).refine(isShowable, showable).trim();
export const name = line.min(1).max(MOST_NAME);
/** Of any length that the caller sets. */
export const anyNote = z.string().overwrite(cleanText).refine(isShowable, showable).trim();
export const note = anyNote.max(MOST_NOTE);
export const listedNote = anyNote.max(MOST_LISTED);
/** Words to look for: compared as `folded`. */
export const sought = z.string().max(200);
/** A place on the disk, letter for letter. */
export const path = z.string().min(1).max(4096).refine(isShowable, { error: 'a place without control signs in its name' });
export const category = z.enum(CATEGORIES);
/** The id of a chosen or uploaded file (`FileHandle.id`). */
export const fileId = z.string().min(1).max(200);
export const offset = z.int().min(0).max(10_000_000);
export const limit = z.int().min(1).max(1000);
