/** The interview that makes an account, by keyboard: each step on its own, so that tests fill in what they are about. */
import type { Page } from 'playwright-core';
import { press, write, writeDay } from './keyboard.ts';

export const onStep = (page: Page, step: number): Promise<void> => page.getByText(`Step ${step} of 7`, { exact: true }).waitFor();

export async function next(page: Page, to: number): Promise<void> {
  await press(page, 'button', 'Next');
  await onStep(page, to);
}

export interface Answers {
  readonly person: string;
  readonly reference: string;
  readonly weekly: string;
  readonly contribution?: string;
  readonly weeks: string;
  readonly balance?: string;
}

/** All six steps, up to the last look; the plan is not known yet. */
export async function answerAll(page: Page, { person, reference, weekly, contribution = '', weeks, balance = '0' }: Answers): Promise<void> {
  await onStep(page, 1);
  await write(page, 'Whose direct payment is it?', person);
  await write(page, 'Reference', reference);
  await write(page, 'Council', 'Dale Council');
  await next(page, 2);
  await write(page, 'Full amount for a week', weekly);
  await writeDay(page, 'Day of a payment to count from', '2026-04-06');
  await next(page, 3);
  if (contribution !== '') await write(page, 'What the person pays towards it in a week', contribution);
  await next(page, 4);
  await write(page, 'How many weeks of money may be kept?', weeks);
  await next(page, 5);
  await next(page, 6);
  await writeDay(page, 'First day to keep here', '2026-04-06');
  await write(page, 'Money in the bank before that day', balance);
  await writeDay(page, 'First day of the account year', '2026-04-06');
  await next(page, 7);
}
