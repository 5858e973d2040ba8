/** The options of `returns pack` as what the program is asked for; it says what is wrong with them. */
import { resolve } from 'node:path';
import { parseMoney } from '../core/values/money.ts';
import { needed, Usage } from './arguments.ts';

type Options = Readonly<Record<'return' | 'to-folder' | 'privacy' | 'over' | 'part-size' | 'print', string | undefined>>;
type Flags = Readonly<Record<'initials' | 'names-in-files' | 'about-assistants' | 'zip', boolean>>;

export function packAsked(options: Options, flags: Flags): object {
  const { privacy, over, print } = options;
  const size = options['part-size'];
  const most = over === undefined ? null : parseMoney(over);
  if (over !== undefined && most === null) throw new Usage('--over is no amount in pounds.');
  return {
    return: Number(needed(options.return, 'return')),
    folder: resolve(needed(options['to-folder'], 'to-folder')),
    ...(privacy !== undefined && { level: privacy }),
    ...(print !== undefined && { print }),
    over: most,
    partSize: size === undefined ? null : Number(size),
    isZip: flags.zip,
    initials: flags.initials,
    namesInFiles: flags['names-in-files'],
    aboutAssistants: flags['about-assistants'],
  };
}
