/** What is used of sax, which brings no types of its own. Its parser calls `onopentag`, `ontext`, `oncdata`, `onclosetag` and `onerror`, where it has them. */
declare module 'sax' {
  export interface Tag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, unknown>>;
  }
  interface Parser {
    /** Of the place it has come to, the first being 0. */
    readonly line: number;
    error: Error | null;
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(strict: boolean, options: { readonly position: boolean; readonly strictEntities: boolean }): Parser };
  export default sax;
}
