/** A PDF of one page with lines of text, for papers of the example: the smallest that every reader shows. It is of ASCII signs alone. */

const WIDTH = 595;
const HEIGHT = 842;
const LINE = 22;

/** Letters of a PDF string, each in one byte of Windows-1252. */
function literal(text: string): string {
  return text
    .replaceAll(/[\\()]/g, String.raw`\$&`)
    .replaceAll('£', String.raw`\243`)
    .replaceAll(/[^\x20-\x7e]/g, '?');
}

export function pdfOf(lines: readonly string[]): string {
  const text = lines.map((line, index) => `1 0 0 1 60 ${HEIGHT - 80 - index * LINE} Tm (${literal(line)}) Tj`).join('\n');
  const content = `BT /F1 13 Tf\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
