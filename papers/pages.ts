/** Pages that stand, and those that lie for wide tables. */
import type PdfKit from 'pdfkit';

type Doc = InstanceType<typeof PdfKit>;

export function isLying({ page }: Doc): boolean {
  return page.width > page.height;
}

export function newPage(doc: Doc, lies: boolean): void {
  doc.addPage({ size: 'A4', margins: { ...doc.page.margins }, layout: lies ? 'landscape' : 'portrait' });
}
