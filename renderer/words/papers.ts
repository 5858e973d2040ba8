/** The words of papers that are saved as PDF files. */
export const paperWords = {
  save: 'Save as a PDF',
  saveLarge: 'Save in large print',
  saveInFull: 'Save with all that is behind it',
  saved: (file: string): string => `Saved as ${file}.`,
  notSaved: 'Not saved.',
  sheets: 'Sheets to sign',
  filled: (name: string): string => `The hours of ${name}`,
  blank: (name: string): string => `An empty sheet for ${name}`,
  receipt: (name: string): string => `What was approved for ${name}`,
} as const;
