/**
 * One paper laid over the page, to look at: pictures, PDFs and plain text. The bytes are fetched when it opens and let go when it
 * closes; nothing of them is written anywhere. Text is shown as text, whatever is in it.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { EvidenceItem } from '../../../core/api/evidence.ts';
import type { MediaType } from '../../../core/evidence/media-type.ts';
import { Refusal } from '../../../core/values/problem.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { papersWords as words } from '../../words/evidence.ts';
import { partsWords } from '../../words/parts/parts.ts';

/** What reads PDFs is large, and comes with the first of them. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

const PICTURES: ReadonlySet<MediaType> = new Set<MediaType>(['image/jpeg', 'image/png', 'image/webp']);

/** Kinds this program shows itself. */
export function canShow(mediaType: MediaType): boolean {
  return PICTURES.has(mediaType) || mediaType === 'text/plain' || mediaType === 'application/pdf';
}

type Shown = { readonly text: string } | { readonly url: string } | { readonly pdf: Uint8Array<ArrayBuffer> };

function textOf(bytes: Uint8Array): string {
  const marks: Readonly<Record<string, string>> = { '255,254': 'utf-16le', '254,255': 'utf-16be' };
  const wide = marks[bytes.slice(0, 2).join(',')];
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface EvidenceViewerProps {
  readonly account: number;
  readonly paper: EvidenceItem;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export function EvidenceViewer({ account, paper, onSave, onClose }: EvidenceViewerProps) {
  const { shown, problem } = useContent(account, paper);
  const [large, setLarge] = useState(false);
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(stays) => !stays && onClose()} isDismissable>
      <Modal className="dialog dialog-wide">
        <Dialog>
          <Heading slot="title" level={2} className="paper-name">
            {paper.name}
          </Heading>
          <div className="row">
            <Button autoFocus onPress={onClose}>
              {words.close}
            </Button>
            {shown !== null && !('text' in shown) && (
              <Button onPress={() => setLarge(!large)} icon="look">
                {large ? words.fit : words.larger}
              </Button>
            )}
            <Button onPress={onSave}>{words.save}</Button>
          </div>
          {shown === null && !problem && <Skeleton lines={6} />}
          {problem && <Trouble problem={problem} />}
          {shown !== null && 'text' in shown && (
            // The keys can scroll only what takes the focus.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <div className="paper-text" role="region" aria-label={words.whole} tabIndex={0}>
              {shown.text}
            </div>
          )}
          {shown !== null && 'pdf' in shown && (
            <Suspense fallback={<Skeleton lines={6} />}>
              <PdfPages bytes={shown.pdf} large={large} />
            </Suspense>
          )}
          {shown !== null && 'url' in shown && <Picture url={shown.url} name={paper.name} large={large} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Larger, it is as large as it was filed and twice the window at least, and its place scrolls with the arrow keys. */
function Picture({ url, name, large }: { readonly url: string; readonly name: string; readonly large: boolean }) {
  const [broken, setBroken] = useState(false);
  if (broken) return <Note weight="warn">{words.cannotShow}</Note>;
  return (
    // The keys can scroll only what takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-place" role="region" aria-label={words.whole} tabIndex={0}>
      <img className={large ? 'paper-large' : 'paper-fit'} src={url} alt={name} onError={() => setBroken(true)} />
    </div>
  );
}

function useContent(account: number, { id, mediaType }: EvidenceItem): { readonly shown: Shown | null; readonly problem: Problem | null } {
  const host = useHost();
  const { run } = useWrite('evidence.open');
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let left = false;
    let url = '';
    const fetched = async (): Promise<void> => {
      const result = await run({ account, id });
      if (!result.ok) throw new Refusal(result.problem.code, result.problem.message);
      const bytes = await host.readFile(result.value);
      if (left) return;
      if (PICTURES.has(mediaType)) url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      setShown(url !== '' ? { url } : mediaType === 'application/pdf' ? { pdf: bytes } : { text: textOf(bytes) });
    };
    fetched().catch((error: unknown) => {
      if (!left) setProblem(error instanceof Refusal ? error.problem : { code: 'unexpected', message: partsWords.unexpected });
    });
    return () => {
      left = true;
      if (url !== '') URL.revokeObjectURL(url);
    };
  }, [account, id, mediaType, host, run]);
  return { shown, problem };
}
