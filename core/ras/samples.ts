/** Those that come with the program: what councils have published. Everything else is typed or sent by users. */
import norfolk from './samples/norfolk-children.json' with { type: 'json' };
import kensington from './samples/kensington-2009.json' with { type: 'json' };
import type { Ras } from './ras.ts';
import { readRas } from './ras.ts';

const FILES: readonly unknown[] = [norfolk, kensington];

export const RAS_SAMPLES: readonly Ras[] = FILES.map(readRas);
