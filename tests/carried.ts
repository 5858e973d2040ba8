/**
 * Invented methods beside the program's own, for tests of what carries calls: one takes long and says how far it is,
 * one reads an uploaded file, one gives a file, one answers with what no host can carry. They need no ledger file.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { program } from '../core/api/method.ts';
import type { FileHandle } from '../core/host/host.ts';
import type { Handlers, Implementation } from '../ledger/runtime/contract.ts';
import { implementation } from '../ledger/runtime/handlers.ts';

const methods = {
  'test.count': program('Counts, five milliseconds for each.', z.strictObject({ to: z.int() })).gives<number>(),
  'test.counted': program('How far the last count came.', z.strictObject({})).gives<number>(),
  'test.read': program('How long an uploaded file is, and the sum of its bytes.', z.strictObject({ file: z.string() })).gives<{
    length: number;
    sum: number;
  }>(),
  'test.unsayable': program('Answers with what cannot be carried.', z.strictObject({})).gives<unknown>(),
  'test.give': program('Gives a file with these words in it.', z.strictObject({ name: z.string(), text: z.string() })).gives<FileHandle>(),
};

/** A contract with a memory of its own, so that tests do not see each other's counting. */
export function carriedWork(): Implementation {
  let counted = 0;
  const handlers: Handlers<typeof methods> = {
    'test.count': async ({ progress }, { to }) => {
      counted = 0;
      while (counted < to) {
        await wait(5);
        progress('Counting', counted + 1, to);
        counted += 1;
      }
      return to;
    },
    'test.counted': () => counted,
    'test.read': ({ bytes }, { file }) => {
      const content = bytes(file);
      return { length: content.length, sum: content.reduce((sum, byte) => sum + byte, 0) };
    },
    'test.unsayable': () => ({
      toJSON: () => {
        throw new RangeError('Mrs Secret has £12.34');
      },
    }),
    'test.give': ({ give }, { name, text }) => give(name, new TextEncoder().encode(text)),
  };
  return { methods: { ...implementation.methods, ...methods }, handlers: { ...implementation.handlers, ...handlers } };
}
