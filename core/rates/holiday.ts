/** Shares and limits of paid holiday by law, from the data beside this file. */
import type { Day, HundredthHours } from '../values/units.ts';
import table from './holiday.json' with { type: 'json' };

/** 5.6 weeks a year, in tenths of weeks; and the most days of it, in hundredths. */
export const STATUTORY_HOLIDAY: { readonly tenthsOfWeeks: number; readonly mostDays: HundredthHours } = table.statutory;
/** 12.07%, in ten-thousandths, in leave years that begin on or after `from`. */
export const HOLIDAY_ACCRUAL: { readonly from: Day; readonly tenThousandths: number } = table.accrual;
/** Paid weeks that an average is made of, and how far back they are looked for. */
export const HOLIDAY_REFERENCE: { readonly paidWeeks: number; readonly lookBackWeeks: number } = table.reference;
