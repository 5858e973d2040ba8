/**
 * The pages of a PDF one under the other, each drawn as it comes into view and let go when it is far away. Beside the picture of each page
 * stand its words, for screen readers; a page without any says so.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, RefObject } from 'react';
import { Note, Skeleton } from '../../parts/page/note.tsx';
import { papersWords as words } from '../../words/evidence.ts';
import { isLocked, openPdf, textOfPage } from './pdf.ts';

/** More than a browser draws on one canvas everywhere. */
const MOST_PIXELS = 16_000_000;

type Shown = { readonly document: PDFDocumentProxy } | { readonly fault: string } | null;

function usePdf(bytes: Uint8Array<ArrayBuffer>): Shown {
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    let left = false;
    // It goes to the thread that reads it; the bytes here stay for another look.
    const { opened, close } = openPdf(bytes.slice());
    opened.then(
      (document) => !left && setShown({ document }),
      (error: unknown) => !left && setShown({ fault: isLocked(error) ? words.pdfLocked : words.pdfBroken }),
    );
    return () => {
      left = true;
      close();
    };
  }, [bytes]);
  return shown;
}

interface PdfPagesProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Times the width that fits. */
  readonly zoom: number;
}

export function PdfPages({ bytes, zoom }: PdfPagesProps) {
  const shown = usePdf(bytes);
  const place = useRef<HTMLDivElement>(null);
  if (shown === null) return <Skeleton lines={6} />;
  if ('fault' in shown) return <Note weight="warn">{shown.fault}</Note>;
  const { document } = shown;
  return (
    // The keys can scroll only what takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-place pdf-place" role="region" aria-label={words.whole} tabIndex={0} ref={place}>
      {Array.from({ length: document.numPages }, (_, index) => (
        <Page key={index} document={document} number={index + 1} zoom={zoom} place={place} />
      ))}
    </div>
  );
}

interface DrawnProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly zoom: number;
}

function Page({ place, ...drawn }: DrawnProps & { readonly place: RefObject<HTMLDivElement | null> }) {
  const { document, number, zoom } = drawn;
  const holder = useRef<HTMLElement>(null);
  const isNear = useIsNear(holder, place);
  // As most papers are, until the page says its own.
  const [shape, setShape] = useState(210 / 297);
  const text = useText(document, number);
  const look = { style: { aspectRatio: shape, width: `${zoom * 100}%` } };
  return (
    <figure ref={holder} className="pdf-page">
      <figcaption className="soft">{words.page(number, document.numPages)}</figcaption>
      {isNear ? <Drawing key={zoom} {...drawn} look={look} onShape={setShape} /> : <canvas {...look} width={0} aria-hidden="true" />}
      {text !== null && <p className="unseen pdf-text">{text === '' ? words.pageWithoutWords : text}</p>}
    </figure>
  );
}

interface DrawingProps extends Omit<DrawnProps, 'zoom'> {
  readonly look: { readonly style: CSSProperties };
  readonly onShape: (shape: number) => void;
}

/** The picture of a page, as sharp as the place it has. Made anew where that place changes. */
function Drawing({ document, number, look, onShape }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let left = false;
    let stop = (): void => {};
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (left || target === null) return;
      const whole = page.getViewport({ scale: 1 });
      onShape(whole.width / whole.height);
      const wanted = (target.clientWidth * devicePixelRatio) / whole.width;
      const viewport = page.getViewport({ scale: Math.min(wanted, Math.sqrt(MOST_PIXELS / (whole.width * whole.height))) });
      target.width = Math.max(1, Math.floor(viewport.width));
      target.height = Math.max(1, Math.floor(viewport.height));
      const task = page.render({ canvas: target, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    draw().catch(() => !left && setBroken(true));
    return () => {
      left = true;
      stop();
    };
  }, [document, number, onShape]);
  if (broken) return <Note weight="warn">{words.pageBroken}</Note>;
  return <canvas {...look} ref={canvas} aria-hidden="true" />;
}

/** Whether it is in sight, or about to be. */
function useIsNear(what: RefObject<HTMLElement | null>, place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = what;
    if (!current) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), { root: place.current, rootMargin: '100% 0%' });
    observer.observe(current);
    return () => observer.disconnect();
  }, [what, place]);
  return isNear;
}

/** Null: not read yet. What cannot be read has no words. */
function useText(document: PDFDocumentProxy, number: number): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    textOfPage(document, number).then(
      (read) => !left && setText(read),
      () => !left && setText(''),
    );
    return () => {
      left = true;
    };
  }, [document, number]);
  return text;
}
