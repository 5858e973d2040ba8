/** What a letter that asks for money back does not say. */
export const letterAsksWords = {
  title: 'What it does not say',
  notLookedAt:
    'A letter that asks for money back should say how much, why, how the sum was worked out, by when and who pays. Press ‘Correct it’ and mark what you find in it.',
  saysAll: 'It says how much, why, how the sum was worked out, by when and who pays.',
  lead: 'You may ask for these before you pay anything:',
  letter: 'A letter that asks for it',
};
