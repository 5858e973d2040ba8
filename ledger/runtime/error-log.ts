/**
 * What is written down about a fault of ours: a number that the user sees too, when, in what, its kind, its code and the places of the
 * program it went through. Never its message, which may hold names or figures, and no folder of this computer, which may bear a name.
 */
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgramOptions } from '../../core/api/caller.ts';
import type { Problem } from '../../core/values/problem.ts';
import { problemWords } from '../../core/words/api/problems.ts';
import { appendToLog, readLog } from './log-file.ts';

/** Whose fault it is: what the log says of the program, where it lies, and the clock. */
export type Faulty = Pick<ProgramOptions, 'host' | 'version' | 'settingsFolder' | 'migrationsFolder' | 'now'>;

/** Longer ones are nobody's: V8 keeps ten, and those of an `await`. */
const MOST_PLACES = 30;
const MOST_SHOWN = 100;

/** Writes it into the log and on the terminal; answers with what the user is told. @param where a word of ours: a method, a step. */
export function logError(of: Faulty, where: string, error: unknown): Problem {
  const number = randomBytes(2).toString('hex').toUpperCase();
  const fault = error instanceof Error ? error : new Error('something else was thrown');
  const name = /^\w{1,40}$/.test(fault.name) ? fault.name : 'Error';
  const code = 'code' in fault && typeof fault.code === 'string' && /^[\w-]{1,60}$/.test(fault.code) ? ` ${fault.code}` : '';
  const first = `${of.now()} fault ${number}, Headroom ${of.version} ${of.host}: ${where}: ${name}${code}`;
  const text = [first, ...placesOf(fault, slashed(dirname(of.migrationsFolder)))].join('\n');
  console.error(text);
  appendToLog(of.settingsFolder, `${text}\n`);
  return { code: 'unexpected', message: problemWords.unexpected(number) };
}

/** As they were written down, newest first. */
export function newestFaults(settingsFolder: string): readonly string[] {
  const written = readLog(settingsFolder).trimEnd();
  return written === ''
    ? []
    : written
        .split(/\n(?=\S)/)
        .toReversed()
        .slice(0, MOST_SHOWN);
}

/** The lines of the stack that name a place. A message comes before them, and may have lines that look the same. */
function placesOf({ message, stack = '' }: Error, top: string): readonly string[] {
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return lines.flatMap((line) => placeIn(line, top) ?? []).slice(0, MOST_PLACES);
}

function placeIn(line: string, top: string): string | null {
  const named = /^ {4}at (.+?) \((.+)\)$/.exec(line);
  const [, name = '', at = ''] = named ?? /^ {4}at (async )?(.+:\d+:\d+)$/.exec(line) ?? [];
  if (at === '') return null;
  // What a function was called as may be a word out of the data.
  const bare = name.replace(/ \[as .*\]$/, '').slice(0, 100);
  return named ? `    at ${bare} (${withinProgram(at, top)})` : `    at ${bare}${withinProgram(at, top)}`;
}

/** A path below the program's own folder as seen from there; of any other only the name of the file. */
function withinProgram(at: string, top: string): string {
  if (at.startsWith('node:')) return at;
  const path = slashed(at.startsWith('file:') ? fileURLToPath(at) : at);
  return path.startsWith(`${top}/`) ? path.slice(top.length + 1) : path.slice(path.lastIndexOf('/') + 1);
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
