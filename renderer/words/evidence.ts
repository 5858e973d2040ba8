/** The words of papers kept with a record or a bank line: receipts, bills, letters, photos of them. */
import type { MediaType } from '../../core/evidence/media-type.ts';

const kinds: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'Photo or picture',
  'image/png': 'Picture',
  'image/webp': 'Picture',
  'image/tiff': 'Scanned picture',
  'image/heic': 'Photo from a phone',
  'text/plain': 'Text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word file',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel file',
  'application/vnd.oasis.opendocument.text': 'Writer file',
};

/** `390 KB`, `4.1 MB`. */
function formatSize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export const papersWords = {
  size: formatSize,
  title: 'Papers',
  lead: 'Receipts, invoices, letters: keep the paper, or a photo of it, with what it is about.',
  allLead: 'Every paper of this account, the last added first. Add one now and say later what it is for.',
  noneAtAll: 'No paper is kept in this account yet.',
  listAll: 'All papers',
  find: 'Find a paper',
  findHelp: 'Words of its name, or of what it belongs to.',
  found: (count: number): string => (count === 1 ? 'One paper.' : `${count.toLocaleString('en-GB')} papers.`),
  showAll: 'Show every paper',
  looseOnly: (count: number): string => `Only those that belong to nothing yet (${count.toLocaleString('en-GB')})`,
  looseOne: 'Belongs to nothing yet',
  belongs: 'Belongs to',
  belongsGone: (title: string): string => `Belongs to something that was taken away: ${title}`,
  belongsAlso: 'Also belongs to',
  notFor: 'Not for this',
  notForDone: (name: string, title: string): string => `‘${name}’ no longer belongs to ${title}.`,
  through: (count: number): string =>
    count === 1
      ? 'One more paper counts here. It is kept with what this paid, or was paid by.'
      : `${count} more papers count here. They are kept with what this paid, or was paid by.`,
  throughList: 'Papers that count here too',
  whatFor: 'What is it for?',
  whatForOne: (name: string): string => `What is ‘${name}’ for?`,
  alsoFor: 'It is also for…',
  alsoForOne: (name: string): string => `What else is ‘${name}’ for?`,
  linked: (name: string, title: string): string => `‘${name}’ now belongs to ${title} as well.`,
  whatForFind: 'Find what it is for',
  whatForHelp: 'Words, an amount such as 12.50, or a day such as 19 October.',
  nothingFits: 'Nothing was found in money or records. Try another word, or come back when it is there.',
  money: 'Money',
  forNothing: 'It belongs to nothing yet',
  tied: (name: string, title: string): string => `‘${name}’ now belongs to ${title}.`,
  loosed: (name: string): string => `‘${name}’ belongs to nothing yet.`,
  none: 'No paper is kept here yet.',
  add: 'Add a paper',
  addMore: 'Add another paper',
  drop: 'Or drop files here: photos, PDF, text, Word, Excel or Writer. Large photos are made smaller.',
  dropAnywhere: 'Or drop files anywhere on this page, or paste one with Ctrl+V: photos, PDF, text, Word, Excel or Writer. Large photos are made smaller.',
  letGo: 'Let go anywhere on this page to add what you hold.',
  pasted: 'Pasted picture.png',
  stopped: (kept: number, total: number): string =>
    `You pressed Cancel. Of ${total.toLocaleString('en-GB')} papers, ${kept.toLocaleString('en-GB')} are kept. The others are not.`,
  list: 'Papers kept here',
  count: (papers: number): string => (papers === 1 ? '1 paper' : `${papers.toLocaleString('en-GB')} papers`),
  kinds,
  about: (kind: string, bytes: number, moment: string, who: string): string => `${kind}, ${formatSize(bytes)}, added ${moment} by ${who}`,
  missing: 'This paper is missing from the file that holds the papers. If you still have it, add it again.',
  look: 'Look at it',
  save: 'Save a copy',
  remove: 'Take it away',
  notShown: 'Headroom cannot show this kind. Save a copy to look at it.',
  larger: 'Show it larger',
  lesser: 'Show it smaller',
  fit: 'Make it fit',
  zoomKeys: 'Keys: + larger, - smaller, 0 to make it fit. Arrow keys move what is larger than its place.',
  zoomed: (percent: number): string => `${percent} % of the size that fits`,
  turnLeft: 'Turn it left',
  turnRight: 'Turn it right',
  turned: (name: string): string => `‘${name}’ is shown turned from now on.`,
  picture: (name: string): string => `${name}: a picture. Its words cannot be read aloud.`,
  close: 'Close',
  whole: 'The whole paper',
  page: (number: number, pages: number): string => `Page ${number.toLocaleString('en-GB')} of ${pages.toLocaleString('en-GB')}`,
  pageWithoutWords: 'This page is a picture. It has no words that can be read aloud.',
  pageBroken: 'This page cannot be shown. Save a copy and try another program.',
  pdfLocked: 'This PDF is locked with a password of its own. Save a copy, and open it with the password in another program.',
  keptLocked: (name: string): string =>
    `‘${name}’ is locked with a password of its own. It is kept as it is, and cannot be shown here. Keep its password, or add one that is not locked.`,
  pdfBroken: 'This PDF cannot be shown. It may be damaged. Save a copy and try another program.',
  cannotShow: 'This picture cannot be shown. It may be damaged. Save a copy and try another program.',

  added: (names: readonly string[]): string => (names.length === 1 ? `‘${names[0] ?? ''}’ is kept.` : `${names.length} papers are kept.`),
  removed: (name: string): string => `‘${name}’ taken away.`,
  smaller: (name: string, before: number, after: number): string => `‘${name}’ made smaller: ${formatSize(before)} to ${formatSize(after)}`,
  keepOriginals: (photos: number): string => (photos === 1 ? 'Keep the photo as it came, too' : `Keep the ${photos} photos as they came, too`),
  notesOut: (name: string): string => `‘${name}’ is kept without what the camera wrote into it, such as the place.`,
  heic: (name: string): string =>
    `‘${name}’ is kept as it is, and cannot be shown here. To have an iPhone save JPEG from now on: Settings, Camera, Formats, Most Compatible.`,
  alreadyThere: (name: string): string => `‘${name}’ is kept here already.`,
  unreadable: (name: string): string => `‘${name}’ cannot be read. If it is a folder, choose the files in it.`,
  notTaken: 'Not kept',
  working: 'Getting the papers ready',
} as const;
