/**
 * Takes files the user chose or dropped and keeps them as papers: each is looked at, a large photo made smaller, and all that are
 * good are kept in one change for each fifty, so that one press takes them back. What cannot be kept is said file by file and holds up no other.
 */
import { useState } from 'react';
import type { EvidenceOwner } from '../../../core/api/evidence.ts';
import { withoutCameraNotes } from '../../../core/evidence/camera-notes.ts';
import { mediaTypeOf, MOST_BYTES } from '../../../core/evidence/media-type.ts';
import { Refusal } from '../../../core/values/problem.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { evidenceWords } from '../../../core/words/evidence.ts';
import { useChange } from '../../parts/page/undo.tsx';
import { nameAsJpeg, shrunk } from './shrink.ts';
import { useHost } from '../../program/use-program.tsx';
import { papersWords as words } from '../../words/evidence.ts';

/** As many as one call takes; each such batch is taken back by itself. */
const MOST_AT_ONCE = 50;

interface Ready {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was done to it, as a sentence; null: nothing. */
  readonly done: string | null;
}

/** Throws a `Refusal` with a sentence about the file. */
async function ready(file: File): Promise<Ready> {
  const whole = await file.arrayBuffer().catch(() => {
    throw new Refusal('uploadUnknown', words.unreadable(file.name));
  });
  const bytes = new Uint8Array(whole);
  if (bytes.length === 0) throw new Refusal('badInput', evidenceWords.empty(file.name));
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw new Refusal('badInput', evidenceWords.wrongKind(file.name));
  const small = await shrunk(new Blob([bytes], { type: mediaType }), mediaType);
  if (small !== null) {
    const done = words.smaller(file.name, bytes.length, small.size);
    return { name: nameAsJpeg(file.name), bytes: new Uint8Array(await small.arrayBuffer()), done };
  }
  if (bytes.length > MOST_BYTES) throw new Refusal('uploadTooLarge', evidenceWords.tooLarge(file.name, MOST_BYTES / 1024 / 1024));
  if (mediaType === 'image/heic') return { name: file.name, bytes, done: words.heic(file.name) };
  const clean = withoutCameraNotes(bytes, mediaType);
  return { name: file.name, bytes: clean ?? bytes, done: clean === null ? null : words.notesOut(file.name) };
}

interface TakingEvidence {
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly pending: boolean;
  /** Of the last files taken: what was done to them, and why some were not kept. */
  readonly done: readonly string[];
  readonly faults: readonly string[];
  readonly problem: Problem | null;
}

export function useEvidence(account: number, of: EvidenceOwner | null): TakingEvidence {
  const host = useHost();
  const add = useChange('evidence.add');
  const [pending, setPending] = useState(false);
  const [done, setDone] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || pending) return;
    setPending(true);
    setDone([]);
    setFaults([]);
    const said: string[] = [];
    const refused: string[] = [];
    const sent: { readonly id: string; readonly name: string }[] = [];
    // One after another: photos are large while they are open.
    for (const file of files) {
      try {
        const paper = await ready(file);
        sent.push({ id: (await host.sendFile(paper.name, paper.bytes)).id, name: paper.name });
        if (paper.done !== null) said.push(paper.done);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push(error.problem.message);
      }
    }
    for (let at = 0; at < sent.length; at += MOST_AT_ONCE) {
      const some = sent.slice(at, at + MOST_AT_ONCE);
      const result = await add.run({ account, of, files: some.map(({ id }) => id) }, ({ alreadyThere }) => {
        const kept = some.map(({ name }) => name).filter((name) => !alreadyThere.includes(name));
        return kept.length === 0 ? null : words.added(kept);
      });
      if (!result.ok) break;
      refused.push(...result.value.alreadyThere.map(words.alreadyThere));
    }
    setDone(said);
    setFaults(refused);
    setPending(false);
  };
  return { take, pending, done, faults, problem: add.problem };
}
