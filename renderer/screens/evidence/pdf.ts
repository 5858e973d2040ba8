/**
 * Reads PDFs with pdf.js, in a thread of its own. Nothing in a paper is run, followed or fetched: no script, no link, no form; what a paper
 * needs beside it (typefaces that every reader has, decoders) comes with the program. Loaded when the first PDF is looked at.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { getDocument, PasswordException, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where the build puts what is beside pdf.js (`build/pdf-parts.ts`). */
const BESIDE = new URL('/pdf/', location.href).href;

/** `opened` fails where it wants a password (`isLocked`) or cannot be read. @param bytes are given away. */
export function openPdf(bytes: Uint8Array<ArrayBuffer>): { readonly opened: Promise<PDFDocumentProxy>; readonly close: () => void } {
  const thread = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({
    data: bytes,
    worker,
    standardFontDataUrl: BESIDE,
    cMapUrl: BESIDE,
    cMapPacked: true,
    wasmUrl: BESIDE,
    // Our security policy lets no WebAssembly in; the same decoders are there as plain script.
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  const close = (): void => {
    void task.destroy().finally(() => thread.terminate());
  };
  return { opened: task.promise, close };
}

export function isLocked(error: unknown): boolean {
  return error instanceof PasswordException;
}

/** The words of a page, a line each as it has them; '': it is a picture. */
export async function textOfPage(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .trim();
}

/** A page as a JPEG. @param side the longest, in dots. */
export async function pictureOfPage(document: PDFDocumentProxy, number: number, side: number): Promise<Blob> {
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: side / Math.max(whole.width, whole.height) });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  await page.render({ canvas, viewport }).promise;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture of a page')) : resolve(blob)), 'image/jpeg', 0.9);
  });
}
