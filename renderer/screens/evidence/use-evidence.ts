/**
 * Takes files the user chose or dropped and keeps them as papers: each is looked at, a large photo made smaller, and all that are
 * good are kept in one change for each fifty, so that one press takes them back. What cannot be kept is said file by file and holds up no other.
 */
import { useRef, useState } from 'react';
import type { EvidenceOwner } from '../../../core/api/evidence.ts';
import type { Progress as Done } from '../../../core/api/method.ts';
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
/** The host holds more than twice that of what was sent, until it is kept. */
const MOST_BYTES_AT_ONCE = 100_000_000;
/** Of one file. */
const MOST_READ = 200_000_000;

/** A file, wherever it comes from. `read` may throw a `Refusal`. */
interface GivenFile {
  readonly name: string;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

interface Ready {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The digest of what it was before; null: it is as it came. */
  readonly original: string | null;
  /** What was done to it, as a sentence; null: nothing. */
  readonly done: string | null;
}

/** Only those that are encrypted are opened: many of them have an empty password. */
async function isLockedPdf(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (!new TextDecoder('latin1').decode(bytes).includes('/Encrypt')) return false;
  const { isLocked, openPdf } = await import('./pdf.ts');
  const { opened, close } = openPdf(bytes.slice());
  try {
    await opened;
    return false;
  } catch (error) {
    return isLocked(error);
  } finally {
    close();
  }
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Throws a `Refusal` with a sentence about the file. @param asItCame neither made smaller nor without what the camera wrote into it. */
async function ready({ name, read }: GivenFile, asItCame: boolean): Promise<Ready> {
  const bytes = await read();
  if (bytes.length === 0) throw new Refusal('badInput', evidenceWords.empty(name));
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw new Refusal('badInput', evidenceWords.wrongKind(name));
  const small = asItCame ? null : await shrunk(new Blob([bytes], { type: mediaType }), mediaType);
  if (small !== null) {
    const done = words.smaller(name, bytes.length, small.size);
    return { name: nameAsJpeg(name), bytes: new Uint8Array(await small.arrayBuffer()), original: await digestOf(bytes), done };
  }
  if (bytes.length > MOST_BYTES) throw new Refusal('uploadTooLarge', evidenceWords.tooLarge(name, MOST_BYTES / 1024 / 1024));
  const clean = asItCame ? null : withoutCameraNotes(bytes, mediaType);
  if (clean !== null) return { name, bytes: clean, original: await digestOf(bytes), done: words.notesOut(name) };
  const isLocked = mediaType === 'application/pdf' && (await isLockedPdf(bytes));
  return { name, bytes, original: null, done: isLocked ? words.keptLocked(name) : mediaType === 'image/heic' ? words.heic(name) : null };
}

function given(file: File): GivenFile {
  const read = async (): Promise<Uint8Array<ArrayBuffer>> => {
    // What is so large is neither a paper nor a photo of one, and would take all memory.
    if (file.size > MOST_READ) throw new Refusal('uploadTooLarge', evidenceWords.tooLarge(file.name, MOST_BYTES / 1024 / 1024));
    const whole = await file.arrayBuffer().catch(() => {
      throw new Refusal('uploadUnknown', words.unreadable(file.name));
    });
    return new Uint8Array(whole);
  };
  return { name: file.name, read };
}

interface TakingEvidence {
  readonly take: (files: readonly File[]) => Promise<void>;
  /** The same of files that are read otherwise. */
  readonly takeRead: (files: readonly GivenFile[]) => Promise<void>;
  readonly pending: boolean;
  /** How many of several are ready; null: there is but one, or none. */
  readonly progress: Done | null;
  /** Takes no more of them. What is ready is kept. */
  readonly cancel: () => void;
  /** Of the last files taken: what was done to them, and why some were not kept. */
  readonly done: readonly string[];
  readonly faults: readonly string[];
  /** Photos of them that are not kept as they came. */
  readonly changed: number;
  /** Keeps those as they came, too. */
  readonly keepOriginals: () => Promise<void>;
  readonly problem: Problem | null;
}

interface Sent {
  readonly id: string;
  readonly name: string;
  readonly original: string | null;
}

export function useEvidence(account: number, of: EvidenceOwner | null): TakingEvidence {
  const host = useHost();
  const add = useChange('evidence.add');
  const [pending, setPending] = useState(false);
  const [progress, setProgress] = useState<Done | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [changed, setChanged] = useState<readonly GivenFile[]>([]);
  const stopped = useRef(false);
  /** Answers how many are kept that were not there, and which were; null: none, and the problem is said. */
  const keep = async (some: readonly Sent[]): Promise<{ readonly kept: number; readonly alreadyThere: readonly string[] } | null> => {
    const originals = Object.fromEntries(some.flatMap(({ id, original }) => (original === null ? [] : [[id, original]])));
    const result = await add.run({ account, of, files: some.map(({ id }) => id), originals }, ({ alreadyThere }) => {
      const kept = some.map(({ name }) => name).filter((name) => !alreadyThere.includes(name));
      return kept.length === 0 ? null : words.added(kept);
    });
    return result.ok ? { kept: result.value.added.length, alreadyThere: result.value.alreadyThere } : null;
  };
  const takeEach = async (files: readonly GivenFile[], asTheyCame: boolean): Promise<void> => {
    const said: string[] = [];
    const refused: string[] = [];
    const other: GivenFile[] = [];
    let sent: Sent[] = [];
    let [kept, bytes, at] = [0, 0, 0];
    const refuse = (error: unknown): void => {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error.problem.message);
    };
    // While one goes to the program the next is made ready.
    let sending: Promise<void> = Promise.resolve();
    const send = async (paper: Ready): Promise<void> => {
      try {
        sent.push({ id: (await host.sendFile(paper.name, paper.bytes)).id, name: paper.name, original: paper.original });
        if (paper.done !== null) said.push(paper.done);
      } catch (error) {
        refuse(error);
      }
    };
    const keepSent = async (): Promise<boolean> => {
      await sending;
      const result = sent.length === 0 ? { kept: 0, alreadyThere: [] } : await keep(sent);
      [sent, bytes] = [[], 0];
      kept += result?.kept ?? 0;
      refused.push(...(result?.alreadyThere ?? []).map(words.alreadyThere));
      return result !== null;
    };
    // One after another: photos are large while they are open.
    for (; at < files.length && !stopped.current; at += 1) {
      const file = files[at];
      if (file === undefined) break;
      if (files.length > 1) setProgress({ step: words.working, done: at, total: files.length });
      try {
        const paper = await ready(file, asTheyCame);
        await sending;
        if (paper.original !== null) other.push(file);
        bytes += paper.bytes.length;
        sending = send(paper);
      } catch (error) {
        refuse(error);
      }
      if ((sent.length + 1 >= MOST_AT_ONCE || bytes > MOST_BYTES_AT_ONCE) && !(await keepSent())) break;
    }
    await keepSent();
    if (stopped.current && at < files.length) said.push(words.stopped(kept, files.length));
    setDone(said);
    setFaults(refused);
    setChanged(other);
  };
  const takeAll = async (files: readonly GivenFile[], asTheyCame: boolean): Promise<void> => {
    if (files.length === 0 || pending) return;
    stopped.current = false;
    setPending(true);
    setDone([]);
    setFaults([]);
    setChanged([]);
    try {
      await takeEach(files, asTheyCame);
    } finally {
      setProgress(null);
      setPending(false);
    }
  };
  const cancel = (): void => {
    stopped.current = true;
  };
  const takeRead = (files: readonly GivenFile[]): Promise<void> => takeAll(files, false);
  const take = (files: readonly File[]): Promise<void> => takeRead(files.map(given));
  const keepOriginals = (): Promise<void> => takeAll(changed, true);
  return { take, takeRead, pending, progress, cancel, done, faults, changed: changed.length, keepOriginals, problem: add.problem };
}
