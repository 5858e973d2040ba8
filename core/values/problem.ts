/**
 * A known problem: something the user can understand and often mend. It crosses every host as data, in this one shape.
 * Anything that is not a `Refusal` is a fault of ours and becomes `unexpected`; its text never reaches the screen.
 */
import type { Json } from './json.ts';

const PROBLEM_CODES = [
  'unexpected',
  'unknownMethod',
  'badInput',
  'noFileOpen',
  'notFound',
  'alreadyThere',
  'readOnly',
  'cancelled',
  'fileMissing',
  'fileExists',
  'fileNotWritable',
  'fileDamaged',
  'fileNewer',
  'fileNotHeadroom',
  'fileInUse',
  'fileNotInOrder',
  'passphraseNeeded',
  'passphraseWrong',
  'profileNeeded',
  'notAllowed',
  'uploadUnknown',
  'uploadTooLarge',
  'evidenceMissing',
  'evidenceDamaged',
  'moveInProblems',
  'formatUnknown',
  'wrongAccount',
  'wrongCurrency',
  'cannotUndo',
  'changedMeanwhile',
  'notWhole',
  'oldProgram',
  'ratesMissing',
] as const;
type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for the user: what, where, and what to do. */
  readonly message: string;
  /** The input field it stands beside, as a dotted path. */
  readonly field?: string;
  readonly detail?: Json;
}

/** Thrown by a handler to refuse; the dispatcher turns it into data and rolls the transaction back. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, message: string, more: { field?: string; detail?: Json } = {}) {
    super(message);
    this.name = 'Refusal';
    this.problem = { code, message, ...more };
  }
}
