/** The words of papers, read one after another: of PDFs their first page, and of plain text its beginning. A picture has none. */
import { useEffect, useState } from 'react';
import type { EvidenceItem } from '../../../core/api/evidence.ts';
import { useHost, useWrite } from '../../program/use-program.tsx';

/** Receipts and letters are small; what is larger is not opened for its words. */
const MOST_BYTES = 2_000_000;
const MOST_WORDS = 20_000;

async function wordsOf(bytes: Uint8Array<ArrayBuffer>, isPdf: boolean): Promise<string> {
  if (!isPdf) return new TextDecoder().decode(bytes);
  const { openPdf, textOfPage } = await import('./pdf.ts');
  const { opened, close } = openPdf(bytes);
  try {
    return await textOfPage(await opened, 1);
  } catch {
    // Locked or damaged: its name may tell enough.
    return '';
  } finally {
    close();
  }
}

interface WordsIn {
  readonly words: readonly { readonly id: number; readonly text: string }[];
  readonly pending: boolean;
}

export function useWordsIn(account: number, papers: readonly EvidenceItem[]): WordsIn {
  const host = useHost();
  const { run } = useWrite('evidence.open');
  const [read, setRead] = useState<ReadonlyMap<number, string>>(new Map());
  const readable = papers.filter(({ mediaType, bytes, there }) => there && bytes <= MOST_BYTES && /^(?:application\/pdf|text\/plain)$/.test(mediaType));
  const next = readable.find(({ id }) => !read.has(id));
  const [id, isPdf] = [next?.id ?? null, next?.mediaType === 'application/pdf'];
  useEffect(() => {
    if (id === null) return undefined;
    let left = false;
    const reading = async (): Promise<string> => {
      const result = await run({ account, id });
      return result.ok ? wordsOf(await host.readFile(result.value), isPdf) : '';
    };
    const keep = (text: string): void => {
      if (!left) setRead((known) => new Map(known).set(id, text.slice(0, MOST_WORDS)));
    };
    reading().then(keep, () => keep(''));
    return () => {
      left = true;
    };
  }, [account, id, isPdf, host, run]);
  const known = readable.flatMap((paper) => {
    const text = read.get(paper.id) ?? '';
    return text === '' ? [] : [{ id: paper.id, text }];
  });
  // Asked again once all are read, not after each.
  return { words: id === null ? known : [], pending: id !== null };
}
