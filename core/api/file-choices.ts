/** What is said of the rows of one CSV file that comes into an account (`FileChoices`). */
import { z } from 'zod';
import { MOST_ROWS } from '../move-in/one-file.ts';

export const fileChoices = {
  twice: z.array(z.int().positive()).max(MOST_ROWS).describe('rows that may be there already, and come in all the same'),
  withoutUnread: z.boolean().describe('leave out what can’t be read'),
};
