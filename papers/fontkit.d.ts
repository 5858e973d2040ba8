/** What is used of fontkit, which brings no types of its own. PDFKit takes an opened typeface where its types name only bytes. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): PDFKit.Mixins.PDFFontSource;
}
