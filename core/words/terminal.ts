/** What the web host and the commands say in a terminal, and on the page that leads a browser to the program. */
export const browserWords = {
  opening: 'Headroom opens …',
  open: 'Open Headroom',
  none: 'No browser could be opened. Open the address yourself.',
} as const;
