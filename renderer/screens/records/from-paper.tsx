/**
 * Fills the form of a new invoice in from the words of its PDF, where they are sure enough. What was filled in is marked, nothing is saved by
 * it; the PDF is kept with the invoice once that is saved. A paper that is a picture, or locked, says so.
 */
import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import type { InvoiceRead } from '../../../core/bills/read-invoice.ts';
import { readInvoice } from '../../../core/bills/read-invoice.ts';
import type { Supplier } from '../../../core/books/facts.ts';
import type { Typed } from '../../../core/records/natures.ts';
import { formatHours } from '../../../core/values/hours.ts';
import type { Draft } from '../../parts/fields/draft.ts';
import { Button } from '../../parts/page/button.tsx';
import { chooseFiles } from '../../program/choose-files.ts';
import { today } from '../../program/today.ts';
import { fromPaperWords as words } from '../../words/invoices.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { recordWords } from '../../words/records.ts';
import { moneyTyped } from './typed-lines.ts';

/** An invoice says what it comes to on its first pages. */
const MOST_PAGES = 3;

type Suppliers = readonly Pick<Supplier, 'id' | 'name' | 'alsoKnownAs'>[];

/** Told apart by their place. */
function numbered(known: FromPaperProps['known']): Suppliers {
  return known.map((one, index) => ({ ...one, id: index + 1 }));
}

/** Null: it wants a password. pdf.js comes when it is first needed. */
async function wordsIn(file: File): Promise<string | null> {
  const { isLocked, openPdf, textOfPage } = await import('../evidence/pdf.ts');
  const { opened, close } = openPdf(new Uint8Array(await file.arrayBuffer()));
  try {
    const document = await opened;
    const pages: string[] = [];
    for (let page = 1; page <= Math.min(document.numPages, MOST_PAGES); page += 1) pages.push(await textOfPage(document, page));
    return pages.join('\n');
  } catch (error) {
    if (isLocked(error)) return null;
    throw error;
  } finally {
    close();
  }
}

function typedOfRead(read: InvoiceRead, suppliers: Suppliers): Typed {
  const { supplier, number, day, due, amount, isCredit, serviceFrom, serviceTo, hours, rate } = read;
  const name = suppliers.find(({ id }) => id === supplier)?.name;
  const given = { supplier: name, number, day, due, serviceFrom, serviceTo, way: isCredit && 'credit' };
  const texts = {
    ...given,
    amount: amount === undefined ? undefined : moneyTyped(amount),
    hours: hours === undefined ? undefined : formatHours(hours),
    rate: rate === undefined ? undefined : moneyTyped(rate),
  };
  return Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])));
}

export interface PaperRead {
  readonly file: File;
  /** What was filled in from it. */
  readonly filled: Typed;
}

interface FromPaperProps {
  /** The suppliers on file. */
  readonly known: readonly Pick<Supplier, 'name' | 'alsoKnownAs'>[];
  readonly draft: Draft<Typed>;
  readonly onRead: (read: PaperRead) => void;
}

export function FromPaper({ known, draft, onRead }: FromPaperProps) {
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (file === undefined || pending) return;
    setPending(true);
    setSaid(await read(file).catch(() => words.noPdf(file.name)));
    setPending(false);
  };
  /** What came of it, as a sentence. */
  const read = async (file: File): Promise<string> => {
    const text = await wordsIn(file);
    if (text === null) return words.locked;
    const suppliers = numbered(known);
    const filled = typedOfRead(readInvoice(text, suppliers, today()), suppliers);
    draft.set(filled);
    onRead({ file, filled });
    return text === '' ? words.picture : Object.keys(filled).length === 0 ? words.nothingSure : words.filled;
  };
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void take([...event.dataTransfer.files]);
    },
  };
  return (
    <div className="drop" data-drop-target={over || undefined} {...drag}>
      <Button icon="file" pending={pending} onPress={() => void chooseFiles({ folder: false }).then(take)}>
        {words.fillIn}
      </Button>
      <p className="soft">{words.drop}</p>
      <div role="status">{said !== null && <p>{said}</p>}</div>
    </div>
  );
}

/** What is to be said beside a field that still holds what the paper filled in. */
export function fromPaper(read: PaperRead | null, field: string, typed: Typed): string | undefined {
  return read !== null && field !== 'way' && read.filled[field] !== undefined && read.filled[field] === typed[field] ? words.check : undefined;
}

interface KeepPaperProps {
  readonly account: number;
  readonly invoice: number;
  /** The invoice, as it is called. */
  readonly called: string;
  readonly file: File;
}

/** Keeps the PDF with the invoice that was saved. That is a change of its own, told above in place of the invoice: so both are said here. */
export function KeepPaper({ account, invoice, called, file }: KeepPaperProps) {
  const taking = useEvidence(account, { type: 'invoices', id: invoice });
  const taken = useRef(false);
  useEffect(() => {
    if (taken.current) return;
    taken.current = true;
    void taking.take([file]);
  });
  return (
    <div role="status">
      <p>{taking.pending ? words.keeping : recordWords.saved(called)}</p>
      {[...taking.done, ...taking.faults].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
