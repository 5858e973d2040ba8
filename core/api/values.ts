/** Schemas of single values that many methods take. Pence are whole numbers, days `YYYY-MM-DD`. */
import { z } from 'zod';
import { isDay } from '../day.ts';
import { CATEGORIES } from '../facts.ts';

/** An account's number in the file. */
export const accountId = z.int().positive();
export const recordId = z.int().positive();
export const day = z.string().refine(isDay, { error: 'a day written YYYY-MM-DD' });
/** Whole pence, at most a thousand million pounds either way. */
export const pence = z.int().min(-100_000_000_000).max(100_000_000_000);
export const name = z.string().trim().min(1).max(200);
export const note = z.string().trim().max(2000);
export const category = z.enum(CATEGORIES);
/** The id of a chosen or uploaded file (`FileHandle.id`). */
export const fileId = z.string().min(1).max(200);
export const offset = z.int().min(0).max(10_000_000);
export const limit = z.int().min(1).max(1000);
