/** Days by which a letter wants an answer, until it is answered or settled: of ours, or of theirs to what we told them. */
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

export function letterDues({ accountIndex: { facts } }: Figures): Due[] {
  return facts.letters.flatMap(({ id, direction, who, about, replyBy, repliedOn, decidedOn }): Due[] => {
    if (replyBy === null || repliedOn !== null || decidedOn !== null) return [];
    const told = { pence: null, from: null, toldBy: 'record', lacks: null, opens: { type: 'letters', id } } as const;
    return [{ ...told, key: `letter-${id}`, code: direction === 'in' ? 'reply' : 'answer', day: replyBy, who, title: about }];
  });
}
