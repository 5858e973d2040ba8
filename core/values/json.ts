/** What may cross between the screen and the ledger: plain JSON with whole safe numbers, nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
