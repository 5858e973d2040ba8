/**
 * How long texts, and how large money and hours may be. Money and hours: far above any care budget, and so far below 2^53 that no sum, product or rounding of them leaves
 * the whole numbers that are exact. Every way in holds to these: forms, calls, folders and bank files. Old files may hold larger ones.
 */
import type { HundredthHours, Pence } from './units.ts';

/** Of one amount, either way: £10,000,000.00. */
export const MOST_MONEY: Pence = 1_000_000_000;
/** Of an hour's price: £1,000.00. It is multiplied by hours and by days. */
export const MOST_RATE: Pence = 100_000;
/** Of one entry of hours: 10,000 h. */
export const MOST_HOURS: HundredthHours = 1_000_000;
/** Of all records of one kind in an account, or of all its bank lines, signs aside: £1,000,000,000.00. A balance may be as large. */
export const MOST_MONEY_ALTOGETHER: Pence = 100_000_000_000;
/** Of all records of one kind in an account: 1,000,000 h. */
export const MOST_HOURS_ALTOGETHER: HundredthHours = 100_000_000;

/** Signs of a name: of a person, a supplier, a plan line. */
export const MOST_NAME = 200;
/** Signs of a short text. */
export const MOST_TEXT = 500;
/** Signs of a note. */
export const MOST_NOTE = 2000;
/** Signs of what Headroom lists day by day itself: about a thousand shifts. */
export const MOST_LISTED = 40_000;
/** Signs of all other names of one person or supplier: each name they had is kept, so there may be many. */
export const MOST_OTHER_NAMES = 2000;
