/** Whole numbers divided to a whole number down or up, exactly. Where law says "disregard fractions" or "round up"; halves are `divideRounded` in `money.ts`. */

/** The greatest whole number that is not above `numerator / denominator`. `denominator` > 0. Throws where the numerator is not exact. */
export function divideDown(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator)) throw new RangeError(`not a whole safe number: ${numerator}`);
  const rest = numerator % denominator;
  const towardsNought = (numerator - rest) / denominator;
  return rest < 0 ? towardsNought - 1 : towardsNought;
}

/** The least whole number that is not below it. */
export function divideUp(numerator: number, denominator: number): number {
  const down = divideDown(numerator, denominator);
  return down * denominator === numerator ? down : down + 1;
}
