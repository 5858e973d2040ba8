/** A page of the users' docs as the build hands it over (build/markdown.ts): plain data, no HTML. */
declare module '*.md' {
  type Piece =
    | string
    | { readonly tag: 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'pre' | 'strong' | 'em' | 'code' | 'del'; readonly inside: readonly Piece[] }
    /** Leads to another page of the help, or to one of its sections. */
    | { readonly tag: 'a'; readonly page: string; readonly part?: string; readonly inside: readonly Piece[] }
    | { readonly tag: 'img'; readonly src: string; readonly alt: string }
    | { readonly tag: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (readonly Piece[])[])[] };

  interface HelpSection {
    readonly id: string;
    readonly title: string;
    readonly inside: readonly Piece[];
  }

  interface HelpText {
    readonly title: string;
    /** What stands before the first section. */
    readonly lead: readonly Piece[];
    readonly sections: readonly HelpSection[];
  }

  export const page: HelpText;
  export type { HelpSection, HelpText, Piece };
}
