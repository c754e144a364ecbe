/** What a person reads, in both languages of the product. */
export type Text = { readonly nl: string; readonly en: string };
/** An entry of a closed list. */
export type Named = { readonly id: string; readonly name: Text };
