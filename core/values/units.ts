/** What numbers and texts of facts are counted in: types alone, so that every value may be written in them. */

/** Whole pence. What moves is positive in, what a paper asks for positive to pay (core/values/money.ts). */
export type Pence = number;
/** A calendar day, `YYYY-MM-DD`, without time or zone. Compares as text. */
export type Day = string;
/** Whole hundredths of an hour. */
export type HundredthHours = number;
/** A time of a day, `HH:MM`; `24:00` is its end. Compares as text. */
export type TimeOfDay = string;
