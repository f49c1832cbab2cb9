/** A page as data: what is said, apart from how it is written down. */
export type Block =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  | { readonly paragraph: string }
  | { readonly list: readonly string[] }
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A page: its blocks from top to bottom. */
export type Page = readonly Block[];
