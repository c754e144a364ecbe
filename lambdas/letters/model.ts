/** What a letter says, without any word about how it looks. */
export type Letter = {
  readonly lang: Language;
  readonly title: string;
  readonly subtitle?: string;
  /** The sender; `lines` hold its address and the like. */
  readonly organisation: { readonly name: string; readonly lines?: readonly string[] };
  /** ISO instant. The file says it was made then, so that the same letter is the same bytes. */
  readonly createdAt: string;
  /** A code under the title that a telephone reads, and what it is, for who does not see it. */
  readonly scanned?: { readonly address: string; readonly alt: string };
  readonly blocks: readonly Block[];
  /** At the foot of each page, beside its number. */
  readonly footer: string;
};

export type Language = 'nl' | 'en';

/** `2` is a part of the letter, `3` a part of a part; `1` is the title. */
export type Heading = { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string };
export type Paragraph = { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'small' };
export type List = { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: true };
/** A text to be copied exactly: a command, a signature. */
export type Code = { readonly kind: 'code'; readonly text: string };
/** Words, and the address they lead to; the address is printed, since paper cannot be clicked. */
export type Link = { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Column = {
  readonly header: string;
  /** Its part of the width, beside the other columns' parts. */
  readonly share: number;
  readonly align?: 'right';
};
/** The first row is repeated on each page that the table runs on to. The first column names the row. */
export type Table = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
};
/** Names with their values: a table without a row of headers. */
export type NamedValues = {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [name: string, value: string])[];
};

export type Block = Heading | Paragraph | List | Code | Link | Table | NamedValues;

/** The typeface, TrueType: embedded as a subset, so that a letter looks the same everywhere and can be read out. */
export type Fonts = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** Reads a file of another font, or of the names of emoji; only when a letter has need of it. */
  readonly other: (path: string) => Promise<Uint8Array>;
};
