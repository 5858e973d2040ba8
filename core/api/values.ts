/** Schemas of single values that many methods take. Pence are whole numbers, days `YYYY-MM-DD`. */
import { z } from 'zod';
import { isDay } from '../day.ts';
import { CATEGORIES } from '../facts.ts';
import { MOST_HOURS, MOST_MONEY } from '../limits.ts';
import { formatMoney } from '../money.ts';

/** An account's number in the file. */
export const accountId = z.int().positive();
export const recordId = z.int().positive();
export const day = z.string().refine(isDay, { error: 'a day written YYYY-MM-DD' });
/** Whole pence, either way. */
export const pence = z.int().refine((value) => Math.abs(value) <= MOST_MONEY, { error: `at most ${formatMoney(MOST_MONEY)}` });
/** Whole hundredths of an hour. */
export const hundredthHours = z
  .int()
  .min(0)
  .refine((value) => value <= MOST_HOURS, { error: `at most ${(MOST_HOURS / 100).toLocaleString('en-GB')} hours` });
export const name = z.string().trim().min(1).max(200);
export const note = z.string().trim().max(2000);
export const category = z.enum(CATEGORIES);
/** The id of a chosen or uploaded file (`FileHandle.id`). */
export const fileId = z.string().min(1).max(200);
export const offset = z.int().min(0).max(10_000_000);
export const limit = z.int().min(1).max(1000);
