/**
 * One paper laid over the page, to look at: pictures, PDFs and plain text. The bytes are fetched when it opens and let go when it
 * closes; nothing of them is written anywhere. Text is shown as text, whatever is in it.
 */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { EvidenceItem } from '../../../core/api/evidence.ts';
import type { Turned } from '../../../core/evidence/turned.ts';
import { TURNS } from '../../../core/evidence/turned.ts';
import type { MediaType } from '../../../core/evidence/media-type.ts';
import { Refusal } from '../../../core/values/problem.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { papersWords as words } from '../../words/evidence.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { drawn, isPicture } from './turned.ts';

/** How much larger than what fits it can be shown. */
const ZOOMS = [1, 1.5, 2, 3, 4, 6] as const;

/** What reads PDFs is large, and comes with the first of them. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

/** Kinds this program shows itself. */
export function canShow(mediaType: MediaType): boolean {
  return isPicture(mediaType) || mediaType === 'text/plain' || mediaType === 'application/pdf';
}

type Shown = { readonly text: string } | { readonly picture: Blob } | { readonly pdf: Uint8Array<ArrayBuffer> };

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
  const { zoom, larger, lesser, fit } = useZoom();
  const turning = useChange('evidence.turn');
  const turn = (by: number): void => {
    const turned = TURNS.find((one) => one === (paper.turned + by + 360) % 360) ?? 0;
    void turning.run({ account, id: paper.id, turned }, words.turned(paper.name));
  };
  const isText = shown !== null && 'text' in shown;
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
            {shown !== null && !isText && (
              <>
                <Button onPress={larger} icon="plus">
                  {words.larger}
                </Button>
                <Button onPress={lesser}>{words.lesser}</Button>
                <Button onPress={fit}>{words.fit}</Button>
              </>
            )}
            {shown !== null && 'picture' in shown && (
              <>
                <Button onPress={() => turn(-90)}>{words.turnLeft}</Button>
                <Button onPress={() => turn(90)}>{words.turnRight}</Button>
              </>
            )}
            <Button onPress={onSave}>{words.save}</Button>
          </div>
          {shown !== null && !isText && <p className="soft">{words.zoomKeys}</p>}
          <p role="status" className="unseen">
            {zoom !== 1 && words.zoomed(zoom * 100)}
          </p>
          {turning.problem && <Trouble problem={turning.problem} />}
          {shown === null && !problem && <Skeleton lines={6} />}
          {problem && <Trouble problem={problem} />}
          {isText && (
            // The keys can scroll only what takes the focus.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <div className="paper-text" role="region" aria-label={words.whole} tabIndex={0}>
              {shown.text}
            </div>
          )}
          {shown !== null && 'pdf' in shown && (
            <Suspense fallback={<Skeleton lines={6} />}>
              <PdfPages bytes={shown.pdf} zoom={zoom} />
            </Suspense>
          )}
          {shown !== null && 'picture' in shown && <Picture picture={shown.picture} name={paper.name} turned={paper.turned} zoom={zoom} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Zoom {
  readonly zoom: number;
  readonly larger: () => void;
  readonly lesser: () => void;
  readonly fit: () => void;
}

/** By buttons, and by the keys + - 0 wherever in it the focus is. */
function useZoom(): Zoom {
  const [at, setAt] = useState(0);
  const larger = useCallback(() => setAt((now) => Math.min(ZOOMS.length - 1, now + 1)), []);
  const lesser = useCallback(() => setAt((now) => Math.max(0, now - 1)), []);
  const fit = useCallback(() => setAt(0), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // With those the browser makes all of the page larger.
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = new Map([
        ['+', larger],
        ['=', larger],
        ['-', lesser],
        ['0', fit],
      ]).get(event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed, true);
    return () => removeEventListener('keydown', pressed, true);
  }, [larger, lesser, fit]);
  return { zoom: ZOOMS[at] ?? 1, larger, lesser, fit };
}

interface PictureProps {
  readonly picture: Blob;
  readonly name: string;
  readonly turned: Turned;
  readonly zoom: number;
}

/** Its place scrolls with the arrow keys. */
function Picture({ picture, name, turned, zoom }: PictureProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    let left = false;
    let address = '';
    const show = async (): Promise<void> => {
      const shown = turned === 0 ? picture : await drawn(picture, { turned });
      if (left) return;
      address = URL.createObjectURL(shown);
      setUrl(address);
    };
    show().catch(() => !left && setBroken(true));
    return () => {
      left = true;
      URL.revokeObjectURL(address);
    };
  }, [picture, turned]);
  if (broken) return <Note weight="warn">{words.cannotShow}</Note>;
  const size = zoom === 1 || width === 0 ? undefined : { width: `calc(min(100%, ${width}px) * ${zoom})` };
  return (
    // The keys can scroll only what takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-place" role="region" aria-label={words.whole} tabIndex={0}>
      {url !== null && (
        <img
          className={size ? undefined : 'paper-fit'}
          style={size}
          src={url}
          alt={words.picture(name)}
          onLoad={({ currentTarget }) => setWidth(currentTarget.naturalWidth)}
          onError={() => setBroken(true)}
        />
      )}
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
    const fetched = async (): Promise<void> => {
      const result = await run({ account, id });
      if (!result.ok) throw new Refusal(result.problem.code, result.problem.message);
      const bytes = await host.readFile(result.value);
      if (left) return;
      setShown(
        isPicture(mediaType) ? { picture: new Blob([bytes], { type: mediaType }) } : mediaType === 'application/pdf' ? { pdf: bytes } : { text: textOf(bytes) },
      );
    };
    fetched().catch((error: unknown) => {
      if (!left) setProblem(error instanceof Refusal ? error.problem : { code: 'unexpected', message: partsWords.unexpected });
    });
    return () => {
      left = true;
    };
  }, [account, id, mediaType, host, run]);
  return { shown, problem };
}
