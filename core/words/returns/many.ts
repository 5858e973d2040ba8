/** What keeps the return of an account from being closed with those of others. */
export const returnsManyWords = {
  unanswered: (count: number): string => (count === 1 ? '1 question of the form is not answered' : `${count} questions of the form are not answered`),
  open: (title: string, counted: string): string => `${title}: ${counted} to look at`,
  handedOver: (to: string): string => `Handed over to ${to}`,
  isOpen: (reasons: readonly string[]): string => `${reasons.join('. ')}. Look at it in its own account.`,
  none: 'It is not among the returns that were named.',
};
