export type NoticeFacts = Readonly<Record<string, string>>;

/** `path`: of the page about it, which the link at the end opens. */
export type Lines = { readonly subject: string; readonly lines: readonly string[]; readonly path?: string };
export type Said = { readonly nl: Lines; readonly en: Lines };

/** The same page in both languages. */
export const withPath = ({ nl, en }: Said, path: string): Said => ({ nl: { ...nl, path }, en: { ...en, path } });
