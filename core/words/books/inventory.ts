/** Things that last. */
export const inventoryWords = {
  guaranteeUntil: (day: string): string => `guarantee until ${day}`,
  goneOn: (day: string): string => `gone since ${day}`,
};
